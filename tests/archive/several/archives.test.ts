import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArchives } from '../../../src/archive/several/archives.ts';
import { UserError } from '../../../src/errors.ts';
import { anArticleFile } from '../../archive-builders.ts';
import { aLog } from '../../slack/bots/running-bot.ts';
import { aFolder } from '../../store/databases.ts';
import { until } from '../../until.ts';

/** A folder with one article that says this, and a glossary. */
function anArchiveFolder(says: string, glossary = ''): string {
  const folder = aFolder();
  mkdirSync(join(folder, 'articles'));
  const { content } = anArticleFile({ title: says, paragraphs: [says] });
  writeFileSync(join(folder, 'articles', 'one.md'), content);
  if (glossary !== '') writeFileSync(join(folder, 'glossary.yml'), glossary);
  return folder;
}

async function opened(folders: Readonly<Record<string, string>>, plain = 'a') {
  const { log, lines } = aLog();
  let renewals = 0;
  const archives = await openArchives({
    folders: Object.entries(folders).map(([name, folder]) => ({ name, folder })),
    plain,
    log,
    remember: async () => {},
    renewed: () => {
      renewals++;
    },
    retryMs: 20,
  });
  onTestFinished(() => archives.close());
  return { archives, lines, renewals: () => renewals };
}

const BOATS = 'Nine boats left the harbour of Nemuro.';
const LAMPS = 'Forty lamps burn in the museum of Otaru.';

describe('several archives', () => {
  test('are asked as one, and each excerpt says where it is from', async () => {
    const { archives } = await opened({ a: anArchiveFolder(BOATS), b: anArchiveFolder(LAMPS) });
    const both = await archives.view(['a', 'b']);
    const { excerpts } = await both.ask('How many lamps burn in the museum?');
    expect(excerpts[0]).toMatchObject({ archive: 'b', passage: { id: '/b/one#1' } });
    expect(both.articles().map(({ id }) => id)).toEqual(['/b/one', 'one']);
    expect(both.passage('one#1')?.passage.text).toBe(BOATS);
    expect(archives.articles()).toBe(archives.articles());
    const one = await archives.view(['b']);
    expect((await one.ask('How many boats left the harbour?')).excerpts).toEqual([]);
    expect((await one.ask('How many lamps burn?')).excerpts[0]?.archive).toBeUndefined();
    expect([one.has('b'), one.has(undefined), one.passage('one#1')]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  test('in no order that is typed are other archives', async () => {
    const { archives } = await opened({ a: anArchiveFolder(BOATS), b: anArchiveFolder(LAMPS) });
    const view = await archives.view(['b', 'gone', 'a']);
    expect(view.archives.map(({ name }) => name)).toEqual(['a', 'b']);
    expect((await archives.view(['gone'])).isEmpty).toBe(true);
    expect((await archives.view([])).articles()).toEqual([]);
  });

  test('a word of one is never offered for a misspelt one in another', async () => {
    const { archives } = await opened({
      a: anArchiveFolder('The Zhupanovsky volcano smoked for nine days.'),
      b: anArchiveFolder(LAMPS),
    });
    const question = 'What about Zhupanowsky?';
    expect((await (await archives.view(['a'])).ask(question)).excerpts).not.toEqual([]);
    expect(JSON.stringify(await (await archives.view(['b'])).ask(question))).not.toContain(
      'Zhupanovsky',
    );
  });

  test('which know a concept by one id and mean two things know both together', async () => {
    const glossary = (name: string) =>
      `concepts:\n  - { id: port, relation: synonym, en: [${name}, the ${name} place] }\n`;
    const { archives } = await opened({
      a: anArchiveFolder(BOATS, glossary('harbour')),
      b: anArchiveFolder(LAMPS, glossary('socket')),
    });
    const ids = (await archives.view(['a', 'b'])).concepts().concepts.map(({ id }) => id);
    expect(ids).toEqual(['port', 'b--port']);
    expect((await archives.view(['b'])).concepts().concepts.map(({ id }) => id)).toEqual(['port']);
  });

  test('what comes into one is in the union of both', async () => {
    const folder = anArchiveFolder(LAMPS);
    const { archives } = await opened({ a: anArchiveFolder(BOATS), b: folder });
    const asked = 'When did the pier of Otaru burn?';
    const says = async () => JSON.stringify(await (await archives.view(['a', 'b'])).ask(asked));
    expect(await says()).not.toContain('1904');
    const { content } = anArticleFile({ paragraphs: ['The pier of Otaru burned in 1904.'] });
    writeFileSync(join(folder, 'articles', 'pier.md'), content);
    await archives.catchUp();
    expect(await says()).toContain('1904');
    expect(JSON.stringify(await (await archives.viewNow(['b'])).ask(asked))).toContain('1904');
  });

  test('one that cannot be read is told of by its name, keeps none of the others, and may come later', async () => {
    const folder = anArchiveFolder(LAMPS);
    renameSync(folder, `${folder}-away`);
    const { archives, lines, renewals } = await opened({ a: anArchiveFolder(BOATS), b: folder });
    expect([...archives.faults().keys()]).toEqual(['b']);
    expect(
      lines.filter(({ archive, msg }) => archive === 'b' && msg === 'An archive cannot be read.'),
    ).toHaveLength(1);
    const before = await archives.view(['a', 'b']);
    expect(before.archives.map(({ name }) => name)).toEqual(['a']);
    expect((await before.ask('How many boats left the harbour?')).kind).toBe('answer');
    renameSync(`${folder}-away`, folder);
    await until(() => (archives.faults().size === 0 ? true : undefined));
    expect((await archives.view(['a', 'b'])).articles()).toHaveLength(2);
    await until(() => (renewals() > 0 ? true : undefined));
  });

  test('of which none can be read are an error', async () => {
    await expect(opened({ a: join(aFolder(), 'x'), b: join(aFolder(), 'y') })).rejects.toThrow(
      UserError,
    );
  });
});
