import { expect, test } from 'vitest';
import { createOccasion } from '../../../src/answer/of-others/occasion.ts';
import type { Language } from '../../../src/text/language.ts';

const left = (question: string, language: Language, quote: string): string =>
  createOccasion({ text: question, language }).toldOfIt(quote, language);

test.each<[string, Language, string, string, string]>([
  [
    'How many ships in 2022?',
    'en',
    'In 2014 they had 48 ships, and in 2022 they caught 2,177 tonnes.',
    '2,177',
    '48',
  ],
  [
    'Сколько судов в 2022 году?',
    'ru',
    'На 2014 год им отвели 48 судов, а в 2022 году они поймали 2177 тонн.',
    '2177',
    '48',
  ],
  ['2022年は何隻？', 'ja', '2014年は48隻だった。2022年は2177トンを獲った。', '2177', '48'],
  [
    'How many went on the second survey?',
    'en',
    'On the first survey 69 went. The second survey was in October.',
    'October',
    '69',
  ],
  ['第2回調査は何人？', 'ja', '第1回調査では69人が行った。第2回調査は10月だった。', '10月', '69人'],
  [
    'Сколько человек было во второй поездке?',
    'ru',
    'В первой поездке было 69 человек. Вторая поездка прошла в октябре.',
    'октябре',
    '69',
  ],
])('%s (%s) is looked for in what is of it: %s', (question, language, quote, kept, gone) => {
  expect(left(question, language, quote)).toContain(kept);
  expect(left(question, language, quote)).not.toContain(gone);
});

test.each<[string, Language, string]>([
  ['How many ships in 2022?', 'en', 'In 2014 they had 48 ships.'],
  ['How many missiles on 6 March 2017?', 'en', 'Four were fired on 6 March 2017.'],
  ['How many ships came last month?', 'en', 'In May 2026 there were 48 ships.'],
  ['Сколько судов пришло вчера?', 'ru', '3 мая 2026 года пришло 48 судов.'],
  ['先月は何隻？', 'ja', '2026年5月は48隻だった。'],
  ['How many ships in 2022?', 'en', 'In 2022 there were 48 ships. Last year there were 50.'],
  ['How many ships?', 'en', 'In 2014 they had 48 ships. In 2022 they had 50.'],
  ['How many ships in 2022?', 'en', 'In June 2022 they met. They had 48 ships.'],
  ['How many ships after 2020?', 'en', 'In 2022 they had 48 ships. In 2023 they had 50.'],
])('%s (%s) leaves whole: %s', (question, language, quote) => {
  expect(left(question, language, quote)).toBe(quote);
});

test.each<[string, Language, string]>([
  ['How many missiles on 20 March 2017?', 'en', 'Four were fired on 6 March 2017.'],
  ['Сколько ракет 20 марта 2017 года?', 'ru', 'Четыре ракеты запустили 6 марта 2017 года.'],
  ['2017年3月20日のミサイルは何発？', 'ja', '2017年3月6日に4発が撃たれた。'],
])('%s (%s) is told by nothing of another day: %s', (question, language, quote) => {
  expect(left(question, language, quote)).toBe('');
});

test.each<[string, Language, string, boolean]>([
  [
    'When was Shikotan to be handed over by the declaration of 1956?',
    'en',
    'In 1955 they agreed.',
    true,
  ],
  ['56年: 1956年の宣言ではいつ渡すのか', 'ja', 'В 1955 году они соглашались.', true],
  [
    'When was it to be handed over by the declaration of 1956?',
    'en',
    'It follows a treaty.',
    false,
  ],
  ['When was it built?', 'en', 'In 1955 they agreed.', false],
  ['What did the declaration of 1956 say?', 'en', 'In 1955, and then in 1956, they agreed.', false],
])('%s (%s), told of another time alone by “%s”: %s', (question, asker, quote, expected) => {
  const language = /[а-я]/u.test(quote) ? 'ru' : 'en';
  const { isOfOtherTime } = createOccasion({ text: question, language: asker });
  expect(isOfOtherTime(quote, language)).toBe(expected);
});

test.each<[string, Language, string, boolean]>([
  ['How long was the second call?', 'en', 'In the first telephone talk they spoke of it.', true],
  ['Сколько длился второй разговор?', 'ru', 'Their first telephone call took 20 minutes.', true],
  ['2回目の電話は何分だった？', 'ja', 'Their first telephone call took 20 minutes.', true],
  ['第2回の電話は何分だった？', 'ja', 'Their first telephone call took 20 minutes.', true],
  [
    'How long was the second call?',
    'en',
    'The first visit was short, the second talk long.',
    false,
  ],
  ['Сколько длился второй разговор?', 'ru', 'The call took 20 minutes.', false],
  ['Who was the first governor?', 'en', 'Nobody but Karlov went, on the second ship.', false],
])('%s (%s), told of another of several by “%s”: %s', (question, asker, quote, expected) => {
  const { isOfOtherTime } = createOccasion({ text: question, language: asker });
  expect(isOfOtherTime(quote, 'en')).toBe(expected);
});
