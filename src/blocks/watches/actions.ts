import { isLanguage, type Language } from '../../text/language.ts';

/** The `action_id` of each button about a watch; a listener stands behind each. */
export const WATCH_ACTIONS = {
  pause: 'watch_pause',
  resume: 'watch_resume',
  end: 'watch_end',
  here: 'watch_here',
  me: 'watch_me',
  digest: 'watch_digest',
  atOnce: 'watch_at_once',
} as const;

export type WatchAction = keyof typeof WATCH_ACTIONS;

/** The button under what was found. */
export const WATCH_WHY = 'watch_why';

/** Another page of the list. */
export const WATCH_PAGES = { newer: 'watch_newer', older: 'watch_older' } as const;

/**
 * Where a button stands: under the watch alone, under what was found for it, in the list, of which a page
 * is shown, or in the Home.
 */
export type WatchView = 'one' | 'found' | 'list' | 'home';

export type WatchTarget = {
  readonly id: string;
  readonly view: WatchView;
  readonly page: number;
  readonly language: Language;
};

const VALUE = /^([\w-]{1,64}) (one|found|list|home) (\d{1,2}) (\w\w)$/;

export const watchValue = ({ id, view, page, language }: WatchTarget): string =>
  `${id} ${view} ${page} ${language}`;

/** What a press is about; `undefined` for a value that is none of ours. */
export function readWatchValue(value: unknown): WatchTarget | undefined {
  const [, id, view, page, language] = VALUE.exec(String(value)) ?? [];
  if (id === undefined || !isLanguage(language)) return undefined;
  return { id, view: view as WatchView, page: Number(page), language };
}

const WHY = /^([\w-]{1,64}) ([\da-f]{1,64}) (\w\w)$/;

/** What was found, by its mark. */
export type FoundTarget = {
  readonly id: string;
  readonly mark: string;
  readonly language: Language;
};

export const foundValue = ({ id, mark, language }: FoundTarget): string =>
  `${id} ${mark} ${language}`;

export function readFoundValue(value: unknown): FoundTarget | undefined {
  const [, id, mark, language] = WHY.exec(String(value)) ?? [];
  if (id === undefined || mark === undefined || !isLanguage(language)) return undefined;
  return { id, mark, language };
}
