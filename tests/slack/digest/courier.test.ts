import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folder, plainContext, richSection, richText } from '../../../src/blocks/kit/elements.ts';
import type { Post } from '../../../src/digest/delivery/courier.ts';
import { createDigestCourier } from '../../../src/slack/digest/courier.ts';
import { oneTeam } from '../../../src/slack/teams/teams.ts';
import { aWorkspace, TOKENS } from '../bots/local-slack.ts';
import { aLog } from '../bots/running-bot.ts';
import { startStandInSlack } from '../bots/stand-in-slack.ts';

const HEADER = { type: 'header', text: { type: 'plain_text', text: 'Digest', emoji: false } };
const POST: Post = { text: 'Digest, 24 November 2026', blocks: [HEADER] };

const aCourier = (apiUrl: string, timeoutMs?: number) =>
  createDigestCourier({
    teams: oneTeam(TOKENS.bot),
    apiUrl,
    log: aLog().log,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

const inTeam = (channel: string) => ({ team: 'T01DESK', channel });

async function aCourierInWorkspace(...scopes: readonly string[]) {
  const slack = await aWorkspace({ moreScopes: scopes });
  return { slack, now: slack.clock.now, courier: aCourier(slack.apiUrl) };
}

describe('in a workspace', () => {
  test('a post is found by its key, and by no other', async () => {
    const { slack, courier, now } = await aCourierInWorkspace('channels:history');
    const place = inTeam(slack.channel);
    const since = now();
    expect(await courier.find(place, 'key-1', since)).toEqual({ kind: 'absent' });
    const posting = await courier.post(place, 'key-1', POST);
    expect(posting.kind).toBe('posted');
    const ts = posting.kind === 'posted' ? posting.ts : '';
    expect(await courier.find(place, 'key-1', since)).toEqual({ kind: 'found', ts });
    expect(await courier.find(place, 'key-2', since)).toEqual({ kind: 'absent' });
    const [call] = slack.calls('chat.postMessage');
    expect(call?.request.metadata).toEqual({
      event_type: 'common_ground_digest',
      event_payload: { edition: 'key-1' },
    });
    expect((await slack.fromBot()).map((message) => message.text)).toEqual([POST.text]);
  });

  test('it is found behind hundreds of other messages', async () => {
    const { slack, courier, now } = await aCourierInWorkspace('channels:history');
    const since = now();
    await courier.post(inTeam(slack.channel), 'key-1', POST);
    for (let nth = 0; nth < 250; nth++) await slack.say(`Message ${nth}`);
    expect(await courier.find(inTeam(slack.channel), 'key-1', since)).toMatchObject({
      kind: 'found',
    });
    expect(slack.calls('conversations.history')).toHaveLength(2);
  });

  test('a channel may not be read with the scopes of the manifest, a direct message may', async () => {
    const { slack, courier, now } = await aCourierInWorkspace();
    expect(await courier.find(inTeam(slack.channel), 'key-1', now())).toEqual({
      kind: 'unreadable',
      reason: 'missing_scope',
    });
    await courier.post(inTeam(slack.directMessages), 'key-1', POST);
    expect(await courier.find(inTeam(slack.directMessages), 'key-1', now())).toMatchObject({
      kind: 'found',
    });
  });

  test.each([
    ['archived', 'archive', 'is_archived'],
    ['left by the bot', 'kick', 'not_in_channel'],
  ] as const)('a channel that is %s is closed', async (_, change, reason) => {
    const { slack, courier } = await aCourierInWorkspace();
    await slack.post(change, { channel: slack.channel });
    expect(await courier.post(inTeam(slack.channel), 'key-1', POST)).toEqual({
      kind: 'closed',
      reason,
    });
  });

  test('a channel that is gone is closed', async () => {
    const { courier } = await aCourierInWorkspace();
    expect(await courier.post(inTeam('C404'), 'key-1', POST)).toEqual({
      kind: 'closed',
      reason: 'channel_not_found',
    });
  });

  test('too many posts are put off, for as long as Slack says', async () => {
    const { slack, courier } = await aCourierInWorkspace();
    const kinds = [];
    for (let nth = 0; nth < 6; nth++) {
      kinds.push(await courier.post(inTeam(slack.channel), `key-${nth}`, POST));
    }
    expect(kinds.map(({ kind }) => kind)).toEqual([...Array(5).fill('posted'), 'put-off']);
    expect(kinds.at(-1)).toMatchObject({ afterMs: 1000 });
  });

  test('a person is written to', async () => {
    const { slack, courier } = await aCourierInWorkspace();
    expect(await courier.tell({ team: 'T01DESK', person: 'U01ANNA' }, POST)).toBe(true);
    expect((await slack.fromBot(slack.directMessages)).map(({ text }) => text)).toEqual([
      POST.text,
    ]);
    expect(await courier.tell({ team: 'T01DESK', person: 'U404' }, POST)).toBe(false);
  });
});

describe('after a call', () => {
  const after = async (
    answer: Parameters<Awaited<ReturnType<typeof startStandInSlack>>['answer']>[1],
  ) => {
    const slack = await startStandInSlack();
    onTestFinished(() => slack.close());
    slack.answer('chat.postMessage', answer);
    slack.answer('conversations.history', answer);
    const courier = aCourier(slack.apiUrl, 1500);
    const posting = await courier.post(inTeam('C1'), 'key-1', POST);
    const finding = await courier.find(inTeam('C1'), 'key-1', 0);
    return { posting, finding, calls: slack.calls.map(({ method }) => method) };
  };

  test.each([
    ['without an answer', () => new Promise<never>(() => {}), 'unknown', 'unreached'],
    ['with the answer of a broken server', { status: 500 }, 'unknown', 'unreached'],
    ['that Slack failed at', { ok: false, error: 'internal_error' }, 'unknown', 'unreached'],
    ['that Slack did not take', { ok: false, error: 'invalid_blocks' }, 'refused', 'unreadable'],
    ['that may not be made', { ok: false, error: 'missing_scope' }, 'refused', 'unreadable'],
    ['put off by who says not how long', { status: 429 }, 'put-off', 'put-off'],
  ])('%s', async (_, answer, posted, found) => {
    const { posting, finding, calls } = await after(answer);
    expect([posting.kind, finding.kind]).toEqual([posted, found]);
    expect(new Set(calls)).toEqual(
      new Set(['conversations.info', 'chat.postMessage', 'conversations.history']),
    );
  });

  test('that is cut off while Slack has it', async () => {
    const cutting = createServer((socket) => socket.once('data', () => socket.destroy()));
    await new Promise<void>((resolve) => {
      cutting.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void cutting.close());
    const { port } = cutting.address() as { port: number };
    // In direct messages nothing is looked up before.
    const posting = await aCourier(`http://127.0.0.1:${port}/api/`).post(inTeam('D1'), 'k', POST);
    expect(posting.kind).toBe('unknown');
  });

  test('that nobody took, it is certain that nothing was posted', async () => {
    const slack = await startStandInSlack();
    await slack.close();
    expect(await aCourier(slack.apiUrl).post(inTeam('C1'), 'key-1', POST)).toEqual({
      kind: 'unreached',
      reason: 'ECONNREFUSED',
    });
  });
});

describe('before each post', () => {
  const aScripted = async () => {
    const slack = await startStandInSlack();
    onTestFinished(() => slack.close());
    const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
    return { slack, posts };
  };
  const inside = { ok: true, user: { team_id: 'T1' } };

  test.each([
    ['C1', { channel: { is_ext_shared: true } }, {}, 'shared_channel'],
    ['G1', { channel: { is_ext_shared: true } }, {}, 'shared_channel'],
    ['C1', { channel: { is_archived: true } }, {}, 'is_archived'],
    ['C1', { ok: false, error: 'missing_scope' }, {}, 'unseen_channel'],
    ['G1', { ok: false, error: 'channel_not_found' }, {}, 'channel_not_found'],
    ['D1', {}, { team_id: 'T1', is_restricted: true }, 'outside_reader'],
    ['D1', {}, { team_id: 'T1', is_ultra_restricted: true }, 'outside_reader'],
    ['D1', {}, { team_id: 'T1', deleted: true }, 'outside_reader'],
    ['D1', {}, { team_id: 'T2' }, 'outside_reader'],
  ])('%s of %j and %j: closed, and nothing is posted', async (channel, facts, user, reason) => {
    const { slack, posts } = await aScripted();
    const place = { team: 'T1', channel, createdBy: 'U1' };
    const courier = aCourier(slack.apiUrl);
    slack.answer('users.info', inside);
    expect(await courier.post(place, 'key-1', POST)).toMatchObject({ kind: 'posted' });
    slack.answer('conversations.info', { ok: true, ...facts });
    slack.answer('users.info', { ok: true, user: { ...inside.user, ...user } });
    // At once: nothing of before is remembered.
    expect(await courier.post(place, 'key-2', POST)).toEqual({ kind: 'closed', reason });
    expect(posts()).toHaveLength(1);
    slack.answer('conversations.info', { ok: true, channel: { is_ext_shared: false } });
    slack.answer('users.info', inside);
    expect(await courier.post(place, 'key-3', POST)).toMatchObject({ kind: 'posted' });
  });

  test.each([
    [
      'C1',
      'conversations.info',
      { status: 429, retryAfter: 7 },
      { kind: 'put-off', afterMs: 7000 },
    ],
    ['C1', 'conversations.info', { status: 500 }, { kind: 'unreached' }],
    ['C1', 'conversations.info', { ok: false, error: 'internal_error' }, { kind: 'unreached' }],
    ['D1', 'users.info', { status: 503 }, { kind: 'unreached' }],
    ['D1', 'users.info', { ok: false, error: 'user_not_found' }, { kind: 'closed' }],
    ['C1', 'conversations.info', { ok: false, error: 'invalid_auth' }, { kind: 'refused' }],
  ])('%s, where %s answers %j, nothing is posted', async (channel, method, answer, posting) => {
    const { slack, posts } = await aScripted();
    slack.answer(method, answer);
    const place = { team: 'T1', channel, createdBy: 'U1' };
    expect(await aCourier(slack.apiUrl).post(place, 'key-1', POST)).toMatchObject(posting);
    expect(posts()).toEqual([]);
  });

  test('sections that Slack does not fold are posted under headings, with the key', async () => {
    const { slack, posts } = await aScripted();
    slack.answer('chat.postMessage', ({ body }) =>
      String(body.blocks).includes('"container"')
        ? { ok: false, error: 'invalid_blocks' }
        : { ok: true, ts: '1.2' },
    );
    const folded = { ...POST, blocks: [HEADER, folder('New', [plainContext('Nothing')])] };
    const posting = await aCourier(slack.apiUrl).post(inTeam('C1'), 'key-1', folded);
    expect(posting).toEqual({ kind: 'posted', ts: '1.2' });
    expect(posts()).toHaveLength(2);
    const { blocks = '', metadata } = posts().at(-1)?.body ?? {};
    expect(JSON.parse(String(blocks))).toEqual([
      HEADER,
      richSection(richText('New', true)),
      plainContext('Nothing'),
    ]);
    expect(metadata).toContain('key-1');
  });

  test.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])(
    'blocks that are refused (%s) are posted as text, with the key',
    async (error) => {
      const { slack, posts } = await aScripted();
      slack.answer('chat.postMessage', ({ body }) =>
        body.blocks === '[]' ? { ok: true, ts: '1.2' } : { ok: false, error },
      );
      const posting = await aCourier(slack.apiUrl).post(inTeam('C1'), 'key-1', POST);
      expect(posting).toEqual({ kind: 'posted', ts: '1.2' });
      expect(posts().at(-1)?.body).toMatchObject({
        text: POST.text,
        metadata: expect.stringContaining('key-1'),
      });
    },
  );
});
