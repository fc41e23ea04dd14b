import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../../src/search/query/answer-type.ts';
import type { Query } from '../../../../src/search/query/query.ts';
import type { Asked } from '../../../../src/search/query/question-words/kinds.ts';
import { createAnswerFit } from '../../../../src/search/rank/answer/fit.ts';
import { fold } from '../../../../src/text/fold.ts';
import type { Language } from '../../../../src/text/language.ts';

const noOther = (): ReadonlySet<string> => new Set();

/** What a sentence of `language` holds of the number that a question asks for. */
function countIn(
  text: string,
  asker: Language,
  sentence: string,
  language: Language,
  across?: Pick<Query, 'translations'>,
) {
  const expected = answerTypeOf(fold(text), asker);
  expect(expected.asked).toContain('count');
  return createAnswerFit({ text, language: asker, expected, ...across }, noOther)(
    sentence,
    language,
  ).count;
}

describe('a number of something', () => {
  test.each<[string, Language, string, Language]>([
    ['兵士は何人死んだの', 'ja', 'Troops landed on 18 August 1945 and in May 1946.', 'en'],
    ['兵士は何人死んだの', 'ja', 'Войска высадились 18 августа 1945 года.', 'ru'],
    ['сколько их было в 1964 году?', 'ru', 'Grave visits began in 1964.', 'en'],
    ['how many of the 17,291 died?', 'en', 'Там жил 17 291 японец.', 'ru'],
    ['сколько из 17 291 японца погибло?', 'ru', 'The islands had 17,291 inhabitants.', 'en'],
    ['占領していた5年間、兵士は何人いたの', 'ja', 'Japan held it for five years.', 'en'],
  ])('%s (%s) is not told by a date, nor by its own number: %s', (question, asker, text, of) => {
    expect(countIn(question, asker, text, of)).not.toBe(1);
  });

  test.each<[string, Language, string, Language]>([
    ['兵士は何人死んだの', 'ja', 'On 18 August 1945 some 2,300 soldiers fell.', 'en'],
    ['сколько их было в 1964 году?', 'ru', 'In 1964 there were 24 visits.', 'en'],
    ['how many of the 17,291 died?', 'en', 'Из 17 291 погибло 120 человек.', 'ru'],
    [
      '占領していた5年間、兵士は何人いたの',
      'ja',
      'Twelve thousand soldiers stayed for five years.',
      'en',
    ],
    ['島にミサイルは何基あるの', 'ja', '島には3基のミサイルがある。', 'ja'],
  ])('%s (%s) is told by another: %s', (question, asker, text, of) => {
    expect(countIn(question, asker, text, of)).toBe(1);
  });
});

/** What a sentence holds of what its question asks for, in one language. */
function fitIn(text: string, language: Language, sentence: string, kind: Asked) {
  const expected = answerTypeOf(text, language);
  expect(expected.asked).toContain(kind);
  return createAnswerFit({ text, language, expected }, noOther)(sentence, language)[kind];
}

describe('a number in words is one', () => {
  test.each<[string, Language, string, Asked]>([
    ['How much pollock did they catch?', 'en', 'They caught nine thousand tonnes.', 'amount'],
    ['How much did it cost?', 'en', 'It cost two and a half million roubles.', 'amount'],
    ['What percentage of it is crab?', 'en', 'Crab is forty percent of it.', 'amount'],
    ['What percentage of it is crab?', 'en', 'Crab is 40 percent of it.', 'amount'],
    ['How long did it last?', 'en', 'It lasted seventeen years.', 'duration'],
    ['How many years did it last?', 'en', 'It lasted 12 years.', 'duration'],
    ['How many soldiers were there?', 'en', 'There were seventeen soldiers.', 'count'],
    ['Сколько стоила лодка?', 'ru', 'Лодка стоила девять тысяч рублей.', 'amount'],
    ['Какой процент улова пошёл на экспорт?', 'ru', 'На экспорт пошло сорок процентов.', 'amount'],
    ['Сколько лет шла война?', 'ru', 'Война шла одиннадцать лет.', 'duration'],
    ['Сколько лет шла война?', 'ru', 'Война шла 12 лет.', 'duration'],
    ['Сколько человек приехало?', 'ru', 'Приехало сто сорок человек.', 'count'],
    ['魚はいくら獲れましたか', 'ja', '九千トンの魚が獲れた。', 'amount'],
    ['戦争は何年間続きましたか', 'ja', '戦争は十二年間続いた。', 'duration'],
  ])('%s (%s) %s', (question, language, sentence, kind) => {
    expect(fitIn(question, language, sentence, kind)).toBe(1);
  });

  test.each<[string, Language, string, Asked]>([
    [
      'How much pollock did they catch?',
      'en',
      'They caught pollock and tons of nothing.',
      'amount',
    ],
    ['How much did the ten boats cost?', 'en', 'The ten boats cost nothing.', 'amount'],
    ['How many years of the 12 years were good?', 'en', 'All 12 years were bad.', 'duration'],
    ['Сколько стоила лодка?', 'ru', 'Однако рубли кончились.', 'amount'],
    ['Сколько человек приехало?', 'ru', 'Приехали семьи, двери открыты.', 'count'],
    ['Сколько лет шла война?', 'ru', 'Это был третий год.', 'duration'],
    ['戦争は何年間続きましたか', 'ja', '戦争は終わった。', 'duration'],
  ])('and what is none is none: %s (%s) %s', (question, language, sentence, kind) => {
    expect(fitIn(question, language, sentence, kind)).not.toBe(1);
  });
});

describe('what the question itself offers may be the answer', () => {
  test.each<[string, Language, string, Asked]>([
    ["Who ran the inn, O'Hara?", 'en', "The captain's wife, Mary O'Hara, ran the inn.", 'person'],
    ['Who signed it, Abe or Putin?', 'en', 'President Putin signed it.', 'person'],
    ['Where was it signed: in Tokyo?', 'en', 'It was signed in Tokyo.', 'place'],
    ['Кто подписал договор, Путятин?', 'ru', 'Договор подписал адмирал Путятин.', 'person'],
    ['Где его подписали — в Симоде?', 'ru', 'Его подписали в Симоде.', 'place'],
    ['誰が署名しましたか、安倍首相ですか', 'ja', '安倍首相が署名した。', 'person'],
  ])('%s (%s) %s', (question, language, sentence, kind) => {
    expect(fitIn(question, language, sentence, kind)).toBe(1);
  });

  test.each<[string, Language, string, Asked]>([
    ['Who did Governor Lis meet?', 'en', 'Governor Lis went home.', 'person'],
    ['Кого встретил губернатор Лис?', 'ru', 'Губернатор Лис ушёл.', 'person'],
    ['安倍首相は誰に会いましたか', 'ja', '安倍首相は帰った。', 'person'],
  ])('but not what it merely mentions: %s (%s) %s', (question, language, sentence, kind) => {
    expect(fitIn(question, language, sentence, kind)).not.toBe(1);
  });
});

describe('a person', () => {
  test.each<[string, Language, string]>([
    ['who was the prime minister then?', 'en', 'Prime Minister Mori went to a cemetery.'],
    ['who was the foreign minister?', 'en', 'It was Foreign Minister Lavrov. The minister left.'],
    [
      'кто подписал декларацию?',
      'ru',
      'Её подписал премьер-министр Итиро Хатояма. Декларацию ратифицировали.',
    ],
  ])(
    '%s (%s) is named beside an office, and where the sentence ends: %s',
    (question, language, sentence) => {
      expect(fitIn(question, language, sentence, 'person')).toBe(1);
    },
  );

  test('is not told by a name that the question holds in other letters', () => {
    const text = 'кто подписывал симодский трактат?';
    const expected = answerTypeOf(text, 'ru');
    const told = 'The day is kept because the Treaty of Shimoda was signed then.';
    const fitOf = (words: () => ReadonlySet<string>) =>
      createAnswerFit({ text, language: 'ru', expected }, words)(told, 'en').person;
    expect(fitOf(noOther)).toBe(1);
    expect(fitOf(() => new Set(['shimoda']))).not.toBe(1);
  });
});

describe('asked across languages, how often or how many people is told by nothing else', () => {
  test.each<[string, Language, string, Language, number | undefined]>([
    ['сколько раз они встречались?', 'ru', 'They met 27 times.', 'en', 1],
    ['сколько раз они встречались?', 'ru', 'They talked for 50 minutes.', 'en', 0.5],
    ['二人は何回会った?', 'ja', 'Они встречались 27 раз.', 'ru', 1],
    ['二人は何回会った?', 'ja', 'Они говорили 50 минут.', 'ru', 0.5],
    ['how many people died?', 'en', '27人が死亡した。', 'ja', 1],
    ['how many people died?', 'en', '27隻が沈んだ。', 'ja', 0.5],
    ['сколько островов они передали?', 'ru', 'They handed over 18.', 'en', 1],
  ])('%s (%s) %s', (question, asker, text, of, expected) => {
    expect(countIn(question, asker, text, of, { translations: [] })).toBe(expected);
  });
});
