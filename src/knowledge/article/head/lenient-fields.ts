import type { PartialDate } from '../../../period/calendar/partial-date.ts';
import { languageCode } from '../../../text/language.ts';
import type { LineFault } from '../../faults.ts';
import type { DateSpan } from '../article.ts';
import { addressOf, isWhole } from './addresses.ts';
import { dateIn } from './dates.ts';
import type { Defaults } from './defaults.ts';
import type { Fields } from './load-fields.ts';
import { readField } from './strict-fields.ts';
import { titleInBody, titleOfPath } from './titles.ts';
import { firstOf, type Named, named, wordsOf } from './values.ts';
import { siteOf } from './web-address.ts';

/** What stands around the words of a file. */
export type FileAbout = {
  /** Below the folder, without its ending. */
  readonly path: string;
  /** The day it was last changed. */
  readonly changed: PartialDate;
  readonly defaults: Defaults;
};

/** What is known of an article of which nothing has to be written down. */
export type LenientFields = {
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published: PartialDate;
  /** Nothing but the file itself says when. */
  readonly dated?: 'last-change';
  /** The metadata name a date that can be read in two ways, such as 04/11/2025. */
  readonly isUnclear?: true;
  readonly url?: string;
  /** The code of a language, any there is. */
  readonly language?: string;
  readonly covers?: DateSpan;
  readonly topics: readonly string[];
  readonly imported?: readonly string[];
};

/** A draft is not for others: `draft: true` to Hugo, `published: false` or a folder to Jekyll. */
export function isDraft(fields: Fields, path: string): boolean {
  const said = named(fields);
  return (
    isYes(firstOf(said, ['draft'])) ||
    isNo(firstOf(said, ['published', 'publish'])) ||
    DRAFT.test(wordsOf(firstOf(said, ['status'])) ?? '') ||
    /(?:^|\/)_drafts\//.test(path)
  );
}

const DRAFT = /^(?:draft|черновик|下書き|草稿)$/i;

/** Words for both that programs and people write; most are text in YAML as it is read today. */
const isYes = (value: unknown): boolean => /^(?:true|yes|on|y|1|да|はい)$/i.test(`${value}`);
const isNo = (value: unknown): boolean => /^(?:false|no|off|n|0|нет|いいえ)$/i.test(`${value}`);

/** Reads what is there, in whatever form notes and sites have it; what is not known is not minded. */
export function readLenient(
  fields: Fields,
  { body, source, sourceLine }: Written,
  { path, changed, defaults }: FileAbout,
): LenientFields | LineFault {
  const said = named(fields);
  const { date, isUnclear } = dateIn(said, path);
  const published = date ?? changed;
  const written = { fields, source, sourceLine };
  const own = isWhole(fields) ? readField('url', written) : undefined;
  if (isFault(own)) return own;
  const url = addressOf({ fields: said, defaults, path, published: date });
  const span = readField('covers', written);
  if (isFault(span)) return span;
  const author = wordsOf(firstOf(said, ['author', 'authors', 'by'])) ?? defaults.author;
  const publisher = wordsOf(firstOf(said, ['publisher'])) ?? defaults.publisher ?? siteOf(url);
  const imported = textsIn(fields.imported);
  const language = languageIn(said) ?? languageCode(defaults.language);
  return {
    title: wordsOf(firstOf(said, ['title'])) ?? titleInBody(body) ?? titleOfPath(path),
    ...(author === undefined ? {} : { author }),
    ...(publisher === undefined ? {} : { publisher }),
    published,
    ...(date === undefined ? { dated: 'last-change' as const } : {}),
    ...(isUnclear ? { isUnclear: true as const } : {}),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(span === undefined ? {} : { covers: span }),
    topics: textsIn(firstOf(said, ['topics'])),
    ...(imported.length === 0 ? {} : { imported }),
  };
}

type Written = { readonly body: string; readonly source: string; readonly sourceLine: number };

const isFault = <T>(read: T | LineFault): read is LineFault =>
  typeof read === 'object' && read !== null && 'message' in read;

const languageIn = (fields: Named): string | undefined =>
  languageCode(firstOf(fields, ['language', 'lang', 'locale']));

function textsIn(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? one.trim() : []));
}
