/** Comments of Obsidian, and of Markdown itself. */
const COMMENTS = /%%[\s\S]*?%%|<!--[\s\S]*?-->/g;

/** What Hugo and Jekyll put pages together with; the words between two of them stay. */
const SHORTCODES = /\{\{[<%][\s\S]{0,2000}?[%>]\}\}|\{%[\s\S]{0,2000}?%\}/g;
const HIGHLIGHT = /\{\{[^{}\n]{0,500}\}\}/g;

/** Pictures and other notes that are shown in a note. */
const EMBEDDED = /!\[\[[^[\]\n]{1,500}\]\]/g;

/** `[[Note]]`, `[[Note#Part|shown]]`. */
const LINK = /\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{1,500}))?\]\]/g;

/** `> [!note]- Title` begins a box of Obsidian. */
const BOX = /^(>\s*)\[![\w-]{1,40}\][-+]?[ \t]*/gm;

/** ` ^a1b2c3` names a paragraph for links, `{#id .class}` and `{: .class}` an element. */
const NAMES = /[ \t]\^[\w-]{1,40}$|[ \t]*\{:?\s?[#.][^{}\n]{0,200}\}[ \t]*$/gm;

const CODE = /^(?:```|~~~)[\s\S]*?^(?:```|~~~)[ \t]*$/gm;

/** Markdown as CommonMark knows it, of the dialects of Obsidian, Hugo and Jekyll; code stays as it is. */
export function withoutDialect(body: string): string {
  let plain = '';
  let from = 0;
  for (const { index, 0: code } of body.matchAll(CODE)) {
    plain += plainPart(body.slice(from, index)) + code;
    from = index + code.length;
  }
  return plain + plainPart(body.slice(from));
}

const plainPart = (text: string): string =>
  text
    .replace(COMMENTS, '')
    .replace(SHORTCODES, '')
    .replace(HIGHLIGHT, '')
    .replace(EMBEDDED, '')
    .replace(LINK, (_, note: string, shown?: string) => shown ?? note.replace(/#\^?/, ' > '))
    .replace(/==(?=\S)([^=\n]{1,500})==/g, '$1')
    .replace(BOX, '$1')
    .replace(NAMES, '');
