import type { Citation, Excerpt } from '../../answer/reply.ts';
import type { Language } from '../../text/language.ts';
import { addressBeside, mapAddresses } from '../kit/address.ts';
import { literal } from '../kit/escape.ts';
import { safeLink } from '../kit/link.ts';
import { changedText } from '../reply/changed.ts';
import { wordsIn } from '../reply/words/words-in.ts';
import { viewWordsIn } from './words/words-in.ts';

/** A quote with its source, ready to be pasted elsewhere. */
export type CitationFormats = {
  readonly plain: string;
  readonly markdown: string;
  readonly bibtex: string;
};

/**
 * Dates stand as the source gives them: what is pasted must not depend on who reads it. The words of a
 * brief are the archive's own: they stand in no quotation marks, behind what says so.
 */
export function citationFormats(excerpt: Excerpt, language: Language): CitationFormats {
  const { citation, sources, article } = excerpt;
  const said = literal(excerpt.quote).trim();
  const changed = changedText(excerpt, language);
  if (article.kind === 'brief') {
    const { basedOn } = viewWordsIn(language).cite;
    const all = sources.length > 0 ? sources : [citation];
    return {
      plain: `${said} (${basedOn}${all.map((one) => plainSource(one, language)).join('; ')})${changed === '' ? '' : ` [${changed}]`}`,
      markdown: `${unlisted(markdown(said))}\n\n${basedOn}${all.map((one) => markdownSource(one, language)).join('; ')}.`,
      bibtex: bibtex(citation, `${basedOn.replace(/[:：]\s*$/, '')}. ${said}`),
    };
  }
  return {
    plain: `“${said}” ${plainSource(citation, language)}${changed === '' ? '' : ` [${changed}]`}`,
    markdown: `> ${unlisted(markdown(said))}\n\n${markdownSource(citation, language)}.${changed === '' ? '' : `\n\n${markdown(changed)}`}`,
    bibtex: bibtex(citation, `“${said}”${changed === '' ? '' : `. ${changed}`}`),
  };
}

const by = ({ author, publisher, published, dated, file }: Citation, language: Language): string =>
  [
    author,
    publisher,
    // What is pasted does not depend on the day it was asked for.
    published === undefined || dated !== 'last-change'
      ? published
      : wordsIn(language).lastChanged(published),
    file,
  ]
    .flatMap((part) => (part === undefined ? [] : literal(part).trim()))
    .filter((part) => part !== '')
    .join(', ');

function plainSource(citation: Citation, language: Language): string {
  const link = safeLink(citation.link, citation.url);
  const title = literal(citation.title).trim();
  return `${title}. ${by(citation, language)}.${link === undefined ? '' : ` ${link}`}`;
}

function markdownSource(citation: Citation, language: Language): string {
  const link = safeLink(citation.link, citation.url);
  const title = literal(citation.title).trim();
  const cited = link === undefined ? markdown(title) : `[${markdown(title)}](${target(link)})`;
  const beside = link === undefined ? undefined : addressBeside(title, link);
  const lead = beside === undefined ? cited : `${cited} (${code(beside)})`;
  return `${lead}. ${markdown(by(citation, language))}`;
}

/** The keys of BibTeX entries that are pasted together, each another. */
export function withOwnKeys(entries: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return entries.map((entry) => {
    const [, first = ''] = /^@\w+\{([^,]*),/.exec(entry) ?? [];
    const times = taken.get(first) ?? 0;
    taken.set(first, times + 1);
    return times === 0 ? entry : entry.replace(`{${first},`, `{${first}-${times + 1},`);
  });
}

/**
 * What Markdown would read as its own is escaped, and what looks like an address is code: many programs
 * make links of addresses after they have undone the escapes, and of code none does.
 * https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
const markdown = (text: string): string =>
  mapAddresses(text, code, (other) =>
    other.replace(/[\\`*_[\]<>#|~]|(?<=\])\(|&(?=\w+;)/g, '\\$&'),
  );

/** No address has a backtick in it. */
const code = (address: string): string => `\`${address}\``;

/** At the beginning of a line these would make a list or a heading. */
const unlisted = (line: string): string => line.replace(/^(\d{0,9})([-+=.)])/, '$1\\$2');

/** A parenthesis would end the address; escapes and names of characters would be undone in it. */
const target = (link: string): string =>
  link
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('\\', '%5C')
    .replace(/&(?=#?\w+;)/g, '&amp;');

function bibtex(citation: Citation, note: string): string {
  const url = safeLink(citation.url);
  const [year, month, day] = (citation.published ?? '').split('-');
  const date = [year, month, day].filter(Boolean).join('-');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', citation.title],
    ['author', citation.author],
    ['publisher', citation.publisher],
    ['year', year],
    ['date', date],
    ['howpublished', url === undefined ? citation.file : undefined],
    ['note', note],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value = '']) => `  ${name} = {${tex(literal(value))}},`);
  // In `url` the signs of TeX stand for themselves, but braces would end it.
  const address =
    url === undefined ? [] : [`  url = {${url.replace(/[{}\\]/g, encodeURIComponent)}},`];
  // A note that stands on no page is of no kind that BibTeX knows.
  const type = url === undefined && citation.file !== undefined ? 'misc' : 'online';
  return [`@${type}{${key(citation)},`, ...lines, ...address, '}'].join('\n');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const tex = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** `moscow-times-2017-new`: letters that every BibTeX takes. */
function key({ author, publisher, published, title }: Citation): string {
  const [name = ''] = words(author ?? '').slice(-1);
  const parts = [
    name || words(publisher ?? '').join('-'),
    (published ?? '').slice(0, 4),
    words(title)[0],
  ];
  return parts.filter(Boolean).join('-') || 'source';
}

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];
