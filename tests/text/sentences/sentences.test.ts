import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../src/text/sentences/sentences.ts';
import { anyText } from '../any-text.ts';

const read = (text: string): string[] =>
  sentences(text).map(([start, end]) => text.slice(start, end));

describe('sentences', () => {
  /** A bar stands where one sentence ends and the next begins. */
  test.each([
    // English
    'The ministers met.|They talked.',
    'Is it so?|Yes!|What?!|Wait!!!|Indeed...',
    'Mr. Abe met Mr. Putin.|It was cold.',
    'George W. Bush and J. R. R. Tolkien met in St. Petersburg.',
    'He lives in the U.S.|He works there.',
    'The U.S. President came.',
    'A sign of two halves: 𝐀. 𝐁𝐁 and 𠮷野.|Then it ends.',
    'It cost 3.5 million yen.|No. 5 was lost.',
    'They met on 2 Nov. 2013 at 5 p.m. on a Saturday.',
    'See Fig. 3 and vol. 2.|The rest is silence.',
    '“We agreed.”|Then he left.',
    '“Is it?” he asked.|“It is.”',
    'The meeting (held in Tokyo) ended.|"Good."|[1] He left.',
    'He paused… and went on.|He left.',
    'No stop at the end',
    'one.|two.|three',
    // Russian
    'Встреча прошла 20 марта 2017 г. в Токио.|Она была первой.',
    'Договор подписан в 2017 г.|Он действует.',
    'А. С. Пушкин и С. В. Лавров, г. Москва.|Конец.',
    'Это, т.е. так, и в 1990-х гг. было.|Да!|Нет?',
    'Зорге родился 4 окт. 1895 г. в Сабунчи.|Он умер 7 нояб. 1944 г. в Токио.',
    'Дело было в дек.|В Москве ждали.',
    'Переговоры вели т. н. «зелёные».|Так наз. «партия войны» победила.|Письмо передал тов. Ким.',
    '— Да, — сказал он.|— Нет.',
    '«Мы согласны».|«Хорошо.»|Он ушёл.',
    'Около 1,5 млн. тонн рыбы и 20 тыс. крабов.',
    'отряд поставил маяк на м. Крильон и знак в б. Лососёвой, о. Итуруп.|Потом ушёл.',
    'Отряд им. Громова (нач. Савин В. П., зам. нач. Белов) ушёл.|Конец.',
    'Это стоило 5 долл. США.|До мыса 300 м.|Потом пришёл Жук.',
    'пирс сгорел в 1960 году. лампу построил жук. школа закрыта.'.replaceAll('. ', '.|'),
    'The road was closed in 1963.|the school opened later.|And so on.',
    'The surveyor was born c. 1920 (ca. 1921) and left approx. in May.',
    'Mix no. 5 with etc. and so on.|It costs 3 lbs.|The rest is free.',
    // Japanese
    '会談は終わった。|次の会談は未定だ。',
    '本当か？|はい！|終わり｡|次',
    '首相は「協力する。前進だ。」と述べた。|会談は終わった。',
    '（注。ここまで）本文。|次の文。',
    '『本』（「章。」の一部）だ。|次。',
    '気温は3.5度。|寒い。',
    '銭湯が開いた．|村は喜んだ．|気温は３．５度．|寒い',
    '銭湯が開いた.|村は喜んだ.|終わり',
  ])('%s', (marked) => {
    const expected = marked.split('|');
    const gap = /[a-zа-я]/i.test(marked) ? ' ' : '';
    expect(read(expected.join(gap))).toEqual(expected);
  });

  test.each([
    'Пирс сгорел в 1960 году.|Лампу построил Жук в 1958.|Школу открыли «Тогда».|В мае она сгорела.',
    'The pier burnt down.|The lamp was built in 1958.|A school opened.',
    'See www.Example.Com and ул.Ленина, г.Москва, А.С.Пушкин, Node.JS, e.g.This, U.S.S.R.',
  ])('a full stop without a space behind it: %s', (marked) => {
    expect(read(marked.replaceAll('|', ''))).toEqual(marked.split('|'));
  });

  test('a Japanese sentence ends where its stop stands, without a space behind it', () => {
    expect(sentences('会談。次。')).toEqual([
      [0, 3],
      [3, 5],
    ]);
  });

  test('offsets leave out the white space around and between sentences', () => {
    expect(sentences('\ufeff \n One.\u00a0 \n\tTwo \u3000')).toEqual([
      [4, 8],
      [12, 15],
    ]);
  });

  test.each(['', ' ', '\n\u3000\u00a0'])('%j holds no sentence', (text) => {
    expect(sentences(text)).toEqual([]);
  });

  test('a bracket that is never closed does not swallow the archive', () => {
    const text = `「${'これは長い文である。'.repeat(60)}`;
    expect(sentences(text).length).toBeGreaterThan(20);
  });

  test('of any text, sentences are in order, apart, trimmed, and leave out only white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        let outside = '';
        for (const [start, end] of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          const sentence = text.slice(start, end);
          expect(sentence).toBe(sentence.trim());
          outside += text.slice(last, start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect((outside + text.slice(last)).trim()).toBe('');
      }),
    );
  });
});
