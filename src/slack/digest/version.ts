import { createHash } from 'node:crypto';
import type { Subscription } from '../../store/records/subscriptions.ts';

/** What tells one state of a channel's digest from another, with or without a digest. */
export const versionOf = (subscription: Pick<Subscription, 'settings'> | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify(subscription?.settings ?? 'none'))
    .digest('base64url')
    .slice(0, 22);
