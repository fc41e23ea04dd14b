import type { ConceptNames } from '../../search/index/concepts.ts';
import { readTopics } from './read-topics.ts';
import { readSettings, SECTIONS, type Settings } from './settings.ts';
import { zonesMeant } from './zone.ts';

/** What somebody typed and chose for a digest. */
export type TypedWish = {
  readonly time: string;
  readonly zone: string;
  readonly every: string;
  /** `1` to `7`, from Monday. */
  readonly weekdays: readonly string[];
  readonly topics: string;
  readonly language: string;
  readonly sections: readonly string[];
  readonly onEmpty: string;
};

export type Wish =
  | { readonly kind: 'settings'; readonly settings: Settings }
  /** The fields that something is wrong with. */
  | {
      readonly kind: 'faulty';
      readonly fields: readonly string[];
      /** What the zone may mean, where that is several: to be asked for. */
      readonly zones?: readonly string[];
    };

/** Reads a wish as settings. */
export function readWish(typed: TypedWish, names: ConceptNames): Wish {
  const zones = zonesMeant(typed.zone);
  const [zone = ''] = zones.length === 1 ? zones : [];
  const read = readSettings({
    time: typed.time,
    zone,
    every: typed.every,
    weekdays: typed.weekdays.map(Number),
    topics: readTopics(typed.topics, names),
    language: typed.language,
    sections: typed.sections,
    onEmpty: typed.onEmpty,
  });
  if (read.kind === 'settings') return read;
  const fields = read.faults.map(({ field }) => field.split('.')[0] ?? '');
  return { kind: 'faulty', fields: [...new Set(fields)], ...(zones.length > 1 && { zones }) };
}

/** What a digest is set to where nobody has said otherwise. */
export const usualSettings = (zone: string, language: Settings['language']): Settings => ({
  time: '08:30',
  zone,
  every: 'day',
  weekdays: [1, 2, 3, 4, 5],
  topics: { concepts: [], words: [] },
  language,
  sections: SECTIONS,
  onEmpty: 'skip',
});
