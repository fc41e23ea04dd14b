/** An English translation without the word that only marks its part of speech: `to meet`, `a court`. */
export const plainEnglish = (text: string): string =>
  text.trim().replace(/^(?:to|a|an|the|one's|oneself)\s+(?=\S)/i, '');
