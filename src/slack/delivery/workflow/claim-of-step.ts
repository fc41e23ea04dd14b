import type { Asked } from '../../../store/records/claims.ts';
import { type Fields, fieldsOf, isText, textOf } from '../fields.ts';
import { teamOfBody } from '../visit.ts';

/** The steps for Workflow Builder, by their `callback_id` in `manifest.workflow.yml`. */
export const STEPS = { search: 'search_archive', digest: 'post_digest_now' } as const;

const KINDS: ReadonlyMap<unknown, keyof typeof STEPS> = new Map([
  [STEPS.search, 'search'],
  [STEPS.digest, 'digest'],
]);

/**
 * A step that Slack wants done, once however often it says so; `undefined` for one that is none of ours.
 * Its token is not kept. https://docs.slack.dev/reference/events/function_executed
 */
export function claimOfStep(body: Fields) {
  const event = fieldsOf(body.event);
  const kind = KINDS.get(fieldsOf(event.function).callback_id);
  const { function_execution_id: execution } = event;
  if (event.type !== 'function_executed' || kind === undefined || !isText(execution)) {
    return undefined;
  }
  const { question, channel, user } = fieldsOf(event.inputs);
  const { team } = teamOfBody(body);
  const asked: Asked = {
    entry: 'workflow',
    team,
    channel: textOf(channel),
    asker: textOf(user),
    text: textOf(question),
    step: { kind, execution },
  };
  return {
    delivery: `event ${textOf(body.event_id)}`,
    message: `${team} step ${execution}`,
    asked,
  };
}
