import type { Fault } from '../article/article.ts';

/** What is no fault of a file, and whoever looks after the folder should know. */
export type Notice = {
  /**
   * `draft`, `empty` and `unread` files are left out, the last of which `import` would read; `undated`
   * ones, and those whose date is `unclear`, have the day of their last change, and of `salvaged` ones only single lines of metadata were read.
   */
  readonly kind: NoticeKind;
  readonly file: string;
};

const NOTICE_KINDS = ['unread', 'draft', 'empty', 'salvaged', 'unclear', 'undated'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Things of one kind, with the files they are about in order, each once. */
export type Group<T> = {
  readonly first: T;
  readonly files: readonly string[];
  /** How many things. */
  readonly size: number;
};

/** Faults that say the same of several files, in the order of their first. */
export const groupedFaults = (faults: readonly Fault[]): readonly Group<Fault>[] =>
  grouped(faults, sameInAll);

export const groupedNotices = (notices: readonly Notice[]): readonly Group<Notice>[] => {
  const groups = grouped(notices, ({ kind }) => kind);
  return NOTICE_KINDS.flatMap((kind) => groups.filter(({ first }) => first.kind === kind));
};

/** What a fault says of every file alike: not what was found there, and not which footnote it is. */
export const sameInAll = ({ message }: Pick<Fault, 'message'>): string =>
  message
    .replace(/\[\^[^\]]*\]/g, '[^…]')
    .replace(/, found .*$/s, '')
    .replace(/^\S+: (?=unknown field)/, '');

function grouped<T extends { readonly file: string }>(
  all: readonly T[],
  kindIn: (one: T) => string,
): readonly Group<T>[] {
  const groups = new Map<string, { first: T; files: Set<string>; size: number }>();
  for (const one of all) {
    const kind = kindIn(one);
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, { first: one, files: new Set([one.file]), size: 1 });
    else {
      group.files.add(one.file);
      group.size++;
    }
  }
  return [...groups.values()].map((group) => ({ ...group, files: [...group.files] }));
}
