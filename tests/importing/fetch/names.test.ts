import { describe, expect, test } from 'vitest';
import { isAllowed, readAllowedHost } from '../../../src/importing/fetch/allowed-hosts.ts';
import { nameOf } from '../../../src/importing/fetch/file-name.ts';
import { isPublicAddress } from '../../../src/importing/fetch/public-address.ts';

describe('public addresses', () => {
  test.each([
    '8.8.8.8',
    '93.184.216.34',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '100.63.255.255',
    '100.128.0.0',
    '169.253.255.255',
    '168.63.129.15',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81a::200e',
    '2001:4860:4860::8888',
    '2003::1',
  ])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('hosts that are allowed', () => {
  test.each([
    ['wiki.example.org', { host: 'wiki.example.org' }],
    [' Wiki.Example.ORG ', { host: 'wiki.example.org' }],
    ['wiki:8080', { host: 'wiki', port: 8080 }],
    ['127.0.0.1:3000', { host: '127.0.0.1', port: 3000 }],
    ['127.1', { host: '127.0.0.1' }],
    ['::1', { host: '[::1]' }],
    ['[::1]:8080', { host: '[::1]', port: 8080 }],
    ['вики.рф', { host: 'xn--b1amah.xn--p1ai' }],
    ['', undefined],
    ['*', undefined],
    ['*.example.org', undefined],
    ['10.0.0.0/8', undefined],
    ['http://wiki/', undefined],
    ['user@wiki', undefined],
    ['wiki:0', undefined],
    ['wiki:65536', undefined],
    ['wiki:', undefined],
    ['a b', undefined],
  ])('%s', (text, expected) => {
    expect(readAllowedHost(text)).toEqual(expected);
  });

  test.each([
    ['https://wiki/', ['wiki'], true],
    ['http://wiki/', ['wiki'], true],
    ['http://wiki./', ['wiki'], true],
    ['http://wiki:8080/', ['wiki'], false],
    ['http://wiki:8080/', ['wiki:8080'], true],
    ['http://wiki/', ['wiki:8080'], false],
    ['https://wiki/', ['wiki:443'], true],
    ['https://my.wiki/', ['wiki'], false],
    ['http://[::1]/', ['::1'], true],
  ])('%s by %o: %s', (address, texts, expected) => {
    const allowed = texts.flatMap((text) => readAllowedHost(text) ?? []);
    expect(isAllowed(new URL(address), allowed)).toBe(expected);
  });
});

describe('names of files', () => {
  test.each([
    ['https://a.org/2017/03/new-friends.html', '', 'new-friends.html'],
    ['https://a.org/', '', 'page'],
    ['https://a.org/a/', '', 'a'],
    ['https://a.org/%E6%96%B0%E3%81%97%E3%81%84.html', '', '新しい.html'],
    ['https://a.org/..%2F..%2Fetc%2Fpasswd', '', 'etc-passwd'],
    ['https://a.org/%2e%2e%5c%2e%2e%5cboot.ini', '', 'boot.ini'],
    ['https://a.org/%00.html', '', 'html'],
    ['https://a.org/%E0%A4%A.pdf', '', 'E0-A4-A.pdf'],
    ['https://a.org/.htaccess', '', 'htaccess'],
    [`https://a.org/${'x'.repeat(300)}.pdf`, '', `${'x'.repeat(76)}.pdf`],
    ['https://a.org/get?id=1', 'attachment; filename="minutes.pdf"', 'minutes.pdf'],
    ['https://a.org/get', 'attachment; filename=minutes.pdf; size=1', 'minutes.pdf'],
    ['https://a.org/get', "attachment; filename=x.pdf; filename*=UTF-8''%D0%BC.pdf", 'м.pdf'],
    ['https://a.org/get', 'attachment; filename="../../etc/cron.d/x"', 'x'],
    ['https://a.org/get', 'attachment; filename="C:\\\\x\\\\y.pdf"', 'y.pdf'],
    ['https://a.org/get', 'attachment; filename=""', 'get'],
    ['https://a.org/get', "attachment; filename*=UTF-8''..%2F..%2Fx.md", 'x.md'],
  ])('%s, %s: %s', (address, disposition, expected) => {
    expect(nameOf(new URL(address), disposition)).toBe(expected);
  });
});
