/** Marks around words, each pair on one line: bold, italic, struck. */
const PAIRS = [
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}*])\*{1,3}(?=[^\s*])([^*\n]{1,1000})\*{1,3}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}*])/gu,
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_])_{1,3}(?=[^\s_])([^_\n]{1,1000})_{1,3}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_])/gu,
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}~])~{1,2}(?=[^\s~])([^~\n]{1,1000})~{1,2}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}~])/gu,
];

/** The words without the marks that Slack shows as formatting; a lone mark is a sign like others. */
export const unmarked = (text: string): string =>
  // Twice, for one kind of mark may stand inside another.
  [...PAIRS, ...PAIRS].reduce((rest, pair) => rest.replace(pair, '$1'), text.replace(/`+/g, ' '));
