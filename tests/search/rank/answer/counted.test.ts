import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../../src/search/query/answer-type.ts';
import type { Asked } from '../../../../src/search/query/question-words/kinds.ts';
import { createAnswerFit } from '../../../../src/search/rank/answer/fit.ts';
import type { Language } from '../../../../src/text/language.ts';

type Row = readonly [question: string, language: Language, sentence: string];

/** What a sentence holds of what its question asks for: 1 is outright. */
function fitIn(text: string, language: Language, sentence: string, kind: Asked) {
  const expected = answerTypeOf(text, language);
  expect(expected.asked).toContain(kind);
  const fitOf = createAnswerFit({ text, language, expected }, () => new Set());
  return fitOf(sentence, language)[kind];
}

describe('a full stop of what is written short stands between a number and what it counts', () => {
  test.each<Row>([
    ['Сколько тракторов выпустил завод?', 'ru', 'Завод выпустил 300 тыс. тракторов.'],
    ['Сколько тракторов выпустил завод?', 'ru', '300 тыс. новых тракторов выпустил завод.'],
    ['Сколько тракторов выпустил завод?', 'ru', 'Завод выпустил 300тыс. тракторов.'],
    ['Сколько человек там жило?', 'ru', 'Там жило 45 тыс. человек.'],
    ['Сколько человек там жило?', 'ru', 'Там жило 45 тыс. чел.'],
    ['Сколько жителей в области?', 'ru', 'В области 1,2 млн. жителей.'],
    ['Сколько краба выловили?', 'ru', 'Выловили 12 тыс. т краба.'],
    ['Сколько краба выловили?', 'ru', 'Выловили 12 тыс. т. камчатского краба.'],
    ['Сколько жилья построили?', 'ru', 'Построили 12 тыс. кв. м. жилья.'],
    ['How many tractors did it make?', 'en', 'It made 300 thou. tractors.'],
    ['How many people live there?', 'en', 'It is home to 1.2 mln. people.'],
    ['How many tiles were laid?', 'en', 'They laid 12 thou. sq. ft. of grey tiles.'],
    ['トラクターは何台作られましたか', 'ja', '工場は約30万台のトラクターを作った。'],
  ])('%s (%s) %s', (question, language, sentence) => {
    expect(fitIn(question, language, sentence, 'count')).toBe(1);
  });

  test.each<Row>([
    ['Сколько рыбаков погибло?', 'ru', 'Глубина там 12 м. Рыбаков не нашли.'],
    ['Сколько рыбаков погибло?', 'ru', 'Судов было 12. Рыбаков не нашли.'],
    ['Сколько тракторов выпустил завод?', 'ru', 'Завод выпустил 300 тыс. и тракторов не чинил.'],
    ['Сколько тракторов выпустил завод?', 'ru', 'Завод имеет 300 долл., тракторов нет.'],
    ['How many tractors did it make?', 'en', 'It made 300 thou. Tractors were rare.'],
    ['How many tractors did it make?', 'en', 'It spent 300 mln. and tractors were rare.'],
    ['トラクターは何台作られましたか', 'ja', '工場は30人。台車もある。'],
  ])('but none between two sentences or things: %s (%s) %s', (question, language, sentence) => {
    expect(fitIn(question, language, sentence, 'count')).not.toBe(1);
  });

  test('and an amount of it is one', () => {
    const told = 'They caught 300 thou. tonnes of pollock.';
    expect(fitIn('How much pollock did they catch?', 'en', told, 'amount')).toBe(1);
  });
});

describe('what is counted is found with the accents that its folded word lacks', () => {
  test.each<Row>([
    ['Сколько актёров играло?', 'ru', 'Играло семь актёров.'],
    ['Сколько актеров играло?', 'ru', '7 известных актёров играло.'],
    ['Сколько актёров играло?', 'ru', 'Играло семь актеров.'],
    ['Сколько шахтёров спасли?', 'ru', 'Спасены пять шахтёров.'],
    ['Скольких счётчиков нет?', 'ru', 'Нет трёх счётчиков.'],
    ['How many émigrés came?', 'en', 'Some 40 émigrés came.'],
    ['How many emigres came?', 'en', 'There came 40 émigrés.'],
    ['How many Élysée guards came?', 'en', 'It sent 40 Élysée guards.'],
    ['何か所を視察しましたか', 'ja', '3ヵ所を視察した。'],
    ['何ヶ国が参加しましたか', 'ja', '12か国が参加した。'],
  ])('%s (%s) %s', (question, language, sentence) => {
    expect(fitIn(question, language, sentence, 'count')).toBe(1);
  });

  test.each<Row>([
    ['Сколько актёров играло?', 'ru', 'Семь шахтёров смотрели на актёров.'],
    ['How many émigrés came?', 'en', 'The émigrés met 40 guards.'],
    ['何か所を視察しましたか', 'ja', '3か国を視察した。'],
  ])('and nothing else: %s (%s) %s', (question, language, sentence) => {
    expect(fitIn(question, language, sentence, 'count')).not.toBe(1);
  });
});
