import { expect, test } from 'vitest';
import { isFromOutside } from '../../../src/slack/delivery/visit.ts';

const own = { authorizations: [{ team_id: 'T1', enterprise_id: null }] };

test.each([
  ['nothing of the kind', own, {}, false],
  ['that the channel is shared', { ...own, is_ext_shared_channel: true }, {}, true],
  ['our own workspace', own, { user_team: 'T1', source_team: 'T1' }, false],
  ['another workspace of the author', own, { user_team: 'T2' }, true],
  ['another workspace of the message', own, { source_team: 'T2' }, true],
  [
    'another workspace, in an organisation that may hold both',
    { authorizations: [{ team_id: 'T1', enterprise_id: 'E1' }] },
    { user_team: 'T2' },
    false,
  ],
  ['another workspace, and not which is ours', {}, { user_team: 'T2' }, false],
])('an event that names %s', (_, body, event, isMarked) => {
  expect(isFromOutside(body, event)).toBe(isMarked);
});
