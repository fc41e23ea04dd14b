import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dictionaries, openDictionaries } from '../../src/dictionaries/dictionaries.ts';
import type { Language } from '../../src/text/language.ts';
import { FOLDER, IF_INSTALLED, TO_COMPILE } from './of-this-machine.ts';

describe('the dictionaries of Debian', IF_INSTALLED, () => {
  let dictionaries: Dictionaries | undefined;
  let cacheFolder = '';
  beforeAll(async () => {
    cacheFolder = await mkdtemp(join(tmpdir(), 'dictionaries-'));
    dictionaries = await openDictionaries({ folder: FOLDER, cacheFolder });
  }, TO_COMPILE);
  afterAll(() => rm(cacheFolder, { recursive: true, force: true }));

  test.each<[string, Language, Language, string]>([
    ['surrender', 'en', 'ru', 'капитуляция'],
    ['treaties', 'en', 'ru', 'договор'],
    ['peace treaty', 'en', 'ru', 'мирный договор'],
    ['went', 'en', 'ru', 'идти'],
    ['children', 'en', 'ru', 'ребёнок'],
    ['ceased', 'en', 'ru', 'прекращать'],
    ['missiles', 'en', 'ru', 'ракета'],
    ['surrender', 'en', 'ja', '降伏'],
    ['peace treaty', 'en', 'ja', '平和条約'],
    ['embassies', 'en', 'ja', '大使館'],
    ['капитуляции', 'ru', 'en', 'surrender'],
    ['прекратили', 'ru', 'en', 'cease'],
    ['подписали', 'ru', 'en', 'sign'],
    ['обсудили', 'ru', 'en', 'discuss'],
    ['стола', 'ru', 'en', 'table'],
    ['силы', 'ru', 'en', 'force'],
    ['сдался', 'ru', 'en', 'surrender'],
    ['мирного договора', 'ru', 'en', 'peace treaty'],
    ['министров', 'ru', 'en', 'minister'],
    ['островах', 'ru', 'en', 'island'],
    ['посольство', 'ru', 'ja', '大使館'],
    ['войны', 'ru', 'ja', '戦争'],
    ['переговоров', 'ru', 'ja', '交渉'],
    ['降伏した', 'ja', 'en', 'surrender'],
    ['平和条約', 'ja', 'en', 'peace treaty'],
    ['会いました', 'ja', 'en', 'meet'],
    ['銀行', 'ja', 'ru', 'банк'],
    ['大使館', 'ja', 'ru', 'посольство'],
    ['平和条約', 'ja', 'ru', 'мирный договор'],
    ['会った', 'ja', 'ru', 'встречать'],
  ])('say %s, from %s to %s, as %s', (word, from, to, expected) => {
    const found = dictionaries?.translate(word, from, to) ?? [];
    expect(found.map(({ text }) => text)).toContain(expected);
    expect(found.length).toBeLessThanOrEqual(12);
    const sum = found.reduce((all, { weight }) => all + weight, 0);
    expect(sum).toBeGreaterThan(0.2);
    expect(sum).toBeLessThan(1.001);
  });

  test('open within 60 MB the next time', async () => {
    const memory = process.memoryUsage().arrayBuffers;
    const again = await openDictionaries({ folder: FOLDER, cacheFolder });
    expect(again?.loaded).toEqual(dictionaries?.loaded);
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(60e6);
    for (const word of ['surrender', 'treaty', 'went'])
      expect(again?.translate(word, 'en', 'ja')).toEqual(dictionaries?.translate(word, 'en', 'ja'));
  });
});
