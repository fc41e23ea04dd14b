import {
  guessLanguage,
  isLanguage,
  type Language,
  languageCode,
  otherLanguage,
} from '../../text/language.ts';
import { LONGEST_HEADING } from '../markdown/outline.ts';
import type { Article, Passage } from './article.ts';
import type { FrontMatter } from './front-matter.ts';

/** The id of the article in a file of that path. */
export const idOf = (path: string): string =>
  path.replace(/^articles\//, '').replace(/\.(?:md|markdown)$/i, '');

/** Passages whose headings are those below the title, which many notes write down once more. */
function belowTitle(passages: readonly Passage[], title: string): readonly Passage[] {
  const heading = title.slice(0, LONGEST_HEADING);
  if (!passages.some(({ under }) => under?.[0] === heading)) return passages;
  return passages.map(({ under = [], ...passage }) => {
    const rest = under[0] === heading ? under.slice(1) : under;
    return { ...passage, ...(rest.length > 0 && { under: rest }) };
  });
}

/**
 * A text in any other language is found by its words as they stand, or by the stems of the language that
 * is written in the same letters.
 */
function languageOf(sample: string, given: string | undefined) {
  const code = languageCode(given);
  const known = code?.split('-', 1)[0];
  if (isLanguage(known)) return { language: known };
  const writtenIn = code ?? otherLanguage(sample);
  const language: Language = guessLanguage(sample) ?? 'en';
  return { language, ...(writtenIn === undefined ? {} : { writtenIn }) };
}

/** An article of what its file says; `path` is below the folder. */
export function assembled(path: string, data: FrontMatter, all: readonly Passage[]): Article {
  const passages = belowTitle(all, data.title);
  const sample = passages.slice(0, 5).map(({ text }) => text);
  const base = {
    id: idOf(path),
    file: path,
    title: data.title,
    ...(data.author === undefined ? {} : { author: data.author }),
    ...(data.publisher === undefined ? {} : { publisher: data.publisher }),
    published: data.published,
    ...('dated' in data ? { dated: data.dated } : {}),
    ...languageOf(sample.join(' '), data.language),
    ...(data.covers === undefined ? {} : { covers: data.covers }),
    topics: data.topics,
    ...(data.imported === undefined ? {} : { imported: data.imported }),
    passages,
  };
  return { ...base, kind: data.kind, ...(data.url === undefined ? {} : { url: data.url }) };
}
