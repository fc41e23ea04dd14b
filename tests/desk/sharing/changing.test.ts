import { expect, onTestFinished, test } from 'vitest';
import { openLiveArchive } from '../../../src/archive/live-archive.ts';
import { changing, importingInto } from '../../../src/importing-into.ts';
import { alone } from '../../archive/alone.ts';
import { aDocument } from '../../importing/saving/a-document.ts';
import { aLog } from '../../slack/bots/running-bot.ts';
import { IF_POSTGRES } from '../../store/databases.ts';
import { aCutDatabase } from '../../store/outages/cut-connections.ts';
import { aCopy } from './a-copy.ts';

const aDraft = (title: string, text: string) => ({
  title,
  publisher: 'The Harbour Post',
  published: '2017-03-20',
  url: `https://example.org/${title}`,
  text,
});

const fileOf = (title: string): string => `articles/2017-03-20-${title.toLowerCase()}.md`;

test('what is typed, corrected, taken out and renewed during an outage comes to the others after a start', {
  ...IF_POSTGRES,
  timeout: 60_000,
}, async () => {
  const server = await aCutDatabase();
  const one = await aCopy(server.database);
  const other = await aCopy(server.direct);
  const { log } = aLog();
  const live = await openLiveArchive({ folder: one.folder, log, remember: async () => {} });
  onTestFinished(() => live.close());
  const archives = alone(one.folder, live);
  const { addArticle, corrections } = changing(archives, one);
  const { parts, close } = importingInto({
    config: { importAllowHosts: [] },
    archives,
    log,
    now: Date.now,
    sharing: one,
  });
  onTestFinished(close);
  const add = async (title: string, text = `${title} as it was.`) => {
    const added = await addArticle?.(aDraft(title, text));
    if (added?.kind !== 'written') throw new Error(`It is ${added?.kind}.`);
    return added.id;
  };
  const opened = async (id: string) => (await corrections?.open(id))?.hash ?? '';
  const save = (text: string) =>
    parts.importing?.save(aDocument({ title: 'Imported', paragraphs: [text] }), undefined);
  const [corrected, removed] = [await add('Corrected'), await add('Removed')];
  await save('Imported as it was.');
  await other.catchUp();
  await live.catchUp();

  server.close();
  await add('Corrected', 'Another as it was.');
  const draft = aDraft('Corrected', 'Corrected as it is.');
  expect(await corrections?.correct(corrected, await opened(corrected), draft)).toEqual({
    kind: 'corrected',
  });
  expect(await corrections?.remove(removed, await opened(removed))).toMatchObject({
    kind: 'removed',
  });
  expect(await save('Imported as it is.')).toMatchObject({ kind: 'renewed' });
  await one.stop();

  const again = await aCopy(server.direct, one.folder);
  again.start();
  other.start();
  await expect.poll(() => other.read(fileOf('Corrected'))).toContain('as it is');
  await expect.poll(() => other.read(fileOf('Imported'))).toContain('as it is');
  await expect.poll(() => other.read(fileOf('Corrected-2'))).toContain('as it was');
  await expect.poll(() => other.read(fileOf('Removed'))).toBeUndefined();
});
