import { expect, test } from 'vitest';
import { MOST_WATCHES, type WatchWish } from '../../../../src/store/records/watching/watches.ts';
import { aClock, aDatabase, aStore, withEachDatabase } from '../../databases.ts';

const wish = (about: Partial<WatchWish> = {}): WatchWish =>
  ({
    team: 'T1',
    audience: 'person',
    owner: 'U1',
    setBy: 'U1',
    language: 'en',
    question: 'Who fishes for sea urchins?',
    ...about,
  }) as WatchWish;

const finding = (mark: string) => ({
  mark,
  passage: `a#${mark}`,
  quote: `Quote ${mark}.`,
  sure: 80,
});

withEachDatabase((kind) => {
  test('the same question of the same person is one watch, which goes on if it was paused', async () => {
    const { watches } = await aStore({ database: await aDatabase(kind) });
    const first = await watches.make(wish());
    if (first.kind !== 'made') throw new Error('It was not made.');
    await watches.change(first.watch.id, { isPaused: true });
    expect(await watches.active()).toEqual([]);
    const again = await watches.make(wish({ question: 'who fishes for sea urchins' }));
    expect(again).toEqual({ kind: 'known', watch: first.watch });
    expect((await watches.make(wish({ owner: 'U2', setBy: 'U2' }))).kind).toBe('made');
    expect((await watches.make(wish({ audience: 'channel', owner: 'C1' }))).kind).toBe('made');
    expect(await watches.active()).toHaveLength(3);
  });

  test('a workspace has at most two hundred, and another has its own', async () => {
    const { watches } = await aStore({ database: await aDatabase(kind) });
    for (let nth = 0; nth < MOST_WATCHES; nth++) {
      await watches.make(wish({ question: `Question ${nth}?` }));
    }
    expect(await watches.make(wish())).toEqual({ kind: 'full' });
    expect((await watches.make(wish({ question: 'Question 7?' }))).kind).toBe('known');
    expect((await watches.make(wish({ team: 'T2' }))).kind).toBe('made');
  });

  test('a person sees their own and those of their channels, never those of others', async () => {
    const { watches } = await aStore({ database: await aDatabase(kind) });
    await watches.make(wish());
    await watches.make(wish({ owner: 'U2', setBy: 'U2' }));
    await watches.make(wish({ audience: 'channel', owner: 'C1', setBy: 'U2' }));
    await watches.make(wish({ audience: 'channel', owner: 'C2', setBy: 'U2' }));
    await watches.make(wish({ team: 'T2' }));
    const seen = async (channels: readonly string[]) =>
      (await watches.of('T1', { person: 'U1', channels })).map(({ owner }) => owner);
    expect(await seen([])).toEqual(['U1']);
    expect(await seen(['C1', 'C9'])).toEqual(['U1', 'C1']);
  });

  test('it is handed to a channel, unless that has the same already', async () => {
    const { watches } = await aStore({ database: await aDatabase(kind) });
    const made = await watches.make(wish());
    if (made.kind !== 'made') throw new Error('It was not made.');
    const { id } = made.watch;
    expect(await watches.hand(id, { audience: 'channel', owner: 'C1' })).toBe(true);
    expect(await watches.find('T1', id)).toMatchObject({ audience: 'channel', owner: 'C1' });
    expect(await watches.find('T2', id)).toBeUndefined();
    const other = await watches.make(wish());
    if (other.kind !== 'made') throw new Error('It was not made.');
    expect(await watches.hand(other.watch.id, { audience: 'channel', owner: 'C1' })).toBe(false);
  });

  test('what is found stands in one message, and what comes later in the next', async () => {
    const clock = aClock();
    const store = await aStore({ database: await aDatabase(kind), now: clock.now });
    const { watches, findings } = store;
    const made = await watches.make(wish());
    if (made.kind !== 'made') throw new Error('It was not made.');
    const watchId = made.watch.id;
    await findings.add(watchId, [finding('known')], 'known');
    await findings.add(watchId, [finding('b'), finding('a')], 'untold');
    const [batch, ...others] = await findings.untold();
    if (batch === undefined) throw new Error('There is nothing to tell.');
    expect(others).toEqual([]);
    expect((await findings.assign(batch)).map(({ mark }) => mark)).toEqual(['a', 'b']);
    clock.pass(1000);
    await findings.add(watchId, [finding('a'), finding('c')], 'untold');
    // As after a crash: the message is the same.
    expect(await findings.untold()).toEqual([batch]);
    await findings.settle(batch);
    const [next] = await findings.untold();
    if (next === undefined) throw new Error('There is nothing to tell.');
    expect(next.batch).not.toBe(batch.batch);
    expect((await findings.assign(next)).map(({ mark }) => mark)).toEqual(['c']);
    expect(await findings.quotesOf(watchId)).toHaveLength(4);
    await watches.end(watchId);
    await findings.add(watchId, [finding('d')], 'untold');
    expect(await findings.untold()).toEqual([]);
    expect(await findings.quotesOf(watchId)).toEqual([]);
  });

  test('what is put off stands in a message of its own, and what comes later in either', async () => {
    const { watches, findings } = await aStore({ database: await aDatabase(kind) });
    const made = await watches.make(wish());
    if (made.kind !== 'made') throw new Error('It was not made.');
    const watchId = made.watch.id;
    await findings.add(watchId, [finding('a'), finding('b')], 'untold');
    const batch = { watchId, batch: 'a' };
    expect(await findings.untold()).toEqual([batch]);
    await findings.assign(batch);
    await findings.putOff(batch, ['a']);
    await findings.putOff(batch, []);
    await findings.add(watchId, [finding('c')], 'untold');
    const begun = await findings.untold();
    const later = begun.find((one) => one.batch !== 'a');
    expect(begun).toHaveLength(2);
    if (later === undefined) throw new Error('Nothing was put off.');
    const marks = async (one: typeof batch) => (await findings.assign(one)).map(({ mark }) => mark);
    expect(await marks(later)).toEqual(['a', 'c']);
    expect(await marks(batch)).toEqual(['b']);
    await findings.settle(batch);
    expect(await findings.untold()).toEqual([later]);
    await findings.settle(later);
    expect(await findings.untold()).toEqual([]);
  });

  test('the digest of a channel has what was found for its watches and for those of its reader', async () => {
    const clock = aClock();
    const store = await aStore({ database: await aDatabase(kind), now: clock.now });
    const { watches, findings } = store;
    const places = [
      wish({ audience: 'channel', owner: 'C1' }),
      wish({ audience: 'channel', owner: 'C2' }),
      wish({ audience: 'person', owner: 'U1', place: 'D1' } as Partial<WatchWish>),
    ];
    for (const [nth, place] of places.entries()) {
      const made = await watches.make(place);
      if (made.kind !== 'made') throw new Error('It was not made.');
      await findings.add(made.watch.id, [finding(`old${nth}`)], 'digest');
      clock.pass(1000);
      await findings.add(made.watch.id, [finding(`new${nth}`)], 'digest');
    }
    const told = async (channel: string, since = 0) =>
      (await findings.forDigest({ team: 'T1', channel }, since)).map(({ mark }) => mark);
    expect(await told('C1')).toEqual(['old0', 'new0']);
    expect(await told('C1', clock.now() - 2000)).toEqual(['new0']);
    expect(await told('D1')).toEqual(['old2', 'new2']);
    expect(await findings.forDigest({ team: 'T2', channel: 'C1' }, 0)).toEqual([]);
  });

  test('a passage is new once', async () => {
    const { seenPassages } = await aStore({ database: await aDatabase(kind) });
    const marks = Array.from({ length: 1200 }, (_, nth) => `m${nth}`);
    expect((await seenPassages.unseen(marks)).size).toBe(1200);
    await seenPassages.see(marks.slice(0, 1100));
    await seenPassages.see(marks.slice(1000, 1150));
    expect((await seenPassages.unseen([...marks, ...marks])).size).toBe(50);
  });

  test('a chosen answer takes the place of the one before for the same words', async () => {
    const clock = aClock();
    const { chosen } = await aStore({ database: await aDatabase(kind), now: clock.now });
    const choice = {
      team: 'T1',
      question: 'When was the first 2+2?',
      passage: 'a#1',
      hash: 'h1',
      quote: 'In 2013.',
      by: 'U1',
    };
    const first = await chosen.choose(choice);
    clock.pass(1000);
    const again = await chosen.choose({
      ...choice,
      question: 'when was the first 2+2',
      passage: 'a#2',
    });
    expect(again).toMatchObject({ id: first.id, passage: 'a#2', at: clock.now() });
    const other = await chosen.choose({ ...choice, question: 'Who led the talks?' });
    expect((await chosen.of('T1')).map(({ id }) => id).sort()).toEqual([first.id, other.id].sort());
    expect(await chosen.of('T2')).toEqual([]);
    expect(await chosen.reword(other.id, 'When was the FIRST 2+2?')).toBe(false);
    expect(await chosen.reword(other.id, 'Who led them?')).toBe(true);
    expect(await chosen.find('T1', other.id)).toMatchObject({ question: 'Who led them?' });
    await chosen.end(other.id);
    expect(await chosen.find('T1', other.id)).toBeUndefined();
  });
});
