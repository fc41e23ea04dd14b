import { randomBytes } from 'node:crypto';

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES = 5;
const LIFE_MS = 30 * 60 * 1000;

/** Where posts to a response address go. */
export type ResponsePlace = {
  readonly person: string;
  readonly channel: string;
  readonly threadTs?: string;
  /** The message that was acted on, where there is one. */
  readonly messageTs?: string;
};

/** Addresses that let the bot answer a command or an interaction: five times in half an hour. */
export type ResponseUrls = {
  readonly give: (place: ResponsePlace) => string;
  readonly use: (path: string) => ResponsePlace | 'used_url' | 'expired_url' | 'no_such_url';
};

export function createResponseUrls(now: () => number, address: () => string): ResponseUrls {
  const given = new Map<string, ResponsePlace & { readonly at: number; left: number }>();
  return {
    give(place) {
      const path = `/response/${randomBytes(12).toString('hex')}`;
      given.set(path, { ...place, at: now(), left: USES });
      return `${address()}${path}`;
    },
    use(path) {
      const place = given.get(path);
      if (place === undefined) return 'no_such_url';
      if (now() - place.at > LIFE_MS) return 'expired_url';
      if (place.left === 0) return 'used_url';
      place.left -= 1;
      return place;
    },
  };
}
