import type { Reply } from '../../answer/reply.ts';
import { decoded } from '../../typed/decoded.ts';
import type { Message } from '../kit/message.ts';
import { sourceLine } from '../reply/source-line.ts';

/** What a step gives to those after it, by the names in `manifest.workflow.yml`. */
export type Outputs = Readonly<Record<string, string>>;

/**
 * A reply for the steps that come after it. Nobody says whether these show a text as it is or as Slack's
 * markup, so nothing in it is escaped and nothing can be markup: no article calls a whole channel.
 */
export function searchOutputs(reply: Reply | undefined, message: Message): Outputs {
  const [best] = reply?.excerpts ?? [];
  const source =
    reply === undefined || best === undefined ? undefined : sourceLine(best, reply.language);
  return {
    kind: reply?.kind ?? 'nothing',
    text: plain(message.text),
    ...(best === undefined ? {} : { quote: unmarked(best.quote) }),
    ...(source === undefined ? {} : { title: unmarked(source.title) }),
    ...(source?.link === undefined ? {} : { link: source.link }),
  };
}

/** One of the bot's own messages, as plain words. */
export const plain = (text: string): string => unmarked(decoded(text));

const unmarked = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›');
