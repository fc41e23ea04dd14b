import { describe, expect, test } from 'vitest';
import { type AskedArchive, aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

const archive = anArchive([
  anArticle({
    id: 'luther',
    title: 'The Reformation',
    paragraphs: ['In 1517 Luther published his theses.'],
  }),
  anArticle({
    id: 'huguenots',
    title: 'Беглецы',
    paragraphs: ['Тогда гугеноты бежали, и Гугеноты поселились там.', 'Хабаровск стоит на реке.'],
  }),
  anArticle({ id: 'oxford', title: 'Students of oxford', paragraphs: ['The town is old.'] }),
  anArticle({
    id: 'words',
    title: 'Boats',
    paragraphs: ['The metal is old. Metal is cold, and the private harbour too.'],
  }),
]);

const found = (question: string, { ask }: AskedArchive = archive) => {
  const { excerpts, aliases, corrections } = ask(question);
  return { articles: excerpts.map(({ article }) => article.id), aliases, corrections };
};

describe('a name in the other alphabet', () => {
  test.each([
    ['Что сделал Лютер?', 'luther', 'Лютер = Luther'],
    ['Что известно о тезисах Лютера?', 'luther', 'Лютера = Luther'],
    ['Where is Khabarovsk?', 'huguenots', 'Khabarovsk = Хабаровск'],
    ['khabarovsk', 'huguenots', 'khabarovsk = Хабаровск'],
  ])('"%s" finds the article, and says how the name stands there', (question, article, alias) => {
    expect(found(question)).toEqual({ articles: [article], aliases: [alias], corrections: [] });
  });

  test.each([
    ['Lavrov', 'Что сказал Лавров?', 'Лавров = Lavrov'],
    ['Jacksonville', 'Где Джексонвилл?', 'Джексонвилл = Jacksonville'],
    ['Chekhov', 'Что написал Чехов?', 'Чехов = Chekhov'],
  ])('%s is found, though its stem sounds otherwise', (name, question, alias) => {
    const one = anArchive([anArticle({ id: 'one', paragraphs: [`${name} 1904.`] })]);
    expect(found(question, one)).toEqual({ articles: ['one'], aliases: [alias], corrections: [] });
  });

  test('is shown in the quote', () => {
    const [excerpt] = archive.ask('Что сделал Лютер?').excerpts;
    const shown = excerpt?.highlights.map(([from, to]) => excerpt.quote.slice(from, to));
    expect(shown).toEqual(['Luther']);
  });

  test('comes after the name as it was typed', () => {
    const both = anArchive([
      anArticle({ id: 'a', paragraphs: ['The reformer Luther spoke there.'] }),
      anArticle({ id: 'typed', paragraphs: ['Там выступал реформатор Лютер.'] }),
    ]);
    expect(found('Лютер', both).articles).toEqual(['typed', 'a']);
    expect(found('Luther', both).articles).toEqual(['a', 'typed']);
  });

  test('is enough in a title, also where it stands there without a capital', () => {
    expect(found('Что такое Оксфорд?').articles).toEqual(['oxford']);
  });

  test('is not read as a word that is spelt nearly so in its own alphabet', () => {
    const near = anArticle({ id: 'near', paragraphs: ['Там мороз лютей.'] });
    const luther = anArticle({ id: 'luther', paragraphs: ['The reformer Luther spoke.'] });
    expect(found('лютер', anArchive([near])).corrections).toEqual([{ from: 'лютер', to: 'лютей' }]);
    expect(found('лютер', anArchive([near, luther]))).toEqual({
      articles: ['luther'],
      aliases: ['лютер = Luther'],
      corrections: [],
    });
  });
});

describe('left alone', () => {
  test.each([
    ['a word of every day', 'металл'],
    ['one of another sound', 'Привет'],
    ['one of two consonants', 'лодка'],
  ])('is %s: %s', (_, word) => {
    expect(found(word)).toEqual({ articles: [], aliases: [], corrections: [] });
  });

  test('is a word that stands without a capital anywhere, as гугеноты does', () => {
    expect(found('Huguenots').articles).toEqual([]);
  });

  test('is a name that the glossary knows', () => {
    const known = anArchive(
      [
        anArticle({ id: 'luther', paragraphs: ['The reformer Luther spoke.'] }),
        anArticle({ id: 'known', paragraphs: ['The doctor Martinus spoke.'] }),
      ],
      aGlossary({ en: ['Martinus'], ru: ['Лютер'] }),
    );
    expect(found('Лютер', known)).toEqual({
      articles: ['known'],
      aliases: ['Лютер = Martinus'],
      corrections: [],
    });
  });

  test('is a name where an archive holds none in the other alphabet', () => {
    const english = anArchive([anArticle({ id: 'en', paragraphs: ['Luther spoke.'] })]);
    expect(found('Luther', english)).toMatchObject({ articles: ['en'], aliases: [] });
  });
});
