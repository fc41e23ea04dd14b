import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type FetchOptions, fetchAddress } from '../../../src/importing/fetch/fetch-address.ts';
import { FetchError, type FetchFault } from '../../../src/importing/fetch/fetch-error.ts';
import { PAGE, type PageServer, startPages, startSockets } from './page-server.ts';

const LIMIT = 10 * 1024 * 1024;

const fetchFrom = (server: PageServer, options: FetchOptions = {}, path = '/page.html') =>
  fetchAddress(server.at(path), { allowHosts: [server.allowed], environment: {}, ...options });

async function faultFrom(server: PageServer, options: FetchOptions = {}): Promise<FetchFault> {
  const fault: unknown = await fetchFrom(server, options).then(
    () => new Error('It was fetched.'),
    (error: unknown) => error,
  );
  if (!(fault instanceof FetchError)) throw fault;
  return fault.kind;
}

/** Sends what it is given as it stands, and then does nothing more. */
const says = (...lines: readonly string[]) =>
  startSockets((socket) => void socket.once('data', () => socket.write(lines.join('\r\n'))));

const HEAD = ['HTTP/1.1 200 OK', 'Content-Type: text/html'] as const;

/** Writes something again and again, as fast as it is taken or every few milliseconds. */
function goOn(socket: Socket, chunk: string | Buffer, everyMs = 0): void {
  const next = (): void => {
    if (socket.destroyed) return;
    if (socket.write(chunk) || everyMs > 0) setTimeout(next, everyMs);
    else socket.once('drain', next);
  };
  next();
}

describe('a page', () => {
  test('comes with its bytes, its type, where it was in the end, and a name', async () => {
    const server = await startPages((request, response) => {
      if (request.url === '/page.html') response.writeHead(301, { location: '/new/2+2.html#top' });
      else response.setHeader('content-type', 'text/html; charset=Shift_JIS').write(PAGE);
      response.end();
    });
    const { bytes, ...about } = await fetchFrom(server);
    expect(Buffer.from(bytes).toString()).toBe(PAGE);
    expect(about).toEqual({
      contentType: 'text/html; charset=Shift_JIS',
      address: server.at('/new/2+2.html'),
      name: '2-2.html',
    });
  });

  test('is asked for by name, and without cookies, also after a redirect that sets one', async () => {
    const server = await startPages((request, response) => {
      response.setHeader('set-cookie', 'id=1; path=/').setHeader('content-type', 'text/html');
      if (request.url !== '/there') response.writeHead(302, { location: '/there' });
      response.end(PAGE);
    });
    await fetchFrom(server);
    expect(server.requests).toHaveLength(2);
    for (const { headers } of server.requests) {
      expect(headers['user-agent']).toMatch(/^CommonGround\//);
      expect(Object.keys(headers)).not.toContain('cookie');
      expect(Object.keys(headers)).not.toContain('referer');
    }
  });

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', (text: string) => Buffer.from(text)],
  ])('packed as %s is unpacked', async (packing, pack) => {
    const server = await startPages((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': packing });
      response.end(pack(PAGE));
    });
    expect(Buffer.from((await fetchFrom(server)).bytes).toString()).toBe(PAGE);
  });

  test('of exactly ten megabytes is taken, and not a byte more', async () => {
    const server = await startPages((request, response) => {
      const more = request.url === '/more' ? 1 : 0;
      response.setHeader('content-type', 'text/plain').end(Buffer.alloc(LIMIT + more, 'a'));
    });
    expect((await fetchFrom(server)).bytes).toHaveLength(LIMIT);
    await expect(fetchFrom(server, {}, '/more')).rejects.toMatchObject({ kind: 'too-large' });
  });

  test.each<readonly [number, FetchFault]>([
    [204, 'empty'],
    [206, 'status'],
    [300, 'status'],
    [304, 'status'],
    [400, 'status'],
    [401, 'sign-in'],
    [402, 'sign-in'],
    [403, 'sign-in'],
    [404, 'not-found'],
    [410, 'not-found'],
    [418, 'status'],
    [429, 'busy'],
    [451, 'sign-in'],
    [500, 'busy'],
    [503, 'busy'],
  ])('with status %i is none: %s', async (status, fault) => {
    const server = await startPages((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end();
    });
    expect(await faultFrom(server)).toBe(fault);
  });

  test.each<readonly [string, string, string | Buffer, FetchFault | 'taken']>([
    ['text/html', '/', PAGE, 'taken'],
    ['TEXT/HTML;charset=utf-8', '/', PAGE, 'taken'],
    ['application/xhtml+xml', '/', PAGE, 'taken'],
    ['application/pdf', '/a', '%PDF-1.4', 'taken'],
    ['text/plain', '/a', 'Words.', 'taken'],
    ['text/markdown', '/a', '# Words', 'taken'],
    ['text/vnd.daringfireball.markdown', '/a.md', '# Words', 'taken'],
    ['application/epub+zip', '/a', 'PK', 'taken'],
    ['application/octet-stream', '/a.docx', 'PK', 'taken'],
    ['application/octet-stream', '/a', '%PDF-1.4', 'taken'],
    ['', '/a', PAGE, 'taken'],
    ['', '/a', `\ufeff\n${PAGE}`, 'taken'],
    ['', '/a', Buffer.from(`\ufeff${PAGE}`, 'utf16le'), 'taken'],
    ['', '/a', Buffer.from(`\ufeff${PAGE}`, 'utf16le').swap16(), 'taken'],
    ['', '/a', '\ufeffWhat is it?', 'content-type'],
    ['', '/a', 'What is it?', 'content-type'],
    ['application/octet-stream', '/a', '\u007fELF', 'content-type'],
    ['application/octet-stream', '/a.exe', 'MZ', 'content-type'],
    ['image/png', '/a.html', 'x', 'content-type'],
    ['image/svg+xml', '/a', '<svg/>', 'content-type'],
    ['application/json', '/a', '{}', 'content-type'],
    ['application/javascript', '/a.html', 'alert(1)', 'content-type'],
    ['text/css', '/a.css', 'a{}', 'content-type'],
    ['text/event-stream', '/a', 'data: x', 'content-type'],
    ['multipart/x-mixed-replace; boundary=text/html', '/a', 'x', 'content-type'],
    ['video/mp4', '/a', 'x', 'content-type'],
    ['application/zip', '/a', 'PK', 'content-type'],
    ['application/msword', '/a.doc', 'x', 'content-type'],
  ])('of the type "%s" at %s: %s', async (type, path, body, expected) => {
    const server = await startPages((_, response) => {
      if (type !== '') response.setHeader('content-type', type);
      response.end(body);
    });
    const fault = await fetchFrom(server, {}, path).then(
      () => 'taken',
      ({ kind: word }: FetchError) => word,
    );
    expect(fault).toBe(expected);
  });
});

describe('servers that mean harm', () => {
  const bombs = {
    gzip: gzipSync(Buffer.alloc(200 * 1024 * 1024)),
    br: brotliCompressSync(Buffer.alloc(40 * 1024 * 1024)),
    deflate: deflateSync(Buffer.alloc(40 * 1024 * 1024)),
  };

  test.each(Object.entries(bombs))('a bomb of %s is put out', async (packing, bomb) => {
    expect(bomb.length).toBeLessThan(500_000);
    const server = await startPages((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': packing });
      response.end(bomb);
    });
    const before = process.memoryUsage.rss();
    expect(await faultFrom(server)).toBe('too-large');
    expect(process.memoryUsage.rss() - before).toBeLessThan(120 * 1024 * 1024);
  });

  test.each([
    ['gzip, gzip', gzipSync(gzipSync(PAGE))],
    ['gzip,gzip,gzip,br', gzipSync(PAGE)],
    ['zstd', Buffer.from(PAGE)],
    ['gzip', Buffer.from(PAGE)],
    ['br', Buffer.from(PAGE)],
    ['gzip', gzipSync(PAGE).subarray(0, 40)],
    ['x'.repeat(1000), Buffer.from(PAGE)],
  ])('packed as %s it cannot be read', async (packing, body) => {
    const server = await startPages((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': packing });
      response.end(body);
    });
    expect(await faultFrom(server)).toBe('encoding');
  });

  test('a body without end is ended', async () => {
    const server = await startSockets((socket) => {
      socket.once('data', () => {
        socket.write([...HEAD, '', ''].join('\r\n'));
        goOn(socket, Buffer.alloc(65_536, 'a'));
      });
    });
    expect(await faultFrom(server)).toBe('too-large');
  });

  test('a body that is said to be too large is not waited for', async () => {
    const server = await says(...HEAD, `Content-Length: ${LIMIT + 1}`, '', 'a');
    expect(await faultFrom(server)).toBe('too-large');
  });

  test.each([
    ['a byte at a time', [...HEAD, 'Content-Length: 100000', '', ''].join('\r\n'), 'a', 5],
    ['header after header', 'HTTP/1.1 200 OK\r\n', 'a: b\r\n', 25],
    ['hints without end', '', 'HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n', 5],
    ['nothing', '', '', 5],
  ])('a slow drip, %s, is not waited for beyond the limit', async (_, first, drip, everyMs) => {
    const server = await startSockets((socket) => {
      socket.once('data', () => {
        socket.write(first);
        if (drip !== '') goOn(socket, drip, everyMs);
      });
    });
    // A busy machine delays both.
    const late = new Promise((resolve) => setTimeout(resolve, 3000, 'after the limit'));
    const fault = faultFrom(server, { limits: { ms: 500 } });
    expect(await Promise.race([fault, late])).toBe('too-slow');
  });

  test('the limit is for all hops together', async () => {
    const server = await startPages((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/again' }).end(), 200);
    });
    expect(await faultFrom(server, { limits: { ms: 500 } })).toBe('too-slow');
  });

  test('a name service that never answers is not waited for', async () => {
    const asked = fetchAddress('https://example.org/', {
      environment: {},
      resolve: () => new Promise(() => undefined),
      limits: { ms: 300 },
    });
    await expect(asked).rejects.toMatchObject({ kind: 'too-slow' });
  });

  test('headers without end are ended', async () => {
    const server = await startSockets((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n');
        goOn(socket, `a: ${'b'.repeat(4000)}\r\n`);
      });
    });
    expect(await faultFrom(server)).toBe('cut-off');
  });

  test.each([
    ['more is promised than sent', `${HEAD.join('\r\n')}\r\nContent-Length: 500\r\n\r\nshort`],
    ['a chunk is cut', `${HEAD.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nshort`],
    [
      'the last chunk is missing',
      `${HEAD.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n`,
    ],
    [
      'a chunk has no length',
      `${HEAD.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n`,
    ],
    [
      'two lengths differ',
      `${HEAD.join('\r\n')}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nshort`,
    ],
    [
      'it has a length and chunks',
      `${HEAD.join('\r\n')}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n0\r\n\r\n`,
    ],
    ['it is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['it ends at once', ''],
  ])('nothing is kept where %s', async (_, sent) => {
    const server = await startSockets((socket) => {
      socket.once('data', () => socket.end(sent));
    });
    expect(await faultFrom(server)).toBe('cut-off');
  });

  test('what is sent beyond the promised length is not part of the page', async () => {
    const server = await says(...HEAD, 'Content-Length: 5', '', 'shortHTTP/1.1 200 OK', '', 'x');
    expect(Buffer.from((await fetchFrom(server)).bytes).toString()).toBe('short');
  });

  test('a port where nobody listens cannot be reached', async () => {
    const server = await startPages();
    const allowHosts = [{ host: '127.0.0.1', port: 1 }];
    const asked = fetchAddress('http://127.0.0.1:1/', { allowHosts, environment: {} });
    await expect(asked).rejects.toMatchObject({ kind: 'unreachable' });
    expect(server.connections()).toBe(0);
  });

  test('plain HTTP where HTTPS was asked for proves nothing', async () => {
    const server = await startPages();
    const asked = fetchAddress(server.at('/').replace('http:', 'https:'), {
      allowHosts: [server.allowed],
      environment: {},
    });
    await expect(asked).rejects.toMatchObject({ kind: 'certificate' });
  });

  test('whoever stops waiting is told so at once', async () => {
    const server = await startSockets(() => undefined);
    const stop = new AbortController();
    const asked = faultFrom(server, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect(await asked).toBe('stopped');
    expect(await faultFrom(server, { signal: AbortSignal.abort() })).toBe('stopped');
  });
});

describe('a token', () => {
  const only = (port: number) => ({
    isHost: (address: URL) => address.port === String(port),
    authorization: 'Bearer secret',
  });

  test('goes to its own hosts, also after a redirect there', async () => {
    const server = await startPages((request, response) => {
      if (request.url === '/file') return response.end('bytes of any kind');
      return response.writeHead(302, { location: '/file' }).end();
    });
    const { bytes } = await fetchFrom(server, { only: only(server.port), isAnyType: true });
    expect(Buffer.from(bytes).toString()).toBe('bytes of any kind');
    const sent = server.requests.map(({ headers }) => headers.authorization);
    expect(sent).toEqual(['Bearer secret', 'Bearer secret']);
  });

  test('goes nowhere else: other hosts are not even asked', async () => {
    const other = await startPages();
    const server = await startPages((_, response) => {
      response.writeHead(302, { location: other.at('/') }).end();
    });
    const allowHosts = [server.allowed, other.allowed];
    const asked = fetchFrom(server, { only: only(server.port), allowHosts });
    await expect(asked).rejects.toMatchObject({ kind: 'other-host' });
    expect(other.connections()).toBe(0);
    const elsewhere = fetchFrom(other, { only: only(server.port), allowHosts });
    await expect(elsewhere).rejects.toMatchObject({ kind: 'other-host' });
    expect(other.connections()).toBe(0);
  });
});
