import type { KnownBlock } from '@slack/types';
import { USUAL_THRESHOLD } from '../../following/relevance/score.ts';
import type { Language } from '../../text/language.ts';
import { plainText } from '../kit/elements.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { followingWordsIn } from './words/words-in.ts';

const BLOCK = 'threshold';

const OFFERED = [0, 20, 40, 60, 80] as const;

/** What an article must score to be kept; `set` is what holds now. */
export function thresholdInput(set: number | undefined, language: Language): KnownBlock {
  const { label, hint, choices, other } = followingWordsIn(language).threshold;
  const now = set ?? USUAL_THRESHOLD;
  const offered = OFFERED.map((threshold) => ({
    text: plainText(choices[threshold]),
    value: String(threshold),
  }));
  const isOffered = OFFERED.some((threshold) => threshold === now);
  const own = { text: plainText(other(now)), value: String(now) };
  const options = isOffered ? offered : [...offered, own];
  const initial = options.find(({ value }) => value === String(now)) ?? own;
  return {
    type: 'input',
    block_id: BLOCK,
    label: plainText(label),
    hint: plainText(hint),
    element: { type: 'radio_buttons', action_id: BLOCK, options, initial_option: initial },
  };
}

/** From 0 to 100; absent where the form says none. */
export function readThreshold(sent: Pick<SentForm, 'state'>): number | undefined {
  const value = textIn(sentIn(sent, BLOCK).selected_option?.value);
  return /^(?:\d{1,2}|100)$/.test(value) ? Number(value) : undefined;
}
