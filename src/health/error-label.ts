import { UNCONNECTED } from '../slack/connection/error-code.ts';

/**
 * What Slack says of failed calls, as far as anybody looks for it in figures: every label is a series
 * that is kept for good. https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const KNOWN: ReadonlySet<string> = new Set([
  'access_denied',
  'account_inactive',
  'app_uninstalled',
  'cannot_dm_bot',
  'channel_not_found',
  'duplicate_external_id',
  'ekm_access_denied',
  'exchanged_trigger_id',
  'expired_trigger_id',
  'expired_url',
  'fatal_error',
  'hash_conflict',
  'internal_error',
  'invalid_arguments',
  'invalid_auth',
  'invalid_blocks',
  'invalid_trigger_id',
  'is_archived',
  'is_inactive',
  'message_not_found',
  'messages_tab_disabled',
  'missing_scope',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_permission',
  'no_text',
  'not_allowed_token_type',
  'not_authed',
  'not_found',
  'not_in_channel',
  'org_login_required',
  'ratelimited',
  'request_timeout',
  'restricted_action',
  'service_unavailable',
  'team_access_not_granted',
  'team_added_to_org',
  'team_disabled',
  'thread_not_found',
  'token_expired',
  'token_revoked',
  'too_many_attachments',
  'used_url',
  'user_is_restricted',
  'user_not_found',
  'user_not_in_channel',
  'view_too_large',
  // Our own words for calls that got no answer, and the codes of such connections.
  ...UNCONNECTED,
  'no-answer',
  'unknown',
  'unreachable',
  // Answers of Slack's servers and of proxies before them.
  ...[400, 401, 403, 404, 408, 410, 413, 429, 500, 502, 503, 504].flatMap((status) => [
    `http_${status}`,
    `respond_${status}`,
  ]),
]);

/** A code as it is counted: one of a known set, or `other`. */
export const errorLabel = (code: string): string => (KNOWN.has(code) ? code : 'other');
