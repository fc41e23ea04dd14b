/**
 * What speaks for and against the first hit being an answer where its words were found by translations.
 * Fitted as the weights for one language, on the six public sets that ask across languages, against archives
 * with and without the article, and for 0.6 of their weight each on tests/questions, where a wrong passage
 * of the right subject is the rule; the bias puts the line where 2 to 4 in 100 questions without an answer
 * pass. What is missing here tells nothing: words in another language hold no pieces of the question's. One
 * heavy word that the quote lacks has often no translation, many words that it lacks are another subject, and so is
 * one of two or three (fitted on tests/questions alone, asked of the archive with and without the answering articles).
 */
export const ACROSS_WEIGHTS = {
  names: -0.21,
  namesMissing: -1.77,
  unknown: -2.2,
  corrections: 0,
  length: 1.64,
  rarity: -0.32,
  bm25: 14.97,
  coverageSquared: -6.42,
  partial: 0,
  pieces: 0,
  adjacency: 6.76,
  title: 2.51,
  topicOnly: -3.96,
  score: -0.98,
  aboveBackground: 4.45,
  sameArticle: 1.33,
  aheadOfThird: 1.79,
  foreign: 0,
  unheld: -2.73,
  unheldOfFew: -4,
  heaviestUnheld: 4.7,
} as const;

export const ACROSS_BIAS = -7.65;
