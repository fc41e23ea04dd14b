import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { viewFaults } from '../../../slack-workspace/src/block-rules/check-view.ts';
import { correctArticleView } from '../../../src/blocks/articles/correct.ts';
import {
  articleView,
  readArticleValue,
  readButton,
  readReading,
} from '../../../src/blocks/articles/read.ts';
import type { Article } from '../../../src/knowledge/article/article.ts';
import { parseArticle } from '../../../src/knowledge/article/parse-article.ts';
import { articleText, correctedContent } from '../../../src/knowledge/correcting/article-text.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { type ArticleFile, aBriefFile, anArticleFile } from '../../archive-builders.ts';
import { linesOf } from '../lines-of.ts';

const OWN: readonly ArticleFile[] = readdirSync('knowledge/articles')
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, content: readFileSync(`knowledge/articles/${path}`, 'utf8') }));

const ODD: readonly ArticleFile[] = [
  anArticleFile({
    id: 'long',
    paragraphs: ['a'.repeat(20_000), '😀'.repeat(4000), 'и так далее '.repeat(900)],
  }),
  anArticleFile({ id: 'many', paragraphs: Array.from({ length: 300 }, (_, at) => `Line ${at}.`) }),
  anArticleFile({
    id: 'headings',
    paragraphs: Array.from({ length: 90 }, (_, at) => `## H ${at}\n\nText ${at}.`),
  }),
  anArticleFile({
    id: 'hostile',
    title: '<!channel> *bold* https://evil.example',
    paragraphs: ['<@U1> `x` &amp; *y*'],
  }),
  aBriefFile({
    id: 'sources',
    sources: Array.from({ length: 60 }, (_, at) => ({ id: `s${at}`, title: 'T'.repeat(300) })),
  }),
];

function read({ path, content }: ArticleFile): Article {
  const parsed = parseArticle(path, content);
  if (parsed.kind === 'faulty') throw new Error(JSON.stringify(parsed.faults));
  return parsed.article;
}

/** All parts of an article, one window after another. */
function windowsOf(article: Article, language: (typeof LANGUAGES)[number]) {
  const windows = [];
  for (let part = 0; ; part++) {
    const view = articleView(article, { id: article.id, language, part, hash: 'f'.repeat(64) });
    windows.push(view);
    if (!JSON.stringify(view.blocks).includes('"article_next"')) return windows;
  }
}

describe.each([...OWN, ...ODD])('$path', (file) => {
  const article = read(file);

  test('can be read in windows that Slack takes, and all of it', () => {
    for (const language of LANGUAGES) {
      const windows = windowsOf(article, language);
      expect(windows.flatMap((view) => viewFaults('modal', view))).toEqual([]);
      const bare = (text: string) => text.replace(/\s+/g, '');
      const shown = bare(windows.flatMap(({ blocks }) => linesOf(blocks)).join(' '));
      for (const { text } of article.passages) {
        const words = text.split(/\s+/).filter((word) => word.length < 2000);
        for (const word of words) expect(shown.includes(word)).toBe(true);
      }
    }
  });

  test('can be corrected in a window that Slack takes, or is too long; unchanged it says the same', () => {
    const text = articleText(file.content);
    if (text === undefined) throw new Error('It is no article.');
    const view = correctArticleView(text.draft, { id: article.id, ...text }, 'ja');
    if (text.draft.text.length < 20_000) expect(view).toBeDefined();
    if (view !== undefined) expect(viewFaults('modal', view)).toEqual([]);
    const again = correctedContent(file.path, file.content, text.draft);
    if (again.kind !== 'made') throw new Error(JSON.stringify(again.faults));
    const withoutLines = ({ passages, ...rest }: Article) => ({
      ...rest,
      passages: passages.map(({ line: _, ...passage }) => passage),
    });
    expect(withoutLines(read({ ...file, content: again.content }))).toEqual(withoutLines(article));
  });
});

test('a button names its article, and one whose path is beyond reason has none', () => {
  const article = read(anArticleFile({ id: 'a b/ж', title: 'T' }));
  expect(readArticleValue(readButton(article, 'ru')?.value)).toEqual({
    id: 'a b/ж',
    language: 'ru',
    part: 0,
  });
  expect(readButton({ id: 'x'.repeat(1501), title: 'T' }, 'en')).toBeUndefined();
});

test.each(['', 'null', '7', '[]', '{', '{"id":1,"language":"en"}', '{"id":"a","language":"xx"}'])(
  'what is in a window that is none of ours is not taken for an article: %s',
  (metadata) => {
    expect(readReading(metadata)).toBeUndefined();
  },
);
