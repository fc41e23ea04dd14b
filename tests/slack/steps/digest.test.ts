import { describe, expect, test } from 'vitest';
import { someSettings } from '../../digest/builders.ts';
import { aDatabase, aStore, subscribed } from '../../store/databases.ts';
import { aRunningBot } from '../bots/running-bot.ts';
import { begun, ended, run } from './a-workflow.ts';

const POST = 'post_digest_now';
const GENERAL = 'C01GENERAL';
const KURILS = 'C02KURILS';

type About = NonNullable<Parameters<typeof aRunningBot>[1]>;

/** A bot whose digest of `channel` Kenji has set up. */
async function aBot(channel: string | undefined = GENERAL, about: About = {}) {
  const store = await aStore({ database: await aDatabase() });
  const running = await aRunningBot(undefined, { withSteps: true, store, ...about });
  if (channel !== '') {
    await subscribed(store, {
      team: 'T01DESK',
      channel,
      settings: someSettings({ onEmpty: 'say' }),
      createdBy: 'U02KENJI',
    });
  }
  return running;
}

describe('the step that posts the digest', () => {
  test('posts today’s edition, once however often it is run, and gives its link', async () => {
    const { slack } = await aBot();
    const inputs = { channel: GENERAL, user: 'U01ANNA' };
    const runs = await Promise.all([1, 2, 3].map(() => begun(slack, POST, inputs)));
    const ends = await Promise.all(runs.map((execution) => ended(slack, execution)));
    ends.push(await run(slack, POST, inputs));
    const [edition, ...others] = await slack.fromBot();
    expect(others).toEqual([]);
    expect(edition?.text).toMatch(/^Digest, /);
    expect(ends.map(({ error }) => error)).toEqual([undefined, undefined, undefined, undefined]);
    expect(ends.at(-1)?.outputs).toEqual({
      result: expect.stringMatching(/^Today’s edition has already been posted\./),
      link: expect.stringContaining(`/archives/${GENERAL}/p${edition?.ts.replace('.', '')}`),
    });
  });

  test('posts nothing a second time where Slack says it twice', async () => {
    const { slack, bot } = await aBot();
    await run(slack, POST, { channel: GENERAL, user: 'U01ANNA' });
    for (const { id } of slack.traffic()) await slack.post('redeliver', { deliveryId: id });
    await bot.stop();
    expect(await slack.fromBot()).toHaveLength(1);
    expect(slack.calls('functions.completeSuccess')).toHaveLength(1);
  });

  test('says in the language of who runs it what came of it', async () => {
    const { slack } = await aBot('');
    const { error } = await run(slack, POST, { channel: GENERAL, user: 'U02KENJI' });
    expect(error).toMatch(/\/digest/);
    expect(error).toMatch(/\p{Script=Hiragana}/u);
  });

  test('is done for people in the channel, for whoever set the digest up and for admins, and for nobody else', async () => {
    const { slack } = await aBot('C09ELSE');
    // Not in that channel, and no admin.
    await slack.post('role', { person: 'U01ANNA', isAdmin: false });
    const { error } = await run(slack, POST, { channel: 'C09ELSE', user: 'U01ANNA' });
    expect(error).toMatch(/^Only people in that channel, whoever set up its digest, and admins/);
    const byOwner = await run(slack, POST, { channel: 'C09ELSE', user: 'U02KENJI' });
    // It is theirs to try, and there is no such channel.
    expect(byOwner.error).toBeDefined();
    expect(byOwner.error).not.toBe(error);
    const unseen = await aBot(KURILS, { withoutScopes: ['channels:read', 'groups:read'] });
    await unseen.slack.post('role', { person: 'U01ANNA', isAdmin: false });
    const unknown = await run(unseen.slack, POST, { channel: KURILS, user: 'U01ANNA' });
    expect(unknown.error).toBe(error);
  });

  test('is not done for guests, nor where people of another company would read it', async () => {
    const { slack } = await aBot('C04PARTNERS');
    const guest = await run(slack, POST, { channel: GENERAL, user: 'U04DMITRI' });
    expect(guest.error).toMatch(/^Я отвечаю только полноправным участникам/);
    const shared = await run(slack, POST, { channel: 'C04PARTNERS', user: 'U01ANNA' });
    expect(shared.error).toMatch(/full members/);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });
});
