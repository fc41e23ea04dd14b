import { expect, test } from 'vitest';
import { createDrafts } from '../../../src/slack/importing/drafts.ts';
import { aClock, aDatabase, aStore, withEachDatabase } from '../../store/databases.ts';

const ANNA = { team: 'T1', person: 'U1' };
const DRAFT = { kind: 'choice', found: [] } as const;

/** Something that was read. */
const READ = {
  kind: 'document' as const,
  document: { authors: [], language: 'en', body: 'Text.', paragraphs: ['Text.'], doubts: [] },
  page: {
    address: 'https://example.org/',
    name: 'page',
    contentType: 'text/html',
    bytes: new Uint8Array([60, 112, 62, 0, 255, 128]),
  },
};

/** Two copies of the bot by one clock. */
async function twoShelves(kind: 'sqlite' | 'postgres') {
  const database = await aDatabase(kind);
  const { now, pass } = aClock();
  let ids = 0;
  const aShelf = async () => {
    const store = await aStore({ database, now });
    return createDrafts(store.drafts, () => `d${String(++ids).padStart(3, '0')}`);
  };
  return { one: await aShelf(), other: await aShelf(), pass };
}

/** One after the other, as they would be read. */
async function keepAll(
  { one, pass }: Awaited<ReturnType<typeof twoShelves>>,
  draft: Parameters<typeof one.keep>[1],
  count: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    pass(1);
    ids.push(await one.keep(ANNA, draft));
  }
  return ids;
}

withEachDatabase((kind) => {
  test('a draft is there for whoever has made it, in the same workspace, at every copy of the bot', async () => {
    const { one, other } = await twoShelves(kind);
    const draft = { ...READ, takenFor: { id: 'a', title: 'A', isRenewed: true } };
    const id = await one.keep(ANNA, draft);
    expect(await other.find(ANNA, id)).toEqual(draft);
    for (const stranger of [
      { ...ANNA, person: 'U2' },
      { ...ANNA, team: 'T2' },
    ]) {
      expect(await other.find(stranger, id)).toBeUndefined();
      expect(await other.take(stranger, id)).toBeUndefined();
    }
    expect(await other.find(ANNA, 'd9')).toBeUndefined();
  });

  test('a draft is taken once, at whichever copy', async () => {
    const { one, other, pass } = await twoShelves(kind);
    const id = await one.keep(ANNA, DRAFT);
    const taken = await Promise.all([one, other].map((shelf) => shelf.take(ANNA, id)));
    expect(taken.filter((draft) => draft !== undefined)).toEqual([DRAFT]);
    expect(await one.find(ANNA, id)).toBeUndefined();
    const old = await one.keep(ANNA, DRAFT);
    pass(12 * 60 * 60 * 1000 + 1);
    expect(await one.find(ANNA, old)).toBeUndefined();
    expect(await one.take(ANNA, old)).toBeUndefined();
  });

  test('the latest forty of a workspace are kept, and those of another are in nobody’s way', async () => {
    const shelves = await twoShelves(kind);
    const { one } = shelves;
    const theirs = await one.keep({ team: 'T2', person: 'U2' }, DRAFT);
    const ids = await keepAll(shelves, DRAFT, 42);
    const kept = await Promise.all(ids.map(async (id) => (await one.find(ANNA, id)) !== undefined));
    expect(kept.indexOf(true)).toBe(2);
    expect(kept.filter(Boolean)).toHaveLength(40);
    expect(await one.find({ team: 'T2', person: 'U2' }, theirs)).toEqual(DRAFT);
  });
});

test('of large ones as many as there is room for are kept, the latest', async () => {
  const shelves = await twoShelves('sqlite');
  const document = { ...READ.document, body: 'x'.repeat(6_000_000) };
  const ids = await keepAll(shelves, { ...READ, document }, 4);
  const kept = ids.map(async (id) => (await shelves.one.find(ANNA, id)) !== undefined);
  expect(await Promise.all(kept)).toEqual([false, false, true, true]);
});
