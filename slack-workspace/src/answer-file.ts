import type { IncomingMessage, ServerResponse } from 'node:http';
import { scopesOf } from './manifest.ts';
import { FILES_PATH, fileSeenByBot } from './state/files.ts';
import type { WebApi } from './web-api/answer-call.ts';

/**
 * A file, to whoever has the bot's token and the right to read it. Everybody else is led to the page
 * to sign in, as in Slack: an address alone opens nothing.
 * https://docs.slack.dev/messaging/working-with-files#downloading_files
 */
export function answerFile(
  { parts, tokens }: WebApi,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { world, manifest } = parts;
  const id = /^[^/-]+-(F\w+)\//.exec(url.pathname.slice(FILES_PATH.length))?.[1] ?? '';
  const isOurs = request.headers.authorization === `Bearer ${tokens.bot}`;
  const file = fileSeenByBot(world, id);
  if (!isOurs || !scopesOf(manifest).includes('files:read') || file === undefined) {
    const location = `https://${world.begin.team.domain}.slack.com/?redir=${encodeURIComponent(url.pathname)}`;
    response.writeHead(302, { location }).end();
    return;
  }
  const name = encodeURIComponent(file.name);
  response.writeHead(200, {
    'content-type': file.mimetype,
    'content-length': file.bytes.length,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  response.end(file.bytes);
}
