import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSameness } from '../../src/answer/counterpart/same-statement.ts';
import { readStatement, type Statement } from '../../src/answer/counterpart/statement.ts';
import { exampleAcross } from '../../src/archive/example-across.ts';
import { type OpenArchive, openArchive } from '../../src/archive/open-archive.ts';
import { notesLine } from '../../src/blocks/reply/notes.ts';
import { type Dictionaries, openDictionaries } from '../../src/dictionaries/dictionaries.ts';
import type { AcrossLanguages } from '../../src/search/query/across/ask-across.ts';
import type { Language } from '../../src/text/language.ts';
import { saidInPairs } from '../questions/asked-questions.ts';
import { FOLDER, IF_INSTALLED, TO_COMPILE } from './of-this-machine.ts';
import { readmeRows } from './readme-rows.ts';

/** All in one file, for to compile them takes longer than all the rest. */
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

  describe("the repository's own archive with them", () => {
    let opened: OpenArchive;
    let across: AcrossLanguages;
    beforeAll(async () => {
      opened = await openArchive('knowledge', dictionaries);
      across = opened.archive.across as AcrossLanguages;
    });

    const sentence = ({ id, begins }: { id: string; begins: string }): Statement => {
      const { index } = opened.archive;
      const passage = index.passages.findIndex((one) => one.id === id);
      const text = index.passages[passage]?.text ?? '';
      for (
        let at = index.sentenceStart[passage] ?? 0;
        at < (index.sentenceStart[passage + 1] ?? 0);
        at++
      ) {
        const [start, end] = [index.sentenceSpan[2 * at] ?? 0, index.sentenceSpan[2 * at + 1] ?? 0];
        if (text.slice(start, end).startsWith(begins))
          return readStatement(passage, start, end, index);
      }
      throw new Error(`${id} has no sentence that begins with “${begins}”`);
    };

    test('of 26 pairs of sentences that say the same and 26 near misses, what is taken for the same is', async () => {
      const { same, near } = await saidInPairs();
      const taken = (pairs: typeof same) =>
        pairs.filter(([a, b]) => {
          const [one, other] = [sentence(a), sentence(b)];
          const sameness = createSameness(one, across, opened.archive.index);
          return sameness.mayBe(other) && sameness.of(other) > 0;
        });
      const found = { same: taken(same), near: taken(near) };
      console.log(
        [
          `${found.same.length} of ${same.length} that say the same, ${found.near.length} of ${near.length} near misses`,
          ...same
            .filter((pair) => !found.same.includes(pair))
            .map(([a, b]) => `  missed: ${a.id} ${b.id} ${a.begins}`),
          ...found.near.map(([a, b]) => `  wrong: ${a.id} ${b.id} ${a.begins}`),
        ].join('\n'),
      );
      expect([same.length, near.length]).toEqual([26, 26]);
      expect(found.near.length).toBeLessThanOrEqual(1);
      expect(found.same.length).toBeGreaterThanOrEqual(18);
    });

    test('answers as the README shows, from one language to another', async () => {
      const rows = await readmeRows();
      expect(rows.length).toBeGreaterThanOrEqual(6);
      for (const { asked, found, third } of rows) {
        const reply = opened.ask(asked);
        const [excerpt] = reply.excerpts;
        expect(`${reply.kind}: ${excerpt?.quote}`).toContain(found.replace(/ …$/, ''));
        expect(reply.kind).toBe('answer');
        const said = excerpt?.saidIn?.map(
          ({ language, quote }) => `Also in ${NAMES[language]}: ${quote}`,
        );
        if (third.startsWith('Also in'))
          expect(said?.join()).toContain(third.slice(third.indexOf(':') + 2));
        else expect(notesLine(reply)).toContain(third);
        const home = opened.passage(excerpt?.passage.id ?? '')?.article.language;
        expect(home === reply.language).toBe(third.startsWith('Also in'));
      }
    });

    test('has a question to try that it answers from an article in another language', () => {
      const example = exampleAcross(opened.archive, opened.ask);
      expect(example).toMatchObject({ asked: 'ru', answered: 'en' });
      expect(opened.ask(example?.question ?? '').kind).toBe('answer');
    });

    test.each([
      [
        'Когда подписали Совместную декларацию?',
        'ru',
        'en',
        /^СССР и Япония подписали/,
        /^The Soviet Union and Japan signed/,
      ],
      [
        'Who signed the Treaty of St Petersburg for Russia?',
        'en',
        'ru',
        /Gorchakov signed/,
        /подписал Горчаков/,
      ],
      [
        'ビザなし交流はいつ始まりましたか?',
        'ja',
        'en',
        /ビザなし交流は1991年/,
        /The visa-free exchange goes back/,
      ],
    ] as const)(
      '%s is answered in the language of the question, and beside it in another',
      (question, own, other, here, there) => {
        const [excerpt] = opened.ask(question).excerpts;
        expect(excerpt?.quote).toMatch(here);
        const [said] = excerpt?.saidIn ?? [];
        expect(said).toMatchObject({ language: other, quote: expect.stringMatching(there) });
        expect(said?.passage.text).toContain(said?.quote);
        expect(opened.passage(said?.passage.id ?? '')?.article.language).toBe(other);
        expect(opened.passage(excerpt?.passage.id ?? '')?.article.language).toBe(own);
      },
    );
  });
});

const NAMES = { en: 'English', ru: 'Russian', ja: 'Japanese' } as const;
