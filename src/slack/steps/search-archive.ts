import type { WebClient } from '@slack/web-api';
import { searchOutputs } from '../../blocks/steps/outputs.ts';
import { stepWordsIn } from '../../blocks/steps/words/words-in.ts';
import type { Asked } from '../../store/records/claims.ts';
import { guessLanguage } from '../../text/language.ts';
import type { Answering } from '../asking/answering.ts';
import type { Channels } from '../people/channels.ts';
import type { StepEnd } from '../posting/end-step.ts';

export type SearchStepParts = {
  readonly answer: Answering;
  readonly channels: Pick<Channels, 'sharing'>;
  readonly isOutsideAllowed: boolean;
};

/** What a step came to, and what is to be kept once Slack knows. */
export type StepDone = { readonly end: StepEnd; readonly record?: () => Promise<void> };

/**
 * *Search the archive*: the reply that anybody gets who asks this. Outsiders have been turned away, and a
 * workflow that says neither who asks nor where it is read is not answered.
 */
export async function searchArchive(
  asked: Asked,
  client: WebClient,
  { answer, channels, isOutsideAllowed }: SearchStepParts,
): Promise<StepDone> {
  const words = stepWordsIn(guessLanguage(asked.text) ?? 'en');
  const { asker, channel } = asked;
  if (!isOutsideAllowed) {
    if (asker === '' && channel === '') return { end: { error: words.nobody } };
    const isUnknown = channel !== '' && (await channels.sharing(client, channel)) === 'unknown';
    if (isUnknown) return { end: { error: words.unknownChannel } };
  }
  const { reply, message, record } = await answer(asked);
  return { end: { outputs: searchOutputs(reply, message) }, record };
}
