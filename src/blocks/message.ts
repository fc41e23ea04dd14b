import type { KnownBlock } from '@slack/types';

/** What Slack gets. `text` holds the whole of it: screen readers and notifications read only that. */
export type Message = { readonly text: string; readonly blocks: readonly KnownBlock[] };
