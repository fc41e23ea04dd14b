import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Call } from '../../../slack-workspace/src/local/posts.ts';
import { ANNA, type TwoArchives } from './two-archives.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A button that the bot has shown, and the window that it was in where it was in one. */
export type Button = {
  readonly actionId: string;
  readonly value: string;
  readonly view?: Fields;
};

/** Listens where the bot answers presses: what it says there. */
export async function aResponseAddress() {
  const said: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      said.push(body);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  return { said, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Whatever question or watch it is about, one button of a kind and place is enough. */
const kindOf = (...about: readonly unknown[]): string =>
  JSON.stringify(about).replace(/[\da-f]{8}-[\da-f-]{27}/g, 'ID');

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every button in something that was sent, by what tells it from others. */
export function buttonsIn(sent: unknown): ReadonlyMap<string, Button> {
  const found = new Map<string, Button>();
  const visit = (value: unknown, inside: Fields | undefined): void => {
    if (!isFields(value)) return;
    const around = value.type === 'modal' || value.type === 'home' ? value : inside;
    if (typeof value.action_id === 'string' && value.type === 'button') {
      const { action_id: actionId, value: said = '' } = value;
      const button = { actionId, value: String(said), ...(around && { view: around }) };
      const where = String(around?.private_metadata ?? around?.type ?? '');
      const key = kindOf(actionId, said, where);
      if (!found.has(key)) found.set(key, button);
    }
    if (value.type === 'feedback_buttons' && isFields(value.positive_button)) {
      const { action_id: action, positive_button: up } = value;
      found.set(kindOf(action, up.value), { actionId: String(action), value: String(up.value) });
    }
    for (const one of Object.values(value)) visit(one, around);
  };
  visit(sent, undefined);
  return found;
}

/** Every form in something that was sent, by its name and what it is about. */
export function formsIn(sent: unknown): ReadonlyMap<string, Fields> {
  const found = new Map<string, Fields>();
  const visit = (value: unknown): void => {
    if (!isFields(value)) return;
    if (value.type === 'modal' && isFields(value.submit)) {
      found.set(kindOf(value.callback_id, value.private_metadata), value);
    }
    for (const one of Object.values(value)) visit(one);
  };
  visit(sent);
  return found;
}

const BY = {
  api_app_id: 'A09GROUND',
  team: { id: 'T01DESK', domain: 'eurasia-desk' },
  user: { id: ANNA, team_id: 'T01DESK' },
  trigger_id: '1.2.3',
};

/** A press as Slack would send it, by Anna: in a channel, or in the window that the button was in. */
export const aPress = (button: Button, channel: string, responseUrl: string) => ({
  type: 'block_actions',
  ...BY,
  actions: [{ type: 'button', action_id: button.actionId, block_id: 'b', value: button.value }],
  ...(button.view === undefined
    ? {
        response_url: responseUrl,
        container: { type: 'message', channel_id: channel, message_ts: '1.1', is_ephemeral: true },
        channel: { id: channel, name: 'general' },
        message: { ts: '1.1', blocks: [] },
      }
    : {
        container: { type: 'view', view_id: 'V1' },
        view: { id: 'V1', state: { values: {} }, ...button.view },
      }),
});

/** A form sent as it stands, by Anna. */
export const aSubmission = (view: Fields) => ({
  type: 'view_submission',
  ...BY,
  view: { id: 'V1', ...view, state: { values: valuesOf(view) } },
});

/** What stands in the fields of a form at first. */
function valuesOf({ blocks }: Fields) {
  const fields = (Array.isArray(blocks) ? blocks : []).filter(
    (block): block is Fields => isFields(block) && isFields(block.element),
  );
  return Object.fromEntries(
    fields.map(({ block_id: id, element }) => {
      const { type, action_id: action, ...about } = element as Fields;
      const value = {
        type,
        value: about.initial_value ?? 'boats',
        selected_option: about.initial_option ?? null,
        selected_options: about.initial_options ?? [],
        selected_conversation: about.initial_conversation ?? 'C01GENERAL',
        selected_time: about.initial_time ?? '08:30',
      };
      return [String(id), { [String(action)]: value }];
    }),
  );
}

/** All that has left the bot since `from`: calls, acknowledgements and what it said at response addresses. */
export function leftSince(
  { slack }: Pick<TwoArchives, 'slack'>,
  from: { readonly calls: number; readonly entries: number },
  place: 'workspace' | 'channel',
): string {
  // The Home and the direct messages are the workspace's.
  const isOfPlace = ({ method, request: { channel, channel_id: id } }: Call): boolean =>
    place === 'workspace' || (method !== 'views.publish' && !/^[UD]/.test(String(channel ?? id)));
  const calls = slack.calls().slice(from.calls).filter(isOfPlace);
  const answers = slack
    .traffic()
    .slice(from.entries)
    .map(({ answer }) => answer);
  return JSON.stringify([calls.map(({ method, request }) => ({ method, request })), answers]);
}
