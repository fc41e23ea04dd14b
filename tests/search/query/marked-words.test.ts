import { describe, expect, test } from 'vitest';
import {
  aBrief,
  aGlossary,
  anArchive,
  anArticle,
  someDictionaries,
} from '../../archive-builders.ts';

const { ask } = anArchive([
  aBrief({
    id: 'en',
    title: 'A menu',
    paragraphs: [
      'The soup and later the day boat arrived, and the soup was good all day, said the cook of the day shift.',
      'Guests praise the soup of the day.',
      'The crab quota rose in March.',
      'The squid quota rose in May.',
      'The king crab left the bay.',
    ],
  }),
  aBrief({
    id: 'ru',
    title: 'Записки',
    language: 'ru',
    paragraphs: [
      'Губернатор говорил сначала о двух островах и о мире, потом снова о двух островах и о рыбе сначала.',
      'Посол придумал слова «сначала два острова» в Иркутске.',
      'Квота на краба выросла в марте.',
      'Квота на кальмара выросла в мае.',
    ],
  }),
  aBrief({
    id: 'ja',
    title: '覚書',
    language: 'ja',
    paragraphs: [
      '知事はまず二島について語り、後に返還について語った。',
      '大使はイルクーツクで「まず二島返還」という言葉を使った。',
      'カニの漁獲枠は三月に増えた。',
      'イカの漁獲枠は五月に増えた。',
    ],
  }),
]);

const marks = (question: string): string[] => {
  const [first] = ask(question).excerpts;
  return (first?.highlights ?? []).map(([from, to]) => first?.quote.slice(from, to) ?? '');
};

describe('words in quotation marks are looked for as they stand, and marked as one', () => {
  test.each([
    ['"the soup of the day"', 'the soup of the day'],
    ['Who likes “soup of the day”?', 'soup of the day'],
    ['Who likes "Soup of the Day…"?', 'soup of the day'],
    ['кто придумал «сначала два острова»', 'сначала два острова'],
    ['кто придумал „сначала два острова“?', 'сначала два острова'],
    ['「まず二島返還」と言ったのは誰ですか', 'まず二島返還'],
    ['『まず二島返還』という言葉', 'まず二島返還'],
  ])('%s', (question, phrase) => {
    const reply = ask(question);
    expect(reply.excerpts[0]?.quote).toContain(phrase);
    expect(marks(question)).toContainEqual(expect.stringContaining(phrase));
    expect(reply.nowhere).toEqual([]);
  });
});

describe('words in quotation marks that stand nowhere so are told of, and nothing else is an answer', () => {
  test.each([
    ['Who likes "the soup of the week"?', 'the soup of the week'],
    ['Who likes "the day of the soup"?', 'the day of the soup'],
    ['кто придумал «сначала три острова»', 'сначала три острова'],
    ['кто говорил „о двух острова“?', 'о двух острова'],
    ['「まず四島返還」と言ったのは誰ですか', 'まず四島返還'],
    ['"lobster" quota', 'lobster'],
  ])('%s', (question, phrase) => {
    const reply = ask(question);
    expect(reply.kind).not.toBe('answer');
    expect(reply.nowhere).toEqual([phrase]);
    expect(reply.missing).not.toContain(phrase);
  });
});

describe('one word in quotation marks may have any of its forms, and is never read as another', () => {
  test.each([
    ['квота «кальмар»', 'кальмара', []],
    ['"quotas" of squid', 'squid quota', []],
    ['"squit" quota', 'quota', ['squit']],
  ])('%s', (question, quoted, nowhere) => {
    const reply = ask(question);
    expect(reply.excerpts[0]?.quote).toContain(quoted);
    expect(reply).toMatchObject({ corrections: [], nowhere });
  });
});

describe('what is not wanted is left out, and the reply says so', () => {
  test.each([
    ['quota -crab', ['crab'], 'squid', 'crab'],
    ['quota −crab', ['crab'], 'squid', 'crab'],
    ['Which quota rose -squid?', ['squid'], 'crab', 'squid'],
    ['quota NOT crab', ['crab'], 'squid', 'crab'],
    ['quota AND NOT crab', ['crab'], 'squid', 'crab'],
    ['crab -"king crab"', ['king crab'], 'crab quota', 'king crab'],
    ['квота -краб', ['краб'], 'кальмара', 'краба'],
    ['квота НЕ краб', ['краб'], 'кальмара', 'краба'],
    ['漁獲枠 -カニ', ['カニ'], 'イカ', 'カニ'],
    ['漁獲枠　−「カニ」', ['カニ'], 'イカ', 'カニ'],
  ])('%s', (question, without, quoted, unquoted) => {
    const reply = ask(question);
    expect(reply.without).toEqual(without);
    expect(reply.excerpts[0]?.quote).toContain(quoted);
    for (const { quote } of reply.excerpts) expect(quote).not.toContain(unquoted);
  });

  describe('in the other languages too, where a word has one plain translation', () => {
    const said = {
      'ru-en': { рыба: ['fish', 'fishy', 'Pisces'], лук: ['onion', 'bow'], краны: ['tap'] },
      'en-ru': { fish: ['рыба', 'удить'], onion: ['лук'], crab: ['Рак', 'краб'], tap: ['стук'] },
      'ja-en': { 魚: ['fish'] },
      'en-ja': { fish: ['魚'] },
      'ru-ja': { рыба: ['魚'] },
      'ja-ru': { 魚: ['рыба'] },
    };
    const plain = someDictionaries(said);
    const { ask: askAll } = anArchive(
      [
        ['en', 'Talks about fish were long.'],
        ['en', 'Talks about onions were short.'],
        ['en', 'Talks about a tap and a crab were held.'],
        ['ru', 'Переговоры о рыбе были долгими.'],
        ['ru', 'Переговоры о раке, луке и торговле.'],
        ['ja', '漁師は魚を売る交渉をした。'],
        ['ja', '貿易の交渉は短かった。'],
      ].map(([language, text], at) =>
        anArticle({
          id: `${at}`,
          title: `${at}`,
          language: language as 'en',
          paragraphs: [text as string],
        }),
      ),
      aGlossary({ en: ['talks'], ru: ['переговоры'], ja: ['交渉'] }),
      {
        ...plain,
        translate: (word, from, to) =>
          plain
            .translate(word, from, to)
            .map((one, at) => ({ ...one, weight: word === 'лук' ? 0.5 - at / 100 : 1 / (at + 1) })),
      },
    );
    const quotes = (question: string): string =>
      askAll(question, { top: 9 })
        .excerpts.flatMap(({ quote, saidIn = [] }) => [quote, ...saidIn.map((one) => one.quote)])
        .join(' ');

    test.each(['переговоры -рыба', 'talks -fish', '交渉 -魚'])('%s', (question) => {
      expect(quotes(question)).toMatch(/onion/);
      expect(quotes(question)).not.toMatch(/fish|рыб|魚/);
    });

    test.each([
      ['a word of two meanings', 'переговоры -лук', /onion/],
      ['a name for a thing', 'talks -crab', /раке/],
      ['what does not say the word in turn', 'переговоры -краны', /tap/],
    ])('but not for %s: %s', (_, question, left) => {
      expect(quotes(question)).toMatch(left);
    });
  });

  test('nothing is found where every passage has it', () => {
    expect(ask('quota -crab -squid')).toMatchObject({
      kind: 'nothing',
      without: ['crab', 'squid'],
    });
  });
});

describe('a hyphen behind a space is no order in the middle of a sentence, in a list or before half a word', () => {
  test.each([
    'встреча Путин -Абэ в Нагато прошла зимой',
    'О чём говорили Путин -Абэ в Нагато?',
    'О чём говорили Путин -Абэ?',
    'Курилы -это чьи острова?',
    'премьер -министр Японии',
    'Что сказал вице -премьер?',
    'российско -японский договор',
    'Как это будет по -русски?',
    'кто -нибудь ловил краба?',
    '-Когда вырос улов?',
    'Темы: -крабы -квоты -рыба',
    'Что известно:\n-крабы\n-квоты',
    'the talks between Putin -Abe in Nagato',
    'What did the vice -president say about the quota?',
    'Which quota -the one of March -rose?',
    'Topics: -crab -quota -squid',
    'tell me about:\n-crab\n-quota',
    'プーチン -安倍会談はどこで開かれましたか',
  ])('%s', (question) => {
    expect(ask(question)).toMatchObject({ without: [] });
  });

  test.each([
    ['quota -crab march', ['crab']],
    ['Путин -Абэ', ['Абэ']],
    ['Какая квота выросла -краб -кальмар?', ['краб', 'кальмар']],
    ['カニ -漁獲枠 三月', ['漁獲枠']],
  ])('but it is one in a row of words, and behind a question: %s', (question, without) => {
    expect([...ask(question).without].sort()).toEqual([...without].sort());
  });
});

describe('signs that are no order stay what they are', () => {
  test.each([
    'Who did NOT praise the soup?',
    'Кто НЕ говорил о рыбе?',
    'soup - day',
    'the day-boat',
    'boat -5 degrees',
    'QUOTA NOT CRAB',
    '-crab',
    'quota in:"spring 2017"',
    'the 5" soup and the 6" boat',
  ])('%s', (question) => {
    expect(ask(question)).toMatchObject({ without: [], nowhere: [] });
  });
});

describe('what stands behind a plus comes first', () => {
  test.each([
    ['+squid quota', 'squid'],
    ['quota crab +squid', 'squid'],
    ['квота краб +кальмар', 'кальмара'],
    ['漁獲枠 ＋イカ', 'イカ'],
  ])('%s', (question, quoted) => {
    expect(ask(question).excerpts[0]?.quote).toContain(quoted);
  });
});
