import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createReader, createReadingThread } from '../../../src/importing/reading/reader.ts';
import { startThread } from '../../../src/importing/reading/thread.ts';
import { ImportError } from '../../../src/importing/source.ts';

const note = { name: 'a.md', bytes: Buffer.from('# Sea\n\nThe sea was calm.') };

test('the thread that reads knows nothing of the environment of the process', async () => {
  vi.stubEnv('SLACK_BOT_TOKEN', 'a-secret');
  onTestFinished(() => void vi.unstubAllEnvs());
  const thread = startThread(new URL('./tell-environment.ts', import.meta.url), 64);
  expect(await once(thread, 'message')).toEqual([{}]);
  await thread.terminate();
});

test('a reader that is closed gives up what it reads and what waits, and reads no more', async () => {
  const reader = createReader();
  expect((await reader.read(note)).title).toBe('Sea');
  const begun = [reader.read(note), reader.read(note)];
  const ended = Promise.allSettled(begun);
  await reader.close();
  for (const { status } of await ended) expect(status).toBe('rejected');
  for (const one of [...begun, reader.read(note)]) await expect(one).rejects.toThrow(ImportError);
});

test('what is larger than anything that is read is refused before it is looked at', async () => {
  const reader = createReader();
  await expect(reader.read({ name: 'a.md', bytes: Buffer.alloc(50_000_001) })).rejects.toThrow(
    'It has 51 MB; at most 50 MB are read.',
  );
  await reader.close();
});

test('what grows outside the heap of the thread is given up, and the next is read', async () => {
  const reader = createReader(
    { milliseconds: 30_000, megabytes: 64 },
    new URL('./unpack-much.ts', import.meta.url),
  );
  await expect(reader.read({ ...note, name: '600' })).rejects.toMatchObject({
    kind: 'too-much-memory',
  });
  await expect(reader.read({ ...note, name: '20' })).rejects.toMatchObject({ kind: 'no-text' });
  await reader.close();
});

test('of what one thread reads, each has limits of its own', async () => {
  const thread = createReadingThread(new URL('./unpack-much.ts', import.meta.url), 512);
  const source = { ...note, name: '300' };
  const read = (milliseconds: number, megabytes: number): Promise<unknown> =>
    thread.read({ source }, { milliseconds, megabytes });
  await expect(read(30_000, 64)).rejects.toMatchObject({ kind: 'too-much-memory' });
  // Which it says when it has come to the end.
  await expect(read(30_000, 512)).rejects.toMatchObject({ kind: 'no-text' });
  await expect(read(10, 512)).rejects.toMatchObject({ kind: 'too-slow' });
  await expect(read(30_000, 512)).rejects.toMatchObject({ kind: 'no-text' });
  await thread.close();
});

test('a thread that ends takes one source with it, and says so to people', async () => {
  const reader = createReader(
    { milliseconds: 30_000, megabytes: 64 },
    new URL('./end-at-once.ts', import.meta.url),
  );
  for (const one of [reader.read(note), reader.read(note)]) {
    await expect(one).rejects.toMatchObject({
      kind: 'unreadable',
      message: 'It was not read: what reads it broke off.',
    });
  }
  await reader.close();
});

test('each source that comes while the thread starts is read once, whatever order they end in', async () => {
  const reader = createReader();
  reader.begin();
  reader.begin();
  const other = { name: 'b.md', bytes: Buffer.from('# Port\n\nThe port was closed.') };
  const titles = await Promise.all(
    [note, other, note].map(async (one) => (await reader.read(one)).title),
  );
  expect(titles).toEqual(['Sea', 'Port', 'Sea']);
  await reader.close();
  reader.begin();
  await expect(reader.read(note)).rejects.toThrow(ImportError);
});
