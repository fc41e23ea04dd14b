/** Whether a text may hold markup that Markdown itself does not know. */
export const hasOtherMarkup = (text: string): boolean => /\[\[|\{[{%#:.]|==|%%|\[!/.test(text);

/** Code shows such signs as they are. */
const CODE =
  /^ {0,3}(`{3,16}|~{3,16})[^\n]*\n[\s\S]*?^ {0,3}\1[^\n]*$|(`{1,16})[^`\n]{1,1000}\2(?!`)/;

/** What site generators put something in place of, and comments of Obsidian: nobody sees it. */
const UNSEEN =
  /(?<!\\)\{% *comment *%\}[\s\S]{0,2000}?\{% *endcomment *%\}|(?<!\\)\{\{[^{}]{0,500}\}\}|(?<!\\)\{%[^{}]{0,500}?%\}|(?<![\\\d])%%[\s\S]{0,4000}?%%/;

/** Identifiers and classes behind a heading or a paragraph. */
const ATTRIBUTES = /[ \t]{0,9}(?<!\\)\{[#:.][^{}\n]{0,100}\}(?=[ \t]*$)/;

/** Embeds, and links to pages by name, with what they are shown as. */
const EMBED = /(?<!\\)!\[\[[^[\]\n]{1,300}\]\]/;
const WIKI_LINK = /(?<!\\)\[\[(?!\^)([^[\]|\n]{1,300}?)(?:\\?\|([^[\]|\n]{1,300}))?\]\](?![[(])/;

/** Words that are marked with a pen; signs of a program stand apart or within words. */
const MARKED =
  /(?<![\\=\p{Script=Latin}\p{Script=Cyrillic}\p{N}])==(?=[^\s=])([^=\n]{1,1000}?)(?<=\S)==(?![=\p{Script=Latin}\p{Script=Cyrillic}\p{N}])/u;

/** The kind of a box, and what may stand beside it as its title. */
const BOX = /^((?:[ \t]{0,3}>){1,30}[ \t]{0,3})\[![\p{L}\d_-]{1,30}\][+-]?[ \t]*([^\n]{0,300})$/u;

const ANY = new RegExp(
  [CODE, UNSEEN, ATTRIBUTES, EMBED, WIKI_LINK, MARKED, BOX].map(({ source }) => source).join('|'),
  'gmu',
);

/**
 * Markdown without what other tools add to it: `[[page|label]]` is `label`, `==marked==` is `marked`,
 * `![[embed]]`, `{{< shortcode >}}`, `{% tag %}`, `{#id}` and `%%comment%%` are nothing, and `> [!note] Title` is its
 * title, in a line of its own. Code stays as it is, and so does what has a backslash before it.
 */
export const withoutOtherMarkup = (text: string): string =>
  hasOtherMarkup(text) ? text.replace(ANY, plain) : text;

function plain(found: string, ...groups: readonly unknown[]): string {
  const [fence, tick, page, label, marked, quote, title] = groups as (string | undefined)[];
  if (fence !== undefined || tick !== undefined) return found;
  if (page !== undefined) return label ?? nameOf(page);
  if (marked !== undefined) return marked;
  if (quote !== undefined)
    return title === undefined || title === '' ? quote : `${quote}${title}  `;
  return '';
}

/** The name of a page, or of a place within the page at hand. */
const nameOf = (page: string): string => {
  const [name = '', ...places] = page.replace(/\\$/, '').split('#');
  return name.trim() === '' ? places.join(' ').replace(/^\^.*/, '').trim() : name.trim();
};
