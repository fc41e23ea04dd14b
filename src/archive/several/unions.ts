import type { Archive } from '../../answer/answer.ts';
import type { Dictionaries } from '../../dictionaries/dictionaries.ts';
import type { Log } from '../../log.ts';
import { runInSlices } from '../../pace.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { answeredExamples } from '../examples.ts';
import type { LiveArchive } from '../live-archive.ts';
import { opened } from '../open-archive.ts';
import type { Member } from './member.ts';
import { buildUnion } from './union.ts';

/** Several archives that are asked as one. */
export type Union = Pick<LiveArchive, 'ask' | 'current' | 'passage' | 'examplesIn'>;

/** One that no place has asked for so long is forgotten: it holds an index of its own. */
const KEPT_MS = 24 * 60 * 60 * 1000;

type Built = { readonly union: Union; readonly of: readonly Archive[]; readonly with: unknown };

type Entry = {
  readonly names: readonly string[];
  built?: Built;
  building?: Promise<Built>;
  /** On a clock that only grows. */
  askedAt: number;
};

type UnionsParts = {
  readonly members: () => readonly Member[];
  readonly dictionaries: () => Dictionaries | undefined;
  readonly log: Log;
};

/** The unions that places ask, each built when it is first asked and anew when one of its archives changes. */
export function createUnions({ members, dictionaries, log }: UnionsParts) {
  const entries = new Map<string, Entry>();
  let isClosed = false;

  const membersOf = ({ names }: Entry): readonly Member[] =>
    members().filter(({ name }) => names.includes(name));
  const isFresh = (entry: Entry): boolean => {
    const now = membersOf(entry).map(({ live }) => live.current());
    const { built } = entry;
    return (
      built?.with === dictionaries() &&
      built?.of.length === now.length &&
      now.every((one, at) => one === built.of[at])
    );
  };
  const build = async (entry: Entry): Promise<Built> => {
    const of = membersOf(entry);
    const archives = of.map(({ live }) => live.current());
    const using = dictionaries();
    const parts = of.map(({ name, key, live }) => ({ name, key, archive: live.current() }));
    const archive = await runInSlices(buildUnion(parts, using));
    const open = opened(archive, { faults: [], notices: [] }, { loadMs: 0, indexMs: 0 });
    const examples: Record<Language, readonly string[]> = { en: [], ru: [], ja: [] };
    for (const language of LANGUAGES) {
      examples[language] = await runInSlices(answeredExamples(open, language));
    }
    const union: Union = {
      ask: open.ask,
      current: () => archive,
      passage: open.passage,
      examplesIn: (language) => (examples[language].length > 0 ? examples[language] : examples.en),
    };
    log.info({ archives: entry.names, ...open.stats }, 'archives put together');
    return { union, of: archives, with: using };
  };
  /** One at a time for each: whoever comes while it is built gets that. */
  const built = (entry: Entry): Promise<Built> => {
    entry.building ??= build(entry)
      .then((done) => {
        entry.built = done;
        return done;
      })
      .finally(() => {
        delete entry.building;
      });
    return entry.building;
  };
  const upToDate = async (entry: Entry): Promise<Union> => {
    while (entry.built === undefined || !(isFresh(entry) || isClosed)) await built(entry);
    return entry.built.union;
  };
  return {
    /** The union of these archives: as it stands, or with all that has come into them by now. */
    async of(some: readonly Member[], isNow: boolean): Promise<Union> {
      const names = some.map(({ name }) => name);
      const key = names.join(' ');
      const entry = entries.get(key) ?? { names, askedAt: 0 };
      entries.set(key, entry);
      entry.askedAt = performance.now();
      if (isNow || entry.built === undefined) return upToDate(entry);
      if (!isFresh(entry) && !isClosed) void renewed(entry);
      return entry.built.union;
    },
    /** Is done once those in use hold what their archives hold. Never rejects. */
    async renew(): Promise<void> {
      for (const [key, entry] of entries) {
        if (performance.now() - entry.askedAt > KEPT_MS) entries.delete(key);
        else if (!isClosed) await renewed(entry);
      }
    },
    async close(): Promise<void> {
      isClosed = true;
      await Promise.all([...entries.values()].map(({ building }) => building?.catch(() => {})));
    },
  };

  async function renewed(entry: Entry): Promise<void> {
    await upToDate(entry).catch((err: unknown) =>
      log.error({ err, archives: entry.names }, 'Archives could not be put together.'),
    );
  }
}
