import { describe, expect, test } from 'vitest';
import { replyMessage } from '../../../src/blocks/reply/reply.ts';
import { printReply } from '../../../src/cli/print-reply.ts';
import {
  aGlossary,
  anArchive,
  anArticle,
  idsIn,
  someDictionaries,
} from '../../archive-builders.ts';

const DICTIONARIES = someDictionaries({
  'ru-en': {
    рыбаки: ['fisherman'],
    сдали: ['surrender'],
    улов: ['catch'],
    тонн: ['tonne'],
    весь: ['whole'],
  },
  'en-ru': {
    fishermen: ['рыбак'],
    surrendered: ['сдать'],
    catch: ['улов'],
    tonnes: ['тонна'],
    whole: ['весь'],
  },
});

const NEMURO = { group: 'places', en: ['Nemuro'], ru: ['Нэмуро'] } as const;

const english = (text: string, id = 'english') =>
  anArticle({ id, language: 'en', title: 'A port', paragraphs: [text] });
const russian = (text: string, id = 'russian') =>
  anArticle({ id, language: 'ru', title: 'Порт', paragraphs: [text] });

const EN = 'The fishermen surrendered the whole catch of 310 tonnes in Nemuro on 3 May 2017.';
const RU = '3 мая 2017 года рыбаки сдали в Нэмуро весь улов, 310 тонн.';

const asked = (question: string, ...articles: ReturnType<typeof anArticle>[]) =>
  anArchive(articles, aGlossary(NEMURO), DICTIONARIES).ask(question);

describe('a statement that the archive has in two languages', () => {
  test.each([
    ['Какой улов рыбаки сдали в Нэмуро?', 'russian', 'en', EN],
    ['What catch did the fishermen surrender in Nemuro?', 'english', 'ru', RU],
  ] as const)(
    'comes in the language of the question, and beside it in the other: %s',
    (question, own, other, quote) => {
      const { excerpts } = asked(question, english(EN), russian(RU));
      expect(excerpts.flatMap(idsIn)).toEqual([own]);
      expect(excerpts[0]?.saidIn).toEqual([
        expect.objectContaining({
          language: other,
          quote,
          citation: expect.objectContaining({ publisher: 'The Moscow Times' }),
        }),
      ]);
      expect(excerpts[0]?.saidIn?.[0]?.passage.text).toContain(quote);
    },
  );

  test('comes in the language of the question also where another language has more of its words', () => {
    const more = `${EN} What catch, asked the fishermen in Nemuro.`;
    const [first] = asked('Где рыбаки сдали улов?', english(more), russian(RU)).excerpts;
    expect(first && idsIn(first)).toEqual(['russian']);
    expect(first?.quote).toBe(RU);
  });

  test.each([
    ['another day', '4 мая 2017 года рыбаки сдали в Нэмуро весь улов, 310 тонн.'],
    ['another number', '3 мая 2017 года рыбаки сдали в Нэмуро весь улов, 320 тонн.'],
    ['another year', '3 мая 2018 года рыбаки сдали в Нэмуро весь улов, 310 тонн.'],
    ['other words', '3 мая 2017 года в Нэмуро осмотрели школу, мост и 310 домов у гавани.'],
    ['half of it', '3 мая 2017 года рыбаки были в Нэмуро.'],
  ])('is not taken for one that tells of %s', (_, text) => {
    for (const question of [
      'Что рыбаки сдали в Нэмуро?',
      'What did the fishermen surrender in Nemuro?',
    ])
      for (const { saidIn } of asked(question, english(EN), russian(text)).excerpts)
        expect(saidIn).toBeUndefined();
  });

  test('is looked for in no archive of one language, and without dictionaries in none', () => {
    const twice = asked(
      'Что рыбаки сдали в Нэмуро?',
      russian(RU),
      russian(RU.replace('весь', 'свой'), 'again'),
    );
    expect(twice.excerpts.some(({ saidIn }) => saidIn !== undefined)).toBe(false);
    const { ask } = anArchive([english(EN), russian(RU)], aGlossary(NEMURO));
    expect(ask('Что рыбаки сдали в Нэмуро?').excerpts.some(({ saidIn }) => saidIn)).toBe(false);
  });

  test('where passages are given, each stays in its place, with the other beside it', () => {
    const { ask, index } = anArchive([english(EN), russian(RU)], aGlossary(NEMURO), DICTIONARIES);
    const among = index.passages.map(({ id }) => id).toReversed();
    const { excerpts } = ask('Какой улов рыбаки сдали в Нэмуро?', { among });
    expect(excerpts.map(({ passage }) => passage.id)).toEqual(among);
    expect(excerpts.map(({ saidIn = [] }) => saidIn.map(({ language }) => language))).toEqual([
      ['en'],
      ['ru'],
    ]);
  });
});

describe('people see both, each word for word', () => {
  test.each([
    ['Какой улов рыбаки сдали в Нэмуро?', 'То же по-английски:', EN],
    ['What catch did the fishermen surrender in Nemuro?', 'Also in Russian:', RU],
  ])('%s', (question, lead, quote) => {
    const reply = asked(question, english(EN), russian(RU));
    const { text, blocks } = replyMessage(reply, []);
    expect(text).toContain(`${lead} `);
    expect(text).toContain(quote);
    const shown = JSON.stringify(blocks);
    expect(shown.indexOf(lead)).toBeGreaterThan(0);
    expect(shown.indexOf(quote)).toBeGreaterThan(shown.indexOf(lead));
    expect(shown.split('"rich_text_quote"').length).toBe(3);
    expect(printReply(reply)).toMatch(new RegExp(`^ {2}${lead}$`, 'm'));
    expect(printReply(reply)).toContain(quote);
  });

  test('in a message that is too long for both only the first is left', () => {
    const reply = asked('Какой улов рыбаки сдали в Нэмуро?', english(EN), russian(RU));
    const [excerpt] = reply.excerpts;
    const saidIn = Array.from({ length: 60 }, () => excerpt?.saidIn?.[0]).filter(
      (one) => one !== undefined,
    );
    const long = {
      ...reply,
      excerpts: reply.excerpts.map((one) => ({ ...one, saidIn })),
    } as typeof reply;
    const { text, blocks } = replyMessage(long, []);
    expect(JSON.stringify(blocks)).not.toContain(EN);
    expect(JSON.stringify(blocks).length).toBeLessThan(13_000);
    expect(text.length).toBeLessThanOrEqual(4000);
  });
});
