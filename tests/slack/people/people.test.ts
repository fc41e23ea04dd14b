import { WebClient } from '@slack/web-api';
import { expect, onTestFinished, test } from 'vitest';
import { createPeople } from '../../../src/slack/people/people.ts';
import { startStandInSlack } from '../bots/stand-in-slack.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Who somebody is, of whom Slack says this; the bot is of T1, and of E1 where that is said. */
async function find(user: Fields, about: { admins?: string[]; enterprise?: string } = {}) {
  const slack = await startStandInSlack();
  onTestFinished(() => slack.close());
  slack.answer('auth.test', { ok: true, team_id: 'T1', enterprise_id: about.enterprise ?? null });
  slack.answer('users.info', { ok: true, user: { team_id: 'T1', ...user } });
  const people = createPeople({ admins: about.admins ?? [], now: Date.now, defaultZone: 'UTC' });
  const client = new WebClient('xoxb-1', { slackApiUrl: slack.apiUrl });
  return people.find(client, 'U1');
}

const member = {
  isAdmin: false,
  isEditor: false,
  isGuest: false,
  isOutside: false,
  timeZone: 'UTC',
  language: 'en',
};

test.each<[string, Fields, object]>([
  ['nothing', {}, {}],
  ['another team', { team_id: 'T2' }, { isOutside: true }],
  ['no team', { team_id: undefined }, { isOutside: true }],
  ['a stranger', { is_stranger: true }, { isOutside: true }],
  ['a guest of several channels', { is_restricted: true }, { isGuest: true }],
  ['a guest of one channel', { is_ultra_restricted: true }, { isGuest: true }],
  ['an admin', { is_admin: true }, { isAdmin: true, isEditor: true }],
  ['an owner', { is_owner: true }, { isAdmin: true, isEditor: true }],
  ['an admin of another team', { is_admin: true, team_id: 'T2' }, { isOutside: true }],
  ['a guest who is an admin', { is_admin: true, is_restricted: true }, { isGuest: true }],
  ['a zone', { tz: 'Asia/Tokyo' }, { timeZone: 'Asia/Tokyo' }],
  ['a zone that nobody knows', { tz: 'Mars/Olympus' }, {}],
  ['Japanese', { locale: 'ja-JP' }, { language: 'ja' }],
  ['Russian', { locale: 'ru-RU' }, { language: 'ru' }],
  ['German', { locale: 'de-DE' }, {}],
])('of whom Slack says %s', async (_, user, about) => {
  expect(await find(user)).toEqual({ ...member, ...about });
});

test('named admins are admins, and those of the workspace are then not', async () => {
  expect(await find({}, { admins: ['U1'] })).toMatchObject({ isAdmin: true });
  expect(await find({ is_owner: true }, { admins: ['U2'] })).toMatchObject({ isAdmin: false });
});

test('another workspace of the same organisation is inside, one of another is not', async () => {
  const of = (enterprise_id: string) => ({ team_id: 'T2', enterprise_user: { enterprise_id } });
  const own = { enterprise: 'E1' };
  expect(await find(of('E1'), own)).toMatchObject({ isOutside: false });
  expect(await find(of('E2'), own)).toMatchObject({ isOutside: true });
  expect(await find(of('E1'))).toMatchObject({ isOutside: true });
});

test.each(['is_admin', 'is_owner', 'is_primary_owner'])(
  '%s of another workspace of the organisation is none here, unless named',
  async (right) => {
    const sister = { team_id: 'T2', enterprise_user: { enterprise_id: 'E1' }, [right]: true };
    const own = { enterprise: 'E1' };
    expect(await find(sister, own)).toMatchObject({ isAdmin: false, isOutside: false });
    expect(await find(sister, { ...own, admins: ['U1'] })).toMatchObject({ isAdmin: true });
    expect(await find({ ...sister, team_id: 'T1' }, own)).toMatchObject({ isAdmin: true });
  },
);

test('who has left is inside no more', async () => {
  expect(await find({ deleted: true, is_admin: true })).toMatchObject({
    isAdmin: false,
    isOutside: true,
  });
});
