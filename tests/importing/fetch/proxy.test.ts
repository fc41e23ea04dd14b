import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchAddress } from '../../../src/importing/fetch/fetch-address.ts';
import { proxyFor } from '../../../src/importing/fetch/proxy.ts';
import { PAGE, startPages } from './page-server.ts';

/** A proxy that leads every name to this machine, and remembers what it was asked for. */
async function startProxy(target: number, secret?: string) {
  const asked: string[] = [];
  const isLetIn = (header: string | undefined): boolean =>
    secret === undefined || header === `Basic ${Buffer.from(secret).toString('base64')}`;
  const proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (!isLetIn(request.headers['proxy-authorization'])) return response.writeHead(407).end();
    const { pathname } = new URL(request.url ?? '');
    return httpRequest({ port: target, path: pathname }, (inner) => {
      response.writeHead(inner.statusCode ?? 500, inner.headers);
      inner.pipe(response);
    }).end();
  });
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.on('error', () => undefined);
    if (!isLetIn(request.headers['proxy-authorization'])) {
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    }
    const inner = connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(inner).pipe(socket);
    });
    return inner.on('error', () => undefined);
  });
  await new Promise<void>((done) => {
    proxy.listen(0, '127.0.0.1', done);
  });
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const address = proxy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { asked, port, at: `http://${secret === undefined ? '' : `${secret}@`}127.0.0.1:${port}` };
}

const PUBLIC = async () => ['93.184.216.34'];
const NOTHING = async () => [];

describe('behind a proxy', () => {
  test.each([
    ['whose answer is public', PUBLIC],
    ['that only the proxy knows', NOTHING],
  ])('a name %s is fetched through it', async (_, resolve) => {
    const server = await startPages();
    const proxy = await startProxy(server.port);
    const fetched = await fetchAddress('http://www.example.org/a.html', {
      environment: { http_proxy: proxy.at },
      resolve,
    });
    expect(Buffer.from(fetched.bytes).toString()).toBe(PAGE);
    expect(proxy.asked).toEqual(['GET http://www.example.org/a.html']);
  });

  test('https goes through a tunnel, and the proxy sees only the host', async () => {
    const server = await startPages();
    const proxy = await startProxy(server.port);
    const asked = fetchAddress('https://www.example.org/secret/path', {
      environment: { HTTPS_PROXY: proxy.at },
      resolve: PUBLIC,
    });
    // The page server speaks no TLS: that the tunnel was there is what matters.
    await expect(asked).rejects.toMatchObject({ kind: 'certificate' });
    expect(proxy.asked).toEqual(['CONNECT www.example.org:443']);
  });

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://wiki/',
    'http://metadata.google.internal/',
    'http://printer.local/',
  ])('%s is refused before the proxy hears of it', async (address) => {
    const server = await startPages();
    const proxy = await startProxy(server.port);
    const environment = { http_proxy: proxy.at };
    const asked = fetchAddress(address, { environment, resolve: NOTHING });
    await expect(asked).rejects.toMatchObject({ kind: 'private' });
    expect(proxy.asked).toEqual([]);
  });

  test('a name that is known here to be inside is refused', async () => {
    const server = await startPages();
    const proxy = await startProxy(server.port);
    const asked = fetchAddress('http://rebind.example.org/', {
      environment: { http_proxy: proxy.at },
      resolve: async () => ['93.184.216.34', '10.0.0.1'],
    });
    await expect(asked).rejects.toMatchObject({ kind: 'private' });
    expect(proxy.asked).toEqual([]);
  });

  test('redirects are looked at as elsewhere', async () => {
    const server = await startPages((_, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    });
    const proxy = await startProxy(server.port);
    const environment = { http_proxy: proxy.at };
    const asked = fetchAddress('http://www.example.org/', { environment, resolve: PUBLIC });
    await expect(asked).rejects.toMatchObject({ kind: 'private' });
    expect(proxy.asked).toEqual(['GET http://www.example.org/']);
  });

  test('its password is sent to it, and a wrong one is its fault', async () => {
    const server = await startPages();
    const proxy = await startProxy(server.port, 'user:pass');
    const through = (address: string, uri: string) =>
      fetchAddress(address, {
        environment: { http_proxy: uri, https_proxy: uri },
        resolve: PUBLIC,
      });
    await through('http://www.example.org/', proxy.at);
    const wrong = proxy.at.replace('pass', 'other');
    await expect(through('http://www.example.org/', wrong)).rejects.toMatchObject({
      kind: 'proxy',
    });
    await expect(through('https://www.example.org/', wrong)).rejects.toMatchObject({
      kind: 'proxy',
    });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
  });
});

describe('which proxy', () => {
  const proxy = 'http://proxy.example:3128/';
  test.each([
    ['https://a.org/', { HTTPS_PROXY: proxy }, proxy],
    ['https://a.org/', { https_proxy: proxy, HTTPS_PROXY: 'http://other:1' }, proxy],
    ['https://a.org/', { https_proxy: 'proxy.example:3128' }, proxy],
    ['https://a.org/', { HTTP_PROXY: proxy }, undefined],
    ['http://a.org/', { HTTPS_PROXY: proxy }, undefined],
    ['http://a.org/', { HTTP_PROXY: proxy }, proxy],
    ['https://a.org/', { ALL_PROXY: proxy }, proxy],
    ['https://a.org/', { HTTPS_PROXY: ' ' }, undefined],
    ['https://a.org/', {}, undefined],
    ...['*', 'a.org', '.a.org', '*.a.org', 'b.org, a.org', 'b.org a.org', 'A.ORG', 'a.org:443'].map(
      (no_proxy) => ['https://www.a.org/', { https_proxy: proxy, no_proxy }, undefined] as const,
    ),
    ...['a.org:80', 'ww.a.org', 'rg', 'b.org'].map(
      (no_proxy) => ['https://www.a.org/', { https_proxy: proxy, no_proxy }, proxy] as const,
    ),
    ['http://[::1]:8080/', { http_proxy: proxy, no_proxy: '::1' }, undefined],
    ['http://[::1]:8080/', { http_proxy: proxy, no_proxy: '[::1]:8080' }, undefined],
    ['http://10.0.0.5:8080/', { http_proxy: proxy, NO_PROXY: '10.0.0.5' }, undefined],
  ] as const)('%s by %o', (address, environment, expected) => {
    expect(proxyFor(new URL(address), environment)?.href).toBe(expected);
  });

  test.each(['socks5://127.0.0.1:1080', 'file:///etc/passwd', 'http://['])(
    '%s is none, and nothing goes round it',
    (https_proxy) => {
      expect(() => proxyFor(new URL('https://a.org/'), { https_proxy })).toThrow('HTTPS_PROXY');
    },
  );
});
