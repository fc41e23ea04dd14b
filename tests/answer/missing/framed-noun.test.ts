import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/text/language.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

const BESIDE: Readonly<Record<Language, string>> = {
  en: 'The weather was fine and the old park froze late.',
  ru: 'Погода стояла хорошая, старый парк замёрз поздно.',
  ja: '天気は良く、港は遅く凍った。',
};

const reply = (question: string, language: Language, sentence: string) =>
  anArchive([
    anArticle({ id: 'a', title: '1904', language, paragraphs: [sentence, BESIDE[language]] }),
  ]).ask(question);

describe('what kind of thing is asked for is not missed where a name stands in its place', () => {
  test.each<[string, Language, string]>([
    ['Which city hosted the fair?', 'en', 'Washington hosted the fair in 1904.'],
    ['Which state hosted the fair?', 'en', 'The fair was hosted by Ohio in 1904.'],
    ['What island hosted the fair?', 'en', 'In 1904 Iturup hosted the fair.'],
    ['Which prefecture hosted the fair?', 'en', 'Aomori hosted the fair in 1904.'],
    ['Какой город принял ярмарку?', 'ru', 'Вологда приняла ярмарку в 1904 году.'],
    ['Какая страна приняла ярмарку?', 'ru', 'Ярмарку приняла Норвегия.'],
    ['どの都市が博覧会を開催しましたか', 'ja', '札幌が1904年に博覧会を開催した。'],
  ])('%s (%s) %s', (question, language, sentence) => {
    expect(reply(question, language, sentence)).toMatchObject({ kind: 'answer', missing: [] });
  });

  test.each<[string, Language, string]>([
    ['Which city hosted the fair?', 'en', 'The fair was hosted in 1904.'],
    ['Which city hosted the fair?', 'en', 'The court hosted the fair in 1904.'],
    ['Which city hosted the fair?', 'en', 'It hosted the fair in May 1904.'],
    ['Which city hosted the fair?', 'en', 'Park hosted the fair in 1904.'],
    ['Какой город принял ярмарку?', 'ru', 'Ярмарку приняли в 1904 году.'],
    ['Какой город принял ярмарку?', 'ru', 'Парк принял ярмарку в 1904 году.'],
  ])('and is where none does: %s (%s) %s', (question, language, sentence) => {
    expect(reply(question, language, sentence).kind).not.toBe('answer');
  });
});
