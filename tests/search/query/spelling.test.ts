import { describe, expect, test } from 'vitest';
import { aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

const ofTexts = (...texts: readonly string[]) =>
  anArchive(texts.map((text, at) => anArticle({ id: `a-${at}`, paragraphs: [text] })));

const { ask } = ofTexts(
  'Russia and Japan agreed on economic activity in 2013.',
  'Fishermen sold five boxes of scallops in the sea at Nemuro.',
  'Россия и Япония подписали соглашение о рыболовстве в Москве.',
  'プーチン大統領は東京を訪問した。',
);

describe('a word that no passage holds', () => {
  test.each([
    ['a letter is missing', 'rusia', 'russia', 'Russia and'],
    ['a letter too many', 'Nemurro', 'nemuro', 'Fishermen sold'],
    ['a wrong letter', 'economik', 'economic', 'Russia and'],
    ['two letters swapped', 'scalolps', 'scallops', 'Fishermen sold'],
    ['in a short word', 'boxse', 'boxes', 'Fishermen sold'],
    ['in a Russian word', 'соглашеине', 'соглашение', 'Россия и'],
    ['in the form of a Russian word', 'рыболовтсве', 'рыболовстве', 'Россия и'],
    ['in katakana', 'プーチソ', 'プーチン', 'プーチン'],
  ])('is read as the word that is nearest: %s', (_, typed, meant, found) => {
    const reply = ask(typed);
    expect(reply.corrections).toEqual([{ from: typed, to: meant }]);
    expect(reply.excerpts[0]?.quote.startsWith(found)).toBe(true);
  });

  test('is told of as it was typed, in the order of the question', () => {
    expect(ask('Where did Fishermne sell their SCALOPS?').corrections).toEqual([
      { from: 'Fishermne', to: 'fishermen' },
      { from: 'SCALOPS', to: 'scallops' },
    ]);
  });

  test.each([
    ['economi', 'economic'],
    ['Fisherm', 'fishermen'],
    ['рыбол', 'рыболовстве'],
  ])('is completed where it is the beginning of one: %s', (typed, meant) => {
    expect(ask(typed).corrections).toEqual([{ from: typed, to: meant }]);
  });

  test('is read as the commoner of two words that are as near', () => {
    const archive = ofTexts('A nation votes.', 'A ration is eaten.', 'The ration is small.');
    expect(archive.ask('lation').corrections).toEqual([{ from: 'lation', to: 'ration' }]);
  });

  test('is highlighted as what it was read as', () => {
    const [excerpt] = ask('scalops').excerpts;
    const words = excerpt?.highlights.map(([from, to]) => excerpt.quote.slice(from, to));
    expect(words).toEqual(['scallops']);
  });
});

describe('left alone', () => {
  test.each([
    ['a word that a passage holds', 'Russia sold scallops'],
    ['another form of it', 'Russia’s scallop'],
    ['a word of three letters', 'sae bxo'],
    ['a beginning of three letters', 'eco'],
    ['a year', '2014'],
    ['a number', '2,013'],
    ['two numbers', '2+3'],
    ['a word like none', 'xylophone'],
    ['a Japanese word of two signs', '束京'],
    ['a word that says nothing', 'whose there'],
  ])('is %s', (_, typed) => {
    expect(ask(typed).corrections).toEqual([]);
  });

  test('and not taken for another year', () => {
    expect(ask('2014')).toMatchObject({ kind: 'nothing', reason: 'not-found' });
  });

  test('is a name of the glossary that the passages hold in another language', () => {
    const glossary = aGlossary({ en: ['Nemura'], ja: ['根室'] });
    const archive = anArchive(
      [
        anArticle({ id: 'en', paragraphs: ['The Nemuro boats.'] }),
        anArticle({ id: 'ja', paragraphs: ['根室の船。'] }),
      ],
      glossary,
    );
    const reply = archive.ask('Nemura');
    expect(reply.corrections).toEqual([]);
    expect(reply.excerpts[0]?.article.id).toBe('ja');
  });
});

describe('what is not a misspelling', () => {
  const { ask: askOf } = ofTexts(
    'The actor arrived in Australia with a machine for exports in the 1990s.',
    'The MiG29K landed on the deck. Mayor Tanaka thanked the parts makers.',
    'Эксперт из Австралии прибыл на судне с машинами.',
  );

  test.each([
    ['When was the factory opened?'],
    ['When did the vaccine arrive?'],
    ['When did the imports grow?'],
    ['When did the ship from Austria dock?'],
    ['What happened in the 1960s?'],
    ['When did the MiG27K land?'],
    ['Who lives in Paris?'],
    ['Когда вырос экспорт?'],
    ['Когда пришло судно из Австрии?'],
    ['Где купили шины?'],
  ])('is a word of the language, a name or a number: %s', (question) => {
    expect(askOf(question).corrections).toEqual([]);
  });
});

describe('the wrong keyboard layout', () => {
  const { ask: askOf } = ofTexts(
    'The lighthouse on Kunashir was built in 1962.',
    'Маяк на Кунашире построили в 1962 году.',
  );

  test.each([
    ['Лгтфыршк', 'Kunashir', 'The lighthouse'],
    ['Reyfibht', 'Кунашире', 'Маяк'],
    ['rjulf gjcnhjbkb vfzr', 'когда построили маяк', 'Маяк'],
    ['Цруку шы дшпрерщгыу?', 'Where is lighthouse', 'The lighthouse'],
  ])('is read by its keys, and told: %s', (typed, meant, found) => {
    const reply = askOf(typed);
    expect(reply.corrections.map(({ to }) => to).join(' ')).toBe(meant);
    expect(reply.excerpts.some(({ quote }) => quote.startsWith(found))).toBe(true);
  });

  test('is not suspected where the words are words', () => {
    expect(askOf('When was the lighthouse built?').corrections).toEqual([]);
    expect(askOf('Когда построили маяк?').corrections).toEqual([]);
  });
});
