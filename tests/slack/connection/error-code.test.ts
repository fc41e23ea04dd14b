import { WebAPIPlatformError } from '@slack/web-api';
import { expect, test } from 'vitest';
import { isTooLate } from '../../../src/slack/connection/error-code.ts';

const refused = (error: string, ...messages: readonly string[]): WebAPIPlatformError =>
  new WebAPIPlatformError({ ok: false, error, response_metadata: { messages: [...messages] } });

test.each([
  ['expired_trigger_id', [], true],
  ['exchanged_trigger_id', [], true],
  ['invalid_arguments', ['trigger_id expired'], true],
  ['invalid_arguments', ['[ERROR] trigger_id expired [json-pointer:/trigger_id]'], true],
  ['invalid_arguments', ['[ERROR] `trigger_id` has expired'], true],
  ['invalid_arguments', ['[WARN] something', '[ERROR] Trigger_ID was exchanged'], true],
  ['invalid_arguments', ['[ERROR] invalid `trigger_id`'], false],
  ['invalid_arguments', ['[ERROR] must be less than 25 characters [json-pointer:/view]'], false],
  ['invalid_arguments', [], false],
  ['view_too_large', ['trigger_id expired'], false],
] as const)('%s with %j is an expired trigger: %s', (error, messages, expected) => {
  expect(isTooLate(refused(error, ...messages))).toBe(expected);
});
