import { expect, test } from 'vitest';
import { derivedFrom } from '../../../src/dictionaries/forms/russian-derivations.ts';

test.each([
  ['дождевых', 'дождь'],
  ['чумной', 'чума'],
  ['туннельный', 'туннель'],
  ['парниковых', 'парник'],
  ['аптечной', 'аптека'],
  ['скелетных', 'скелет'],
  ['стратегического', 'стратегия'],
  ['используемый', 'использовать'],
  ['обеспокоены', 'обеспокоить'],
  ['захваченными', 'захватить'],
  ['сжигания', 'сжигать'],
  ['высвобождению', 'высвободить'],
  ['Кодировке', 'кодировать'],
])('%s is made of %s', (word, base) => {
  expect(derivedFrom(word)).toContain(base);
});

test.each(['имеется', 'договорились'])('%s is looked up without its ending', (word) => {
  expect(derivedFrom(word)).toContain(word.slice(0, -2));
});

test.each(['договор', 'Сахалин', 'остров', 'treaty', '条約', '', 'ся', 'х'.repeat(10_000)])(
  '%s is made of nothing that is known',
  (word) => {
    expect(derivedFrom(word)).toEqual([]);
  },
);
