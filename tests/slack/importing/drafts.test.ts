import { expect, test } from 'vitest';
import { createDrafts } from '../../../src/slack/importing/drafts.ts';

const ANNA = { team: 'T1', person: 'U1' };
const DRAFT = { kind: 'choice', found: [] } as const;

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

test('a draft is there for whoever has made it, in the same workspace, until it is forgotten', () => {
  const { drafts } = aShelf();
  const id = drafts.keep(ANNA, DRAFT);
  expect(drafts.find(ANNA, id)).toBe(DRAFT);
  expect(drafts.find({ ...ANNA, person: 'U2' }, id)).toBeUndefined();
  expect(drafts.find({ ...ANNA, team: 'T2' }, id)).toBeUndefined();
  expect(drafts.find(ANNA, 'd9')).toBeUndefined();
  drafts.forget(id);
  expect(drafts.find(ANNA, id)).toBeUndefined();
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
