import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../page/text/markdown.js';
import { parseMarkdownInline } from '../../../page/text/markdown-inline.js';
import { safeUrl } from '../../../page/text/safe-url.js';

describe('the text of a markdown block', () => {
  test('is read in blocks', () => {
    const text = [
      '## A heading',
      'two',
      'lines',
      '',
      '- one',
      '  - two',
      '',
      '3. three',
      '',
      '> said',
      '```js',
      'a *b*',
      '```',
      '| a | b |',
      '|---|:-:|',
      '| 1 | 2 |',
      '---',
    ].join('\n');
    expect(parseMarkdown(text)).toEqual([
      { kind: 'heading', level: 2, text: 'A heading' },
      { kind: 'paragraph', text: 'two\nlines' },
      {
        kind: 'list',
        isOrdered: false,
        start: 1,
        items: [
          { depth: 0, text: 'one' },
          { depth: 1, text: 'two' },
        ],
      },
      { kind: 'list', isOrdered: true, start: 3, items: [{ depth: 0, text: 'three' }] },
      { kind: 'quote', text: 'said' },
      { kind: 'code', text: 'a *b*' },
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
      { kind: 'rule' },
    ]);
  });

  test('holds styles, links and pictures, which are shown as their description', () => {
    expect(parseMarkdownInline('**a** *b* [c](https://c.example) ![d](e.png) \\*f\\*')).toEqual([
      { kind: 'style', style: 'bold', parts: [{ kind: 'text', text: 'a' }] },
      { kind: 'text', text: ' ' },
      { kind: 'style', style: 'italic', parts: [{ kind: 'text', text: 'b' }] },
      { kind: 'text', text: ' ' },
      { kind: 'link', url: 'https://c.example', text: 'c' },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: '[Image: d]' },
      { kind: 'text', text: ' *f*' },
    ]);
  });

  test('never stops the page, however odd it is', () => {
    for (const text of ['```', '> ', '|', '-', '# ', '**', '[a](', '1.', '\\', '| |\n|-', '\n\n']) {
      expect(parseMarkdown(text).flatMap(() => parseMarkdownInline(text))).toBeInstanceOf(Array);
    }
  });
});

test('only addresses of the web and of mail become links', () => {
  expect(['https://a.example', 'http://a', 'mailto:a@b.example'].map(safeUrl)).not.toContain(
    undefined,
  );
  const hostile = ['javascript:alert(1)', 'data:text/html,x', ' JavaScript:x', 'file:///etc', 'x'];
  expect(hostile.map(safeUrl)).toEqual(hostile.map(() => undefined));
});
