import type { Article } from '../../src/knowledge/article/article.ts';

/** A text as it is read: without its footnotes, and in one line. */
const bare = (text: string): string => text.replace(/\[\^[^\]]*\]/g, '').replace(/\s+/g, ' ');

/** A sentence that answers: its article, and a run of its characters. */
export type Mark = readonly [file: string, includes: string];

/** Whether one of the marks stands in a text. */
export const holdsMark = (text: string, marks: readonly Mark[]): boolean => {
  const read = bare(text);
  return marks.some(([, includes]) => read.includes(bare(includes)));
};

/** The marks that stand in none of the articles. */
export function marksGone(
  marks: readonly Mark[],
  articles: readonly Pick<Article, 'id' | 'passages'>[],
): readonly Mark[] {
  const texts = new Map(
    articles.map(({ id, passages }) => [id, passages.map(({ text }) => bare(text))] as const),
  );
  return marks.filter(
    ([file, includes]) => !texts.get(file)?.some((text) => text.includes(bare(includes))),
  );
}
