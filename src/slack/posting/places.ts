import type { Asked } from '../../store/records/claims.ts';
import type { Place } from './send.ts';

/** The thread a reply belongs to: that of a mention, or the one it begins; none is begun in direct messages. */
export const threadOf = ({ entry, ts, threadTs }: Asked): string | undefined =>
  threadTs ?? (entry === 'mention' ? ts : undefined);

/** Where a message is answered. */
export function placeOf(asked: Asked): Place {
  const threadTs = threadOf(asked);
  return { channel: asked.channel, ...(threadTs === undefined ? {} : { threadTs }) };
}

/** Whether nobody else reads the question. */
export const isPrivate = ({ entry }: Asked): boolean => entry !== 'mention';

/** Whether a private reply stands in a channel with other people in it. */
export const isShareable = (asked: {
  readonly entry: Asked['entry'];
  readonly channel: string;
}): boolean =>
  (asked.entry === 'command' || asked.entry === 'shortcut') &&
  asked.channel !== '' &&
  !asked.channel.startsWith('D');
