import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textAlone } from '../../../src/blocks/kit/message.ts';
import { helpMessage } from '../../../src/blocks/reply/help.ts';
import { replyMessage } from '../../../src/blocks/reply/reply.ts';
import { aClosest, anAnswer, anExcerpt } from '../../builders.ts';
import { messageFaults } from '../message-faults.ts';
import { hostileText } from './excerpts.ts';
import { hostileReply } from './replies.ts';

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
        const alone = textAlone({ text, blocks }).text;
        if (link !== undefined) expect(alone).toContain(link.replaceAll('&', '&amp;'));
        if (reply.kind !== 'nothing') expect(text).toMatch(/Source|Источник|出典/);
      }),
      { numRuns: 200 },
    );
  });

  test('a title and names of nothing but signs to escape leave room for the longest link', () => {
    const signs = '&'.repeat(3000);
    const link = `https://example.org/${'%F0%9F%91%A9'.repeat(98)}`;
    const citation = {
      title: signs,
      author: signs,
      publisher: `.${signs}`,
      published: signs,
      url: link,
      link,
    };
    const reply = aClosest({
      corrections: [{ from: signs, to: signs }],
      excerpts: [anExcerpt({ quote: '', highlights: [], citation })],
    });
    expect(textAlone(replyMessage(reply, [])).text).toContain(link);
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
