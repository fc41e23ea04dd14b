import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/open-store.ts';
import type { AnsweredQuestion } from '../../../src/store/records/question-row.ts';
import { aClock, aDatabase, aStore, withEachDatabase } from '../databases.ts';

const DAY = 24 * 60 * 60 * 1000;

const aQuestion = (about: Partial<AnsweredQuestion> = {}): Omit<AnsweredQuestion, 'askedAt'> => ({
  id: 'q1',
  team: 'T1',
  entry: 'mention',
  channel: 'C1',
  threadTs: '1700000000.000100',
  asker: 'U1',
  isPrivate: false,
  language: 'en',
  text: 'When was the first 2+2 meeting?',
  kind: 'answer',
  passages: [
    { id: 'new-friends#9', mark: '1234abcd' },
    { id: 'founding#2', mark: '' },
  ],
  ...about,
});

const ANSWERED = { isGap: false };
const UNANSWERED = { isGap: true };

withEachDatabase((kind) => {
  test('a question comes back as it was recorded', async () => {
    const { now } = aClock();
    const { questions } = await aStore({ database: await aDatabase(kind), now });
    const { threadTs: _, ...withoutThread } = aQuestion({
      id: 'q2',
      text: "日ソ'; drop table questions; -- ё\0 \u{1F600}",
    });
    await questions.record(aQuestion(), ANSWERED);
    await questions.record(withoutThread, ANSWERED);
    const anna = { team: 'T1', person: 'U1' };
    expect(await questions.find('q1', anna)).toEqual({ ...aQuestion(), askedAt: now() });
    expect(await questions.find('q2', anna)).toEqual({
      ...withoutThread,
      text: "日ソ'; drop table questions; -- ё \u{1F600}",
      askedAt: now(),
    });
    expect(await questions.find('q3', anna)).toBeUndefined();
  });

  test('what is quoted is noted once, of several at once each, and of no reply that was mended', async () => {
    const { questions } = await aStore({ database: await aDatabase(kind) });
    const anna = { team: 'T1', person: 'U1' };
    const bare = ['a', 'b', 'c'].map((id) => ({ id, mark: `mark-${id}` }));
    const withQuotes = (...quoted: readonly string[]) =>
      bare.map((one) => (quoted.includes(one.id) ? { ...one, quote: [0, 4] as const } : one));
    const passages = async () => (await questions.find('q1', anna))?.passages;
    await questions.record(aQuestion({ passages: bare }), ANSWERED);
    await Promise.all([
      questions.noteShown('q1', withQuotes('a')),
      questions.noteShown('q1', withQuotes('c')),
    ]);
    expect(await passages()).toEqual(withQuotes('a', 'c'));
    const another = withQuotes('a', 'b').map((one) => ({ ...one, quote: [1, 2] as const }));
    await questions.noteShown('q1', another);
    expect(await passages()).toEqual(
      withQuotes('a', 'c').map((one) => ({ quote: [1, 2], ...one })),
    );
    const mended = [
      { id: 'a', mark: 'another' },
      { id: 'd', mark: 'mark-d' },
    ];
    await questions.mend('q1', aQuestion({ passages: mended }), ANSWERED);
    await questions.noteShown('q1', withQuotes('a', 'b'));
    expect(await passages()).toEqual(mended);
    await questions.noteShown('q9', withQuotes('a'));
  });

  test('a question is recorded once', async () => {
    const { questions } = await aStore({ database: await aDatabase(kind) });
    await questions.record(aQuestion(), UNANSWERED);
    await questions.record(aQuestion({ asker: 'U2' }), ANSWERED);
    expect(await questions.askedBy({ team: 'T1', person: 'U1' }, 0)).toHaveLength(1);
  });

  test.each([
    ['its asker, in another channel', { team: 'T1', person: 'U1', channel: 'C2' }, true, true],
    ['its asker, privately', { team: 'T1', person: 'U1' }, true, true],
    ['another, in the same channel', { team: 'T1', person: 'U2', channel: 'C1' }, true, false],
    ['another, in another channel', { team: 'T1', person: 'U2', channel: 'C2' }, false, false],
    ['another, privately', { team: 'T1', person: 'U2' }, false, false],
    ['a namesake elsewhere', { team: 'T2', person: 'U1', channel: 'C1' }, false, false],
  ])('to %s: what is shown of it', async (_, viewer, isPublicShown, isPrivateShown) => {
    const { questions, gaps } = await aStore({ database: await aDatabase(kind) });
    await questions.record(aQuestion({ id: 'public' }), UNANSWERED);
    await questions.record(aQuestion({ id: 'private', isPrivate: true }), UNANSWERED);
    const shown = { public: isPublicShown, private: isPrivateShown };
    for (const [id, isShown] of Object.entries(shown)) {
      expect((await questions.find(id, viewer)) !== undefined).toBe(isShown);
      const listed = await gaps.shownTo(viewer);
      expect(listed.some(({ questionId }) => questionId === id)).toBe(isShown);
      expect(await gaps.watch(id, viewer)).toBe(isShown);
    }
  });

  test('what is counted are the open gaps of the team, whoever asked, since a time', async () => {
    const clock = aClock();
    const { questions, gaps } = await aStore({ database: await aDatabase(kind), now: clock.now });
    await questions.record(aQuestion({ id: 'old' }), UNANSWERED);
    clock.pass(DAY);
    const since = clock.now();
    await questions.record(aQuestion({ id: 'q2', isPrivate: true, asker: 'U2' }), UNANSWERED);
    await questions.record(aQuestion({ id: 'answered' }), ANSWERED);
    await questions.record(aQuestion({ id: 'elsewhere', team: 'T2' }), UNANSWERED);
    const { text = '' } = aQuestion();
    expect(await gaps.toCount('T1', since)).toEqual([{ asker: 'U2', text, openedAt: since }]);
    await gaps.close('q2', []);
    expect(await gaps.toCount('T1', since)).toEqual([]);
  });

  test('the list of a channel holds no private question, and no other channel', async () => {
    const clock = aClock();
    const { questions } = await aStore({ database: await aDatabase(kind), now: clock.now });
    await questions.record(aQuestion({ id: 'too early' }), ANSWERED);
    clock.pass(1000);
    const since = clock.now();
    await questions.record(aQuestion({ id: 'b', asker: 'U2' }), ANSWERED);
    await questions.record(aQuestion({ id: 'private', isPrivate: true }), ANSWERED);
    await questions.record(aQuestion({ id: 'elsewhere', channel: 'C2' }), ANSWERED);
    await questions.record(aQuestion({ id: 'namesake', team: 'T2' }), ANSWERED);
    clock.pass(1);
    await questions.record(aQuestion({ id: 'a' }), ANSWERED);
    const ids = (list: readonly AnsweredQuestion[]) => list.map(({ id }) => id);
    expect(ids(await questions.askedIn({ team: 'T1', channel: 'C1' }, since))).toEqual(['b', 'a']);
    const own = await questions.askedBy({ team: 'T1', person: 'U1' }, since);
    expect(ids(own)).toEqual(['a', 'private', 'elsewhere']);
  });

  test('after its days the text is gone, with the gap and the comment; the rest is kept', async () => {
    const clock = aClock();
    const store = await aStore({
      database: await aDatabase(kind),
      now: clock.now,
      retentionDays: 30,
    });
    await store.questions.record(aQuestion({ id: 'old' }), UNANSWERED);
    await store.gaps.watch('old', { team: 'T1', person: 'U1' });
    const opinion = { questionId: 'old', verdict: 'unhelpful' } as const;
    const asker = { team: 'T1', person: 'U1' };
    await store.feedback.give({ ...opinion, comment: 'not what I asked' }, asker);
    clock.pass(1);
    await store.questions.record(aQuestion({ id: 'new' }), UNANSWERED);
    clock.pass(30 * DAY);
    await store.tidy();
    const anna = { team: 'T1', person: 'U1' };
    expect(await store.questions.find('old', anna)).toMatchObject({ id: 'old', kind: 'answer' });
    expect(await store.questions.find('old', anna)).not.toHaveProperty('text');
    expect(await store.questions.find('new', anna)).toHaveProperty('text');
    expect((await store.gaps.toAskAgain()).map(({ questionId }) => questionId)).toEqual(['new']);
    expect(await store.feedback.countsOf('old')).toEqual({ helpful: 0, unhelpful: 1 });
  });

  test('a later opinion of the same person takes the place of the earlier', async () => {
    const { questions, feedback } = await aStore({ database: await aDatabase(kind) });
    await questions.record(aQuestion(), ANSWERED);
    const give = (person: string, verdict: 'helpful' | 'unhelpful') =>
      feedback.give(
        { questionId: 'q1', verdict, reason: 'out-of-date', comment: 'a\0b' },
        { team: 'T1', person, channel: 'C1' },
      );
    expect(await give('U1', 'unhelpful')).toBe(true);
    await give('U1', 'helpful');
    await give('U2', 'helpful');
    await give('U3', 'unhelpful');
    expect(await feedback.countsOf('q1')).toEqual({ helpful: 2, unhelpful: 1 });
  });

  test.each([
    ['of their own private question', { isPrivate: true }, {}, true],
    ['of a public question, in its channel', {}, { person: 'U2', channel: 'C1' }, true],
    ['of a public question, from nowhere', {}, { person: 'U2' }, false],
    ['of a public question of another channel', {}, { person: 'U2', channel: 'C2' }, false],
    [
      'of a private question of another',
      { isPrivate: true },
      { person: 'U2', channel: 'C1' },
      false,
    ],
    ['of a namesake of the asker elsewhere', {}, { team: 'T2', channel: 'C1' }, false],
    ['of a question that is not there', { id: 'q2' }, {}, false],
  ])('an opinion %s', async (_, about, by, isKept) => {
    const { questions, feedback } = await aStore({ database: await aDatabase(kind) });
    await questions.record(aQuestion({ id: 'q1', ...about }), ANSWERED);
    const viewer = { team: 'T1', person: 'U1', ...by };
    expect(await feedback.give({ questionId: 'q1', verdict: 'helpful' }, viewer)).toBe(isKept);
    expect((await feedback.countsOf('q1')).helpful).toBe(isKept ? 1 : 0);
  });

  test('a gap is closed once all who watch it were told, by one of two copies', async () => {
    const clock = aClock();
    const database = await aDatabase(kind);
    const { questions, gaps } = await aStore({ database, now: clock.now });
    await questions.record(aQuestion(), UNANSWERED);
    for (const person of ['U2', 'U1', 'U2']) {
      await gaps.watch('q1', { team: 'T1', person, channel: 'C1' });
      clock.pass(1);
    }
    const other: Store = await aStore({ database, now: clock.now });
    expect(await gaps.watchersOf('q1')).toEqual(['U2', 'U1']);
    for (const told of [[], ['U1'], ['U2', 'U3']]) expect(await gaps.close('q1', told)).toBe(false);
    expect(await gaps.toAskAgain()).toHaveLength(1);
    const all = ['U1', 'U2'];
    const closed = await Promise.all([gaps.close('q1', all), other.gaps.close('q1', all)]);
    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await gaps.toAskAgain()).toEqual([]);
    expect(await gaps.watch('q1', { team: 'T1', person: 'U1' })).toBe(false);
  });
});
