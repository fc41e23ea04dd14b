import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../importing/desk.ts';
import { ANNA, aFeedsDesk, eventually, KENJI } from './desk.ts';

describe('/ask follow and /ask feeds', { timeout: 90_000 }, () => {
  test('a feed is followed, what it brings is seen, and what was left out is taken in', async () => {
    const desk = await aFeedsDesk();
    await desk.ask(`follow ${desk.site.at('/feed')}`);
    const form = await desk.says(/This is a feed/);
    expect(textsOf(form)).toContain('It lists 2 articles at the moment.');
    expect(textsOf(form)).toMatch(
      /Japan and Russia speak of the fishing quota \(scored \d\d of 100\)/,
    );
    expect(textsOf(form)).toContain('The whale of the harbour (scored 0 of 100)');
    await desk.submit(form);
    expect(textsOf(await desk.says(/from now on/))).toContain('I follow it from now on.');
    const [feed] = await desk.looked();
    expect(feed).toMatchObject({
      address: desk.site.at('/feed'),
      title: 'The Harbour Post',
      addedBy: ANNA,
      threshold: 40,
    });
    await eventually(() =>
      desk.files().some((name) => name.includes('fishing-quota')) ? true : undefined,
    );

    await desk.ask('feeds');
    const list = await desk.says(/Followed: 1\./);
    expect(textsOf(list)).toContain('1 in the archive, 1 left out');
    await desk.slack.pressIn(list, 'feeds_open');
    const one = await desk.says(/The one that was left out/);
    expect(textsOf(one)).toContain('scored 0 of 100');
    await desk.slack.pressIn(one, 'feeds_take_in');
    await desk.says(/It is in the archive now/);
    expect(desk.files().some((name) => name.includes('whale-of-the-harbour'))).toBe(true);
    // The window below shows it no more.
    await eventually(async () => {
      const below = (await desk.modals(ANNA)).at(-2);
      return below !== undefined && /Nothing was left out/.test(textsOf(below)) ? true : undefined;
    });
  });

  test('of a page one of its feeds is chosen, or the page itself', async () => {
    const desk = await aFeedsDesk();
    await desk.ask(`follow ${desk.site.at('/')}`);
    const form = await desk.says(/a page with feeds/);
    expect(textsOf(form)).toContain('A feed: All news');
    await desk.submit(form, { what: '1', threshold: '60' });
    await desk.says(/from now on/);
    await desk.ask(`follow ${desk.site.at('/statement')}`);
    await desk.submit(await desk.says(/a page that names no feed/));
    await desk.says(/from now on/);
    const feeds = await desk.looked();
    expect(feeds).toMatchObject([
      {
        address: desk.site.at('/sport'),
        kind: 'feed',
        title: 'Sport',
        threshold: 60,
        fault: 'not-found',
      },
      { address: desk.site.at('/statement'), kind: 'page' },
    ]);
    expect(desk.files().some((name) => name.includes('visits-to-graves'))).toBe(true);
    await desk.ask('feeds');
    expect(textsOf(await desk.says(/Followed: 2\./))).toContain('has no page at this address');
  });

  test('a threshold is set anew, and a feed is followed no more', async () => {
    const desk = await aFeedsDesk();
    await desk.ask(`follow ${desk.site.at('/feed')}`);
    await desk.submit(await desk.says(/This is a feed/), { threshold: '0' });
    await desk.looked();
    await desk.ask('feeds');
    await desk.slack.pressIn(await desk.says(/Followed: 1\./), 'feeds_open');
    const one = await desk.says(/Nothing was left out/);
    await desk.submit(one, { threshold: '80' });
    await desk.says(/Saved/);
    expect(await desk.store.feeds.all()).toMatchObject([{ threshold: 80 }]);
    await desk.ask('feeds');
    await desk.slack.pressIn(await desk.says(/kept from 80/), 'feeds_open');
    await desk.slack.pressIn(await desk.says(/Stop following/), 'feeds_end');
    await desk.says(/followed no more/);
    expect(await desk.store.feeds.all()).toEqual([]);
  });

  test('what stands in the file is listed, and changed there alone', async () => {
    const desk = await aFeedsDesk();
    const file = `feeds:\n  - { address: "${desk.site.at('/feed')}", name: Harbour, threshold: 55 }\n`;
    writeFileSync(join(desk.folder, 'feeds.yml'), file);
    await eventually(async () => (await desk.store.feeds.all())[0]);
    await desk.looked();
    await desk.ask('feeds');
    const list = await desk.says(/Harbour/);
    expect(textsOf(list)).toContain('kept from 55 of 100');
    expect(textsOf(list)).toContain('set in feeds.yml');
    await desk.slack.pressIn(list, 'feeds_open');
    const one = await desk.says(/left out/);
    expect(JSON.stringify(one.blocks)).not.toContain('feeds_end');
    await desk.ask(`follow ${desk.site.at('/feed')}`);
    await desk.submit(await desk.says(/This is a feed/));
    expect(textsOf(await desk.says(/already/))).toContain('followed already');
  });

  test('only admins and editors may, and that is looked up again when something is done', async () => {
    const desk = await aFeedsDesk();
    await desk.ask(`follow ${desk.site.at('/feed')}`, KENJI);
    const [notice] = await eventually(async () => {
      const said = await desk.privately(KENJI);
      return said.length > 0 ? said : undefined;
    });
    expect(notice?.text).toContain('フィードをフォローできるのは管理者と編集者だけです。');
    await desk.ask('feeds', KENJI);
    expect(await desk.modals(KENJI)).toEqual([]);
    await desk.ask(`follow ${desk.site.at('/feed')}`);
    const form = await desk.says(/This is a feed/);
    // A form that somebody else sends on finds nothing of it.
    const sent = (person: string) =>
      desk.interact({
        type: 'view_submission',
        api_app_id: 'A09GROUND',
        trigger_id: `${person}.1`,
        team: { id: 'T01DESK' },
        user: { id: person, team_id: 'T01DESK' },
        view: {
          id: form.id,
          callback_id: form.callbackId,
          private_metadata: desk.slack.sentView(form.callbackId).private_metadata,
          state: { values: {} },
        },
      });
    expect(await (await sent(KENJI)).text()).toContain('Only admins and editors');
    expect(await desk.store.feeds.all()).toEqual([]);
  });

  test('a feed that fails for a week is told to whoever added it, once, and shown in the Home', async () => {
    const desk = await aFeedsDesk();
    await desk.ask(`follow ${desk.site.at('/feed')}`);
    await desk.submit(await desk.says(/This is a feed/));
    await desk.looked();
    desk.site.put('/feed', { status: 503 });
    const failures = async (count: number): Promise<void> => {
      await desk.slack.post('clock', { advanceMinutes: count === 1 ? 60 : 8 * 24 * 60 });
      await eventually(async () => {
        const [feed] = await desk.store.feeds.all();
        return feed?.failures === count || undefined;
      });
    };
    await failures(1);
    expect(textsOf(await desk.home(ANNA))).not.toContain('Feeds that fail');
    await failures(2);
    const told = async () =>
      desk.slack
        .calls('chat.postMessage')
        .filter(({ request }) => JSON.stringify(request).includes('failed for a week'));
    const [message] = await eventually(async () => {
      const all = await told();
      return all.length > 0 ? all : undefined;
    });
    expect(JSON.stringify(message?.request)).toContain(ANNA);
    expect(textsOf(await desk.home(ANNA))).toContain('Feeds that fail');
    expect(JSON.stringify((await desk.home(KENJI)).blocks)).not.toContain('読み込めないフィード');
    await failures(3);
    expect((await told()).length).toBe(1);
  });

  test('an address that leads nowhere is told of in the words of an import', async () => {
    const desk = await aFeedsDesk();
    await desk.ask(`follow ${desk.site.at('/nothing')}`);
    expect(textsOf(await desk.says(/has no page/))).toContain(
      '127.0.0.1 has no page at this address',
    );
    await desk.ask('follow https://user:secret@harbour.example/feed');
    await desk.says(/user name or a password/);
    await desk.ask('follow file:///etc/passwd');
    await desk.says(/begin with https/);
    await desk.ask('follow');
    await eventually(
      async () =>
        (await desk.privately()).some(({ text }) => text.includes('/ask follow https://')) ||
        undefined,
    );
  });
});
