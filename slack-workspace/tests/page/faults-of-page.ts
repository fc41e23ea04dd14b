import { readFileSync } from 'node:fs';
import type { Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and what axe-core holds to be good practice. */
const LOOKED_FOR: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  },
  resultTypes: ['violations'],
};

/** Of these rules alone, those of axe-core's category "color", the scheme of colours can change what is found. */
const OF_COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };

/** One after the other, each differs from the one before by its size or its scheme alone: less is drawn anew. */
const LOOKS = [
  [WIDE, 'light', LOOKED_FOR],
  [WIDE, 'dark', OF_COLOURS],
  [NARROW, 'dark', OF_COLOURS],
  [NARROW, 'light', LOOKED_FOR],
] as const;

/** Every document reads it anew: without what is there for people it is half as long. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * What axe-core finds wrong on what is shown now, wide and narrow, in light and in dark. The page is then
 * again as it was.
 */
export async function faultsOfPage(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const before = page.viewportSize();
  for (const [size, colorScheme, looked] of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = `${size.width} ${colorScheme}`;
    faults.push(...(await faultsOfLook(page, looked)).map((fault) => `${look}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before !== null) await page.setViewportSize(before);
  return faults;
}

async function faultsOfLook(page: Page, looked: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate<readonly Result[]>(
    `axe.run(document, ${JSON.stringify(looked)}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}. ${failureSummary}`,
    ),
  );
}
