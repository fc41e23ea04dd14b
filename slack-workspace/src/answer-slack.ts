import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiFault } from './api-fault.ts';
import { answerInPlace } from './deliver/answer-place.ts';
import { readBody } from './http/read-body.ts';
import { sendJson } from './http/send-json.ts';
import { redactFields } from './redact.ts';
import { answerCall, settled, type WebApi } from './web-api/answer-call.ts';
import { failOnce } from './web-api/failing.ts';

/** A call of the Web API: `/api/chat.postMessage`. */
export async function answerApi(
  api: WebApi,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return sendJson(response, 413, { ok: false, error: 'request_too_large' });
  const answer = answerCall(api, {
    method: url.pathname.slice('/api/'.length),
    type: request.headers['content-type'] ?? '',
    authorization: request.headers.authorization,
    body,
    query: url.searchParams,
  });
  if (!answer.isLost) sendJson(response, answer.status, answer.body, answer.headers);
}

/** A post to a response address. Slack answers faults there with 404, or 400 for what is in it. */
export async function answerResponseUrl(
  { parts, failing }: WebApi,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const began = performance.now();
  const body = (await readBody(request)) ?? '';
  let given: unknown;
  let isLost = false;
  const answer = settled(() => {
    given = parsed(body);
    const place = parts.responseUrls.use(url.pathname);
    isLost = failOnce(failing, 'response_url');
    if (typeof place === 'string') throw new ApiFault(place, { status: 404 });
    answerInPlace(parts, place, given);
    return {};
  });
  const isOk = answer.body.ok === true;
  parts.traffic.called({
    at: new Date(parts.world.clock.now()).toISOString(),
    method: 'response_url',
    request: redactFields(typeof given === 'object' ? { ...given } : {}),
    ok: isOk,
    ...(isOk ? {} : { error: String(answer.body.error) }),
    ms: Math.round((performance.now() - began) * 10) / 10,
  });
  if (!isLost) sendJson(response, isOk ? 200 : Math.max(answer.status, 400), answer.body);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiFault('invalid_payload', { status: 400 });
  }
}
