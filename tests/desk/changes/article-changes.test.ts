import { describe, expect, test } from 'vitest';
import {
  createArticleChanges,
  createReadChange,
  inOneStep,
} from '../../../src/desk/changes/article-changes.ts';
import { contentHash } from '../../../src/knowledge/article/content-hash.ts';
import { anArticle } from '../../archive-builders.ts';
import { aClock, aDatabase, aStore } from '../../store/databases.ts';

const article = (text: string, id = 'talks') => anArticle({ id, paragraphs: [text] });

async function anArchive() {
  const clock = aClock();
  const store = await aStore({ database: await aDatabase(), now: clock.now });
  return {
    store,
    clock,
    list: createArticleChanges({ ...store, articles: () => [] }).list,
    read: createReadChange({ versions: store.versions, articles: () => [] }),
    async see(...articles: readonly ReturnType<typeof article>[]) {
      clock.pass(1000);
      const seen = articles.map((one) => ({ id: one.id, hash: contentHash(one), article: one }));
      await store.versions.keep(seen);
      await store.articles.see(seen);
    },
  };
}

describe('the list of changes', () => {
  test('passes over what says nothing otherwise, and goes on where the page before ended', async () => {
    const { see, list } = await anArchive();
    await see(article('The quota is 2,050 tonnes.'));
    for (let nth = 1; nth <= 30; nth++) {
      // Every second change is one of dashes.
      await see(article(`The quota ${nth % 2 === 0 ? '–' : '-'} ${Math.ceil(nth / 2)} tonnes.`));
    }
    const first = await list(4, 0);
    expect(first.changes.map(({ at }) => at)).toEqual([1, 3, 5, 7]);
    const second = await list(100, first.next ?? 0);
    expect(second.next).toBeUndefined();
    const all = [...first.changes, ...second.changes].map(({ at }) => at);
    expect(new Set(all).size).toBe(all.length);
  });

  test('is told as one step from the first text to the last, and as none where it is back', async () => {
    const { see, store, read } = await anArchive();
    const texts = ['The quota is 1.', 'The quota is 2.', 'The quota is 3.'];
    for (const text of texts) await see(article(text));
    await see(article('Visas.', 'visas'));
    await see(article('No visas.', 'visas'));
    await see(article('Visas.', 'visas'));
    const steps = inOneStep(await store.changes.since(0));
    const changes = await Promise.all(steps.map(read));
    expect(changes).toMatchObject([
      { articleId: 'talks', differences: [{ before: texts[0], after: texts[2] }] },
    ]);
  });
});
