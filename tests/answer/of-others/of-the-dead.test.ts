import { describe, expect, test } from 'vitest';
import { createOfTheDead } from '../../../src/answer/of-others/of-the-dead.ts';
import { answerTypeOf } from '../../../src/search/query/answer-type.ts';
import type { Language } from '../../../src/text/language.ts';

const isOfTheDead = (text: string, asker: Language, sentence: string, language: Language) =>
  createOfTheDead({ text, language: asker, expected: answerTypeOf(text, asker) })(
    sentence,
    sentence,
    language,
  );

const TAKEN = [
  ['how many prisoners were taken to Siberia?', 'en'],
  ['сколько пленных увезли в Сибирь?', 'ru'],
  ['シベリアに連れて行かれた捕虜は何人ですか', 'ja'],
] as const;
const DIED = [
  ['how many prisoners died in Siberia?', 'en'],
  ['сколько пленных умерло в Сибири?', 'ru'],
  ['シベリアで死亡した捕虜は何人ですか', 'ja'],
] as const;
const OF_THE_DEAD = [
  ['In Siberia 55,000 prisoners died.', 'en'],
  ['В Сибири погибло 55 тысяч пленных.', 'ru'],
  ['シベリアで死亡した捕虜は、2003年の記事では5万5千人である。', 'ja'],
] as const;
const OF_ALL = [
  ['In 1945 about 560,000 prisoners were taken to Siberia.', 'en'],
  ['В Сибирь увезли 560 тысяч пленных.', 'ru'],
  ['シベリアに連れて行かれた捕虜は56万人である。', 'ja'],
] as const;
const OF_BOTH = [
  ['Of 560,000 prisoners, 55,000 died in Siberia.', 'en'],
  ['В Сибирь увезли 560 тысяч пленных, из них 55 тысяч умерли.', 'ru'],
  ['シベリアに連れて行かれた捕虜56万人のうち5万5千人が死亡した。', 'ja'],
] as const;

describe('how many is told of the same people', () => {
  for (const [question, asker] of TAKEN)
    test.each([...OF_ALL, ...OF_BOTH])(`${question} %s`, (sentence, language) => {
      expect(isOfTheDead(question, asker, sentence, language)).toBe(false);
    });
  for (const [question, asker] of DIED)
    test.each([...OF_THE_DEAD, ...OF_BOTH])(`${question} %s`, (sentence, language) => {
      expect(isOfTheDead(question, asker, sentence, language)).toBe(false);
    });
});

describe('or of the dead alone, or of all', () => {
  for (const [question, asker] of TAKEN)
    test.each(OF_THE_DEAD)(`${question} %s`, (sentence, language) => {
      expect(isOfTheDead(question, asker, sentence, language)).toBe(true);
    });
  for (const [question, asker] of DIED)
    test.each(OF_ALL)(`${question} %s`, (sentence, language) => {
      expect(isOfTheDead(question, asker, sentence, language)).toBe(true);
    });
});

test.each([
  ['when did the prisoners come home?', 'en', 'The last prisoners died in 1950.'],
  ['how many people visited the graves?', 'en', 'In 2017 some 70 people visited the graves.'],
  ['сколько человек ездило на могилы?', 'ru', 'На могилы ездило 70 человек.'],
  [
    'сколько стран было в комиссии?',
    'ru',
    'В комиссии по умиротворению было семь умеренных стран.',
  ],
  ['墓参には何人が行きましたか', 'ja', '墓参には70人が参加した。'],
] as const)('nothing is said of other questions: %s', (question, language, sentence) => {
  expect(isOfTheDead(question, language, sentence, language)).toBe(false);
});
