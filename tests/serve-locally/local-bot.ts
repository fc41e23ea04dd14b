import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { IN_BROWSER } from '../../slack-workspace/tests/page/browser.ts';
import { leavePages, type Visit, visit } from '../../slack-workspace/tests/page/visit.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type LocalBot, serveLocally } from '../../src/serve-locally.ts';

export type Visiting = {
  /** A page of one person, in one conversation. */
  readonly open: (place: string, options?: Parameters<typeof visit>[1]) => Promise<Page>;
  /** The same, with what went wrong in the page. */
  readonly watch: (place: string) => Promise<Visit>;
  /** The bot's own copy of the archive, to which articles may be added. */
  readonly knowledge: () => string;
};

/** Tests with the bot and its own archive in a browser, with settings beside its own; skipped where there is none. */
export function describeInBrowser(
  name: string,
  tests: (visiting: Visiting) => void,
  settings: Readonly<Record<string, string>> = {},
): void {
  describe(name, IN_BROWSER, () => {
    let bot: LocalBot;
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
      cpSync('knowledge', folder, { recursive: true });
      const read = readConfig({ KNOWLEDGE_DIR: folder, DICTIONARIES: 'off', ...settings });
      const config = { ...read, port: 0 };
      bot = await serveLocally(config, createLog('silent'));
    });

    afterEach(leavePages);

    afterAll(async () => {
      await bot?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    tests({
      async open(place, options) {
        return (await visit(`${bot.address}/#${place}`, options)).page;
      },
      watch: (place) => visit(`${bot.address}/#${place}`),
      knowledge: () => folder,
    });
  });
}
