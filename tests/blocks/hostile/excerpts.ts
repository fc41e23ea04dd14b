import fc from 'fast-check';
import type { Excerpt } from '../../../src/answer/reply.ts';
import { anExcerpt, anExcerptOfABrief } from '../../builders.ts';
import { anyText } from '../../hostile/any-text.ts';

const HOSTILE = [
  '<!channel>',
  '<!here>',
  '<@U123>',
  '<#C1|general>',
  '<https://evil.example|https://good.example>',
  '&lt;!channel&gt;',
  '@here #general',
  '``` ` *bold* _it_ ~no~ > quote',
  '\u202e\u2066\u200f right to left \u2069',
  'z\u200be\u2060r\ufeffo',
  '\u0000\u0007\u001b[31m',
  '\ud83d',
  '\ude00\ud83d',
  'z̸̡̢'.repeat(30),
  'a'.repeat(40_000),
  '👩‍👩‍👧‍👦'.repeat(2000),
  '&'.repeat(3000),
  '"\\'.repeat(2000),
  '\n\r\n\u2028\t',
  '',
  ' ',
];

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  anyText({ maxLength: 60 }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join('')),
);

const hostileAddress = fc.oneof(
  hostileText,
  hostileText.map((text) => `https://example.org/${text}`),
  fc.constantFrom('javascript:alert(1)', 'https://a|b>c', 'HTTPS://EXAMPLE.ORG/<!here>|x'),
);

const anyNumber = fc.oneof(fc.integer({ min: -50, max: 900 }), fc.double());

export const hostileExcerpt: fc.Arbitrary<Excerpt> = fc
  .record({
    quote: hostileText,
    title: hostileText,
    author: hostileText,
    publisher: hostileText,
    published: hostileText,
    url: hostileAddress,
    link: hostileAddress,
    highlights: fc.array(fc.tuple(anyNumber, anyNumber), { maxLength: 60 }),
    brief: fc.boolean(),
  })
  .map(({ quote, highlights, brief, ...citation }) => {
    const about = { quote, highlights, citation, passage: quote };
    return brief ? anExcerptOfABrief(about) : anExcerpt(about);
  });
