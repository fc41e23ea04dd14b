import { expect, test } from 'vitest';
import type { AnsweredQuestion } from '../../../src/store/records/question-row.ts';
import { aClock, aDatabase, aStore, withEachDatabase } from '../databases.ts';

const aQuestion = (about: Partial<AnsweredQuestion> = {}): Omit<AnsweredQuestion, 'askedAt'> => ({
  id: 'q1',
  team: 'T1',
  entry: 'mention',
  channel: 'C1',
  asker: 'U1',
  isPrivate: false,
  language: 'en',
  text: 'Where are the sea urchins?',
  kind: 'nothing',
  passages: [],
  ...about,
});

const GAP = { isGap: true };
const member = { team: 'T1', person: 'U1', isAdmin: false };
const admin = { team: 'T1', person: 'UADMIN', isAdmin: true };

withEachDatabase((kind) => {
  async function aStoreWith(...asked: readonly Partial<AnsweredQuestion>[]) {
    const clock = aClock();
    const store = await aStore({ database: await aDatabase(kind), now: clock.now });
    for (const [nth, about] of asked.entries()) {
      await store.questions.record(aQuestion({ id: `q${nth + 1}`, ...about }), GAP);
      clock.pass(1);
    }
    return { ...store, clock };
  }

  test('the week is told in numbers: how many were asked, and how many answered', async () => {
    const { questions, clock } = await aStoreWith({ id: 'too early' });
    const since = clock.now();
    expect(await questions.countOf('T1', since)).toEqual({ asked: 0, answered: 0 });
    const kinds = ['answer', 'answer', 'closest', 'nothing'];
    for (const [nth, answered] of kinds.entries()) {
      const about = { id: `n${nth}`, kind: answered, isPrivate: nth % 2 === 0, asker: `U${nth}` };
      await questions.record(aQuestion(about), { isGap: false });
    }
    await questions.record(aQuestion({ id: 'namesake', team: 'T2' }), { isGap: false });
    expect(await questions.countOf('T1', since)).toEqual({ asked: 4, answered: 2 });
  });

  test('a member is shown what they asked themselves, latest first, and nothing else', async () => {
    const { gapList } = await aStoreWith(
      { text: 'mine, in a channel?' },
      { text: 'mine, privately?', isPrivate: true, language: 'ru' },
      { text: 'of another, in a channel?', asker: 'U2' },
      { text: 'of another, privately?', asker: 'U2', isPrivate: true },
      { text: 'of a namesake elsewhere?', team: 'T2' },
    );
    expect(await gapList.shownTo(member)).toEqual([
      {
        questionId: 'q2',
        text: 'mine, privately?',
        language: 'ru',
        people: 1,
        askedAt: expect.any(Number),
      },
      {
        questionId: 'q1',
        text: 'mine, in a channel?',
        language: 'en',
        people: 1,
        askedAt: expect.any(Number),
      },
    ]);
  });

  test('an admin is shown what was asked publicly, and nothing that one or two asked privately', async () => {
    const { gapList } = await aStoreWith(
      { text: 'public?' },
      { text: 'private, of one?', isPrivate: true },
      { text: 'private, of two?', isPrivate: true },
      { text: 'private, of two?', isPrivate: true, asker: 'U2' },
      { text: 'private, of two?', isPrivate: true, asker: 'U2' },
      { text: 'my own, private?', isPrivate: true, asker: 'UADMIN' },
    );
    const texts = (await gapList.shownTo(admin)).map(({ text }) => text);
    expect(texts).toEqual(['my own, private?', 'public?']);
  });

  test('what three different people asked in the same words is shown to admins once, without names', async () => {
    const { gapList } = await aStoreWith(
      { text: 'Где морские ёжики?', isPrivate: true, asker: 'U1' },
      { text: 'где морские ежики', isPrivate: true, asker: 'U2' },
      { text: '  ГДЕ  морские ежики?!', isPrivate: true, asker: 'U3' },
    );
    const shown = await gapList.shownTo(admin);
    expect(shown).toEqual([
      {
        questionId: 'q3',
        text: '  ГДЕ  морские ежики?!',
        language: 'en',
        people: 3,
        askedAt: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/U[123]/);
    expect((await gapList.shownTo(member)).map(({ people }) => people)).toEqual([1]);
  });

  test('that somebody asked a public question privately too does not show', async () => {
    const { gapList } = await aStoreWith({}, { isPrivate: true, asker: 'U2' });
    expect((await gapList.shownTo(admin)).map(({ people }) => people)).toEqual([1]);
  });

  test('an admin dismisses a gap with all of the same words, for everybody', async () => {
    const { gapList, gaps } = await aStoreWith(
      { asker: 'U1' },
      { asker: 'U2', text: 'where are the SEA urchins' },
      { text: 'another?' },
    );
    expect(await gapList.dismiss('q1', admin)).toBe(true);
    expect(await gapList.dismiss('q1', admin)).toBe(false);
    expect((await gapList.shownTo(admin)).map(({ questionId }) => questionId)).toEqual(['q3']);
    expect((await gaps.toAskAgain()).map(({ questionId }) => questionId)).toEqual(['q3']);
    expect((await gapList.shownTo(member)).map(({ questionId }) => questionId)).toEqual(['q3']);
  });

  test.each([
    ['a member, of their own gap', { ...member, person: 'U1' }],
    ['an admin of another team', { ...admin, team: 'T2' }],
    ['an admin, of a private gap they are not shown', admin],
  ])('%s dismisses nothing', async (_, viewer) => {
    const { gapList, gaps } = await aStoreWith({ isPrivate: true });
    expect(await gapList.dismiss('q1', viewer)).toBe(false);
    expect(await gaps.toAskAgain()).toHaveLength(1);
  });
});
