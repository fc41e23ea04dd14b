import type { WebClient } from '@slack/web-api';
import type { Turn } from '../delivery/turn.ts';
import { endStep } from '../posting/end-step.ts';
import { type DigestStepParts, postDigest } from './post-digest.ts';
import { type SearchStepParts, searchArchive } from './search-archive.ts';

export type StepParts = SearchStepParts & DigestStepParts;

/** Does a step of a workflow and ends it, now or after a crash; `token` is the one that came with it. */
export type RunStep = (turn: Turn, client: WebClient, token?: string) => Promise<void>;

export function createRunStep(parts: StepParts): RunStep {
  return async (turn, client, token) => {
    const { asked } = turn;
    if (asked?.step === undefined) return;
    const { kind, execution } = asked.step;
    const does = kind === 'search' ? searchArchive : postDigest;
    const { end, record } = await does(asked, client, parts);
    if (await turn.say(() => endStep(client, execution, end, token))) await record?.();
  };
}
