import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/text/fold.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

/** A question, a sentence that answers it in print, the same in letters of today, and what is marked. */
type Case = readonly [
  what: string,
  language: 'en' | 'ru' | 'ja',
  question: string,
  printed: string,
  plain: string,
  marked: string,
];

const CASES: readonly Case[] = [
  [
    'ligatures',
    'en',
    'How much fish did the fleet of Port Olga catch?',
    'The ﬁshing ﬂeet of Port Olga caught ﬁve thousand tonnes of ﬁsh.',
    'The fishing fleet of Port Olga caught five thousand tonnes of fish.',
    'ﬂeet',
  ],
  [
    'curly quotes',
    'en',
    'Who ran the "Blue Anchor" inn, O\'Hara?',
    'The captain’s wife, Mary O’Hara, ran the “Blue Anchor” inn.',
    'The captain\'s wife, Mary O\'Hara, ran the "Blue Anchor" inn.',
    'O’Hara',
  ],
  [
    'soft hyphens',
    'en',
    'Who signed the fishery agreement?',
    'President Vladi\u00admir Putin signed the fish\u00adery agree\u00adment.',
    'President Vladimir Putin signed the fishery agreement.',
    'fish\u00adery',
  ],
  [
    'spelling before 1918',
    'ru',
    'Кто подписал договор о торговле и границах?',
    'Договоръ о торговлѣ и границахъ подписанъ графомъ Путятинымъ.',
    'Договор о торговле и границах подписан графом Путятиным.',
    'торговлѣ',
  ],
  [
    'stress marks',
    'ru',
    'Кто руководил заводом на острове?',
    'Заво\u0301дом на о\u0301строве руководи\u0301л дире\u0301ктор Пё\u0301тр Ива\u0301нов.',
    'Заводом на острове руководил директор Пётр Иванов.',
    'Заво\u0301дом',
  ],
  [
    'letters that look alike',
    'ru',
    'Где открыли завод?',
    'Зaвод oткрыли в Мoскве.',
    'Завод открыли в Москве.',
    'Зaвод',
  ],
  [
    'old kanji',
    'ja',
    '旧国会の条約はどこで批准されましたか',
    '舊國會の條約は髙崎縣で批准された。',
    '旧国会の条約は高崎県で批准された。',
    '條約',
  ],
  [
    'variant kanji of a name',
    'ja',
    '高島町長はいつ根室を訪れましたか',
    '髙島町長は2018年6月に根室を訪れた。',
    '高島町長は2018年6月に根室を訪れた。',
    '髙島',
  ],
  [
    'kanji as parts of kanji',
    'ja',
    '長崎市長はいつ大阪を訪れましたか',
    '⻑崎市⻑は2018年6⽉に⼤阪を訪れた。',
    '長崎市長は2018年6月に大阪を訪れた。',
    '⼤阪',
  ],
];

const OTHER = { en: 'It rained all week.', ru: 'Всю неделю шёл дождь.', ja: '一週間雨が降った。' };

describe('a sentence as it is printed answers as it does in letters of today', () => {
  test.each(CASES)('%s (%s)', (_, language, question, printed, plain, marked) => {
    const [inPrint, inPlain] = [printed, plain].map((text) =>
      anArchive([anArticle({ language, paragraphs: [text, OTHER[language]] })]).ask(question),
    );
    expect(inPlain?.kind).toBe('answer');
    expect(inPrint?.kind).toBe('answer');
    expect(inPrint).toMatchObject({ corrections: [], missing: [] });
    const [excerpt] = inPrint?.excerpts ?? [];
    expect(excerpt?.quote).toBe(printed);
    const marks = excerpt?.highlights.map(([from, to]) => printed.slice(from, to)) ?? [];
    expect(marks.some((mark) => mark.includes(marked))).toBe(true);
    const plainMarks = inPlain?.excerpts[0]?.highlights.map(([from, to]) => plain.slice(from, to));
    expect(marks.map(fold)).toEqual(plainMarks?.map(fold));
  });
});
