import { describe, expect, test } from 'vitest';
import { type FetchOptions, fetchAddress } from '../../../src/importing/fetch/fetch-address.ts';
import { FetchError, type FetchFault } from '../../../src/importing/fetch/fetch-error.ts';
import { type PageServer, startPages } from './page-server.ts';

/** Hosts that lead to this machine, in every way of writing that some program understands. */
const LOOPBACK = [
  '127.0.0.1',
  '127.0.0.1.',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '017700000001',
  '0x7f000001',
  '0x7F.0.0.1',
  '0177.0.0.1',
  '0177.0.0.01',
  '0x7f.0x0.0x0.0x1',
  '127.0x1',
  '0',
  '0.0.0.0',
  '0x0',
  '%31%32%37.0.0.1',
  '127%2e0%2e0%2e1',
  '１２７.０.０.１',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '127.0.0.1\t',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:127.0.0.1]',
  '[::ffff:0.0.0.0]',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  'app.localhost',
];

/** Hosts inside a network, and addresses that lead on to such. */
const INSIDE = [
  '[::127.0.0.1]',
  '[::7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2002:a9fe:a9fe::1]',
  '[2001::7f00:1]',
  '[2001:0:53aa:64c:0:fbff:80ff:fffe]',
  '[fec0::1]',
  '[fe80::1]',
  '[febf::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fd12:3456:789a:1::1]',
  '[ff02::1]',
  '[ff05::1:3]',
  '[100::1]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[2001:20::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[1::1]',
  '[4000::1]',
  '[8000::1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:169.254.169.254]',
  '[::ffff:93.184.216.34]',
  '10.0.0.1',
  '10.255.255.255',
  '012.0.0.1',
  '167772161',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.257',
  '0xc0a80001',
  '169.254.169.254',
  '169.254.170.2',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '100.64.0.1',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '0.1.2.3',
  'wiki',
  'printer.local',
  'metadata.google.internal',
  'router.home.arpa',
  'nas.lan',
  'intranet.localdomain',
  'abc.onion',
];

/** Whole addresses; `:PORT` is where this machine listens. */
const WRONG: readonly (readonly [string, FetchFault])[] = [
  ['file:///etc/passwd', 'scheme'],
  ['ftp://127.0.0.1:PORT/', 'scheme'],
  ['gopher://127.0.0.1:PORT/_GET', 'scheme'],
  ['data:text/html,<p>x</p>', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['blob:http://127.0.0.1:PORT/1', 'scheme'],
  ['ws://127.0.0.1:PORT/', 'scheme'],
  ['view-source:http://127.0.0.1:PORT/', 'scheme'],
  ['jar:http://127.0.0.1:PORT/!/', 'scheme'],
  ['unix:/var/run/docker.sock', 'scheme'],
  ['http+unix://%2Fvar%2Frun%2Fdocker.sock/info', 'scheme'],
  ['mailto:a@example.org', 'scheme'],
  ['127.0.0.1:PORT', 'address'],
  ['//127.0.0.1:PORT/', 'address'],
  ['/etc/passwd', 'address'],
  ['http://', 'address'],
  ['http:///', 'address'],
  ['http://[fe80::1%25eth0]:PORT/', 'address'],
  ['http://[::1:PORT/', 'address'],
  ['http://256.0.0.1:PORT/', 'address'],
  ['http://0x7f.1.2.3.4:PORT/', 'address'],
  ['http://127.0.0.1 .example.org/', 'address'],
  ['http://127.0.0.1:99999/', 'address'],
  ['http://ex%00ample.org/', 'address'],
  [`http://example.org/${'a'.repeat(5000)}`, 'address'],
  ['', 'address'],
  ['http://example.org@127.0.0.1:PORT/', 'user-info'],
  ['http://example.org:80@127.0.0.1:PORT/', 'user-info'],
  ['http://:secret@127.0.0.1:PORT/', 'user-info'],
  ['http://example.org%2F@127.0.0.1:PORT/', 'user-info'],
  ['http://example.org\\@127.0.0.1:PORT/', 'unknown-host'],
  ['http://127.0.0.1:PORT\\@example.org/', 'private'],
  ['http://127.0.0.1:PORT#@example.org/', 'private'],
  ['http://127.0.0.1:PORT?@example.org/', 'private'],
  ['http:127.0.0.1:PORT', 'private'],
  ['http:\\\\127.0.0.1:PORT', 'private'],
  ['hTTp:/127.0.0.1:PORT/', 'private'],
  ['ht\ntp://127.0.0.1:PORT/', 'private'],
  ['http://exa\tmple.org:PORT/', 'unknown-host'],
];

/** Knows the names of the tests, and says what was asked. */
function aResolver(names: Readonly<Record<string, readonly (readonly string[])[]>> = {}) {
  const asked: string[] = [];
  return {
    asked,
    resolve: async (host: string) => {
      const nth = asked.filter((one) => one === host).length;
      asked.push(host);
      const answers = names[host] ?? [];
      return answers[Math.min(nth, answers.length - 1)] ?? [];
    },
  };
}

/** No proxy, any port, some patience. */
const OPTIONS: FetchOptions = {
  environment: {},
  isPort: () => true,
  limits: { ms: 10_000 },
  resolve: aResolver().resolve,
};

async function faultOf(address: string, options: FetchOptions = {}): Promise<FetchFault | 'none'> {
  try {
    await fetchAddress(address, { ...OPTIONS, ...options });
    return 'none';
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    expect(error.message).toMatch(/^[\p{L}\d[].{10,250}[.?]$/u);
    return error.kind;
  }
}

const withPort = (address: string, { port }: PageServer): string =>
  address.replaceAll('PORT', String(port));

describe('hostile addresses', () => {
  test('there are more than 80 of them, all different', () => {
    const all = [...LOOPBACK, ...INSIDE, ...WRONG.map(([address]) => address)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(80);
  });

  test('whatever leads to this machine is refused, and the machine never reached', async () => {
    const here = await startPages(undefined, { everywhere: true });
    for (const host of LOOPBACK) {
      const address = `http://${host}:${here.port}/`;
      expect([host, await faultOf(address)]).toEqual([host, 'private']);
      expect([host, await faultOf(address.replace('http:', 'https:'))]).toEqual([host, 'private']);
    }
    expect(here.connections()).toBe(0);
  });

  test('the same addresses do lead here where they are allowed', async () => {
    const here = await startPages(undefined, { everywhere: true });
    const resolve = async () => ['127.0.0.1'];
    const lost: string[] = [];
    for (const typed of LOOPBACK) {
      const address = `http://${typed}:${here.port}/`;
      const host = new URL(address).hostname.replace(/\.$/, '');
      const allowHosts = [{ host, port: here.port }];
      const fault = await faultOf(address, { allowHosts, resolve });
      if (fault !== 'none') lost.push(typed);
    }
    expect(lost).toEqual([]);
    expect(here.connections()).toBe(LOOPBACK.length);
  });

  test.each(INSIDE)('%s is inside', async (host) => {
    const resolve = async () => {
      throw new Error('It was looked up.');
    };
    expect(await faultOf(`http://${host}/latest/meta-data/`, { resolve })).toBe('private');
    expect(await faultOf(`https://${host}/`, { resolve })).toBe('private');
  });

  test('other schemes, user names and tricks of writing are refused', async () => {
    const here = await startPages(undefined, { everywhere: true });
    for (const [address, fault] of WRONG) {
      expect([address, await faultOf(withPort(address, here))]).toEqual([address, fault]);
    }
    expect(here.connections()).toBe(0);
  });

  test.each([
    1, 21, 22, 25, 53, 81, 110, 444, 2375, 3306, 5432, 6379, 8000, 8080, 8443, 9200, 65535,
  ])('port %i is refused', async (port) => {
    const { isPort: _, ...usual } = OPTIONS;
    const asked = fetchAddress(`https://example.org:${port}/`, usual);
    await expect(asked).rejects.toMatchObject({ kind: 'port', detail: { port } });
  });
});

describe('names', () => {
  test.each([
    ['loopback', ['127.0.0.1']],
    ['the host of the cloud', ['169.254.169.254']],
    ['a private network', ['10.1.2.3']],
    ['IPv6 of this machine', ['::1']],
    ['IPv4 in IPv6', ['::ffff:127.0.0.1']],
    ['IPv4 in IPv6, of old', ['::7f00:1']],
    ['a public address beside it', ['93.184.216.34', '127.0.0.1']],
    ['a public IPv6 address beside it', ['2606:2800:220:1::1', '127.0.0.1']],
    ['a private address first', ['192.168.1.1', '93.184.216.34']],
    ['no address at all', ['not an address']],
  ])('with an answer that holds %s are refused', async (_, answer) => {
    const here = await startPages(undefined, { everywhere: true });
    const { resolve, asked } = aResolver({ 'rebind.example.org': [answer] });
    const address = `http://rebind.example.org:${here.port}/`;
    expect(await faultOf(address, { resolve })).toBe('private');
    expect(asked).toEqual(['rebind.example.org']);
    expect(here.connections()).toBe(0);
  });

  test('are asked for once: an answer that would change has no second chance', async () => {
    const here = await startPages(undefined, { everywhere: true });
    // Public, and given to nobody: the 6bone was closed in 2006 (RFC 3701).
    const answers = [['3ffe::1'], ['127.0.0.1'], ['127.0.0.1']];
    const { resolve, asked } = aResolver({ 'rebind.example.org': answers });
    const fault = await faultOf(`http://rebind.example.org:${here.port}/`, {
      resolve,
      limits: { ms: 400 },
    });
    expect(['unreachable', 'too-slow']).toContain(fault);
    expect(asked).toEqual(['rebind.example.org']);
    expect(here.connections()).toBe(0);
  });

  test('are looked at anew at each hop, and what is allowed for one is not for the next', async () => {
    const here = await startPages((_, response) => {
      response.writeHead(302, { location: `http://other.example.org:${here.port}/` }).end();
    });
    const names = { 'wiki.example.org': [['127.0.0.1']], 'other.example.org': [['127.0.0.1']] };
    const { resolve, asked } = aResolver(names);
    const allowHosts = [{ host: 'wiki.example.org', port: here.port }];
    const fault = await faultOf(`http://wiki.example.org:${here.port}/`, { resolve, allowHosts });
    expect(fault).toBe('private');
    expect(asked).toEqual(['wiki.example.org', 'other.example.org']);
    expect(here.requests).toHaveLength(1);
  });

  test('allowed at one port are not allowed at another', async () => {
    const here = await startPages();
    const { resolve } = aResolver({ 'wiki.example.org': [['127.0.0.1']] });
    const allowHosts = [{ host: 'wiki.example.org', port: here.port + 1 }];
    const address = `http://wiki.example.org:${here.port}/`;
    expect(await faultOf(address, { resolve, allowHosts })).toBe('private');
    expect(here.connections()).toBe(0);
  });
});

describe('redirects', () => {
  const leadTo = (location: (port: number) => string, status = 302) =>
    startPages((request, response) => {
      if (request.url !== '/') return response.end('Here is what nobody may read.');
      const { localPort = 0 } = request.socket;
      return response.writeHead(status, { location: location(localPort) }).end();
    });

  const LOCATIONS: readonly (readonly [string, FetchFault | 'none'])[] = [
    ['http://localhost:PORT/inside', 'private'],
    ['http://127.1:PORT/inside', 'none'],
    ['http://[::1]:PORT/inside', 'private'],
    ['http://[::ffff:127.0.0.1]:PORT/inside', 'private'],
    ['http://127.0.0.2:PORT/inside', 'private'],
    ['http://0:PORT/inside', 'private'],
    ['//127.0.0.3:PORT/inside', 'private'],
    ['\\\\127.0.0.3:PORT/inside', 'private'],
    ['http://169.254.169.254/latest/meta-data/', 'private'],
    ['http://a:b@127.0.0.1:PORT/inside', 'user-info'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['http://[', 'address'],
  ];

  test.each(LOCATIONS)('to %s are looked at: %s', async (location, fault) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const here = await leadTo((port) => location.replaceAll('PORT', String(port)), status);
      const allowHosts = [here.allowed];
      // What says the very address that is allowed is followed, however it is written.
      expect(await faultOf(here.at('/'), { allowHosts })).toBe(
        fault === 'none' ? 'content-type' : fault,
      );
      expect(here.requests.map(({ url }) => url)).toEqual(
        fault === 'none' ? ['/', '/inside'] : ['/'],
      );
    }
  });

  test('end after five', async () => {
    const here = await startPages((request, response) => {
      const nth = Number(request.url?.slice(1));
      if (nth === 5) return response.setHeader('content-type', 'text/html').end('There.');
      return response.writeHead(302, { location: `/${nth + 1}` }).end();
    });
    const allowHosts = [here.allowed];
    expect(await faultOf(here.at('/0'), { allowHosts })).toBe('none');
    expect(await faultOf(here.at('/-1'), { allowHosts })).toBe('redirects');
    expect(here.requests).toHaveLength(12);
  });

  test('that lead nowhere are no pages', async () => {
    const here = await startPages((_, response) => response.writeHead(302).end());
    expect(await faultOf(here.at('/'), { allowHosts: [here.allowed] })).toBe('status');
  });
});
