import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const orderFor = (question: string, texts: Readonly<Record<string, string>>) =>
  anArchive(Object.entries(texts).map(([id, text]) => anArticle({ id, paragraphs: [text] })))
    .ask(question, { top: 100 })
    .excerpts.map((excerpt) => excerpt.article.id);

describe('of passages with the same words, the one comes first whose words stand together', () => {
  test('the nearer the better', () => {
    const texts = {
      'a-far': 'Scallop which people there in the cold town of the north eat has a quota, Ann.',
      'b-near': 'Scallop which people there in quota the cold town of the north eat has a, Bob.',
      'c-together':
        'Scallop quota which people there in the cold town of the north eat has a, Cid.',
    };
    expect(orderFor('What is the scallop quota?', texts)).toEqual([
      'c-together', // side by side
      'b-near', // four words between them
      'a-far', // a dozen between them
    ]);
  });

  test.each([
    [
      'in either order of the question',
      'What quota has the scallop?',
      'The quota there is for the cold and windy town, says the scallop.',
      'The quota scallop there is for the cold and windy town, says the.',
    ],
    [
      'in Russian',
      'Какая квота гребешка?',
      'Квота там для холодного и ветреного города, говорит о гребешке.',
      'Квота гребешка там для холодного и ветреного города, говорит о.',
    ],
    [
      'across two sentences',
      'What is the scallop quota?',
      'Scallop is what all people there in town eat. It has, they say, a quota.',
      'It is what all people there in town eat: scallop. Quota it has, they say, a.',
    ],
  ])('%s', (_, question, a, first) => {
    expect(orderFor(question, { a, first })).toEqual(['first', 'a']);
  });
});
