import { describe, expect, test } from 'vitest';
import { until } from '../../tests/until.ts';
import { aTestApp } from './running.ts';
import type { TestApp } from './start-test-app.ts';

const STEP = { callbackId: 'count_words', inputs: { text: 'two words' } };

/** A call with the token that came with the step, or the bot's. */
async function call(app: TestApp, method: string, args: object, token = app.tokens.bot) {
  const response = await fetch(`${app.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

async function begun(app: TestApp): Promise<string> {
  const answered = await app.post('step', STEP);
  if (!answered.ok || answered.execution === undefined) throw new Error('It did not begin.');
  return answered.execution;
}

describe('a step of a workflow', () => {
  test('comes to the app with what it is given, and its token is shown to nobody', async () => {
    const app = await aTestApp();
    const execution = await begun(app);
    const sent = await until(() =>
      app.traffic().find(({ summary }) => summary === 'function_executed'),
    );
    expect(sent.request).toMatchObject({
      event: {
        function: { callback_id: 'count_words', type: 'app' },
        inputs: { text: 'two words' },
        function_execution_id: execution,
        bot_access_token: '[secret]',
      },
    });
  });

  test('ends once, with the outputs that the manifest names', async () => {
    const app = await aTestApp();
    const function_execution_id = await begun(app);
    const complete = (outputs: unknown) =>
      call(app, 'functions.completeSuccess', { function_execution_id, outputs });
    expect(await complete({ longest: 'words', more: 1 })).toEqual({
      ok: false,
      error: 'parameter_validation_failed',
      response_metadata: { messages: ['more is no output of the step', 'count is missing'] },
    });
    expect(await complete({ count: 2 })).toMatchObject({ error: 'parameter_validation_failed' });
    expect(await complete({ count: '2' })).toEqual({ ok: true });
    expect(await complete({ count: '2' })).toMatchObject({
      error: 'execution_not_in_running_state',
    });
  });

  test('fails with a sentence, and not without one', async () => {
    const app = await aTestApp();
    const function_execution_id = await begun(app);
    const fail = (error?: string) =>
      call(app, 'functions.completeError', { function_execution_id, ...(error && { error }) });
    expect(await fail()).toMatchObject({ error: 'invalid_arguments' });
    expect(await fail('There are none.')).toEqual({ ok: true });
    const other = { function_execution_id: 'Fx0', error: 'There are none.' };
    expect(await call(app, 'functions.completeError', other)).toMatchObject({
      error: 'function_execution_not_found',
    });
  });

  test('is refused where the app has none, or where something is missing', async () => {
    const app = await aTestApp();
    expect(await app.post('step', { callbackId: 'other', inputs: {} })).toMatchObject({
      error: 'The app has no step other.',
    });
    expect(await app.post('step', { ...STEP, inputs: {} })).toMatchObject({
      error: 'The step needs text.',
    });
  });
});
