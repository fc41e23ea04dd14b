import { describe, expect, test } from 'vitest';
import { notesLine, translationLines } from '../../src/blocks/reply/notes.ts';
import { aGlossary, anArchive, anArticle, idsIn, someDictionaries } from '../archive-builders.ts';

const DICTIONARIES = someDictionaries({
  'ru-en': {
    рыбаки: ['fisherman', 'angler'],
    сдали: ['surrender', 'deal', 'rent'],
    улов: ['catch', 'take'],
    сдача: ['change', 'surrender'],
    'железная дорога': ['railway'],
    железная: ['iron'],
    дорога: ['road'],
  },
  'en-ru': {
    fishermen: ['рыбак'],
    catch: ['улов', 'поймать'],
    surrender: ['капитуляция', 'сдавать'],
    railway: ['железная дорога'],
  },
  'ja-en': { 漁師: ['fisherman'], 漁獲: ['catch'] },
  'en-ja': { fishermen: ['漁師'], catch: ['漁獲'] },
  'ru-ja': { рыбаки: ['漁師'], улов: ['漁獲'] },
  'ja-ru': { 漁師: ['рыбак'], 漁獲: ['улов'] },
});

const TEXTS = {
  en: [
    'The fishermen surrender their whole catch in Nemuro.',
    'The village has a school and a harbour.',
    'A railway leads to the port of Korsakov.',
    'They sell iron on the road.',
  ],
  ru: [
    'Рыбаки сдают весь улов в Нэмуро.',
    'В деревне есть школа и гавань.',
    'Железная дорога ведёт в порт Корсаков.',
    'На дороге продают железо.',
  ],
  ja: [
    '漁師は漁獲をすべて根室に引き渡す。',
    '村には学校と港がある。',
    '線路が港に通じている。',
    '道で鉄を売っている。',
  ],
} as const;

type Asked = keyof typeof TEXTS;

const articlesIn = (language: Asked) =>
  TEXTS[language].map((text, at) =>
    anArticle({ id: `${language}-${at}`, language, title: `No. ${at}`, paragraphs: [text] }),
  );

const firstOf = (
  question: string,
  languages: readonly Asked[],
  dictionaries = DICTIONARIES,
  glossary = aGlossary(),
): string | undefined => {
  const { ask } = anArchive(languages.flatMap(articlesIn), glossary, dictionaries);
  return ask(question).excerpts.flatMap(idsIn)[0];
};

describe('a question finds passages in the other languages', () => {
  test.each([
    ['Что делают рыбаки и каков улов?', 'en', 'en-0'],
    ['Что делают рыбаки и каков улов?', 'ja', 'ja-0'],
    ['What catch do the fishermen have?', 'ru', 'ru-0'],
    ['What catch do the fishermen have?', 'ja', 'ja-0'],
    ['漁師の漁獲は?', 'en', 'en-0'],
    ['漁師の漁獲は?', 'ru', 'ru-0'],
  ] as const)('%s (in %s)', (question, language, id) => {
    expect(firstOf(question, [language])).toBe(id);
  });

  test.each([
    ['Куда ведёт железная дорога?', 'en', 'en-2'],
    ['Where does the railway go?', 'ru', 'ru-2'],
  ] as const)('a phrase goes before its words: %s', (question, language, id) => {
    expect(firstOf(question, [language])).toBe(id);
  });

  test.each([
    ['Где работал Маккиндер?', 'en', 'Halford Mackinder worked in Oxford.'],
    ['Where did Mackinder work?', 'ja', 'ハルフォード・マッキンダーはオックスフォードで働いた。'],
    ['マッキンダーはどこで働きましたか?', 'ru', 'Хэлфорд Маккиндер работал в Оксфорде.'],
    ['マッキンダーはどこで働きましたか?', 'en', 'Halford Mackinder worked in Oxford.'],
    ['Где работал Маккиндер?', 'ja', 'マッキンダーはオックスフォードで働いた。'],
  ] as const)('names are found by their sound: %s (in %s)', (question, language, text) => {
    const sought = anArticle({ id: 'sought', language, paragraphs: [text] });
    const { ask } = anArchive([...articlesIn(language), sought], aGlossary(), DICTIONARIES);
    expect(ask(question).excerpts.flatMap(idsIn)[0]).toBe('sought');
  });

  test.each([
    ['К чему крепятся статоры?', 'en', 'Each stator is fixed to the casing.'],
    ['What are stators fixed to?', 'ru', 'Каждый статор закреплён на корпусе.'],
    ['Что такое миллеты?', 'ja', 'ミッレトは自治を認められた。'],
  ] as const)(
    'so are words that came with their sound, where no dictionary has them: %s (in %s)',
    (question, language, text) => {
      const sought = anArticle({ id: 'sought', language, paragraphs: [text] });
      const { ask } = anArchive([...articlesIn(language), sought], aGlossary(), DICTIONARIES);
      expect(ask(question).excerpts.flatMap(idsIn)[0]).toBe('sought');
    },
  );

  test('a Japanese verb is looked up with the ending that was cut off', () => {
    const sought = anArticle({ id: 'sought', language: 'en', paragraphs: ['They name him Taro.'] });
    const dictionaries = someDictionaries({ 'ja-en': { 呼ばれ: ['name'] } });
    const { ask } = anArchive([...articlesIn('en'), sought], aGlossary(), dictionaries);
    expect(ask('何と呼ばれますか?').excerpts.flatMap(idsIn)[0]).toBe('sought');
  });

  test.each([
    ['Какие каналы там есть?', 'ru-en', 'каналы', 'canal', 'en', 'A canal crosses the isthmus.'],
    ['Is there a canal?', 'en-ru', 'canal', 'канал', 'ru', 'Там несколько каналов.'],
  ] as const)(
    'a word is found in every form of it: %s',
    (question, pair, word, translation, language, text) => {
      const sought = anArticle({ id: 'sought', language, paragraphs: [text] });
      const dictionaries = someDictionaries({ [pair]: { [word]: [translation] } });
      const { ask } = anArchive([...articlesIn(language), sought], aGlossary(), dictionaries);
      expect(ask(question).excerpts.flatMap(idsIn)[0]).toBe('sought');
    },
  );

  test('beside a word of every day in the glossary the dictionaries are asked, too', () => {
    const glossary = aGlossary({ relation: 'translation', ru: ['графики'], en: ['village'] });
    const sought = anArticle({ id: 'sought', language: 'en', paragraphs: ['A graph is drawn.'] });
    const dictionaries = someDictionaries({ 'ru-en': { графики: ['graph'] } });
    const { ask } = anArchive([sought, ...articlesIn('en')], glossary, dictionaries);
    expect(ask('Где графики?').excerpts.flatMap(idsIn)).toContain('sought');
  });

  test('without dictionaries it finds none of them', () => {
    expect(firstOf('Что делают рыбаки?', ['en'], someDictionaries({}))).toBeUndefined();
  });

  test('the glossary goes before the dictionaries', () => {
    const glossary = aGlossary({ relation: 'translation', ru: ['рыбаки'], en: ['village'] });
    expect(firstOf('Где живут рыбаки?', ['en'], DICTIONARIES, glossary)).toBe('en-1');
  });
});

describe('passages in the language of the question', () => {
  const QUESTIONS = [
    'Сколько рыбаки берут за улов?',
    'What is the catch of fishermen?',
    '漁師の漁獲は?',
  ];

  test.each(QUESTIONS)('keep their order and their scores: %s', (question) => {
    const all = (['en', 'ru', 'ja'] as const).flatMap(articlesIn);
    const told = (dictionaries?: ReturnType<typeof someDictionaries>) => {
      const { ask } = anArchive(all, aGlossary(), dictionaries);
      const { language, excerpts } = ask(question, { top: 10 });
      return excerpts
        .filter((excerpt) => idsIn(excerpt)[0]?.startsWith(language))
        .map(({ quote, score }) => ({ quote, score }));
    };
    expect(told(DICTIONARIES)).toEqual(told());
    expect(told().length).toBeGreaterThan(0);
  });

  test.each(QUESTIONS)('alone give the same reply with dictionaries: %s', (question) => {
    for (const language of ['en', 'ru', 'ja'] as const) {
      const plain = anArchive(articlesIn(language)).ask(question, { explain: true });
      if (plain.language !== language) continue;
      const { ask } = anArchive(articlesIn(language), aGlossary(), DICTIONARIES);
      expect(ask(question, { explain: true })).toEqual(plain);
    }
  });

  test('come first where they answer as well', () => {
    expect(firstOf('Где рыбаки сдают улов?', ['en', 'ru', 'ja'])).toBe('ru-0');
    expect(firstOf('Where do the fishermen surrender their catch?', ['en', 'ru', 'ja'])).toBe(
      'en-0',
    );
  });
});

describe('the reply says how it got there', () => {
  test.each([
    ['Что делают рыбаки и каков улов?', 'en', 'улов = catch (Test)'],
    ['What catch do the fishermen have?', 'ru', 'fishermen = рыбак (Test)'],
    ['漁師の漁獲は?', 'en', '漁獲 = catch（Test）'],
  ] as const)('%s (in %s)', (question, language, note) => {
    const reply = anArchive(articlesIn(language), aGlossary(), DICTIONARIES).ask(question);
    expect(notesLine(reply)).toContain(note);
    expect(reply.excerpts[0]?.highlights.length).toBeGreaterThan(0);
  });

  test('with what stands in the passages; “Why this?” has all that was searched for', () => {
    const text = 'The catch was small. They take less.';
    const other = anArticle({
      id: 'other',
      language: 'en',
      paragraphs: ['A fisherman and an angler.'],
    });
    const sought = anArticle({ id: 'sought', language: 'en', paragraphs: [text] });
    const reply = anArchive([sought, other], aGlossary(), DICTIONARIES).ask('Каков улов?');
    expect(notesLine(reply)).toContain('улов = catch, take (Test)');
    expect(translationLines(reply)).toBe('улов = catch, take (Test)');
  });

  test('a word that a passage holds in translation is not missed', () => {
    const { ask } = anArchive(articlesIn('en'), aGlossary(), DICTIONARIES);
    expect(ask('Что делают рыбаки и каков улов?').missing).toEqual([]);
  });

  test('and nothing of it where all is in the language of the question', () => {
    const reply = anArchive(articlesIn('ru'), aGlossary(), DICTIONARIES).ask('Каков улов?');
    expect(reply.translations).toBeUndefined();
  });
});

describe('Japanese names in kanji', () => {
  const READ = {
    ...someDictionaries({ 'ja-en': { 漁師: ['fisherman'], 森: ['forest'], 長崎: ['Nagasaki'] } }),
    readingsOf: (word: string): readonly string[] =>
      ({ 漁師: ['りょうし'], 森: ['もり'], 長崎: ['ながさき'], 港: ['みなと'], 岡: ['おか'] })[
        word
      ] ?? [],
  };
  const articles = (language: Asked, texts: readonly string[]) =>
    texts.map((text, at) =>
      anArticle({ id: `${language}-${at}`, language, title: `No. ${at}`, paragraphs: [text] }),
    );
  const asked = (question: string, language: Asked, texts: readonly string[]) => {
    const [first] = anArchive(articles(language, texts), aGlossary(), READ).ask(question).excerpts;
    return first?.quote;
  };
  const JAPANESE = [
    '中村は魚を売った。',
    '岡田は船を買った。',
    '長崎は雨だった。',
    '漁師は森にいた。',
  ];
  const RUSSIAN = ['Накамура продал рыбу.', 'Окада купил судно.', 'Мори остался дома.'];

  test.each([
    ['Что сделал Накамура?', JAPANESE[0]],
    ['Что известно об Окаде?', JAPANESE[1]],
    ['Какой была погода в Нагасаки?', JAPANESE[2]],
    ['What did Okada do?', JAPANESE[1]],
  ])('%s is found where they are written so', (question, quote) => {
    expect(asked(question, 'ja', JAPANESE)).toBe(quote);
  });

  test.each([
    ['中村さんは何をしましたか?', RUSSIAN[0]],
    ['岡田さんは何を買いましたか?', RUSSIAN[1]],
  ])('%s is found where they are spelled', (question, quote) => {
    expect(asked(question, 'ru', RUSSIAN)).toBe(quote);
  });

  test('words that a dictionary has, and that only sound so, are no names', () => {
    expect(asked('Что сделал Рёси Мори?', 'ja', JAPANESE)).toBeUndefined();
  });
});
