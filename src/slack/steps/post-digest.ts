import type { WebClient } from '@slack/web-api';
import { postedNowMessage } from '../../blocks/digest/command/now.ts';
import { plain } from '../../blocks/steps/outputs.ts';
import { stepWordsIn } from '../../blocks/steps/words/words-in.ts';
import type { Asked } from '../../store/records/claims.ts';
import type { DigestParts } from '../digest/call.ts';
import type { Channels } from '../people/channels.ts';
import { permalinkOf } from '../posting/permalink.ts';
import type { StepDone } from './search-archive.ts';

export type DigestStepParts = {
  readonly digest: Pick<DigestParts, 'digests' | 'subscriptions' | 'peopleNow'>;
  readonly channels: Pick<Channels, 'joinedBy'>;
};

/**
 * *Post the digest now*: `/digest now` for whoever may type it in that channel. There is one edition of a
 * day, so doing it again after a crash posts nothing twice.
 */
export async function postDigest(
  asked: Asked,
  client: WebClient,
  { digest, channels }: DigestStepParts,
): Promise<StepDone> {
  const { team, channel, asker } = asked;
  if (asker === '') return { end: { error: stepWordsIn('en').noPerson } };
  const { language, isAdmin } = await digest.peopleNow.find(client, asker);
  const words = stepWordsIn(language);
  if (channel === '') return { end: { error: words.noChannel } };
  const subscription = await digest.subscriptions.find({ team, channel });
  const isTheirs = isAdmin || subscription?.createdBy === asker;
  if (!isTheirs && !(await isIn(client, asked, channels)))
    return { end: { error: words.notYours } };
  if (subscription === undefined) return said({ kind: 'none' }, undefined, language);
  const posted = await digest.digests.postNow(subscription.id);
  const ts = 'edition' in posted ? posted.edition.ts : undefined;
  return said(posted, await permalinkOf(client, channel, ts), language);
}

type Posted = Parameters<typeof postedNowMessage>[0];

/** Done where the edition stands there or comes, or where there is nothing to post. */
function said(posted: Posted, link: string | undefined, language: 'en' | 'ru' | 'ja'): StepDone {
  const result = plain(postedNowMessage(posted, link, language).text);
  const isDone =
    posted.kind === 'nothing' ||
    ('edition' in posted && ['sent', 'planned', 'sending'].includes(posted.edition.state));
  if (!isDone) return { end: { error: result } };
  return { end: { outputs: { result, ...(link === undefined ? {} : { link }) } } };
}

/** Where Slack does not say who is in a channel, nobody is. */
async function isIn(
  client: WebClient,
  { asker, channel }: Pick<Asked, 'asker' | 'channel'>,
  channels: Pick<Channels, 'joinedBy'>,
): Promise<boolean> {
  const joined = await channels.joinedBy(client, asker);
  return joined !== 'unknown' && joined.has(channel);
}
