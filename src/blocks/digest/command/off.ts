import { isLanguage, type Language } from '../../../text/language.ts';
import { plainSection, plainText } from '../../kit/elements.ts';
import { escapeMrkdwn } from '../../kit/escape.ts';
import type { Message } from '../../kit/message.ts';
import { digestActionWordsIn } from './words/words-in.ts';

export const DIGEST_ACTIONS = { off: 'digest_off', keep: 'digest_keep' } as const;

/** Asks whether a subscription is really to go. */
export function askOffMessage(subscriptionId: string, language: Language): Message {
  const words = digestActionWordsIn(language);
  const value = `${language} ${subscriptionId}`;
  return {
    text: escapeMrkdwn(words.askOff),
    blocks: [
      plainSection(words.askOff),
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: DIGEST_ACTIONS.off,
            style: 'danger',
            text: plainText(words.off),
            value,
          },
          {
            type: 'button',
            action_id: DIGEST_ACTIONS.keep,
            text: plainText(words.keep),
            value,
          },
        ],
      },
    ],
  };
}

/** What a button above is about; `undefined` where the value is none of ours. */
export function readOffValue(
  value: string,
): { readonly language: Language; readonly subscriptionId: string } | undefined {
  const [language, subscriptionId] = value.split(' ');
  return isLanguage(language) && subscriptionId !== undefined
    ? { language, subscriptionId }
    : undefined;
}
