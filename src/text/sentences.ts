/** A sentence as a half-open range of UTF-16 code units, without the white space around it. */
export type Span = readonly [start: number, end: number];

/** Words whose full stop does not end a sentence. Lower case, without the stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr st prof rev gen col lt capt sgt adm sen rep gov hon fr messrs mt ft jr sr inc ltd co corp
  no nos vol p fig eq ch sec art pp ed eds al cf vs viz approx est dept univ jan feb mar apr jun jul aug sep
  sept oct nov dec mon tue wed thu fri sat sun e.g i.e a.k.a
  г гг в вв др т тт им ул см рис табл стр с ст гл руб коп тыс млн млрд трлн кв куб обл р род ок яз лат англ
  нем франц фр греч итал исп яп кит рус проф акад доц д-р ген полк св прп сокр напр ред изд т.е т.к т.н т.д т.п
  н.э н.ст ст.ст пос дер оз о-в п пп`
    .trim()
    .split(/\s+/),
);

/** After an abbreviation that may end a sentence, such as `U.S.`, one of these begins the next. */
const STARTERS =
  /^(?:the|a|an|in|on|at|it|its|he|she|they|we|this|that|these|those|but|and|however|by|for|as|after|when|while|his|her|their|there|в|на|он|она|они|это|но|и|по|для|после|при|его|её|их|к|с|из)$/i;
const MAY_END: ReadonlySet<string> = new Set(
  'г гг в вв т.д т.п др al inc ltd corp co jr sr н.э руб коп тыс млн млрд трлн'.split(' '),
);

const OPENING = '「『（(〈《【［';
const CLOSING = '」』）)〉》】］';
const CLOSERS_AFTER_STOP = /["'”’»)\]」』）〉》】］]/u;
const STOP = /[.!?…。！？｡]/g;
const WORD_BEFORE = /(?:^|[\s(«“"'’\u00a0—–-])([\p{L}\p{M}][\p{L}\p{M}.-]*)$/u;
const STARTS_SENTENCE = /[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«(¿¡[—–-]/u;

/**
 * Splits a paragraph into sentences that together hold all its text but the white space between
 * them. A Japanese full stop inside brackets or quotation marks does not end one.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  let depth = 0;
  let scanned = start;
  STOP.lastIndex = start;
  for (let match = STOP.exec(text); match !== null; match = STOP.exec(text)) {
    const at = match.index;
    const wide = match[0] > '\u3000';
    if (wide) {
      depth = depthAfter(text, scanned, at, depth);
      scanned = at;
    }
    let end = at + 1;
    while (end < text.length && /[.!?…。！？｡]/.test(text[end] as string)) end++;
    if (wide && depth > 0 && at - start < 300) {
      STOP.lastIndex = end;
      continue;
    }
    while (end < text.length && CLOSERS_AFTER_STOP.test(text[end] as string)) end++;
    STOP.lastIndex = end;
    if (!(wide ? endsWide(text, end) : ends(text, at, end, start))) continue;
    spans.push([start, end]);
    start = skipSpace(text, end);
    depth = 0;
    scanned = start;
    STOP.lastIndex = start;
  }
  const last = text.trimEnd().length;
  if (last > start) spans.push([start, last]);
  return spans;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  return at;
}

function depthAfter(text: string, from: number, to: number, depth: number): number {
  let now = depth;
  for (let at = from; at < to; at++) {
    const character = text[at] as string;
    if (OPENING.includes(character)) now++;
    else if (CLOSING.includes(character)) now = Math.max(0, now - 1);
  }
  return now;
}

/** After `。」` a particle carries the sentence on: 「…。」と述べた。 */
const endsWide = (text: string, end: number): boolean =>
  !(CLOSING.includes(text[end - 1] as string) && /[とのがをにはで、]/.test(text[end] ?? ''));

function ends(text: string, at: number, end: number, start: number): boolean {
  if (end >= text.length) return true;
  const from = skipSpace(text, end);
  const next = text[from] ?? '';
  const gap = from > end;
  if (!STARTS_SENTENCE.test(next)) return false;
  if (!gap) return text[at] !== '.' && text[at] !== '…';
  if (/[—–-]/.test(next)) return !/\p{Ll}/u.test(text[skipSpace(text, from + 1)] ?? '');
  if (text[at] !== '.' || end > at + 1) return true;
  const word = WORD_BEFORE.exec(text.slice(Math.max(start, at - 24), at))?.[1];
  if (word === undefined) return true;
  if (/^\p{Lu}$/u.test(word)) return false;
  const lower = word.toLowerCase();
  const dotted = /^\p{L}(?:\.\p{L})+$/u.test(word);
  if (MAY_END.has(lower) || (dotted && !ABBREVIATIONS.has(lower))) {
    return STARTERS.test(/^[\p{L}]+/u.exec(text.slice(from, from + 24))?.[0] ?? '');
  }
  return !ABBREVIATIONS.has(lower);
}
