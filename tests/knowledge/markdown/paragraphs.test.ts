import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/knowledge/article/parse-article.ts';
import { anArticleFile } from '../../archive-builders.ts';

/** The passages of a file with this body, each with its line counted from the body's first. */
function passagesOf(body: string): { text: string; line: number }[] {
  const { path, content } = anArticleFile({ paragraphs: [`FIRST\n\n${body}`] });
  const parsed = parseArticle(path, content);
  if (parsed.kind !== 'article') throw new Error(JSON.stringify(parsed));
  const [first, ...rest] = parsed.article.passages;
  const from = (first?.line ?? 0) + 2;
  return rest.map(({ text, line }) => ({ text, line: line - from + 1 }));
}

const texts = (body: string): string[] => passagesOf(body).map(({ text }) => text);

describe('a paragraph is the words a reader sees', () => {
  test.each<[what: string, markdown: string, text: string]>([
    ['emphasis', 'One *two* **three** _four_ ~~five~~.', 'One two three four five.'],
    ['code in a line', 'The `2+2` format', 'The 2+2 format'],
    ['a link', 'See [the *page*](https://e.org "Title").', 'See the page.'],
    ['an address in angle brackets', 'See <https://e.org/a_b>.', 'See https://e.org/a_b.'],
    ['a bare address', 'See https://e.org/a_b_c now', 'See https://e.org/a_b_c now'],
    ['a picture in a line', 'Text ![map](a.png) goes on.', 'Text goes on.'],
    ['a comment in a line', 'Text <!-- hidden --> goes on.', 'Text goes on.'],
    ['tags', 'Text <b>bold</b><br> and <i class="x">more</i>', 'Text bold\nand more'],
    ['a block of HTML', '<div>Text</div>', 'Text'],
    ['escaped signs', 'a\\*b\\* and 1\\. c', 'a*b* and 1. c'],
    [
      'signs that are no markup',
      'snake_case_name, a < b && c > d',
      'snake_case_name, a < b && c > d',
    ],
    ['entities, which are not read', 'AT&T &amp; &lt;b&gt;', 'AT&T &amp; &lt;b&gt;'],
    ['what Slack would take for a mention', '<!channel> and <@U123>', '<!channel> and <@U123>'],
    ['a list', '- one\n- *two*\n- three', 'one\ntwo\nthree'],
    ['a list within a list', '- one\n  - two\n- three', 'one\ntwo\nthree'],
    ['a list of tasks', '- [ ] one\n- [x] two', 'one\ntwo'],
    ['a quotation', '> one\n> two', 'one two'],
    ['a table', '| a | b |\n|---|---|\n| c | *d* |', 'a / b\nc / d'],
    [
      'lines of one paragraph',
      'line one\nline two  \nline three\\\nline four',
      'line one line two\nline three\nline four',
    ],
    ['white space', '  tab\there   twice ', 'tab here twice'],
    ['control characters', 'NU\u0000L be\u0007ll\ufeff', 'NUL bell'],
    [
      'Japanese lines are joined without a space',
      '会談は\n東京で、\nロシアと\n「次」',
      '会談は東京で、ロシアと「次」',
    ],
    ['also through markup', '会談は\n**東京**で\n開かれた。\n次。', '会談は東京で開かれた。次。'],
    ['Latin beside Japanese keeps its space', 'THAAD\n配備\nTHAAD', 'THAAD 配備 THAAD'],
    ['a line below a heading', '## Heading\nText.', 'Text.'],
    ['escaped brackets', '\\[a\\] text', '[a] text'],
  ])('%s', (_what, markdown, text) => {
    expect(texts(markdown)).toEqual([text]);
  });
});

describe('no passage is made of', () => {
  test.each([
    ['a heading', '# Heading'],
    ['a heading with a line below it', 'Heading\n======='],
    ['a comment', '<!-- one\ntwo -->'],
    ['a picture', '![alt text](a.png)'],
    ['a rule', '***'],
    ['a definition of a link', '[a]: https://e.org'],
    ['blank lines', ' \n\t\n\n'],
  ])('%s', (_what, markdown) => {
    expect(texts(`${markdown}\n\nText.`)).toEqual(['Text.']);
  });
});

describe('a block of code', () => {
  test.each([
    ['backticks', '```', '```'],
    ['a language', '```js', '```'],
    ['tildes', '~~~', '~~~'],
    ['more backticks', '````', '````'],
  ])('with %s is one passage, with blank lines and signs as they are', (_what, open, close) => {
    expect(passagesOf(`${open}\n# no *heading*\n\n<!-- x -->\n${close}\n\nAfter.`)).toEqual([
      { text: '# no *heading*\n<!-- x -->', line: 1 },
      { text: 'After.', line: 7 },
    ]);
  });

  test.each([
    ['a sentence', 'Run this:\n```\na = *1*\n\nb = 2\n```', 'Run this:\na = *1*\n\nb = 2'],
    ['a Russian one', 'Запустите:\n~~~sh\na\n\n# b\n~~~', 'Запустите:\na\n\n# b'],
    ['a Japanese one', '実行する。\n````\n```\n\n*b*\n````', '実行する。\n```\n\n*b*'],
    ['a heading', '# Code\n```\na\n\n<b>\n```', 'a\n\n<b>'],
    ['an entry of a list', '- one\n  ```\n  a\n\n  *b*\n  ```\n- two', 'one\na\n\n*b*\ntwo'],
    ['the sign of an entry', '1. ```\n   a\n\n   *b*\n   ```', 'a\n\n*b*'],
    ['code of its own', '```\na\n```\n```\nb\n\n*c*\n```', 'a\nb\n\n*c*'],
    ['a line, and goes on below', 'One.\n```\na\n\nb\n```\nTwo.', 'One.\na\n\nb\nTwo.'],
  ])('that follows %s is whole', (_what, body, text) => {
    expect(texts(`${body}\n\nAfter *it*.`)).toEqual([text.replaceAll('\n\n', '\n'), 'After it.']);
  });

  test.each([
    ['code within a line', '```a``` is one.\n\nTwo.\n```\nb\n```', ['a is one.', 'Two.\nb']],
    ['a fence that does not end', 'One.\n```\na\n\nTwo.', ['One.\na', 'Two.']],
    ['a fence of other signs', 'One.\n```\na\n\nb\n~~~', ['One.\na', 'b']],
    ['a comment below a line', 'One.\n<!-- a\n\nb -->\n\nTwo.', ['One.', 'Two.']],
    ['a comment of Obsidian below a line', 'Раз.\n%%\na\n\nb\n%%\n\n二。', ['Раз.', '二。']],
    ['a comment in code', '```\n<!-- a\n\n```\n\nTwo. -->', ['<!-- a', 'Two. -->']],
  ])('and %s is read as what it is', (_what, body, all) => {
    expect(texts(body)).toEqual(all);
  });

  test('that is never closed does not swallow the rest', () => {
    expect(texts('```\none\n\ntwo\n\nthree')).toEqual(['one', 'two', 'three']);
  });
});

describe('the line of a passage', () => {
  test.each<[what: string, body: string, lines: number[]]>([
    ['one blank line between', 'a\n\nb\n\nc', [1, 3, 5]],
    ['many blank lines', 'a\n\n\n\n\nb\n \t \n\nc', [1, 6, 9]],
    ['blank lines before the first', '\n\n\na', [4]],
    [
      'headings, comments and pictures between',
      '# h\n\na\n\n<!-- x\ny -->\n\n![p](p.png)\n\nb',
      [3, 10],
    ],
    ['long paragraphs', 'a\na\na\n\nb\nb\n\nc', [1, 5, 8]],
    ['lists', '- a\n- b\n\nc', [1, 4]],
    ['no line end at the end of the file', 'a\n\nb', [1, 3]],
  ])('%s', (_what, body, lines) => {
    expect(passagesOf(body).map(({ line }) => line)).toEqual(lines);
  });

  test('any mixture of blocks: each passage stands on the line that says so', () => {
    const blank = fc.array(fc.constantFrom('', ' ', '\t'), { minLength: 1, maxLength: 4 });
    const block = fc.constantFrom(
      '# h',
      '<!-- c\nc -->',
      '![p](p.png)',
      'PLAIN',
      '*PLAIN*',
      '- PLAIN\n- b',
      'PLAIN\nb',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(block, blank), { maxLength: 12 }), (parts) => {
        const lines = parts.flatMap(([text, gap]) => [...text.split('\n'), ...gap]);
        const expected = lines.flatMap((text, index) =>
          text.includes('PLAIN') ? [index + 1] : [],
        );
        expect(passagesOf(lines.join('\n')).map(({ line }) => line)).toEqual(expected);
      }),
    );
  });

  test('any text is read without a throw, and passages are neither empty nor untrimmed', () => {
    const sign = fc.constantFrom(
      ...'*_`~[]()<>!#|\\&-+=1. \n\t日、a\ud800\u0000'.split(''),
      '\n\n',
      '```',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        for (const { text } of passagesOf(signs.join(''))) {
          expect(text).not.toBe('');
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/[\t\0]|\n\s|\s\n|^\n|\n$/);
        }
      }),
    );
  });
});

describe('what stands above a paragraph', () => {
  /** Each paragraph of a body with what it stands under. */
  function unders(body: string): [text: string, ...under: string[]][] {
    const { path, content } = anArticleFile({ paragraphs: [body] });
    const parsed = parseArticle(path, content);
    if (parsed.kind !== 'article') throw new Error(JSON.stringify(parsed));
    return parsed.article.passages.map(({ text, under = [] }) => [text, ...under]);
  }

  test.each<[what: string, body: string, ...expected: [string, ...string[]][]]>([
    [
      'a heading',
      'One.\n\n## Hours\n\nTwo.\n\nThree.',
      ['One.'],
      ['Two.', 'Hours'],
      ['Three.', 'Hours'],
    ],
    ['a heading without a blank line below', '## Часы\nДва.', ['Два.', 'Часы']],
    ['a heading with a rule below', 'Hours\n-----\n\nTwo.', ['Two.', 'Hours']],
    [
      'headings within headings',
      '# A\n\n## B\n\nOne.\n\n## C\n\nTwo.\n\n# D\n\nThree.',
      ['One.', 'A', 'B'],
      ['Two.', 'A', 'C'],
      ['Three.', 'D'],
    ],
    [
      'several headings in one block',
      '# A\n## B\nOne.\n## C\nTwo.',
      ['One.', 'A', 'B'],
      ['Two.', 'A', 'C'],
    ],
    [
      'markup in a heading',
      '## *Hours* of the [museum](https://e.org)\n\nTwo.',
      ['Two.', 'Hours of the museum'],
    ],
    [
      'a bold line',
      '**開館時間**\n\n九時。\n\n**料金**\n\n千円。',
      ['九時。', '開館時間'],
      ['千円。', '料金'],
    ],
    [
      'a bold line below a heading',
      '# A\n\n__B__\n\nOne.\n\n# C\n\nTwo.',
      ['One.', 'A', 'B'],
      ['Two.', 'C'],
    ],
    ['a bold line with nothing below stays a paragraph', 'One.\n\n**Two**', ['One.'], ['Two']],
    ['two bold lines: the first has nothing below', '**A**\n\n**B**\n\nOne.', ['A'], ['One.', 'B']],
    ['a bold line before a heading', '**A**\n\n# B\n\nOne.', ['A'], ['One.', 'B']],
    ['a bold sentence is a sentence', '**It ended.**\n\nOne.', ['It ended.'], ['One.']],
    [
      'the line that introduces a list',
      'Go. Bring these:\n\n- a\n- b\n\nEnd.',
      ['Go. Bring these:'],
      ['a\nb', 'Bring these:'],
      ['End.'],
    ],
    [
      'the line that introduces a table',
      '# C\n\nУлов:\n\n| a | b |\n|---|---|\n| c | d |',
      ['Улов:', 'C'],
      ['a / b\nc / d', 'C', 'Улов:'],
    ],
    ['a colon before a paragraph introduces nothing', 'He said:\n\nNo.', ['He said:'], ['No.']],
  ])('%s', (_what, body, ...expected) => {
    expect(unders(body)).toEqual(expected);
  });

  test('a heading of any length is cut', () => {
    const [[, heading = ''] = []] = unders(`# ${'long '.repeat(1000)}\n\nOne.`);
    expect(heading.length).toBe(200);
  });
});
