import { UserError } from '../../errors.ts';

/** Why a page was not fetched; what people read of it in Slack goes by this word. */
export type FetchFault =
  | 'address'
  | 'scheme'
  | 'user-info'
  | 'port'
  | 'private'
  | 'unknown-host'
  | 'unreachable'
  | 'proxy'
  | 'certificate'
  | 'redirects'
  | 'other-host'
  | 'sign-in'
  | 'not-found'
  | 'busy'
  | 'status'
  | 'content-type'
  | 'encoding'
  | 'empty'
  | 'too-large'
  | 'too-slow'
  | 'cut-off'
  | 'stopped';

/** What a sentence about a fault may name. All of it comes from outside, and none of it is a secret. */
export type FetchDetail = {
  /** As in an address, without a port. */
  readonly host?: string;
  readonly port?: number;
  /** Of HTTP. */
  readonly status?: number;
  /** As the server sent it, cut. */
  readonly contentType?: string;
};

/** A page that was not fetched, for a reason that a person can be told. */
export class FetchError extends UserError {
  readonly kind: FetchFault;
  readonly detail: FetchDetail;

  constructor(kind: FetchFault, detail: FetchDetail = {}) {
    super(SENTENCES[kind](detail));
    this.kind = kind;
    this.detail = detail;
  }
}

const at = ({ host }: FetchDetail): string => (host === undefined ? 'the server' : host);

const SENTENCES: Readonly<Record<FetchFault, (detail: FetchDetail) => string>> = {
  address: () => 'This is no web address. Expected one such as https://www.example.org/page.',
  scheme: () => 'Only addresses that begin with https:// or http:// can be fetched.',
  'user-info': () =>
    'The address holds a user name or a password. Expected the address without them.',
  port: ({ port }) =>
    `The address names port ${port ?? '?'}. Only ports 80 and 443 are fetched, and those that IMPORT_ALLOW_HOSTS names.`,
  private: (detail) =>
    `${at(detail)} is not on the public internet. What is inside your own network is fetched only from hosts that IMPORT_ALLOW_HOSTS names.`,
  'unknown-host': (detail) => `There is no host called ${at(detail)}. Is the address right?`,
  unreachable: (detail) => `${at(detail)} cannot be reached. Try again later.`,
  proxy: () =>
    'The proxy did not let the page through. Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY.',
  certificate: (detail) =>
    `${at(detail)} does not prove that it is who it says: its certificate is not valid. Nothing was read.`,
  redirects: () => 'The address leads on to others too many times. Expected at most five steps.',
  'other-host': (detail) => `The address leads on to ${at(detail)}, which is not to be asked.`,
  'sign-in': ({ status, ...detail }) =>
    `${at(detail)} does not show this page to everybody${said(status)}. Save the page as a file and import that.`,
  'not-found': ({ status, ...detail }) =>
    `${at(detail)} has no page at this address${said(status)}.`,
  busy: ({ status, ...detail }) =>
    `${at(detail)} cannot answer at the moment${said(status)}. Try again later.`,
  status: ({ status, ...detail }) =>
    `${at(detail)} did not send the page${said(status)}. Is the address right?`,
  'content-type': ({ contentType }) =>
    `The address leads to ${contentType === undefined ? 'something of an unknown kind' : `something of the kind ${contentType}`}. Expected a web page, PDF, Word file, EPUB, Markdown or plain text.`,
  encoding: (detail) => `${at(detail)} sent the page packed in a way that cannot be read.`,
  empty: () => 'The page is empty.',
  'too-large': () => 'The page is too large. Expected at most 10 MB.',
  'too-slow': (detail) => `${at(detail)} took longer than 15 seconds. Try again later.`,
  'cut-off': (detail) =>
    `${at(detail)} ended the connection before the whole page was there. Nothing was kept; try again.`,
  stopped: () => 'Stopped before the page was there.',
};

const said = (status: number | undefined): string =>
  status === undefined ? '' : ` (it answered ${status})`;
