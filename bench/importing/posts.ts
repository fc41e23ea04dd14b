import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderReader } from '../../src/knowledge/folder/folder-reader.ts';
import { madePosts, writePosts } from '../../tests/knowledge/made-posts.ts';

/** How long a folder of posts takes to be read, and to be read again: `npm run bench:posts -- [COUNT]`. */
const count = Number(process.argv[2] ?? 1000);
const folder = await mkdtemp(join(tmpdir(), 'common-ground-posts-'));
const posts = madePosts(count);
await writePosts(folder, posts);
const reader = createFolderReader(folder);
const timed = async () => {
  const began = performance.now();
  const { knowledge, changed } = await reader.read();
  return { ms: Math.round(performance.now() - began), changed, ...knowledge };
};
const first = await timed();
const again = await timed();
const wanted = posts.filter(({ says }) => says !== undefined).length;
process.stdout.write(
  `${JSON.stringify({ files: count, wanted, articles: first.articles.length, faults: first.faults.length, notices: first.notices.length, readMs: first.ms, againMs: again.ms, changed: again.changed })}\n`,
);
await rm(folder, { recursive: true });
process.exitCode = first.articles.length === wanted && !again.changed ? 0 : 1;
