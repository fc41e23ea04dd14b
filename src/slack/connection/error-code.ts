import { RespondError } from '@slack/bolt';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { NoToken } from './no-token.ts';
import { Unconfirmed } from './unconfirmed.ts';

/** Slack's word for a failed call, such as `is_archived`; `undefined` for faults of our own. */
export function slackErrorCode(error: unknown): string | undefined {
  if (error instanceof Unconfirmed) return slackErrorCode(error.cause);
  if (error instanceof WebAPIPlatformError) return error.data.error;
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof RespondError) return `respond_${error.statusCode}`;
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof WebAPIRequestError || isTimeout(error)) return 'unreachable';
  return undefined;
}

/** Codes after which a call may have been carried out all the same. */
const UNCERTAIN: ReadonlySet<string> = new Set([
  'request_timeout',
  'internal_error',
  'fatal_error',
]);

/** Whether Slack said no, so that saying it in another way cannot say it twice. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof RespondError) return error.statusCode < 500;
  if (error instanceof WebAPIRateLimitedError) return true;
  return error instanceof WebAPIPlatformError && !UNCERTAIN.has(error.data.error);
}

const TOO_LATE: ReadonlySet<string> = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
]);

/** Whether Slack opens no window any more: a press lets it do so for three seconds. */
export const isTooLate = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError &&
  (TOO_LATE.has(error.data.error) || saysTooLate(error.data));

/** Slack has it in words too: `invalid_arguments`, with "trigger_id expired" among its messages. */
const saysTooLate = ({ error, response_metadata: about }: WebAPIPlatformError['data']): boolean =>
  error === 'invalid_arguments' &&
  (about?.messages ?? []).some((one) => /trigger(_id)?\W.{0,20}(expired|exchanged)/i.test(one));

/**
 * Whether a response address failed on Slack's side. A sentence for one person may be said in another
 * way then: seen twice it does less harm than never.
 */
export const isBrokenAddress = (error: unknown): boolean =>
  error instanceof RespondError && error.statusCode >= 500;

/** Whether it is a fault of a call to Slack that may have been carried out all the same. */
export const isUnconfirmed = (error: unknown): boolean =>
  slackErrorCode(error) !== undefined && !isRefusal(error) && !isWithoutToken(error);

const isWithoutToken = (error: unknown): boolean =>
  error instanceof WebAPIRequestError && error.original.cause instanceof NoToken;

/** What a post to a response address ends in after ten seconds. */
const isTimeout = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'TimeoutError';

/** Faults of a connection that was never made, so that nothing was sent over it. */
export const UNCONNECTED = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
] as const;

/** The code of a call that never left this machine, such as `ECONNREFUSED`; else `undefined`. */
export function unsentCode(error: unknown): string | undefined {
  if (!(error instanceof WebAPIRequestError)) return undefined;
  const { cause } = error.original;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return UNCONNECTED.find((one) => one === code);
}
