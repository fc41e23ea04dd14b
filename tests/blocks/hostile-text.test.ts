import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Excerpt, Reply } from '../../src/answer/reply.ts';
import { helpMessage } from '../../src/blocks/help.ts';
import { replyMessage } from '../../src/blocks/reply.ts';
import { aClosest, aNothing, anAnswer, anExcerpt, anExcerptOfABrief } from '../builders.ts';
import { messageFaults } from './message-faults.ts';

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

const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join('')),
);

const hostileAddress = fc.oneof(
  hostileText,
  hostileText.map((text) => `https://example.org/${text}`),
  fc.constantFrom('javascript:alert(1)', 'https://a|b>c', 'HTTPS://EXAMPLE.ORG/<!here>|x'),
);

const anyNumber = fc.oneof(fc.integer({ min: -50, max: 900 }), fc.double());

const hostileExcerpt: fc.Arbitrary<Excerpt> = fc
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

const hostileReply: fc.Arbitrary<Reply> = fc
  .record({
    question: hostileText,
    language: fc.constantFrom('en' as const, 'ru' as const, 'ja' as const),
    corrections: fc.array(fc.record({ from: hostileText, to: hostileText }), { maxLength: 8 }),
    aliases: fc.array(hostileText, { maxLength: 8 }),
    excerpts: fc.array(hostileExcerpt, { minLength: 1, maxLength: 5 }),
    kind: fc.constantFrom('answer', 'closest', 'nothing'),
  })
  .map(({ kind, excerpts, ...asked }) => {
    if (kind === 'nothing') return aNothing(asked);
    return kind === 'answer' ? anAnswer({ ...asked, excerpts }) : aClosest({ ...asked, excerpts });
  });

test('the checker of these tests sees a mention, a foreign field and a link that is none', () => {
  const element = { type: 'mrkdwn' as const, text: '<!channel>' };
  expect(
    messageFaults({ text: 'a <@U1>', blocks: [{ type: 'context', elements: [element] }] }),
  ).toEqual(['text: unescaped < or >', 'blocks[0].elements.0: not literal text']);
  const link = { type: 'link' as const, url: 'javascript:alert(1)', text: 'x', colour: 'red' };
  const section = { type: 'rich_text_section' as const, elements: [link] };
  expect(
    messageFaults({ text: 'a', blocks: [{ type: 'rich_text', elements: [section] }] }),
  ).toEqual([
    '[ERROR] must be a valid url [json-pointer:/blocks/0/elements/0/elements/0/url]',
    '[ERROR] invalid additional property: colour [json-pointer:/blocks/0/elements/0/elements/0]',
    'blocks[0].elements.0.elements.0: url',
  ]);
});

describe('whatever a question or an article holds', () => {
  test('the message is valid, within its limits, and mentions nobody', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        expect(messageFaults(replyMessage(reply, []))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the first citation is whole in the text, however long the rest', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const { text, blocks } = replyMessage(reply, []);
        const link = /"type":"link","url":"([^"]+)"/.exec(JSON.stringify(blocks))?.[1];
        if (link !== undefined) expect(text).toContain(link.replaceAll('&', '&amp;'));
        else if (reply.kind !== 'nothing') expect(text).toMatch(/Source|Источник|出典/);
      }),
      { numRuns: 200 },
    );
  });

  test('a link goes nowhere but to the address of the citation', () => {
    const quote = '<https://evil.example|https://good.example>';
    const title = 'see <https://evil.example/2|here> or https://evil.example/3';
    const { text, blocks } = replyMessage(
      anAnswer({ excerpts: [anExcerpt({ quote, citation: { title } })] }),
      [],
    );
    const targets = [...JSON.stringify(blocks).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url);
    expect(targets).toEqual([anExcerpt().citation.link]);
    expect(text).toContain('“&lt;https://evil.example|https://good.example&gt;”');
  });

  test('every character of a long quote of markup is kept as it is in the blocks', () => {
    const quote = '*bold* `code` _it_ ~no~ &amp; <@U123>';
    const { blocks } = replyMessage(
      anAnswer({ excerpts: [anExcerpt({ quote, highlights: [] })] }),
      [],
    );
    expect(JSON.stringify(blocks)).toContain(JSON.stringify(quote));
  });

  test('the help holds hostile examples', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 8 }), (examples) => {
        expect(messageFaults(helpMessage('en', examples))).toEqual([]);
      }),
    );
  });
});
