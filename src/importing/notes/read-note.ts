import { assembled, paragraphsOf } from '../document/assemble.ts';
import type { ReadDocument } from '../document/document.ts';
import { authorNames } from '../facts/authors.ts';
import { machineDate } from '../facts/find-date.ts';
import { ImportError, type Source } from '../source.ts';
import { type Fields, takeFrontMatter } from './front-matter.ts';
import { withoutDialect } from './without-markup.ts';

/** A note in Markdown, with the metadata of Obsidian, Hugo, Jekyll or none. */
export function readNote(text: string, { name, address }: Source): ReadDocument {
  const { fields, body: raw } = takeFrontMatter(text.replace(/\r\n?/g, '\n'));
  if (fields.draft === true || fields.published === false) {
    throw new ImportError('draft', 'It is a draft, which is left out.');
  }
  const { title: heading, body } = takeTitle(withoutDialect(raw).trim());
  const title = wordsIn(fields.title) ?? heading ?? titleOf(name);
  const date = dateIn(fields) ?? dateInName(name);
  const url = addressIn(fields) ?? address;
  const publisher = wordsIn(fields.publisher ?? fields.site ?? fields.publication);
  return assembled({
    ...(title === undefined ? {} : { title }),
    authors: authorNames(textsIn(fields.author ?? fields.authors)),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date?.kind === 'read' ? { date: date.date } : {}),
    ...(url === undefined ? {} : { url }),
    language: wordsIn(fields.language ?? fields.lang),
    body,
    paragraphs: paragraphsOf(body),
    doubts:
      date?.kind === 'unclear'
        ? [{ kind: 'date-unclear', text: `Its date may be ${date.dates.join(' or ')}.` }]
        : [],
  });
}

/** A heading of the first level above everything else is the title. */
function takeTitle(body: string): { readonly title?: string; readonly body: string } {
  const [, title] =
    /^#[ \t]+([^\n]+?)[ \t]*#*(?:\n|$)/.exec(body) ??
    /^([^\n]+)\n=+[ \t]*(?:\n|$)/.exec(body) ??
    [];
  if (title === undefined) return { body };
  const shown = paragraphsOf(title)[0] ?? title;
  return {
    title: shown,
    body: body
      .slice(body.indexOf('\n') + 1)
      .replace(/^=+[ \t]*\n/, '')
      .trim(),
  };
}

/** `2017-03-20-new-friends.md` is `New friends`. */
const titleOf = (name: string): string | undefined => {
  const words = name
    .replace(/\.\w+$/, '')
    .replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' || /^index$/i.test(words)
    ? undefined
    : words.charAt(0).toUpperCase() + words.slice(1);
};

const DATES = [
  'date',
  'published',
  'publishdate',
  'pubdate',
  'date_published',
  'created',
  'created_at',
  'datecreated',
];

function dateIn(fields: Fields) {
  for (const name of DATES) {
    const value = fields[name];
    const text = value instanceof Date ? value.toISOString() : wordsIn(value);
    const date = text === undefined ? undefined : machineDate(text);
    if (date !== undefined) return date;
  }
  return undefined;
}

const dateInName = (name: string) => machineDate(/^\d{4}-\d{2}-\d{2}(?!\d)/.exec(name)?.[0] ?? '');

function addressIn(fields: Fields): string | undefined {
  const names = [
    'canonical',
    'canonical_url',
    'canonicalurl',
    'url',
    'source',
    'link',
    'source_url',
    'original_url',
  ];
  return names
    .map((name) => wordsIn(fields[name]))
    .find((value) => value !== undefined && /^https?:\/\/[^\s<>"]+$/.test(value));
}

const wordsIn = (value: unknown): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
};

/** A name, a list of them, or objects with a `name`. */
const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    const name = typeof one === 'object' && one !== null && 'name' in one ? one.name : one;
    return wordsIn(name)?.replace(/^\[\[|\]\]$/g, '') ?? [];
  });
