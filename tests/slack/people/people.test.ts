import { WebClient } from '@slack/web-api';
import { expect, onTestFinished, test } from 'vitest';
import { createPeople } from '../../../src/slack/people/people.ts';
import { startStandInSlack } from '../bots/stand-in-slack.ts';

type Fields = Readonly<Record<string, unknown>>;

type About = { admins?: string[]; editors?: string[]; enterprise?: string; group?: Fields };

/** Somebody of whom Slack says this; the bot is of T1, and of E1 where that is said. */
async function aPerson(user: Fields, about: About = {}) {
  const { admins = [], editors = [], enterprise, group = {} } = about;
  const slack = await startStandInSlack();
  onTestFinished(() => slack.close());
  slack.answer('auth.test', { ok: true, team_id: 'T1', enterprise_id: enterprise ?? null });
  slack.answer('users.info', { ok: true, user: { team_id: 'T1', ...user } });
  slack.answer('usergroups.users.list', group);
  const people = createPeople({ admins, editors, now: Date.now, defaultZone: 'UTC' });
  const client = new WebClient('xoxb-1', {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
  });
  return {
    find: () => people.find(client, 'U1'),
    isEditor: () => people.isEditor(client, 'U1'),
    groupsAsked: () =>
      slack.calls.filter(({ method }) => method === 'usergroups.users.list').length,
  };
}

const find = async (user: Fields, about: About = {}) => (await aPerson(user, about)).find();

const member = {
  isAdmin: false,
  isNamed: false,
  isWorkspaceAdmin: false,
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
  ['an admin', { is_admin: true }, { isAdmin: true, isWorkspaceAdmin: true }],
  ['an owner', { is_owner: true }, { isAdmin: true, isWorkspaceAdmin: true }],
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
  expect(await find({}, { admins: ['U1'] })).toMatchObject({ isAdmin: true, isNamed: true });
  expect(await find({ is_owner: true }, { admins: ['U2'] })).toMatchObject({
    isAdmin: false,
    isNamed: false,
    isWorkspaceAdmin: true,
  });
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

const GROUP = 'S1';
const of = (...users: string[]) => ({ ok: true, users });
const no = (error: string) => ({ ok: false, error });

test.each<[string, Fields, About, boolean]>([
  ['a member', {}, {}, false],
  ['an admin', { is_admin: true }, {}, true],
  ['somebody who is named', {}, { editors: ['U1'] }, true],
  ['a guest who is named', { is_restricted: true }, { editors: ['U1'] }, false],
  ['somebody of another company who is named', { team_id: 'T2' }, { editors: ['U1'] }, false],
  ['a member of a group', {}, { editors: [GROUP], group: of('U2', 'U1') }, true],
  ['a guest of a group', { is_restricted: true }, { editors: [GROUP], group: of('U1') }, false],
  ['somebody of no group', {}, { editors: [GROUP], group: of('U2') }, false],
  ['a group that is none', {}, { editors: [GROUP], group: no('no_such_subteam') }, false],
  ['a group that is not shown', {}, { editors: [GROUP], group: no('missing_scope') }, false],
])('whether %s is an editor', async (_, user, about, isEditor) => {
  expect(await (await aPerson(user, about)).isEditor()).toBe(isEditor);
});

test.each([no('internal_error'), no('plan_upgrade_required'), { status: 500 }])(
  'where Slack answers %o of a group, everybody is found, and nobody is said to be no editor',
  async (group) => {
    const person = await aPerson({ locale: 'ja-JP' }, { editors: [GROUP], group });
    expect(await person.find()).toEqual({ ...member, language: 'ja' });
    expect(person.groupsAsked()).toBe(0);
    await expect(person.isEditor()).rejects.toThrow();
  },
);
