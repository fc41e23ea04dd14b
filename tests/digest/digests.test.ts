import { describe, expect, test } from 'vitest';
import { UNTIL_RESUMED } from '../../src/digest/status.ts';
import { contentHash } from '../../src/knowledge/article/content-hash.ts';
import type { Store } from '../../src/store/open-store.ts';
import { anArticle } from '../archive-builders.ts';
import { aDatabase, aStore, withEachDatabase } from '../store/databases.ts';
import { aMorning, EIGHT, someDigests, subscribe } from './running-digests.ts';
import { aScriptedCourier } from './scripted-courier.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const NEWS = [{ id: 'first', hash: 'a' }];

withEachDatabase((kind) => {
  /** One copy of the bot half an hour before the digest of C1, with an article to tell of. */
  const aDesk = async (news: readonly { id: string; hash: string }[] = NEWS) => {
    const clock = aMorning();
    const store = await aStore({ database: await aDatabase(kind), now: clock.now });
    await store.articles.see(news);
    const { id } = await subscribe(store);
    return { id, clock, store, ...someDigests({ store, clock }) };
  };
  const states = async (store: Store, id: string) =>
    (await store.editions.latest(id, 20)).map(({ localDate, state, reason }) =>
      [localDate, state, reason].filter(Boolean).join(' '),
    );

  describe('an edition', () => {
    test('goes out when it is due, once, and not before', async () => {
      const { clock, digests, history, store, id } = await aDesk();
      await digests.tick();
      clock.pass(30 * MINUTE - 1);
      await digests.tick();
      expect(history).toEqual([]);
      clock.pass(1);
      await digests.tick();
      for (let nth = 0; nth < 40; nth++) {
        clock.pass(10 * MINUTE);
        await digests.tick();
      }
      expect(history).toHaveLength(1);
      expect(history[0]?.post.text).toContain('The first meeting took place on 2 November 2013.');
      expect(await states(store, id)).toEqual(['2026-11-24 sent']);
    });

    test('is not about the archive that was there before the digest, if it is the first', async () => {
      const clock = aMorning();
      const store = await aStore({ database: await aDatabase(kind), now: clock.now });
      await store.articles.see(NEWS);
      clock.pass(1000);
      await store.articles.see([{ id: 'second', hash: 'b' }]);
      clock.pass(1000);
      await subscribe(store);
      const { digests, history } = someDigests({ store, clock });
      clock.pass(30 * MINUTE);
      await digests.tick();
      expect(history[0]?.post.text).toContain('Sea urchins');
      expect(history[0]?.post.text).not.toContain('The first meeting');
    });

    test('is the same, byte for byte, as its preview at that moment', async () => {
      const { clock, digests, history, store } = await aDesk();
      clock.pass(30 * MINUTE);
      const [subscription] = await store.subscriptions.all();
      if (subscription === undefined) throw new Error('it was just made');
      const preview = await digests.preview(subscription, subscription.settings as never);
      await digests.tick();
      const posted = JSON.stringify(history[0]?.post);
      expect(preview.kind === 'post' && JSON.stringify(preview.payload.post)).toBe(posted);
    });

    test('tells what came since the last one that went out, and nothing twice', async () => {
      const { clock, digests, history, store, id } = await aDesk();
      clock.pass(30 * MINUTE);
      await digests.tick();
      clock.pass(1000);
      await store.articles.see([{ id: 'second', hash: 'b' }]);
      clock.pass(DAY - 1000);
      await digests.tick();
      clock.pass(DAY);
      await digests.tick();
      expect(history.map(({ post }) => /meeting|urchins/.exec(post.text)?.[0])).toEqual([
        'meeting',
        'urchins',
      ]);
      expect(await states(store, id)).toEqual([
        '2026-11-26 skipped nothing-new',
        '2026-11-25 sent',
        '2026-11-24 sent',
      ]);
    });

    test('tells once what an article says otherwise, in one step, and nothing of what is new', async () => {
      const { clock, digests, history, store } = await aDesk();
      await subscribe(store, 'C1', { sections: ['new', 'changed'] });
      const see = async (id: string, text: string) => {
        clock.pass(1000);
        const article = anArticle({ id, paragraphs: [text] });
        await store.versions.keep([{ id, hash: contentHash(article), article }]);
        await store.articles.see([{ id, hash: contentHash(article) }]);
      };
      await see('first', 'The quota is 1 ton.');
      clock.pass(30 * MINUTE - 1000);
      await digests.tick();
      await see('first', 'The quota is 2 tons.');
      await see('first', 'The quota is 3 tons.');
      await see('second', 'Visas.');
      await see('second', 'No visas.');
      clock.pass(DAY - 4000);
      await digests.tick();
      await see('first', 'The quota is 4 tons.');
      await see('first', 'The quota is 3 tons.');
      clock.pass(DAY - 2000);
      await digests.tick();
      const [, changed, ...others] = history.map(({ post }) => post.text);
      expect(changed).toContain('Before: “The quota is 1 ton.”\nNow: “The quota is 3 tons.”');
      expect(changed).not.toContain('visas');
      expect(others).toEqual([]);
    });

    test('says that there is nothing, where the channel wants that', async () => {
      const { clock, digests, history, store } = await aDesk([]);
      await subscribe(store, 'C1', { onEmpty: 'say' });
      clock.pass(30 * MINUTE);
      await digests.tick();
      expect(history[0]?.post.text).toBe('Digest, 24 November 2026\n\nNothing new today.');
    });

    test('belongs to settings that were made before it was due', async () => {
      const { clock, digests, history, store } = await aDesk();
      clock.pass(20 * MINUTE);
      await subscribe(store, 'C1', { time: '08:10' });
      clock.pass(20 * MINUTE);
      await digests.tick();
      expect(history).toEqual([]);
    });
  });

  describe('an edition a week', () => {
    /** On Tuesdays; it is one. */
    const aWeekly = async () => {
      const clock = aMorning();
      const store = await aStore({ database: await aDatabase(kind), now: clock.now });
      await store.articles.see(NEWS);
      const { id } = await subscribe(store, 'C1', { every: 'week', weekdays: [2] });
      return { id, clock, store, ...someDigests({ store, clock }) };
    };

    test('tells the whole week, and comes once in it', async () => {
      const { clock, digests, history, store, id } = await aWeekly();
      clock.pass(30 * MINUTE);
      await digests.tick();
      clock.pass(2 * DAY);
      await store.articles.see([{ id: 'second', hash: 'b' }]);
      for (let day = 0; day < 5; day++) {
        await digests.tick();
        clock.pass(DAY);
      }
      await digests.tick();
      expect(history.map(({ post }) => post.text.split('\n\n').slice(0, 2))).toEqual([
        ['Weekly digest, 24 November 2026', 'This week: 1 new article.'],
        ['Weekly digest, 1 December 2026', 'This week: 1 new article.'],
      ]);
      expect(history[1]?.post.text).toContain('urchins');
      expect(await states(store, id)).toEqual(['2026-12-01 sent', '2026-11-24 sent']);
    });

    test.each([
      ['for two days, comes on the third', 2 * DAY + HOUR, ['2026-11-24 sent']],
      [
        'until shortly before the next one, is left to that',
        7 * DAY - HOUR,
        ['2026-11-24 skipped missed'],
      ],
      [
        'for two weeks, comes as the last one due',
        14 * DAY + HOUR,
        ['2026-12-08 sent', '2026-12-01 skipped missed'],
      ],
    ])('that was due while the bot was not running, %s', async (_, passed, expected) => {
      const { clock, store, id } = await aWeekly();
      clock.pass(30 * MINUTE + passed);
      const { digests } = someDigests({ store, clock });
      await digests.tick();
      expect(await states(store, id)).toEqual(expected);
    });
  });

  describe('after the bot was not running', () => {
    test.each([
      ['since before it was due, and starts late', 30 * MINUTE + 9 * HOUR, ['2026-11-24 sent']],
      ['and starts in the very minute', 30 * MINUTE, ['2026-11-24 sent']],
      [
        'for three days, one edition goes out',
        3 * DAY + HOUR,
        [
          '2026-11-27 sent',
          '2026-11-26 skipped missed',
          '2026-11-25 skipped missed',
          '2026-11-24 skipped missed',
        ],
      ],
      ['for a night, the morning’s edition is waited for', DAY, ['2026-11-24 skipped missed']],
    ])('%s', async (_, passed, expected) => {
      const { clock, store, id } = await aDesk();
      clock.pass(passed);
      const { digests, history } = someDigests({ store, clock });
      await digests.tick();
      await digests.tick();
      expect(await states(store, id)).toEqual(expected);
      expect(history).toHaveLength(expected.filter((state) => state.endsWith('sent')).length);
    });
  });

  describe('a pause', () => {
    test('passes over its days and says so; one edition covers them', async () => {
      const { clock, digests, history, store, id } = await aDesk();
      await store.subscriptions.pause(id, EIGHT + 2 * DAY);
      for (let day = 0; day < 3; day++) {
        clock.pass(day === 0 ? 30 * MINUTE : DAY);
        await digests.tick();
      }
      expect(await states(store, id)).toEqual([
        '2026-11-26 sent',
        '2026-11-25 skipped paused',
        '2026-11-24 skipped paused',
      ]);
      expect(history[0]?.post.text).toContain('The first meeting');
    });
  });

  describe('when Slack puts a post off', () => {
    test('it goes out after as long as was told, and others are not held up', async () => {
      const { clock, digests, history, store, script, attempts, pace } = await aDesk();
      await subscribe(store, 'C2');
      script('C1', { kind: 'put-off', afterMs: 30_000 });
      clock.pass(30 * MINUTE);
      await digests.tick();
      expect(history.map(({ channel }) => channel)).toEqual(['C2']);
      clock.pass(29_999);
      await digests.tick();
      expect(attempts).toHaveLength(2);
      clock.pass(1);
      await digests.tick();
      expect(history.map(({ channel }) => channel)).toEqual(['C2', 'C1']);
      expect(pace.elapsed()).toBeLessThan(1000);
    });

    test('and the next channel too, all of that workspace wait', async () => {
      const { clock, digests, store, script, pace, history } = await aDesk();
      for (const channel of ['C2', 'C3']) await subscribe(store, channel);
      for (const channel of ['C1', 'C2', 'C3']) {
        script(channel, { kind: 'put-off', afterMs: 30_000 });
      }
      clock.pass(30 * MINUTE);
      await digests.tick();
      clock.pass(30_000);
      await digests.tick();
      expect(pace.elapsed()).toBeGreaterThanOrEqual(30_000);
      expect(history.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2', 'C3']);
    });

    test('or cannot be reached, it goes out later the same', async () => {
      const { clock, digests, history, script } = await aDesk();
      script('C1', { kind: 'unreached', reason: 'ECONNREFUSED' });
      clock.pass(30 * MINUTE);
      await digests.tick();
      expect(history).toEqual([]);
      clock.pass(MINUTE);
      await digests.tick();
      expect(history).toHaveLength(1);
    });

    test('for half a day, it fails and says so, and the next one covers it', async () => {
      const { clock, digests, history, script, store, id } = await aDesk();
      const unreached = { kind: 'unreached', reason: 'ECONNREFUSED' } as const;
      script('C1', unreached);
      clock.pass(30 * MINUTE);
      await digests.tick();
      clock.pass(13 * HOUR);
      await digests.tick();
      expect(await states(store, id)).toEqual(['2026-11-24 failed too-late']);
      clock.pass(11 * HOUR);
      await digests.tick();
      expect(history.map(({ post }) => post.text.includes('The first meeting'))).toEqual([true]);
    });
  });

  describe('when a post may have arrived', () => {
    test.each([
      ['and it has, it is found and not posted again', true],
      ['and it has not, it is posted again', false],
    ])('%s', async (_, arrives) => {
      const { clock, digests, script, postsIn, store, id, attempts } = await aDesk();
      script('C1', { kind: 'unknown', reason: 'timeout', arrives });
      clock.pass(30 * MINUTE);
      await digests.tick();
      await digests.tick();
      expect(attempts).toHaveLength(1);
      clock.pass(MINUTE);
      await digests.tick();
      expect(postsIn('C1')).toHaveLength(1);
      expect(await states(store, id)).toEqual(['2026-11-24 sent']);
    });

    test('and the channel may not be read, it stays unknown', async () => {
      const { clock, digests, script, finds, attempts, store, id } = await aDesk();
      script('C1', { kind: 'unknown', reason: 'timeout', arrives: false });
      finds('C1', { kind: 'unreadable', reason: 'missing_scope' });
      clock.pass(30 * MINUTE);
      await digests.tick();
      for (let nth = 0; nth < 9; nth++) {
        clock.pass(HOUR);
        await digests.tick();
      }
      expect(attempts).toHaveLength(1);
      expect(await states(store, id)).toEqual(['2026-11-24 unknown missing_scope']);
      expect((await digests.status(id))?.lastFault).toMatchObject({ reason: 'missing_scope' });
    });

    test('and looking is put off or reaches nobody, it is looked for later', async () => {
      const { clock, digests, script, finds, postsIn, store, id } = await aDesk();
      script('C1', { kind: 'unknown', reason: 'timeout', arrives: true });
      finds(
        'C1',
        { kind: 'put-off', afterMs: 2 * MINUTE },
        { kind: 'unreached', reason: 'ECONNRESET' },
      );
      clock.pass(30 * MINUTE);
      for (let nth = 0; nth < 6; nth++) {
        await digests.tick();
        clock.pass(MINUTE);
      }
      expect(postsIn('C1')).toHaveLength(1);
      expect(await states(store, id)).toEqual(['2026-11-24 sent']);
    });
  });

  describe('when a channel is closed to the bot', () => {
    test('the subscription keeps the reason, and who set it up is told once', async () => {
      const { clock, digests, script, attempts, told, store, id } = await aDesk();
      const closed = { kind: 'closed', reason: 'is_archived' } as const;
      script('C1', closed, closed, closed, closed);
      clock.pass(30 * MINUTE);
      await digests.tick();
      for (let day = 0; day < 3; day++) {
        clock.pass(DAY);
        await digests.tick();
      }
      expect(attempts).toEqual(['C1', 'C1', 'C1', 'C1']);
      expect(told).toEqual([{ person: 'U1', text: expect.stringContaining('<#C1>') }]);
      expect(await store.subscriptions.get(id)).toMatchObject({ fault: 'is_archived' });
      const status = await digests.status(id);
      expect(status?.lastFault).toMatchObject({ state: 'failed', reason: 'is_archived' });
      expect(status).toHaveProperty('next');
    });

    test('it goes on by itself the next morning, and another stop is told of again', async () => {
      const { clock, digests, script, history, told, store, id } = await aDesk();
      const closed = (reason: string) => ({ kind: 'closed', reason }) as const;
      script('C1', closed('not_in_channel'), { kind: 'posted', ts: '' }, closed('not_in_channel'));
      clock.pass(30 * MINUTE);
      await digests.tick();
      expect(told).toHaveLength(1);
      clock.pass(DAY);
      await digests.tick();
      expect(history).toHaveLength(1);
      expect(await store.subscriptions.get(id)).not.toHaveProperty('fault');
      await store.articles.see([{ id: 'second', hash: 'b' }]);
      clock.pass(DAY);
      await digests.tick();
      expect(told).toHaveLength(2);
      expect(await store.subscriptions.get(id)).toMatchObject({ fault: 'not_in_channel' });
    });

    test.each(['now', 'resume'] as const)('it goes on at once with %s', async (said) => {
      const { clock, digests, script, store, id } = await aDesk();
      script('C1', { kind: 'closed', reason: 'is_archived' });
      clock.pass(30 * MINUTE);
      await digests.tick();
      const of = await store.subscriptions.get(id);
      if (of === undefined) throw new Error('There is no subscription.');
      if (said === 'now') {
        expect(await digests.postNow(id)).toMatchObject({ edition: { state: 'sent' } });
      } else {
        script('C1', { kind: 'closed', reason: 'is_archived' });
        expect(await digests.resume(of)).toBe('is_archived');
        expect(await store.subscriptions.get(id)).toMatchObject({ fault: 'is_archived' });
        script('C1');
        expect(await digests.resume(of)).toBeUndefined();
      }
      expect(await store.subscriptions.get(id)).not.toHaveProperty('fault');
    });

    test('it goes on once the digest is set up again, from then on', async () => {
      const { clock, digests, script, history, store } = await aDesk();
      script('C1', { kind: 'closed', reason: 'not_in_channel' });
      clock.pass(30 * MINUTE);
      await digests.tick();
      clock.pass(DAY + HOUR);
      await subscribe(store);
      await digests.tick();
      expect(history).toEqual([]);
      clock.pass(DAY - HOUR);
      await digests.tick();
      expect(history).toHaveLength(1);
    });
  });

  test('a post that is refused for another reason fails for that day alone', async () => {
    const { clock, digests, script, history, told, store, id } = await aDesk();
    script('C1', { kind: 'refused', reason: 'restricted_action' });
    clock.pass(30 * MINUTE);
    await digests.tick();
    expect(told).toEqual([{ person: 'U1', text: expect.stringContaining('restricted_action') }]);
    clock.pass(DAY);
    await digests.tick();
    expect(history).toHaveLength(1);
    expect(await states(store, id)).toEqual([
      '2026-11-25 sent',
      '2026-11-24 failed restricted_action',
    ]);
  });

  describe('two copies of the bot', () => {
    test('that race for 1,000 editions post each once, at Slack’s pace', async () => {
      const clock = aMorning();
      const database = await aDatabase(kind);
      const scripted = aScriptedCourier();
      const stores = [
        await aStore({ database, now: clock.now }),
        await aStore({ database, now: clock.now }),
      ];
      const [first] = stores;
      if (first === undefined) throw new Error('it was just made');
      await first.articles.see(NEWS);
      for (let nth = 0; nth < 1000; nth++) await subscribe(first, `C${nth}`);
      clock.pass(30 * MINUTE);
      const copies = stores.map((store) => someDigests({ store, clock, scripted }));
      await Promise.all(copies.map(({ digests }) => digests.tick()));
      await Promise.all(copies.map(({ digests }) => digests.tick()));
      const channels = scripted.history.map(({ channel }) => channel);
      expect(new Set(channels).size).toBe(1000);
      expect(channels).toHaveLength(1000);
      // 300 ms each, one after another in each copy; SQLite lets one copy have nearly all of them.
      const elapsed = copies.map(({ pace }) => pace.elapsed());
      expect(elapsed.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(998 * 300);
    }, 120_000);

    test('leave alone what the other is posting', async () => {
      const { clock, store, id, script, courier, postsIn, digests } = await aDesk();
      script('C1', { kind: 'posted', ts: '1.1' });
      clock.pass(30 * MINUTE);
      let goOn = (): void => {};
      const slow = someDigests({
        store,
        clock,
        courier: {
          ...courier,
          post: async () => {
            await new Promise<void>((resolve) => {
              goOn = resolve;
            });
            return { kind: 'unknown', reason: 'timeout' };
          },
        },
      });
      const stuck = slow.digests.tick();
      await expect.poll(() => states(store, id)).toEqual(['2026-11-24 sending']);
      clock.pass(MINUTE);
      await digests.tick();
      expect(postsIn('C1')).toEqual([]);
      goOn();
      await stuck;
    });
  });

  describe('what is set off by hand', () => {
    test('is today’s edition: it goes out now, and not again when it is due', async () => {
      const { digests, clock, history, id, store } = await aDesk();
      expect(await digests.postNow(id)).toMatchObject({ kind: 'done', edition: { state: 'sent' } });
      expect(await digests.postNow(id)).toMatchObject({ kind: 'before' });
      expect((await digests.status(id))?.next?.date).toBe('2026-11-25');
      clock.pass(HOUR);
      await digests.tick();
      expect(history).toHaveLength(1);
      expect(await states(store, id)).toEqual(['2026-11-24 sent']);
    });

    test('is waited for where another copy took it in hand first', async () => {
      const { store, clock, id, digests: another } = await aDesk();
      const { digests } = someDigests({
        store: { ...store, editions: { ...store.editions, take: async () => undefined } },
        clock,
        wait: () => another.tick(),
      });
      expect(await digests.postNow(id)).toMatchObject({ kind: 'done', edition: { state: 'sent' } });
    });

    test('without anything to say leaves the day to its own edition', async () => {
      const { digests, clock, history, id, store } = await aDesk([]);
      expect(await digests.postNow(id)).toEqual({ kind: 'nothing' });
      await store.articles.see(NEWS);
      clock.pass(HOUR);
      await digests.tick();
      expect(history).toHaveLength(1);
    });

    test('gives a day that was skipped or failed another chance', async () => {
      const { digests, clock, history, id, script } = await aDesk();
      script('C1', { kind: 'refused', reason: 'restricted_action' });
      clock.pass(HOUR);
      await digests.tick();
      expect(await digests.postNow(id)).toMatchObject({ kind: 'done', edition: { state: 'sent' } });
      expect(history).toHaveLength(1);
    });
  });

  describe('the status', () => {
    test('says what is due next, what was sent and what was skipped', async () => {
      const { digests, clock, id, store } = await aDesk();
      expect((await digests.status(id))?.next).toEqual({
        at: EIGHT + 30 * MINUTE,
        date: '2026-11-24',
      });
      clock.pass(30 * MINUTE);
      await digests.tick();
      clock.pass(DAY);
      await digests.tick();
      const status = await digests.status(id);
      expect(status?.lastSent).toMatchObject({ localDate: '2026-11-24', ts: '1700000000.000100' });
      expect(status?.skipped).toMatchObject([{ localDate: '2026-11-25', reason: 'nothing-new' }]);
      expect(status?.next?.date).toBe('2026-11-26');
      await store.subscriptions.pause(id, EIGHT + 4 * DAY);
      expect((await digests.status(id))?.next?.date).toBe('2026-11-28');
      await store.subscriptions.pause(id, UNTIL_RESUMED);
      expect(await digests.status(id)).not.toHaveProperty('next');
      expect(await digests.status('nobody')).toBeUndefined();
    });
  });
});
