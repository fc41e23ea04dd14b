import type { ReadDocument } from '../../../src/importing/document/document.ts';
import { asMarkdown } from '../../../src/knowledge/article/article-file.ts';

/** Something that was read, whose paragraphs are those of its text. */
export function aDocument({
  paragraphs = ['The first meeting was in 2013.'],
  ...about
}: Partial<ReadDocument> = {}): ReadDocument {
  return {
    title: 'New Friends',
    authors: [],
    language: 'en',
    date: '2017-03-20',
    url: 'https://example.org/a',
    body: asMarkdown(paragraphs.join('\n\n')),
    paragraphs,
    doubts: [],
    ...about,
  };
}
