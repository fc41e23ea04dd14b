import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answered, Posts } from '../../slack-workspace/src/local/posts.ts';
import type { Block, View } from '../../slack-workspace/src/local/view.ts';
import { questionOf } from './words.ts';

const ANNA = 'U01ANNA';

/** What people do in one workspace, and what stands there. */
export function aTeam(id: string, address: string) {
  const view = async (): Promise<View> =>
    (await (await fetch(`${address}/_local/state?person=${ANNA}`)).json()) as View;
  const post = async <Path extends keyof Posts>(path: Path, body: Posts[Path]) => {
    const response = await fetch(`${address}/_local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answered;
  };
  return {
    id,
    view,
    say: (channel: string, text: string) => post('say', { person: ANNA, channel, text }),
    /** By the form in the Home, as an admin types an article. */
    async addArticle(title: string, text: string): Promise<void> {
      const before = (await view()).home?.hash;
      await post('open', { person: ANNA, what: 'home' });
      const home = await until(async () => {
        const now = (await view()).home;
        return now === undefined || now.hash === before ? undefined : now;
      });
      const block = home.blocks.find((one) => JSON.stringify(one).includes('"home_add_article"'));
      const opened = new Set((await view()).modals.map((modal) => modal.id));
      await post('press', {
        person: ANNA,
        container: { kind: 'home' },
        blockId: String((block as Block).block_id),
        actionId: 'home_add_article',
      });
      const form = await until(async () =>
        (await view()).modals.find((one) => !opened.has(one.id)),
      );
      const typed = {
        title,
        publisher: 'Harbour Post',
        published: '2018-04-01',
        url: 'https://example.org/new',
        text,
      };
      const values = Object.entries(typed).map(([field, value]) => [
        field,
        { [field]: { type: 'plain_text_input', value } },
      ]);
      const sent = await post('submit', {
        person: ANNA,
        viewId: form.id,
        values: Object.fromEntries(values),
      });
      if (!sent.ok) throw new Error(sent.error);
      await post('close', { person: ANNA, viewId: form.id, all: true });
    },
  };
}

export type Team = ReturnType<typeof aTeam>;

/** Waits until there is one, for as long as Slack waits and the next copy takes. */
async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (const end = performance.now() + 10_000; performance.now() < end; await sleep(100)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('It did not come.');
}

let triggers = 0;

/** What `/ask` says at one copy, asked past the proxy; empty where nothing comes. */
export async function askAt(port: number, team: string, pier: string, secret: string) {
  const body = new URLSearchParams({
    command: '/ask',
    text: questionOf(pier),
    trigger_id: `${++triggers}.past.proxy`,
    user_id: ANNA,
    team_id: team,
    channel_id: 'C01GENERAL',
    api_app_id: 'A09GROUND',
    response_url: 'http://127.0.0.1:9/',
  }).toString();
  const sentAt = Math.floor(Date.now() / 1000);
  const hmac = createHmac('sha256', secret).update(`v0:${sentAt}:${body}`);
  try {
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': String(sentAt),
        'x-slack-signature': `v0=${hmac.digest('hex')}`,
      },
      body,
      signal: AbortSignal.timeout(3000),
    });
    return await response.text();
  } catch {
    return '';
  }
}
