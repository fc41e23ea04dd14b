import { describe, expect, test } from 'vitest';
import { parseMrkdwn } from '../../../page/text/mrkdwn.js';

/** Parts of a text that is one stretch of plain lines. */
function partsOf(text: string, isVerbatim = false): unknown {
  const [only, ...more] = parseMrkdwn(text, isVerbatim);
  expect(more).toEqual([]);
  expect(only?.kind).toBe('lines');
  return only !== undefined && 'parts' in only ? only.parts : undefined;
}

describe('mrkdwn', () => {
  test('bold, italic, strike and code are what they are in Slack, not in Markdown', () => {
    expect(partsOf('a *b* _c_ ~d~ `e`')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'style', style: 'bold', parts: [{ kind: 'text', text: 'b' }] },
      { kind: 'text', text: ' ' },
      { kind: 'style', style: 'italic', parts: [{ kind: 'text', text: 'c' }] },
      { kind: 'text', text: ' ' },
      { kind: 'style', style: 'strike', parts: [{ kind: 'text', text: 'd' }] },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'e' },
    ]);
  });

  test('marks within words and around spaces are only characters', () => {
    expect(partsOf('snake_case_name, 2*3*4 and a * b * c')).toEqual([
      { kind: 'text', text: 'snake_case_name, 2*3*4 and a * b * c' },
    ]);
  });

  test('an escaped tag is text, never a reference or markup', () => {
    expect(partsOf('&lt;!channel&gt; &amp;lt; <b>')).toEqual([
      { kind: 'text', text: '<!channel> &lt; ' },
      { kind: 'link', url: 'b', text: 'b' },
    ]);
  });

  test('references become mentions, links and dates', () => {
    expect(partsOf('<@U1> <#C1|talks> <!here> <https://a.example/x|a &amp; b>')).toEqual([
      { kind: 'person', id: 'U1' },
      { kind: 'text', text: ' ' },
      { kind: 'channel', id: 'C1', text: 'talks' },
      { kind: 'text', text: ' ' },
      { kind: 'everyone', text: '@here' },
      { kind: 'text', text: ' ' },
      { kind: 'link', url: 'https://a.example/x', text: 'a & b' },
    ]);
    expect(partsOf('<!date^1490000000^{date_short}^https://a.example|then>')).toEqual([
      {
        kind: 'date',
        unix: 1490000000,
        format: '{date_short}',
        url: 'https://a.example',
        fallback: 'then',
      },
    ]);
  });

  test('marks inside an address are part of it', () => {
    expect(partsOf('<https://a.example/_x_*y*>')).toEqual([
      { kind: 'link', url: 'https://a.example/_x_*y*', text: 'https://a.example/_x_*y*' },
    ]);
  });

  test('a bare address is linked without the full stop after it, unless the text is verbatim', () => {
    expect(partsOf('See https://a.example/x.')).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', url: 'https://a.example/x', text: 'https://a.example/x' },
      { kind: 'text', text: '.' },
    ]);
    expect(partsOf('See https://a.example/x.', true)).toEqual([
      { kind: 'text', text: 'See https://a.example/x.' },
    ]);
  });

  test('quotes and preformatted text are stretches of their own', () => {
    expect(parseMrkdwn('before\n&gt; one\n&gt; two\nafter\n```x *y*```')).toEqual([
      { kind: 'lines', parts: [{ kind: 'text', text: 'before' }] },
      { kind: 'quote', parts: [{ kind: 'text', text: 'one\ntwo' }] },
      { kind: 'lines', parts: [{ kind: 'text', text: 'after\n' }] },
      { kind: 'preformatted', text: 'x *y*' },
    ]);
  });
});
