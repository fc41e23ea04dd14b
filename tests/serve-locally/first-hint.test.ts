import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { IN_BROWSER } from '../../slack-workspace/tests/page/browser.ts';
import { leavePages, visit } from '../../slack-workspace/tests/page/visit.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { serveLocally } from '../../src/serve-locally.ts';

const ARTICLE = `---
title: The lighthouse of Kotlin stands empty
kind: article
author: Olga Berg
publisher: The Gulf
published: 2024-05-02
url: https://gulf.example/lighthouse
language: en
---

The lighthouse of Kotlin stands empty since 2019, when its last keeper left the island.
`;

/** What is offered to whoever opens a channel where the bot has not spoken. */
async function offered(files: Readonly<Record<string, string>>): Promise<string[]> {
  const hint = await hintOf(files, { DICTIONARIES: 'off' });
  return hint.getByRole('button').allInnerTexts();
}

async function hintOf(
  files: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'articles'));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, 'articles', name), text);
  }
  const config = { ...readConfig({ KNOWLEDGE_DIR: folder, ...settings }), port: 0 };
  const bot = await serveLocally(config, createLog('silent'));
  onTestFinished(bot.stop);
  const { page } = await visit(`${bot.address}/#U01ANNA/C01GENERAL`);
  const hint = page.getByRole('region', { name: 'What to try first' });
  await hint.waitFor();
  return hint;
}

describe('examples of a new channel', IN_BROWSER, () => {
  afterEach(leavePages);

  test('are questions that the archive answers', async () => {
    const examples = await offered({ 'lighthouse.md': ARTICLE });
    expect(examples).toEqual([
      '/ask The lighthouse of Kotlin stands empty',
      '@common-ground The lighthouse of Kotlin stands empty',
      '/ask help',
    ]);
  });

  test.each([
    ['are said to be more with dictionaries, where none is installed', tmpdir(), 1],
    ['say nothing of dictionaries, where they are turned off', undefined, 0],
  ])('%s', async (_, DICTIONARIES_DIR, count) => {
    const settings =
      DICTIONARIES_DIR === undefined
        ? { DICTIONARIES: 'off' }
        : { DICTIONARIES: 'on', DICTIONARIES_DIR };
    const hint = await hintOf({ 'lighthouse.md': ARTICLE }, settings);
    expect(await hint.getByRole('button').count()).toBe(3);
    expect(await hint.getByText('With dictionaries installed').count()).toBe(count);
  });

  test('are none where the archive is empty', async () => {
    expect(await offered({})).toEqual(['/ask help']);
  });
});
