import { describe, expect, test } from 'vitest';
import { runNow } from '../../../src/pace.ts';
import { buildIndex } from '../../../src/search/index/build-index.ts';
import { aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive(
  Object.entries({
    chain: '千島列島は長い。',
    en: 'The Northern Territories were visited.',
    fishery: 'The fishery near Hokkaido is old.',
    'fishery-ru': 'Рыболовство важно.',
    ja: '北方領土を訪問した。',
    other: 'Moscow is large.',
    portsmouth: 'Портсмутский мир был заключён.',
    prefix: 'Южнокурильский район велик.',
    ru: 'На Южных Курилах холодно.',
  }).map(([id, text]) => anArticle({ id, paragraphs: [text] })),
  aGlossary(
    {
      id: 'southern-kurils',
      en: ['Northern Territories', 'South Kuril Islands'],
      ru: ['Южные Курилы', 'южнокурильск*'],
      ja: ['北方領土'],
    },
    { relation: 'near', en: ['Kuril Islands'], ru: ['Курильские острова'], ja: ['千島列島'] },
    { relation: 'family', en: ['fishing', 'fishery'], ru: ['рыболовство'] },
    { en: ['Treaty of Portsmouth'], ru: ['Портсмутский мир'] },
  ),
);

const found = (question: string) =>
  ask(question, { top: 100 })
    .excerpts.map((excerpt) => excerpt.article.id)
    .sort();

describe('a question with a name of the glossary', () => {
  test.each([
    ['Northern Territories'],
    ['the Northern Territories'],
    ['South Kuril Islands'],
    ['Where are the south kuril island?'],
    ['Южные Курилы'],
    ['Что на Южных Курилах?'],
    ['南の北方領土'],
    ['северных южнокурильским'],
  ])('"%s" finds the passages with any name of it, in any language', (question) => {
    expect(found(question)).toEqual(['en', 'ja', 'prefix', 'ru']);
  });

  test('finds the passage with the name as it was typed first', () => {
    expect(ask('Где Южные Курилы?').excerpts[0]?.article.id).toBe('ru');
    expect(ask('Northern Territories').excerpts[0]?.article.id).toBe('en');
    expect(ask('北方領土').excerpts[0]?.article.id).toBe('ja');
  });

  test('says which other names the passages shown hold', () => {
    const aliases = (question: string) => ask(question).aliases;
    expect(aliases('South Kuril Islands')).toMatchInlineSnapshot(`
      [
        "South Kuril Islands = 北方領土",
        "South Kuril Islands = Южнокурильский",
        "South Kuril Islands = Южные Курилы",
      ]
    `);
    expect(aliases('Где Южные Курилы?')).toMatchInlineSnapshot(`
      [
        "Южные Курилы = 北方領土",
        "Южные Курилы = Northern Territories",
      ]
    `);
    expect(aliases('北方領土はどこですか')).toMatchInlineSnapshot(`
      [
        "北方領土 = Южные Курилы",
        "北方領土 = Northern Territories",
      ]
    `);
    expect(aliases('южнокурильские')).toMatchInlineSnapshot(`
      [
        "южнокурильские = 北方領土",
        "южнокурильские = Northern Territories",
      ]
    `);
  });

  test('means the longest name that stands there, not one within it', () => {
    expect(found('South Kuril Islands')).not.toContain('chain');
    expect(found('Kuril Islands')).toEqual(['chain']);
    expect(ask('Kuril Islands').aliases).toEqual(['Kuril Islands = 千島列島']);
  });

  test('means the longest of two names that begin alike', () => {
    const archive = anArchive(
      [
        anArticle({ id: 'day', paragraphs: ['2月7日は記念日である。'] }),
        anArticle({ id: 'place', paragraphs: ['北方領土を訪問した。'] }),
      ],
      aGlossary(
        { en: ['Northern Territories'], ja: ['北方領土'] },
        { en: ['Northern Territories Day'], ja: ['記念日'] },
      ),
    );
    const ids = archive.ask('Northern Territories Day').excerpts.map(({ article }) => article.id);
    expect(ids).toEqual(['day']);
  });

  test('may hold small words within it', () => {
    expect(found('Treaty of Portsmouth')).toEqual(['portsmouth']);
    expect(found('the treaty, Portsmouth')).toEqual(['portsmouth']);
  });

  test('shows in the quote what the name was found as', () => {
    const [excerpt] = ask('Treaty of Portsmouth').excerpts;
    expect(excerpt?.highlights.map(([from, to]) => excerpt.quote.slice(from, to))).toEqual([
      'Портсмутский',
      'мир',
    ]);
  });
});

describe('names that are only a family', () => {
  test('bring no passage in by themselves, and are not told of', () => {
    expect(ask('fishing')).toMatchObject({ kind: 'nothing', reason: 'not-found', aliases: [] });
  });

  test('lift a passage that matches anyway', () => {
    const paragraphs = {
      plain: 'The harbour of Hokkaido is old.',
      lifted: 'The fishery of Hokkaido is old.',
    };
    const archive = anArchive(
      Object.entries(paragraphs).map(([id, text]) => anArticle({ id, paragraphs: [text] })),
      aGlossary({ relation: 'family', en: ['angling', 'fishery'] }),
    );
    const ids = archive.ask('angling off Hokkaido').excerpts.map((excerpt) => excerpt.article.id);
    expect(ids).toEqual(['lifted', 'plain']);
  });
});

test('a near name counts for less than a synonym', () => {
  const texts = { near: 'The Kremlin agreed to it.', synonym: 'Muscovy agreed to it.' };
  const archive = anArchive(
    Object.entries(texts).map(([id, text]) => anArticle({ id, paragraphs: [text] })),
    aGlossary(
      { relation: 'near', en: ['Russia', 'Kremlin'] },
      { relation: 'synonym', en: ['Russia', 'Muscovy'] },
    ),
  );
  const ids = archive.ask('Has Russia agreed?').excerpts.map((excerpt) => excerpt.article.id);
  expect(ids).toEqual(['synonym', 'near']);
});

describe('everyday words that translate each other', () => {
  const glossary = aGlossary(
    { relation: 'near', en: ['defence minister'], ru: ['министр обороны'], ja: ['防衛相'] },
    { relation: 'translation', en: ['minister'], ru: ['министр'], ja: ['大臣'] },
    { relation: 'translation', en: ['sign'], ru: ['подписать'], ja: ['署名'] },
  );
  const archive = anArchive(
    [
      anArticle({ id: 'en', paragraphs: ['The defence minister had signed it.'] }),
      anArticle({ id: 'ja', paragraphs: ['大臣が署名した。'] }),
      anArticle({ id: 'other', paragraphs: ['It rained.'] }),
    ],
    glossary,
  );

  test('bring in passages of other languages, and are not told of', () => {
    const reply = archive.ask('Кто подписал?');
    expect(reply.excerpts.map(({ article }) => article.id)).toEqual(['ja', 'en']);
    expect(reply.aliases).toEqual([]);
  });

  test('are found within a longer name', () => {
    expect(archive.ask('Какой министр?').excerpts.map(({ article }) => article.id)).toEqual([
      'ja',
      'en',
    ]);
  });
});

describe('a misspelt name of the glossary', () => {
  const glossary = aGlossary(
    { en: ['Boris Yeltsin', 'Yeltsin'], ru: ['Борис Ельцин', 'Ельцин'] },
    { en: ['peace treaty'], ru: ['мирный договор'] },
    { relation: 'translation', en: ['shared'], ru: ['общий'] },
  );
  const archive = anArchive(
    [
      anArticle({ id: 'yeltsin', paragraphs: ['Yeltsin came to Japan.'] }),
      anArticle({ id: 'peace', paragraphs: ['There is no peace treaty, and nothing is shared.'] }),
      anArticle({ id: 'ru', paragraphs: ['Договор не подписан.'] }),
    ],
    glossary,
  );

  test('is read as the name, though no passage holds it in that language', () => {
    const reply = archive.ask('Приезжал ли Ельцын?');
    expect(reply.excerpts.map(({ article }) => article.id)).toEqual(['yeltsin']);
    expect(reply.corrections).toEqual([{ from: 'Ельцын', to: 'ельцин' }]);
    expect(reply.aliases).toEqual(['Ельцын = Yeltsin']);
  });

  test('may be a part of a longer name', () => {
    const ids = archive.ask('мирный дагавор').excerpts.map(({ article }) => article.id);
    expect(ids).toContain('peace');
  });

  test('is not read as a short everyday word', () => {
    expect(archive.ask('обший').kind).toBe('nothing');
  });
});

test("Russia's sign in Japanese compounds is 露 or ロ", () => {
  const archive = anArchive(
    [anArticle({ paragraphs: ['The Russian–Japanese talks began.'] })],
    aGlossary({ en: ['Russian-Japanese'], ja: ['日露'] }),
  );
  expect(archive.ask('日ロ').aliases).toEqual(['日ロ = Russian–Japanese']);
  expect(archive.ask('日露').aliases).toEqual(['日露 = Russian–Japanese']);
});

test('without a glossary only the words themselves are found', () => {
  const archive = anArchive([
    anArticle({ id: 'en', paragraphs: ['The Northern Territories.'] }),
    anArticle({ id: 'ru', paragraphs: ['Южные Курилы.'] }),
  ]);
  const reply = archive.ask('Northern Territories');
  expect([reply.aliases, reply.excerpts.map((excerpt) => excerpt.article.id)]).toEqual([
    [],
    ['en'],
  ]);
});

test('are read once for a glossary, however often articles are indexed with it', () => {
  const glossary = aGlossary({ en: ['Kunashir'], ru: ['Кунашир'], ja: ['国後島'] });
  const indexed = (...texts: string[]) =>
    runNow(
      buildIndex(
        texts.map((text) => anArticle({ paragraphs: [text] })),
        glossary,
      ),
    );
  const before = indexed('Kunashir is near.');
  expect(indexed('Kunashir is near.', 'Iturup is far.').concepts).toBe(before.concepts);
  expect(before.concepts.concepts).toBe(glossary.concepts);
});
