import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/importing/decode/decode.ts';
import { encode } from '../encode.ts';

const RUSSIAN =
  'Россия и Япония продолжают переговоры, но "мирный договор" пока не подписан.\nМинистры встретились в Токио 20 марта.';
const JAPANESE =
  '日ロ両政府は二十日、東京で外務・防衛閣僚協議（２プラス２）を開いた。\n共同経済活動についても話し合った。';
const FRENCH =
  'L’élève a reçu “deux cafés” à l’hôtel – c’était très agréable… Ça coûte 3 € à Noël.\nFin.';

const TEXTS: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1251', `${RUSSIAN} «Да» — ответил он.`],
  ['koi8-r', RUSSIAN],
  ['ibm866', RUSSIAN],
  ['shift_jis', JAPANESE],
  ['euc-jp', JAPANESE],
  ['iso-2022-jp', JAPANESE],
  ['windows-1252', FRENCH],
  ['utf-16le', RUSSIAN],
  ['utf-16be', JAPANESE],
  ['utf-16le', FRENCH],
];

const asPage = (text: string, charset = ''): string =>
  `<!doctype html><html><head>${charset}<title>x</title></head><body><p>${text}</p></body></html>`;

const HEADERS = [
  undefined,
  'text/html',
  ...['utf-8', 'windows-1252', 'iso-8859-1', 'windows-1251', 'koi8-r', 'shift_jis', 'no-such'].map(
    (charset) => `text/html; charset=${charset}`,
  ),
];

describe.each(TEXTS)('%s', (encoding, text) => {
  test('is read when the header is right', () => {
    const header = `text/html; charset="${encoding}"`;
    expect(decode(encode(asPage(text), encoding), header)).toEqual({
      text: asPage(text),
      encoding,
    });
  });

  test.each(HEADERS)('is read when the header is %s', (header) => {
    expect(decode(encode(asPage(text), encoding), header).text).toBe(asPage(text));
    expect(decode(encode(text, encoding), header).text).toBe(text);
  });

  test('is read when the page itself names another', () => {
    const page = asPage(text, '<meta charset="utf-8">');
    expect(decode(encode(page, encoding)).text).toBe(page);
  });
});

test.each([
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from(RUSSIAN)])],
  ['utf-16le', Buffer.from([0xff, 0xfe, ...Buffer.from(RUSSIAN, 'utf16le')])],
  ['utf-16be', Buffer.from([0xfe, 0xff, ...Buffer.from(RUSSIAN, 'utf16le').swap16()])],
])('the mark at the beginning says %s, whatever the header says', (encoding, bytes) => {
  expect(decode(bytes, 'text/plain; charset=windows-1251')).toEqual({ text: RUSSIAN, encoding });
});

test.each([RUSSIAN, JAPANESE, FRENCH])('UTF-8 is UTF-8, whatever the header says', (text) => {
  for (const header of HEADERS) expect(decode(Buffer.from(text), header).text).toBe(text);
});

test.each([
  ['utf-8', Buffer.from(`${RUSSIAN}\0\n${JAPANESE}`)],
  ['utf-8', Buffer.from('A short note\0 in ASCII.')],
  ['windows-1251', Buffer.concat([encode(RUSSIAN, 'windows-1251'), Buffer.from([0])])],
  ['shift_jis', Buffer.concat([Buffer.from([0]), encode(JAPANESE, 'shift_jis')])],
])('a NUL makes no other table of %s', (encoding, bytes) => {
  expect(decode(bytes).encoding).toBe(encoding);
});

test('a page in UTF-8 with one broken byte is still one', () => {
  const bytes = Buffer.from(`${RUSSIAN}\n`.repeat(100));
  bytes[3000] = 0xff;
  expect(decode(bytes).encoding).toBe('utf-8');
});
