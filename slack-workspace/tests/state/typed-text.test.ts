import { expect, test } from 'vitest';
import { FOURFOLD, growth, repeated } from '../../../tests/hostile/growth.ts';
import { mrkdwnOf, runsOf } from '../../src/state/typed-text.ts';

const NAMES = {
  people: new Map([
    ['anna', 'U01ANNA'],
    ['common-ground', 'U09GROUND'],
  ]),
  channels: new Map([['kurils', 'C02KURILS']]),
};

const sent = (typed: string): string => mrkdwnOf(runsOf(typed, NAMES), NAMES);

test.each([
  ['@anna, see #kurils.', '<@U01ANNA>, see <#C02KURILS|kurils>.'],
  ['@Common-Ground: when?', '<@U09GROUND>: when?'],
  ['@nobody and #nowhere', '@nobody and #nowhere'],
  ['mail@anna and a#kurils', 'mail@anna and a#kurils'],
  ['1 < 2 && <@U01ANNA> <!channel>', '1 &lt; 2 &amp;&amp; &lt;@U01ANNA&gt; &lt;!channel&gt;'],
  ['(https://example.org/?a=1&b=2)', '(<https://example.org/?a=1&amp;b=2>)'],
  [
    '<https://evil.example|https://a.example>',
    '&lt;<https://evil.example>|<https://a.example>&gt;',
  ],
  ['島はいつ? @anna', '島はいつ? <@U01ANNA>'],
])('what is typed as %j is sent as %j', (typed, text) => {
  expect(sent(typed)).toBe(text);
});

test.each(['.', '@', '#', '@a', '#kurils', 'https://', 'https://.', ')', '<', '>', '&', '|', ' '])(
  'an address, a name or a text of many %s costs what its length does',
  async (part) => {
    for (const begin of ['https://', '@', '#', '']) {
      const make = (length: number): string => `${begin}${repeated(part, 'x')(length)}`;
      expect(await growth(make, 2500, sent, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
    }
  },
);
