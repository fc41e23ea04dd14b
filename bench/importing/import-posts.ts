import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKnowledge } from '../../src/knowledge/folder/read-folder.ts';
import { madePosts, writePosts } from '../../tests/knowledge/made-posts.ts';

/*
 * How long `import` takes for a folder of posts, and for the same folder again: `npm run bench:import --
 * [COUNT]`. One line of JSON; status 1 where the second time finds anything that the first has not.
 */
const count = Number(process.argv[2] ?? 1000);
const folder = await mkdtemp(join(tmpdir(), 'common-ground-import-'));
await writePosts(join(folder, 'posts'), madePosts(count));
const knowledge = join(folder, 'knowledge');

async function imported() {
  const began = performance.now();
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'import', '--json', '--knowledge', knowledge];
  const child = spawn(process.execPath, [...args, join(folder, 'posts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await new Promise((resolve) => child.on('close', resolve));
  const kinds: Record<string, number> = {};
  for (const line of said.split('\n').filter(Boolean)) {
    const { saved, fault, warnings } = JSON.parse(line);
    const kind = saved?.kind ?? fault ?? warnings[0];
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return { ms: Math.round(performance.now() - began), kinds };
}

const first = await imported();
const again = await imported();
const { articles } = await readKnowledge(knowledge);
process.stdout.write(
  `${JSON.stringify({ files: count, articles: articles.length, first, again })}\n`,
);
await rm(folder, { recursive: true });
process.exitCode = articles.length === first.kinds.saved && !again.kinds.saved ? 0 : 1;
