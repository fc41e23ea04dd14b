import { z } from 'zod';
import { LANGUAGES } from '../../text/language.ts';
import { isZone } from './local-time.ts';

/** The parts of an edition, in the order in which they stand. */
export const SECTIONS = ['new', 'changed', 'on-this-day', 'asked-here'] as const;

/** A name or two of a subject; more would be a question. */
const WORDS_LIMIT = 80;
const TOPICS_LIMIT = 20;

/** From Monday, 1, to Sunday, 7, as in ISO 8601. */
const weekday = z.int().min(1).max(7);

const unique = <Item>(items: readonly Item[]): boolean => new Set(items).size === items.length;
const TWICE = 'expected each one once';

const Fields = z.strictObject({
  /** What people call the channel, where Slack has said so: to be known by in a terminal. */
  name: z.string().trim().min(1).max(WORDS_LIMIT).optional(),
  /** `HH:MM`, on the clocks of `zone`. */
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected a time from 00:00 to 23:59'),
  zone: z.string().refine(isZone, 'expected the name of a time zone, such as Asia/Tokyo'),
  /** What an edition tells of: the time since the last one, or a week. */
  every: z.enum(['day', 'week']),
  /** Of an edition a week, its day alone. */
  weekdays: z.array(weekday).min(1, 'expected a day of the week').refine(unique, TWICE).readonly(),
  topics: z.strictObject({
    /** Ids of the glossary; those it no longer holds count for nothing. */
    concepts: z.array(z.string().min(1)).max(TOPICS_LIMIT).refine(unique, TWICE).readonly(),
    words: z
      .array(z.string().trim().min(1).max(WORDS_LIMIT))
      .max(TOPICS_LIMIT)
      .refine(unique, TWICE)
      .readonly(),
  }),
  /** What the bot's own words come in. */
  language: z.enum(LANGUAGES),
  sections: z.array(z.enum(SECTIONS)).min(1, 'expected a section').refine(unique, TWICE).readonly(),
  /** What happens on a day with nothing. */
  onEmpty: z.enum(['skip', 'say']),
});

const Settings = Fields.refine(({ every, weekdays }) => every === 'day' || weekdays.length === 1, {
  path: ['weekdays'],
  message: 'expected one day for an edition a week',
});

/** What a channel has asked for. */
export type Settings = Readonly<z.output<typeof Settings>>;

/** The settings, or all that is wrong with them: a fault each, by the path of its field. */
export type ReadSettings =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

type Fault = { readonly field: string; readonly message: string };

/** Reads what a modal or the store holds. */
export function readSettings(given: unknown): ReadSettings {
  const parsed = Settings.safeParse(ofToday(given));
  if (parsed.success) return { kind: 'settings', settings: parsed.data };
  return {
    kind: 'faulty',
    faults: parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
  };
}

/**
 * Settings of the time when every edition was one of a day and there were no changes to tell: who wanted
 * what is new is told what has changed as well.
 */
function ofToday(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || 'every' in given) return given;
  const { sections } = { sections: undefined, ...given };
  const wanted: readonly unknown[] = Array.isArray(sections) ? sections : [];
  return {
    ...given,
    every: 'day',
    ...(wanted.includes('new') && { sections: [...wanted, 'changed'] }),
  };
}
