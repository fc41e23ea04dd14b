import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { aCounter, aForm, aHome, aNote, button, everyBlock, section } from './test-app-views.ts';

/** What the app was told, for tests that ask; newest last. */
export type Told = { readonly what: string; readonly body: Readonly<Record<string, unknown>> };

/** An app that tries everything the workspace can carry. See `start-test-app.ts` for starting it. */
export function registerTestApp(app: App, told: Told[]): void {
  app.use(async ({ body, next }) => {
    const fields: Readonly<Record<string, unknown>> = { ...body };
    const event = fields.event as { readonly type?: string } | undefined;
    told.push({ what: String(event?.type ?? fields.command ?? fields.type), body: fields });
    await next();
  });
  registerCommands(app);
  registerModals(app);
  registerEvents(app);
}

function registerCommands(app: App): void {
  app.command('/form', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: aForm() });
  });
  app.command('/count', async ({ ack, client, command }) => {
    await ack();
    await client.chat.postMessage({
      channel: command.channel_id,
      text: 'Counted to 0.',
      blocks: aCounter(0),
      metadata: { event_type: 'counter', event_payload: { count: 0 } },
    });
  });
  app.action('count', async ({ ack, client, body, action }) => {
    await ack();
    if (body.type !== 'block_actions' || action.type !== 'button') return;
    const count = Number(action.value) + 1;
    await client.chat.update({
      channel: String(body.channel?.id),
      ts: String(body.message?.ts),
      text: `Counted to ${count}.`,
      blocks: aCounter(count),
      metadata: { event_type: 'counter', event_payload: { count } },
    });
  });
  app.command('/quiet', async ({ ack, client, command }) => {
    const user = /<@(\w+)/.exec(command.text)?.[1] ?? command.user_id;
    await ack();
    await client.chat.postEphemeral({ channel: command.channel_id, user, text: 'Only for you.' });
  });
  app.command('/menu', async ({ ack }) => {
    const elements = [
      button('Replace', 'replace'),
      button('Remove', 'remove'),
      button('Tell all', 'tell'),
    ];
    const blocks: KnownBlock[] = [
      section('What now?'),
      { type: 'actions', block_id: 'menu', elements },
    ];
    await ack({ response_type: 'ephemeral', text: 'What now?', blocks });
  });
  app.action('replace', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'Replaced.' });
  });
  app.action('remove', async ({ ack, respond }) => {
    await ack();
    await respond({ delete_original: true });
  });
  app.action('tell', async ({ ack, respond }) => {
    await ack();
    await respond({ response_type: 'in_channel', replace_original: false, text: 'Told to all.' });
  });
  app.command('/aloud', async ({ ack, command }) => {
    await ack({ response_type: 'in_channel', text: `Aloud: ${command.text}` });
  });
  app.command('/flood', async ({ ack, client, command }) => {
    await ack();
    const posts = Array.from({ length: Number(command.text) }, (_, index) =>
      client.chat.postMessage({ channel: command.channel_id, text: `Flood ${index}` }),
    );
    await Promise.allSettled(posts);
  });
  app.command('/blocks', async ({ ack, client, command }) => {
    await ack();
    await client.chat.postMessage({
      channel: command.channel_id,
      text: 'Every block',
      blocks: everyBlock(),
    });
  });
  app.command('/broken', async ({ ack }) => {
    await ack({ text: 'x', blocks: [section('a'.repeat(3001))] });
  });
  app.action(/^(?:yes|delete|more|day|menu|feedback|trash)$/, async ({ ack }) => ack());
}

function registerModals(app: App): void {
  app.view('form', async ({ ack, view, client, body }) => {
    const name = view.state.values.name?.name?.value ?? '';
    switch (name) {
      case 'bad':
        return ack({ response_action: 'errors', errors: { name: 'This name is taken.' } });
      case 'update':
        return ack({ response_action: 'update', view: aNote('Saved', `Thank you, ${name}.`) });
      case 'push':
        return ack({ response_action: 'push', view: aNote('One more', 'On top of the form.') });
      case 'clear':
        return ack({ response_action: 'clear' });
      default:
        await ack();
        await client.chat.postMessage({ channel: body.user.id, text: `Saved ${name}.` });
    }
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => ack());
  app.action('push', async ({ ack, client, body }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    await client.views.push({ trigger_id: body.trigger_id, view: aForm({ callback_id: 'form' }) });
  });
  app.options('island', async ({ ack, payload }) => {
    const options = ['Iturup', 'Kunashir', 'Shikotan']
      .filter((name) => name.toLowerCase().includes(payload.value.toLowerCase()))
      .map((name) => ({ text: { type: 'plain_text' as const, text: name }, value: name }));
    await ack({ options });
  });
  app.shortcut('new-note', async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: aForm() });
  });
  app.shortcut(
    { callback_id: 'keep', type: 'message_action' },
    async ({ ack, client, shortcut }) => {
      await ack();
      await client.chat.postMessage({
        channel: shortcut.channel.id,
        thread_ts: shortcut.message_ts,
        text: `Kept: ${shortcut.message.text}`,
      });
    },
  );
}

function registerEvents(app: App): void {
  const visits = new Map<string, number>();
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') {
      const prompts = [{ title: 'Say hello', message: 'hello' }];
      await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
      return;
    }
    visits.set(event.user, (visits.get(event.user) ?? 0) + 1);
    await client.views.publish({ user_id: event.user, view: aHome(visits.get(event.user) ?? 0) });
  });
  app.action('home-again', async ({ ack, client, body }) => {
    await ack();
    await client.views.publish({ user_id: body.user.id, view: aHome(100) });
  });
  app.event('app_mention', async ({ event, say }) => {
    const text = event.text.replace(/<@\w+> ?/, '');
    await say({ text: `Heard: ${text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.event('reaction_added', async ({ event, client }) => {
    const { channel, ts } = event.item;
    await client.reactions.add({ channel, timestamp: ts, name: event.reaction });
  });
  app.message(async ({ message, client, say }) => {
    if (message.subtype !== undefined) return;
    const status = 'is thinking…';
    await client.assistant.threads.setStatus({
      channel_id: message.channel,
      thread_ts: message.ts,
      status,
    });
    await say(`You said: ${message.text}`);
  });
}
