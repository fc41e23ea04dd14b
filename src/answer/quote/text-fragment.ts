/** A quote up to this long stands whole in a link; a longer one by its first and last words. */
const WHOLE = 100;
const ENDS = 40;

/**
 * `url` with a text fragment that makes a browser scroll to `quote` and mark it.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(url: string, quote: string): string {
  const page = url.includes(':~:') ? url.slice(0, url.indexOf(':~:')) : url;
  const text = UNEVEN.test(quote) ? quote.replace(/\s+/g, ' ').trim() : quote;
  if (text === '') return page;
  const directive =
    text.length <= WHOLE ? encode(text) : `${encode(beginning(text))},${encode(ending(text))}`;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Space that is more than one plain space between words; few quotes have any. */
const UNEVEN = /[^\S ]|^ | $| {2}/;

/** `-`, `,` and `&` have a meaning of their own in a text directive; lone surrogates have no encoding. */
const encode = (text: string): string =>
  encodeURIComponent(
    SURROGATE.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text,
  ).replace(/[-!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A half of a pair or a lone one: most texts have none, and this is quickly seen. */
const SURROGATE = /[\ud800-\udfff]/;

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });

/** The first words: a browser matches whole words only, so none is cut. */
function beginning(text: string): string {
  const space = text.lastIndexOf(' ', ENDS);
  return space > 0
    ? text.slice(0, space)
    : text.slice(
        0,
        wordStarts(text).findLast((at) => at <= ENDS / 2),
      );
}

function ending(text: string): string {
  const space = text.indexOf(' ', text.length - ENDS);
  return space > 0
    ? text.slice(space + 1)
    : text.slice(wordStarts(text).find((at) => at >= text.length - ENDS / 2));
}

/** Where the words of a text without spaces begin, from the second on. */
const wordStarts = (text: string): number[] =>
  [...WORDS.segment(text)].map(({ index }) => index).slice(1);
