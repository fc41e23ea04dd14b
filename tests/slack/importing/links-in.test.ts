import { describe, expect, test } from 'vitest';
import { foundIn } from '../../../src/slack/importing/links-in.ts';

const addresses = (message: Parameters<typeof foundIn>[0]) =>
  foundIn(message).map((one) => (one.kind === 'address' ? one.address : one.file.id));

describe('what can be saved of a message', () => {
  test.each([
    [
      'a link',
      { text: 'see <https://example.org/a?b=1&amp;c=2|this>' },
      ['https://example.org/a?b=1&c=2'],
    ],
    [
      'the same link twice',
      { text: '<https://example.org/> <https://example.org/>' },
      ['https://example.org/'],
    ],
    ['no channel, no person, no mail', { text: '<#C1|x> <@U1> <mailto:a@b.c> <!here>' }, []],
    ['no link to another message', { text: '<https://desk.slack.com/archives/C1/p1>' }, []],
    ['no other scheme', { text: '<file:///etc/passwd> <ftp://example.org/>' }, []],
    [
      'a link of a block',
      {
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [{ type: 'link', url: 'https://example.org/b' }],
              },
            ],
          },
        ],
      },
      ['https://example.org/b'],
    ],
    [
      'the page of a preview',
      { attachments: [{ from_url: 'https://example.org/c' }] },
      ['https://example.org/c'],
    ],
    [
      'files before links',
      { text: '<https://example.org/>', files: [{ id: 'F0ABC', name: 'x.pdf' }] },
      ['F0ABC', 'https://example.org/'],
    ],
    [
      'no id that is none',
      { files: [{ id: '../F0ABC' }, { id: 7 }, { name: 'x' }, null, 'F0ABC'] },
      [],
    ],
    ['nothing of what is no message', { text: 7, blocks: 'x', files: {}, attachments: [null] }, []],
  ])('%s', (_, message, expected) => {
    expect(addresses(message)).toEqual(expected);
  });

  test('at most ten, and nothing that stands endlessly deep', () => {
    const many = Array.from({ length: 50 }, (_, nth) => `<https://example.org/${nth}>`).join(' ');
    expect(addresses({ text: many })).toHaveLength(10);
    let block: object = { type: 'link', url: 'https://example.org/deep' };
    for (let depth = 0; depth < 5000; depth++) block = { type: 'x', elements: [block] };
    expect(addresses({ blocks: [block] })).toEqual([]);
  });
});
