import { expect, test } from 'vitest';
import { anArchive, anArticle, idsIn } from '../../archive-builders.ts';

/** The quota stands in one passage of each article; what its others tell of is all that differs. */
const about = (id: string, ...others: readonly string[]) =>
  anArticle({ id, paragraphs: ['The quota is small.', ...others] });

/** The passages that tell of the quota, best first. */
const quotaPassages = (question: string, ...articles: Parameters<typeof anArchive>) =>
  anArchive(...articles)
    .ask(question, { top: 100 })
    .excerpts.filter(({ quote }) => quote === 'The quota is small.')
    .flatMap(idsIn);

test('of passages that hold the same words, the one comes first whose article is about the rest', () => {
  const articles = [
    about('a-herring', 'Herring is cold.', 'Herring is old.', 'Herring is red.'),
    about('b-mixed', 'Herring is cold.', 'Scallop is old.', 'Herring is red.'),
    about('c-scallop', 'Scallop is cold.', 'Scallop is old.', 'Scallop is red.'),
  ];
  expect(quotaPassages('What is the scallop quota?', articles)).toEqual([
    'c-scallop', // all its other passages hold the missing word
    'b-mixed', // one of them does
    'a-herring', // none does
  ]);
  expect(quotaPassages('What is the herring quota?', articles)).toEqual([
    'a-herring',
    'b-mixed', // two of its passages
    'c-scallop',
  ]);
  expect(quotaPassages('What is the quota?', articles)).toEqual([
    'a-herring', // no word is missing: equal, so by their names
    'b-mixed',
    'c-scallop',
  ]);
});

test('an article in which the word is lost among others is less about it', () => {
  const others = ['Herring is cold.', 'Herring is old.', 'Herring is red.', 'Herring is dry.'];
  const articles = [
    about('a-long', 'Scallop is cold.', ...others),
    about('b-short', 'Scallop is cold.'),
  ];
  expect(quotaPassages('What is the scallop quota?', articles)).toEqual(['b-short', 'a-long']);
});

test('articles count alike where none holds the missing word', () => {
  const articles = [about('a', 'Herring is cold.'), about('b', 'Kelp is cold.')];
  expect(quotaPassages('What is the xylophone quota?', articles)).toEqual(['a', 'b']);
});

test('another form of the word will do', () => {
  const articles = [
    about('a', 'Herring are cold.', 'Herring are old.'),
    about('b', 'Scallops are cold.', 'Scallops are old.'),
  ];
  expect(quotaPassages('What is the scallop quota?', articles)).toEqual(['b', 'a']);
});
