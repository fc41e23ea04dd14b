/** What a typesetter changes and no reader notices, as one form each. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\p{Cf}|\ufe0e|\ufe0f/gu, ''],
  [/[“”„‟«»″「」『』〝〟]/g, '"'],
  [/[‘’‚‛‹›′`´]/g, "'"],
  [/''/g, '"'],
  [/\s*[-‐‑‒–—―−~〜]+\s*/g, '-'],
  [/ё/g, 'е'],
  [/Ё/g, 'Е'],
  // Between figures a thin space parts thousands.
  [/(?<=\d)[\s,.](?=\d{3}(?!\d))/g, ''],
  [/\s+/g, ' '],
  // French and Japanese typesetters put space where English ones do not.
  [/\s*([!-,./:-@[-`{-~。、・！？：；（）])\s*/g, '$1'],
];

/** A sentence without what typography alone decides: two of the same key say the same. */
export const typographyKey = (sentence: string): string =>
  FORMS.reduce(
    (text, [form, plain]) => text.replace(form, plain),
    sentence.normalize('NFKC'),
  ).trim();
