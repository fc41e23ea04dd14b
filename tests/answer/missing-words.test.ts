import { describe, expect, test } from 'vitest';
import { aBrief, aGlossary, anArchive } from '../archive-builders.ts';

const glossary = aGlossary(
  { en: ['Yoshihide Suga', 'Suga'], ru: ['Ёсихидэ Суга', 'Суга'], ja: ['菅義偉', '菅'] },
  { en: ['Taro Aso', 'Aso'], ja: ['麻生太郎', '麻生'] },
  { en: ['Shinzo Abe', 'Abe'], ru: ['Синдзо Абэ', 'Абэ'], ja: ['安倍晋三', '安倍'] },
  { en: ['Northern Territories', 'South Kurils'], ru: ['северные территории'], ja: ['北方領土'] },
  { relation: 'translation', en: ['submarine'], ru: ['подводная лодка'], ja: ['潜水艦'] },
);

/** What the archive is about all over, so that the other words are rare in it. */
const MEETINGS = Array.from(
  { length: 20 },
  (_, day) => `The ministers met in Tokyo for the talks on ${day + 1} April 2016.`,
);

const { ask } = anArchive(
  [
    aBrief({
      id: 'abe',
      title: 'A visit',
      covers: '2016-12-15',
      paragraphs: [
        'Abe received the president in Nagato and gave him a dog.',
        'The hot spring in Nagato was closed for the visit.',
        ...MEETINGS,
      ],
    }),
    aBrief({
      id: 'kono',
      title: 'Taro Kono in Moscow',
      covers: '2019-05-10',
      paragraphs: [
        'He spoke for two hours about fishing.',
        'Then Lavrov praised fishing off Nemuro.',
      ],
    }),
    aBrief({
      id: 'gorbachev',
      covers: '1991-04-16',
      paragraphs: ['In 1991 Gorbachev signed the communiqué on the four islands.'],
    }),
    aBrief({
      id: 'ru',
      title: 'Визит',
      covers: '2016-12-15',
      paragraphs: ['Премьер подарил президенту собаку на встрече в Нагато.'],
    }),
    aBrief({
      id: 'ja',
      title: '訪問',
      covers: '2016-12-15',
      paragraphs: ['安倍首相は長門の温泉で大統領に犬を贈った。'],
    }),
    aBrief({ id: 'suga', covers: '2020-09-16', paragraphs: ['Suga formed a cabinet.'] }),
  ],
  glossary,
);

const missing = (question: string): readonly string[] => ask(question, { top: 2 }).missing;

describe('a reply says which words none of its excerpts mentions', () => {
  test.each([
    ['a name', 'What did Abe and Suga do at the hot spring in Nagato?', ['Suga']],
    [
      'a name typed small, that the glossary knows',
      'did suga like the hot spring nagato',
      ['suga'],
    ],
    ['a name nobody knows', 'Did Macron visit the hot spring in Nagato?', ['Macron']],
    ['a whole name', 'Was Emmanuel Macron at the hot spring in Nagato?', ['Emmanuel Macron']],
    ['a name without its ’s', "What was Macron's gift at the hot spring?", ['Macron', 'gift']],
    [
      'a name of several words once',
      'Is Nagato in the Northern Territories?',
      ['Northern Territories'],
    ],
    ['a number', 'Did 347 ministers meet in Tokyo for the talks?', ['347']],
    ['a rare word', 'Is there a volcano at the hot spring in Nagato?', ['volcano']],
    ['a list of words', 'nagato hot spring volcano', ['volcano']],
    ['a name in Russian', 'Подарил ли собаку в Нагато Макрон?', ['Макрон']],
    ['a rare word in Russian', 'Подарил ли премьер собаку и вулкан в Нагато?', ['вулкан']],
    ['a name in Japanese', '麻生は長門の温泉で大統領に犬を贈ったか', ['麻生']],
    ['a word in katakana', '安倍首相は長門でマクロンに犬を贈ったか', ['マクロン']],
    ['a compound in kanji', '安倍首相は長門の温泉で人工知能の話をしたか', ['人工知能']],
    ['a word of one kanji', '安倍首相は長門の温泉で猫を贈ったか', ['猫']],
  ])('%s: %s', (_, question, words) => {
    expect(missing(question)).toEqual(words);
  });

  test('at most three, the heaviest first', () => {
    const question = 'Did Macron, Merkel, Obama or Renzi see the hot spring in Nagato?';
    expect(missing(question)).toHaveLength(3);
  });

  test('under an answer too', () => {
    const reply = ask('Was the hot spring in Nagato closed for the visit of Suga?', { top: 1 });
    expect(reply.missing).toEqual(['Suga']);
  });

  test('and denies that there is an answer where it shows the closest', () => {
    const denied = ask('Did Macron like the dog of the volcano?');
    expect(denied).toMatchObject({ kind: 'closest', denies: true });
    const unsure = ask('president dog', { top: 1 });
    expect(unsure.missing).toEqual([]);
    expect(unsure.kind === 'closest' && unsure.denies).toBe(false);
  });
});

describe('a reply says nothing of', () => {
  test.each([
    ['words that are mentioned', 'Who gave a dog in Nagato?'],
    [
      'words of any talk',
      'Hello, please tell me, did Abe actually maybe give a dog in Nagato, thanks?',
    ],
    [
      'words of any talk in Russian',
      'Скажите, кстати, премьер правда вдруг подарил собаку в Нагато?',
    ],
    ['words of any talk in Japanese', '安倍首相は結局、本当に長門の温泉で犬を贈ったのですか'],
    ['verbs in Japanese', '安倍首相は長門の温泉で犬を捕まえて帰ったか'],
    ['a name in other words', 'Подарил ли премьер собаку в Nagato?'],
    ['a name that was misspelt', 'What did Gorbachov sign on the islands in 1991?'],
    ['a number of one figure', 'Did Abe give 2 dogs in Nagato?'],
    ['a year that the article tells of', 'the 2016 hot spring in Nagato'],
    ['a year of two figures', 'what did Gorbachev sign in 91'],
    ['a date, which has a note of its own', 'Nagato hot spring on 31 February 2031'],
    ['what the whole archive is about', 'Were the Tokyo talks about the hot spring in Nagato?'],
    ['a question that found nothing', 'Macron Merkel volcano'],
  ])('%s: %s', (_, question) => {
    expect(missing(question)).toEqual([]);
  });
});

describe('a name in the title alone', () => {
  test('is mentioned where the sentence leaves unsaid who it is', () => {
    expect(ask('What did Kono say for two hours about fishing?', { top: 1 }).missing).toEqual([]);
  });

  test('is missing where the sentence names another', () => {
    const { missing, excerpts } = ask('Did Kono praise fishing off Nemuro?', { top: 1 });
    expect(excerpts[0]?.quote).toContain('Lavrov');
    expect(missing).toEqual(['Kono']);
  });
});
