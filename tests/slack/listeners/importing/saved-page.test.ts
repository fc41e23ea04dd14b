import { describe, expect, test } from 'vitest';
import { ANNA, aDesk, textsOf } from './desk.ts';

/** Adds the page, asks it in direct messages, and opens the context of the reply. */
async function contextAfterAdding(settings: Readonly<Record<string, string>> = {}) {
  const desk = await aDesk({ settings });
  await desk.ask(`add ${desk.address}`);
  await desk.submit();
  await desk.says(/in the archive now/);
  const { directMessages: channel } = desk.slack;
  await desk.slack.say('How long did the crossing take?', { channel });
  const reply = await desk.said(channel);
  await desk.slack.press(reply, 'reply_context', { channel });
  return { desk, context: await desk.says(/Captain Hiroshi Tanabe/) };
}

describe('Context', { timeout: 60_000 }, () => {
  test('offers the page as it was saved, and shows it where the page is gone', async () => {
    const { desk, context } = await contextAfterAdding();
    expect(textsOf(context)).toMatch(/As saved on \d{1,2} [A-Z][a-z]+ \d{4}/);
    await desk.slack.pressIn(context, 'context_saved_page');
    const saved = await desk.says(/^As saved on/);
    expect(textsOf(saved)).toContain('the crossing had taken five and a half hours');
    expect(textsOf(saved)).toContain(desk.address);
    expect(desk.pages.requests).toHaveLength(1);
  });

  test('offers none where pages are not kept', async () => {
    const { context } = await contextAfterAdding({ KEEP_PAGES: 'false' });
    expect(textsOf(context)).not.toContain('As saved on');
  });

  test.each([
    ['of another passage', (value: string) => value.replace(/#\d+/, '#99')],
    ['of another article', (value: string) => value.replace(/\n.*?#/, '\nno-article#')],
    ['of words that stand nowhere', (value: string) => `${value} and more`],
    ['without words', (value: string) => value.split('\n').slice(0, 2).join('\n')],
    ['of nothing', () => ''],
  ])('a press %s that was made up shows nothing', async (_, change) => {
    const { desk, context } = await contextAfterAdding();
    const block = context.blocks.find((one) => JSON.stringify(one).includes('context_saved_page'));
    const [button] = (block?.elements ?? []) as { readonly value: string }[];
    await desk.interact({
      type: 'block_actions',
      api_app_id: 'A09GROUND',
      trigger_id: 'made.up',
      team: { id: 'T01DESK' },
      user: { id: ANNA, team_id: 'T01DESK' },
      container: { type: 'view', view_id: context.id },
      view: { id: context.id },
      actions: [
        {
          type: 'button',
          action_id: 'context_saved_page',
          block_id: 'b',
          value: change(button?.value ?? ''),
          action_ts: '1.1',
        },
      ],
    });
    const pushed = await desk.pushed();
    expect(pushed).toContain('no longer kept');
    expect(pushed).not.toContain('Tanabe');
  });
});
