import { CORE_SCHEMA, dump } from 'js-yaml';
import { partsOf } from './article-text.ts';
import { renewedHead } from './mended-fields.ts';

/** An article keeps what tells so many texts apart that were imported into it. */
const MOST_IMPORTED = 20;

/**
 * The content of a file with the text and the metadata of a newer version, which `made` has. What that
 * says nothing of stays as it is, what a person has mended as well, and so does the day of publication unless another `isDateTold`: many pages
 * name that of their last change. `text` tells apart what it says as yet: see `Article.imported`.
 */
export function renewedContent(
  before: string,
  made: string,
  { text, isDateTold }: { readonly text: string; readonly isDateTold: boolean },
): string {
  const old = partsOf(before);
  const next = partsOf(made);
  if (old === undefined || next === undefined) return made;
  const { published = next.head.published } = isDateTold ? next.head : old.head;
  const head = { ...renewedHead(old.head, next.head), published };
  const all = [...listOf(old.head.imported), text, ...listOf(next.head.imported)];
  const imported = [...new Set(all)].slice(-MOST_IMPORTED);
  const yaml = dump(
    { ...head, imported },
    { schema: CORE_SCHEMA, lineWidth: -1, skipInvalid: true },
  );
  return `---\n${yaml}---\n\n${next.body}\n`;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
