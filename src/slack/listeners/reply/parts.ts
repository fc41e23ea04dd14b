import type { WebClient } from '@slack/web-api';
import type { PassageInPlace } from '../../../archive/open-archive.ts';
import type { Feedback } from '../../../store/records/feedback.ts';
import type { Gaps } from '../../../store/records/gaps.ts';
import type { KeptReplies } from '../../asking/kept-replies.ts';
import type { Sharing } from '../../posting/share.ts';

/** What the listeners of buttons under a reply need. */
export type ButtonParts = {
  readonly kept: KeptReplies;
  readonly passage: (id: string) => PassageInPlace | undefined;
  readonly feedback: Pick<Feedback, 'give'>;
  readonly gaps: Pick<Gaps, 'watch'>;
  readonly sharing: Sharing;
  /** Whether what is posted in a channel stays among our own people, as far as Slack tells. */
  readonly isAmongUs: (client: WebClient, channel: string) => Promise<boolean>;
};
