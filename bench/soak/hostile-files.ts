import { anArticleFile } from '../../tests/archive-builders.ts';
import { LEFT_OUT, SLOW } from '../../tests/knowledge/hostile-files.ts';

/** What is thrown into the folder: files that are left out, and long ones that are hard to read. */
export const THROWN: readonly (readonly [name: string, content: string | Buffer])[] = [
  ...LEFT_OUT.map(([, content], at) => [`thrown-${at}.md`, content] as const),
  ...SLOW.map(([, body], at) => {
    const { content } = anArticleFile({ id: `slow-${at}`, paragraphs: [body(60_000)] });
    return [`slow-${at}.md`, content] as const;
  }),
];
