import { expect, test } from 'vitest';
import { someSettings } from '../../../digest/builders.ts';
import { aClock, aDatabase, aStore, subscribed, withEachDatabase } from '../../databases.ts';

withEachDatabase((kind) => {
  test('what was under way at the backup is taken to be done, and is not begun by the next start', async () => {
    const clock = aClock();
    const database = await aDatabase(kind);
    const store = await aStore({ database, now: clock.now });
    const { claims, editions, watches, findings, restored } = store;
    const asked = {
      entry: 'mention',
      team: 'T1',
      channel: 'C1',
      asker: 'U1',
      text: 'Who?',
    } as const;
    await claims.take({ delivery: 'event 1', message: 'T1 C1 1', asked });
    const { id } = await subscribed(store, {
      team: 'T1',
      channel: 'C1',
      settings: someSettings(),
      createdBy: 'U1',
    });
    await editions.plan([
      { subscriptionId: id, localDate: '2026-11-23' },
      { subscriptionId: id, localDate: '2026-11-24' },
    ]);
    const [first] = await editions.latest(id, 1);
    await editions.take(first?.id ?? '', 1);
    await editions.send(first?.id ?? '', { post: {} }, 1);
    await watches.make({
      team: 'T1',
      audience: 'person',
      owner: 'U1',
      setBy: 'U1',
      language: 'en',
      question: 'Who leads the delegation?',
    });
    const [watch] = await watches.active();
    const found = { mark: 'm1', passage: 'p1', quote: 'Anna leads it.', sure: 90 };
    await findings.add(watch?.id ?? '', [found], 'untold');
    clock.pass(1000);

    expect(await restored.settle()).toEqual({ questions: 1, editions: 1, findings: 1 });

    const next = await aStore({ database, now: clock.now });
    expect(await next.claims.takeOver()).toEqual({ fresh: [], missed: [], uncertain: 0 });
    expect(
      await next.claims.take({ delivery: 'event 1', message: 'T1 C1 1', asked }),
    ).toBeUndefined();
    expect(await next.findings.untold()).toEqual([]);
    // One that was being posted is looked for in its channel.
    expect((await next.editions.free(9)).map(({ state }) => state)).toEqual(['sending']);
    expect((await next.subscriptions.get(id))?.changedAt).toBe(clock.now());
    expect(await restored.settle()).toEqual({ questions: 0, editions: 0, findings: 0 });
  });
});
