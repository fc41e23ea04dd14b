import type { WebClient } from '@slack/web-api';
import type { Look } from '../../../archive/several/view.ts';
import type { SavedPages } from '../../../importing/pages/saved-pages.ts';
import type { Feedback } from '../../../store/records/feedback.ts';
import type { KeptReplies } from '../../asking/kept/kept-replies.ts';
import type { People } from '../../people/people.ts';
import type { Sharing } from '../../posting/share.ts';
import type { Watching } from '../../watches/watching.ts';

/** What the listeners of buttons under a reply need. */
export type ButtonParts = {
  readonly kept: KeptReplies;
  readonly look: Look;
  /** Pages as they were fetched; absent where they are not kept. */
  readonly savedPages?: Pick<SavedPages, 'find'>;
  readonly people: People;
  readonly feedback: Pick<Feedback, 'give'>;
  readonly watching: Watching;
  readonly sharing: Sharing;
  /** Whether what is posted in a channel stays among our own people, as far as Slack tells. */
  readonly isAmongUs: (client: WebClient, channel: string) => Promise<boolean>;
};
