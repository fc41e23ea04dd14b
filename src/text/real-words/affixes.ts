import { fold } from '../fold.ts';

/** A way to take an ending or a beginning off a word: what is left, and the flag it must carry. */
type Affix = {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
};

type AffixKind = 'SFX' | 'PFX';

export type Affixes = Readonly<Record<AffixKind, ReadonlyMap<string, readonly Affix[]>>>;

/** What a word may be made of: a word of the list, and the flags it must carry. */
type Root = { readonly word: string; readonly flags: string };

/** Reads the prefixes and suffixes of a Hunspell .aff file; words are compared folded. */
export function parseAffixes(text: string): Affixes {
  const affixes = { SFX: new Map<string, Affix[]>(), PFX: new Map<string, Affix[]>() };
  const conditions = new Map<string, RegExp>();
  for (const line of text.split('\n')) {
    const [kind, flag, strip, added, condition] = line.trim().split(/\s+/);
    if ((kind !== 'SFX' && kind !== 'PFX') || !flag || !strip || !added || !condition) continue;
    const source = kind === 'SFX' ? `${fold(condition)}$` : `^${fold(condition)}`;
    let pattern = conditions.get(source);
    if (pattern === undefined) {
      pattern = new RegExp(source, 'u');
      conditions.set(source, pattern);
    }
    const add = bare(added.split('/')[0] as string);
    const list = affixes[kind].get(add) ?? [];
    list.push({ flag, strip: bare(strip), add, condition: pattern });
    affixes[kind].set(add, list);
  }
  return affixes;
}

const bare = (part: string): string => (part === '0' ? '' : fold(part));

/** The longest ending that is looked at, in letters. */
const LONGEST = 12;

/**
 * Everything that `word` may be a form of, itself first: with an ending, a beginning, or both. `begun` gives how many
 * letters of a word some root begins with, at least; a root keeps no more of it.
 */
export function* rootsOf(
  word: string,
  affixes: Affixes,
  begun: (word: string) => number,
): Generator<Root, void, void> {
  yield { word, flags: '' };
  yield* withoutSuffix(word, affixes, begun(word));
  for (let length = 1; length < Math.min(LONGEST, word.length); length++) {
    for (const prefix of affixes.PFX.get(word.slice(0, length)) ?? []) {
      const rest = prefix.strip + word.slice(length);
      if (!prefix.condition.test(rest)) continue;
      yield { word: rest, flags: prefix.flag };
      for (const root of withoutSuffix(rest, affixes, begun(rest)))
        yield { word: root.word, flags: root.flags + prefix.flag };
    }
  }
}

function* withoutSuffix(
  word: string,
  affixes: Affixes,
  begun: number,
): Generator<Root, void, void> {
  const least = Math.max(0, word.length - begun);
  for (let length = least; length < Math.min(LONGEST, word.length); length++) {
    const at = word.length - length;
    for (const suffix of affixes.SFX.get(word.slice(at)) ?? []) {
      const root = word.slice(0, at) + suffix.strip;
      if (suffix.condition.test(root)) yield { word: root, flags: suffix.flag };
    }
  }
}
