import type { WebClient } from '@slack/web-api';

/** Where the workspace of a token is, such as `https://desk.slack.com/`; asked until Slack has said it. */
export function createWorkspaceAddress(client: WebClient): () => Promise<string | undefined> {
  let known: string | undefined;
  return async () => {
    known ??= await client.auth.test().then(
      ({ url }) => url,
      () => undefined,
    );
    return known;
  };
}
