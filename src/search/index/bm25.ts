/**
 * Okapi BM25, as in Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond" (2009), with the always positive idf that Lucene uses.
 */

/** How soon more of the same word stops counting. Passages are short, so one mention says much. */
export const K1 = 0.9;

/** How much a long passage is held back. Between 0.3 and 0.75 the sets differ by 0.8 points. */
export const B = 0.4;

/** How much a word tells: `documentFrequency` of `passages` hold it. In nats, above 0. */
export const inverseDocumentFrequency = (documentFrequency: number, passages: number): number =>
  Math.log(1 + (passages - documentFrequency + 0.5) / (documentFrequency + 0.5));

/** What a passage of `length` words, beside the average, takes off each mention. */
export const lengthNorm = (length: number, averageLength: number): number =>
  K1 * (1 - B + (B * length) / (averageLength || 1));

/** The share of a word's weight that `frequency` mentions earn, below `K1 + 1`. */
export const termFrequencyFactor = (frequency: number, norm: number): number =>
  (frequency * (K1 + 1)) / (frequency + norm);
