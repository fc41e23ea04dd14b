/** What patterns of time are made of: sources of regular expressions, without capturing groups. */

/**
 * Classes of signs by their places in Unicode's first plane. V8 takes a millisecond to compile one
 * that it looks up by name, and with hundreds of them the first question would wait for seconds.
 */
const RANGES: ReadonlyMap<string, string> = new Map([
  [
    'L',
    'a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u3005-\\u3007\\u3040-\\u309f\\u30a1-\\u30fa\\u30fc-\\u31ff\\u3400-\\u9fff\\ua000-\\ud7ff\\uf900-\\ufaff\\uff66-\\uff9f',
  ],
  ['N', '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u2089\\u2150-\\u218b\\u2460-\\u249b'],
  ['Script=Han', '\\u3005\\u3007\\u3400-\\u9fff\\uf900-\\ufaff'],
  ['Script=Katakana', '\\u30a1-\\u30fa\\u30fd-\\u31ff\\uff66-\\uff9f'],
]);

/** A source with its classes as ranges, within brackets or by themselves. */
const inRanges = (source: string): string =>
  source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{[^}]*\}/g, (part) => {
    const ranges = part.replace(/\\p\{([^}]*)\}/g, (named, name) => RANGES.get(name) ?? named);
    return part.startsWith('[') ? ranges : `[${ranges}]`;
  });

/** For text in small letters. */
export const pattern = (source: string): RegExp => new RegExp(inRanges(source), 'g');
export const anyOf = (...sources: readonly string[]): string => `(?:${sources.join('|')})`;
/** For a text that is one of `source` and nothing else. */
export const whole = (source: string): RegExp => new RegExp(`^(?:${inRanges(source)})$`, 'i');

/** A run of spaces is never read without a bound, which keeps every pattern linear. */
export const SPACE = '\\s{1,2}';
export const WORD_END = '(?![\\p{L}\\p{N}])';
export const START = "(?<![\\p{L}\\p{N}][-–+.,/:'’]?|[$€£¥#№])";
export const YEAR = '(?:1[6-9]|2[01])\\d\\d';
/** The first year of a decade. */
export const DECADE_FIGURES = '(?:1[6-9]|20)\\d0';
/** What ends a date that is typed without a blank after it. */
export const YEAR_END = '(?![\\p{L}\\p{N}%+]|[-–—−./,:]\\p{N}|-\\p{L})';
