import type { WebClient } from '@slack/web-api';
import { FileError } from '../../blocks/importing/fault.ts';
import { type AllowedHost, hostOf, portOf } from '../../importing/fetch/allowed-hosts.ts';
import type { FetchAddress } from '../../importing/fetch/fetch-address.ts';
import { FetchError } from '../../importing/fetch/fetch-error.ts';
import type { Source } from '../../importing/source.ts';
import { slackErrorCode } from '../connection/error-code.ts';

/** In bytes. Slack itself takes up to 1 GB. */
const LARGEST_FILE = 25 * 1024 * 1024;

/** Where Slack keeps files; the bot's token goes nowhere else. */
const SLACK_HOSTS: ReadonlySet<string> = new Set(['files.slack.com', 'files.slack-gov.com']);

export type SlackFileParts = {
  readonly fetch: FetchAddress;
  /** What a client's files are fetched with. */
  readonly authorizationOf: (client: WebClient) => Promise<string>;
  /** Another Web API, for tests, whose server keeps the files too. */
  readonly apiUrl?: string;
};

/**
 * A file of Slack, by its id. Rejects with a `FileError`, or a `FetchError` of the connection.
 * https://docs.slack.dev/messaging/working-with-files
 */
export async function readSlackFile(
  client: WebClient,
  id: string,
  { fetch, authorizationOf, apiUrl }: SlackFileParts,
): Promise<Source> {
  const file = await infoOf(client, id);
  const { name, size = 0, mimetype = '', url_private_download: download, url_private: url } = file;
  if (file.is_external === true || file.mode === 'external') throw new FileError('elsewhere');
  if (file.mode === 'tombstone' || file.mode === 'hidden_by_limit') throw new FileError('gone');
  if (size > LARGEST_FILE) throw new FileError('too-large');
  const address = download ?? url ?? '';
  if (!URL.canParse(address) || !isSlacks(new URL(address), apiUrl)) {
    throw new FileError('elsewhere');
  }
  const authorization = await authorizationOf(client);
  const fetched = await fetch(address, {
    only: { isHost: (one) => isSlacks(one, apiUrl), authorization },
    allowHosts: hostsOf(apiUrl),
    limits: { bytes: LARGEST_FILE },
    isAnyType: true,
  }).catch((error: unknown) => {
    throw error instanceof FetchError ? (FAULTS[error.kind] ?? error) : error;
  });
  // Slack shows its page to sign in, in the place of a file that the token does not open.
  if (/^text\/html/i.test(fetched.contentType) && !/html/i.test(mimetype)) {
    throw new FileError('no-permission');
  }
  return { bytes: fetched.bytes, name: name ?? fetched.name, contentType: mimetype };
}

const FAULTS: Partial<Record<FetchError['kind'], FileError>> = {
  'other-host': new FileError('no-permission'),
  'sign-in': new FileError('no-permission'),
  'not-found': new FileError('gone'),
  'too-large': new FileError('too-large'),
};

async function infoOf(client: WebClient, id: string) {
  try {
    const { file } = await client.files.info({ file: id });
    if (file !== undefined) return file;
  } catch (error) {
    const code = slackErrorCode(error);
    if (code === 'missing_scope') throw new FileError('no-permission');
    if (!GONE.has(code)) throw error;
  }
  throw new FileError('gone');
}

const GONE: ReadonlySet<unknown> = new Set([
  'file_not_found',
  'file_deleted',
  'access_denied',
  'not_visible',
  'no_permission',
  'not_in_channel',
]);

/** The server of tests stands on this machine. */
function hostsOf(apiUrl: string | undefined): readonly AllowedHost[] {
  if (apiUrl === undefined) return [];
  const address = new URL(apiUrl);
  return [{ host: hostOf(address), port: portOf(address) }];
}

const isSlacks = ({ protocol, host }: URL, apiUrl: string | undefined): boolean =>
  (protocol === 'https:' && SLACK_HOSTS.has(host)) ||
  (apiUrl !== undefined && new URL(apiUrl).host === host && new URL(apiUrl).protocol === protocol);
