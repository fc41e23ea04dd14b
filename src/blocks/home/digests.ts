import type { KnownBlock } from '@slack/types';
import { UNTIL_RESUMED } from '../../digest/status.ts';
import type { Language } from '../../text/language.ts';
import { dayForPeople } from '../kit/date.ts';
import { bulletList, plainHeading, plainSection, richLine, richText } from '../kit/elements.ts';
import { homeWordsIn } from './words/words-in.ts';

/** A channel of this person with a digest. */
export type HomeDigest = {
  readonly channel: string;
  /** Milliseconds since 1970. */
  readonly pausedUntil?: number;
  /** Nothing can be posted there. */
  readonly isFaulty: boolean;
};

const DIGESTS_LIMIT = 50;

type About = {
  readonly language: Language;
  readonly timeZone: string;
  readonly digests: readonly HomeDigest[];
};

export function homeDigests({ language, timeZone, digests }: About): readonly KnownBlock[] {
  const words = homeWordsIn(language).digests;
  if (digests.length === 0) return [plainHeading(words.heading), plainSection(words.none)];
  const state = ({ pausedUntil, isFaulty }: HomeDigest): string => {
    if (isFaulty) return words.faulty;
    if (pausedUntil === undefined) return '';
    if (pausedUntil >= UNTIL_RESUMED) return words.paused;
    return words.pausedUntil(dayForPeople(pausedUntil, timeZone, language));
  };
  return [
    plainHeading(words.heading),
    {
      type: 'rich_text',
      elements: [
        bulletList(
          digests.slice(0, DIGESTS_LIMIT).map((digest) => {
            const text = state(digest);
            return richLine(
              { type: 'channel', channel_id: digest.channel },
              ...(text === '' ? [] : [richText(text)]),
            );
          }),
        ),
      ],
    },
  ];
}
