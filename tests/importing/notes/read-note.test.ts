import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/knowledge/article/parse-article.ts';
import { aBriefFile } from '../../archive-builders.ts';
import { read } from '../reading/read.ts';

const BODY =
  'The first meeting was on 2 November 2013.\n\nIt was then [[Suspended|suspended]] for ==three years==.\n';

test.each([
  [
    'YAML',
    `---\ntitle: New Friends\ndate: 2017-03-20T10:00:00+09:00\nauthors: [Jane Doe]\nsource: https://example.org/a\ntags: [x]\n---\n${BODY}`,
  ],
  [
    'TOML',
    `+++\ntitle = "New Friends"\ndate = 2017-03-20T10:00:00+09:00\nauthor = "Jane Doe"\nurl = "https://example.org/a"\n[params]\nx = 1\n+++\n${BODY}`,
  ],
  [
    'JSON',
    `{\n"title": "New Friends",\n"date": "2017-03-20",\n"author": {"name": "Jane Doe"},\n"canonical": "https://example.org/a"\n}\n${BODY}`,
  ],
])('a note says in %s who wrote it and when', async (_, note) => {
  expect(await read('any.md', note)).toMatchObject({
    title: 'New Friends',
    authors: ['Jane Doe'],
    date: '2017-03-20',
    url: 'https://example.org/a',
    paragraphs: [
      'The first meeting was on 2 November 2013.',
      'It was then suspended for three years.',
    ],
  });
});

test('without metadata, the first heading is the title, or the name of the file', async () => {
  expect(await read('2017-03-20-new-friends.md', `# *New* Friends\n\n${BODY}`)).toMatchObject({
    title: 'New Friends',
    date: '2017-03-20',
  });
  expect(await read('2017-03-20-new-friends.md', BODY)).toMatchObject({
    title: 'New friends',
    date: '2017-03-20',
  });
});

test('a note that does not say when it was published has no date', async () => {
  expect(await read('new-friends.md', BODY)).not.toHaveProperty('date');
});

test.each(['draft: true', 'published: false', 'status: draft'])(
  'with %s it is left out',
  async (field) => {
    await expect(read('a.md', `---\ntitle: x\n${field}\n---\n${BODY}`)).rejects.toThrow('draft');
  },
);

test('a brief is not made an article of, for its sources would be lost', async () => {
  await expect(read('a.md', aBriefFile().content)).rejects.toThrow('would lose its sources');
});

test('metadata that do not end are said to be wrong, and where', async () => {
  await expect(read('a.md', '---\ntitle: x\nText.')).rejects.toThrow(
    'It cannot be read: expected a second line of --- after the metadata (line 1).',
  );
});

test('what pages are put together with is no text, but code is', async () => {
  const note = `{% include x.html %}\nText {{< ref "a" >}}stays here.\n\n%% hidden %%\n\n\`\`\`\n{{ code }}\n\`\`\`\n\n> [!note] Box\n> Words in a box.\n`;
  const { paragraphs } = await read('a.md', note);
  expect(paragraphs).toEqual(['Text stays here.', '{{ code }}', 'Box\nWords in a box.']);
});

const LINES = [
  'The sum is 10 ^2',
  'Profits rose by 5%% to 8%% in a year.',
  'A set {#a} of two.',
  'x = {: .b}',
  '==', // a rule of signs
  'Given a[[0]] and b[[1]], the sum is a[[0]].',
  'if a == b and b == c',
  '`{{ code }}` and `%%x%%`',
];

test.each(LINES)('the text of a note is quoted as the archive quotes it: %s', async (line) => {
  const note = `# Title\n\nBefore.\n\n${line}\n\nAfter.\n`;
  const { body, paragraphs } = await read('a.md', note);
  expect(body).toBe(note.trim());
  const parsed = parseArticle('a.md', note);
  const passages = parsed.kind === 'article' ? parsed.article.passages : [];
  expect(paragraphs).toEqual(passages.map(({ text }) => text));
  expect(paragraphs.join(' ')).toContain('Before.');
});

describe('a note that was fetched', () => {
  const note = (url: string): string =>
    `---\ntitle: A\ndate: 2017-03-20\nurl: ${url}\n---\n${BODY}`;

  test('stands where it says it does on the site it came from', async () => {
    const address = 'https://example.org/raw/a.md';
    const { url } = await read('a.md', note('https://www.example.org/a'), { address });
    expect(url).toBe('https://www.example.org/a');
  });

  test.each(['https://www.mofa.go.jp/a', 'https://example.org.evil.example/a'])(
    'is no page of another site, nor published there: %s',
    async (said) => {
      const address = 'https://example.org/raw/a.md';
      const document = await read('a.md', note(said), { address });
      expect(document.url).toBe(address);
      expect(document).not.toHaveProperty('publisher');
      expect((await read('a.md', note(said))).url).toBe(said);
    },
  );

  test('keeps the publisher that it names itself', async () => {
    const said = note('https://www.mofa.go.jp/a').replace('title', 'publisher: Weekly\ntitle');
    const { publisher } = await read('a.md', said, { address: 'https://example.org/a.md' });
    expect(publisher).toBe('Weekly');
  });
});

test.each([
  ['download-3.md', BODY, ['title']],
  ['заметка-3.md', BODY, ['title']],
  ['記事.md', '両国の外相が会談した。', ['title']],
  ['a.md', `# New Friends\n\n${BODY}`, []],
  ['a.md', `---\ntitle: A\n---\n${BODY}`, []],
  ['a.md', `+++\ntitle = "A"\n+++\n${BODY}`, []],
  ['a.md', `{\n"title": "A"\n}\n${BODY}`, []],
])('a title that is the name of the file is told: %s, %j', async (name, note, kinds) => {
  const { doubts } = await read(name, note);
  expect(doubts.map(({ kind }) => kind)).toEqual(kinds);
});

test.each(['04/11/2025', '3/4/2024'])(
  'a date that is two is neither, and told: %s',
  async (date) => {
    const { doubts, ...note } = await read('a.md', `---\ntitle: A\ndate: ${date}\n---\n${BODY}`);
    expect(note.date).toBeUndefined();
    expect(doubts.map(({ kind }) => kind)).toContain('date-unclear');
  },
);

test('a note that begins with code keeps the signs before it', async () => {
  const { body } = await read('a.md', '---\ntitle: A\n---\n\n \n    if (a)\n      b();\n\nText.\n');
  expect(body).toBe('    if (a)\n      b();\n\nText.');
});
