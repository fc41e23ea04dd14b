import { ApiFault } from '../api-fault.ts';
import type { Call } from '../local/posts.ts';
import { scopesOf } from '../manifest.ts';
import type { Parts } from '../parts.ts';
import { redactFields } from '../redact.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { type Failing, failOnce } from './failing.ts';
import type { Fields, Method, Methods } from './method.ts';
import { assistant } from './methods/assistant.ts';
import { chat } from './methods/chat.ts';
import { conversations } from './methods/conversations.ts';
import { files } from './methods/files.ts';
import { functions } from './methods/functions.ts';
import { people } from './methods/people.ts';
import { reactions } from './methods/reactions.ts';
import { views } from './methods/views.ts';
import type { RateLimits } from './rate-limits.ts';

const METHODS: Methods = {
  ...people,
  ...chat,
  ...conversations,
  ...views,
  ...assistant,
  ...reactions,
  ...files,
  ...functions,
};

export type WebApi = {
  readonly parts: Parts;
  readonly tokens: { readonly bot: string; readonly app: string };
  readonly rateLimits: RateLimits;
  /** Methods of Socket Mode, which the rest knows nothing of. */
  readonly more: Methods;
  readonly failing: Failing;
};

export type ApiRequest = {
  readonly method: string;
  readonly type: string;
  readonly authorization: string | undefined;
  readonly body: string;
  readonly query: URLSearchParams;
};

export type ApiAnswer = {
  readonly status: number;
  readonly body: Fields;
  readonly headers: Readonly<Record<string, string>>;
  /** Whoever called is to hear nothing. */
  readonly isLost?: boolean;
};

/** Slack's answer to a call, which is noted in the traffic. */
export function answerCall(api: WebApi, request: ApiRequest): ApiAnswer {
  const began = performance.now();
  let args: Arguments = {};
  let isLost = false;
  const answer = settled(() => {
    args = readArguments(request.type, request.body, request.query);
    const method = calledBy(api, request, args);
    isLost = failOnce(api.failing, request.method);
    return run(api, request, method, args);
  });
  api.parts.traffic.called(noted(api, request.method, args, answer, performance.now() - began));
  const headers = { 'x-oauth-scopes': scopesOf(api.parts.manifest).join(','), ...answer.headers };
  return { ...answer, headers, isLost };
}

/** The one place where a fault becomes an answer. */
export function settled(work: () => Fields): ApiAnswer {
  try {
    return { status: 200, body: { ok: true, ...work() }, headers: {} };
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error;
    const { fields = {}, status = 200, headers = {} } = error.about;
    return { status, body: { ok: false, error: error.code, ...fields }, headers };
  }
}

function calledBy(api: WebApi, request: ApiRequest, args: Arguments): Method {
  const method = METHODS[request.method] ?? api.more[request.method];
  if (method === undefined)
    throw new ApiFault('unknown_method', { fields: { req_method: request.method } });
  const token = tokenOf(request, args);
  if (!method.isOpen && !isOfStep(method, token, api)) checkToken(method, token, api.tokens);
  return method;
}

function run(
  { parts, rateLimits }: WebApi,
  request: ApiRequest,
  method: Method,
  args: Arguments,
): Fields {
  checkScopes(method, args, parts);
  rateLimits.count(request.method, method.tier, method.channel?.(args));
  return method.run(args, parts);
}

const tokenOf = ({ authorization }: ApiRequest, args: Arguments): string | undefined =>
  authorization?.replace(/^Bearer\s*/i, '') ??
  (typeof args.token === 'string' ? args.token : undefined);

/** The token that came with a step, while the step is being done. */
const isOfStep = ({ isForApp }: Method, token: string | undefined, { parts }: WebApi): boolean =>
  isForApp !== true &&
  [...parts.world.steps.values()].some((step) => step.isRunning && step.token === token);

function checkToken(method: Method, token: string | undefined, tokens: WebApi['tokens']): void {
  if (token === undefined || token === '') throw new ApiFault('not_authed');
  if (token !== tokens.bot && token !== tokens.app) throw new ApiFault('invalid_auth');
  if ((token === tokens.app) !== (method.isForApp ?? false)) {
    throw new ApiFault('not_allowed_token_type');
  }
}

function checkScopes(method: Method, args: Arguments, parts: Parts): void {
  const needed = method.scopes?.(args, parts) ?? [];
  const provided = scopesOf(parts.manifest);
  if (needed.length === 0 || needed.some((scope) => provided.includes(scope))) return;
  const fields = { needed: needed.join(','), provided: provided.join(',') };
  throw new ApiFault('missing_scope', { fields });
}

function noted(
  { parts }: WebApi,
  method: string,
  args: Arguments,
  { body }: ApiAnswer,
  ms: number,
): Call {
  const metadata = body.response_metadata as { readonly messages?: readonly string[] } | undefined;
  return {
    at: new Date(parts.world.clock.now()).toISOString(),
    method,
    request: redactFields(args),
    ok: body.ok === true,
    ...(body.ok === true ? {} : { error: String(body.error) }),
    ...(metadata?.messages === undefined ? {} : { faults: metadata.messages }),
    ms: Math.round(ms * 10) / 10,
  };
}
