import { expect, test } from 'vitest';
import { createDrafts } from '../../../src/slack/importing/drafts.ts';

const ANNA = { team: 'T1', person: 'U1' };
const DRAFT = { kind: 'choice', found: [] } as const;

const MILLION = 1024 * 1024;

/** Something that was read, in millions of bytes or characters. */
const aRead = ({ page = 0, text = 0, paragraph = 0 }) => ({
  kind: 'document' as const,
  document: {
    authors: [],
    language: 'en',
    body: 'x'.repeat(text * MILLION),
    paragraphs: ['x'.repeat(paragraph * MILLION)],
    doubts: [],
  },
  page: {
    address: 'https://example.org/',
    name: 'page',
    contentType: 'text/html',
    bytes: new Uint8Array(page * MILLION),
  },
});

function aShelf() {
  let now = 0;
  let ids = 0;
  const drafts = createDrafts(
    () => now,
    () => `d${++ids}`,
  );
  return {
    drafts,
    wait(ms: number) {
      now += ms;
    },
  };
}

test('a draft is there for whoever has made it, in the same workspace, for as long as it is kept', () => {
  const { drafts } = aShelf();
  const id = drafts.keep(ANNA, DRAFT);
  expect(drafts.find(ANNA, id)).toBe(DRAFT);
  expect(drafts.find({ ...ANNA, person: 'U2' }, id)).toBeUndefined();
  expect(drafts.find({ ...ANNA, team: 'T2' }, id)).toBeUndefined();
  expect(drafts.find(ANNA, 'd9')).toBeUndefined();
});

test('a draft is taken once, by whoever has made it', () => {
  const { drafts, wait } = aShelf();
  const id = drafts.keep(ANNA, DRAFT);
  expect(drafts.take({ ...ANNA, person: 'U2' }, id)).toBeUndefined();
  expect(drafts.take(ANNA, id)).toBe(DRAFT);
  expect(drafts.take(ANNA, id)).toBeUndefined();
  expect(drafts.find(ANNA, id)).toBeUndefined();
  const old = drafts.keep(ANNA, DRAFT);
  wait(12 * 60 * 60 * 1000 + 1);
  expect(drafts.take(ANNA, old)).toBeUndefined();
});

test.each([
  ['pages of 10 MB', aRead({ page: 10 }), 6],
  ['texts of 10 million characters', aRead({ text: 10 }), 3],
  ['paragraphs of 10 million characters', aRead({ paragraph: 10 }), 3],
  ['one that is larger than all may be', aRead({ page: 100 }), 1],
])('of %s so many are kept, the latest', (_, draft, count) => {
  const { drafts } = aShelf();
  const ids = Array.from({ length: 10 }, () => drafts.keep(ANNA, draft));
  const kept = ids.filter((id) => drafts.find(ANNA, id) !== undefined);
  expect(kept).toEqual(ids.slice(-count));
});

test('it is kept for twelve hours, and the oldest of more than forty is forgotten first', () => {
  const { drafts, wait } = aShelf();
  const old = drafts.keep(ANNA, DRAFT);
  wait(12 * 60 * 60 * 1000 + 1);
  expect(drafts.find(ANNA, old)).toBeUndefined();
  const ids = Array.from({ length: 41 }, () => drafts.keep(ANNA, DRAFT));
  expect(drafts.find(ANNA, ids[0] ?? '')).toBeUndefined();
  expect(drafts.find(ANNA, ids[1] ?? '')).toBe(DRAFT);
  expect(drafts.find(ANNA, ids[40] ?? '')).toBe(DRAFT);
});
