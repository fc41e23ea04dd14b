import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOfPage } from '../../slack-workspace/tests/page/faults-of-page.ts';
import { goTo } from '../../slack-workspace/tests/page/talk.ts';
import { describeInBrowser } from './local-bot.ts';
import { DIGEST_SCENES } from './scenes/digest.ts';
import { REPLY_SCENES, type Scene } from './scenes/reply.ts';

async function openHome(page: Page): Promise<void> {
  await goTo(page, 'Common Ground');
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('region', { name: 'Home' }).getByRole('button').first().waitFor();
}

const HOME_SCENES: readonly Scene[] = [
  { name: 'home', show: openHome },
  {
    name: 'add-article',
    async show(page) {
      await openHome(page);
      await page.getByRole('button', { name: 'Add an article' }).last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** What these leave stands in the channel, one below the other: all of it is looked at together. */
const BELOW_EACH_OTHER = new Set([
  'more',
  'thanks',
  'shared',
  'watch',
  'answer-ru',
  'answer-ja',
  'help',
  'sources',
  'find-sources',
]);
const isBelow = ({ name }: Scene): boolean => BELOW_EACH_OTHER.has(name);

describeInBrowser('axe-core finds nothing in a channel full of replies', ({ open }) => {
  const scenes = REPLY_SCENES.filter(isBelow);
  const names = scenes.map(({ name }) => name).join(', ');

  test(`in ${names}, wide and narrow, in light and in dark`, async () => {
    const page = await open('U01ANNA/C02KURILS');
    for (const { show } of scenes) await show(page);
    expect(await faultsOfPage(page)).toEqual([]);
  });
});

/** Scenes that one workspace shows: whatever they leave in the channel is looked at again with the next. */
const AT_ONCE = 4;

/** A digest that is set up for one scene would be another's to begin with. */
const GROUPS = [
  ...inGroups([...REPLY_SCENES.filter((scene) => !isBelow(scene)), ...HOME_SCENES], AT_ONCE),
  ...inGroups(DIGEST_SCENES, 1),
];

for (const scenes of GROUPS) {
  const [first, last] = [scenes[0]?.name, scenes.at(-1)?.name];
  describeInBrowser(`axe-core finds nothing, from ${first} to ${last}`, ({ open }) => {
    test.each(scenes)('in $name, wide and narrow, in light and in dark', async ({ show }) => {
      const page = await open('U01ANNA/C02KURILS');
      await show(page);
      expect(await faultsOfPage(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
  });
}

function inGroups(scenes: readonly Scene[], size: number): readonly (readonly Scene[])[] {
  return Array.from({ length: Math.ceil(scenes.length / size) }, (_, at) =>
    scenes.slice(at * size, (at + 1) * size),
  );
}
