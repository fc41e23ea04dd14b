import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/read-body.ts';
import { sendJson } from '../http/send-json.ts';
import type { Parts } from '../parts.ts';
import { show } from '../state/show.ts';
import { doPost } from './do-post.ts';
import { sendChanges } from './events-stream.ts';

/** In bytes: a file of 25 MB, in base64. */
const LARGEST_POST = 36 * 1024 * 1024;

/** Requests under `/_local/`: what the page asks and what it does. */
export async function answerPage(
  parts: Parts,
  failing: Map<string, string>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = url.pathname.slice('/_local/'.length);
  if (request.method === 'POST') return post(parts, failing, path, request, response);
  if (path === 'events') return sendChanges(parts.world, response);
  if (path === 'traffic') return sendJson(response, 200, { entries: parts.traffic.entries() });
  if (path !== 'state') return sendJson(response, 404, { ok: false, error: 'Not found.' });
  const person = url.searchParams.get('person') ?? '';
  const [examples, tips] = [parts.examples(), parts.tips()];
  const bot = {
    isConnected: parts.connection.isOpen(),
    ...(examples && { examples }),
    ...(tips && { tips }),
  };
  const view = show(parts.world, parts.manifest, bot, person);
  if (view === undefined) {
    return sendJson(response, 404, { ok: false, error: 'There is no such person.' });
  }
  sendJson(response, 200, view);
}

async function post(
  parts: Parts,
  failing: Map<string, string>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // No other type: a form of another site could be sent without asking first.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return sendJson(response, 415, { ok: false, error: 'Expected JSON.' });
  }
  const body = parsed((await readBody(request, LARGEST_POST)) ?? '');
  const answered = await doPost(parts, failing, path, body);
  if (answered === undefined) return sendJson(response, 404, { ok: false, error: 'Not found.' });
  sendJson(response, 200, answered);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
