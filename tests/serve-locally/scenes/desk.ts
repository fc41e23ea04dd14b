import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { IN_BROWSER } from '../../../slack-workspace/tests/page/browser.ts';
import { closeWindows, messages, say } from '../../../slack-workspace/tests/page/talk.ts';
import { dateForPeople } from '../../../src/blocks/kit/date.ts';
import { dayAt, dayFrom } from '../../../src/period/calendar/days.ts';
import { anArticleFile } from '../../archive-builders.ts';

const QUOTA =
  'Russia and Japan agreed that Japanese boats may catch 2,050 tonnes of salmon and trout of Russian origin next season.';

const PAYMENT = 'Tokyo will pay between 180 and 300 million yen for it.';

/** As three outlets tell it, each in its own words. */
const TOLD = [
  [
    'TASS',
    'Lavrov and Motegi speak by phone',
    'Foreign Minister Sergei Lavrov and his Japanese counterpart Toshimitsu Motegi spoke by telephone for the first time in four years, of visits to family graves on the southern Kurils and a Japanese national detained in Vladivostok.',
  ],
  [
    'Kyodo',
    'First Lavrov–Motegi call in four years',
    'Sergei Lavrov talked to Foreign Minister Toshimitsu Motegi of Japan by telephone, the first such call in four years; visits to family graves on the southern Kurils and the Japanese national detained in Vladivostok were raised.',
  ],
  [
    'Reuters',
    'Russian, Japanese foreign ministers hold first call in four years',
    'Russian Foreign Minister Sergei Lavrov and Toshimitsu Motegi of Japan had their first telephone call in four years, about family graves on the southern Kurils and a Japanese national who was detained in Vladivostok.',
  ],
] as const;

const writeIn = (knowledge: string, file: { readonly path: string; readonly content: string }) =>
  writeFileSync(join(knowledge, 'articles', file.path), file.content);

const salmon = (published: string, ...paragraphs: readonly string[]) =>
  anArticleFile({
    id: 'salmon',
    title: 'Russia, Japan settle salmon quota',
    publisher: 'TASS',
    published,
    paragraphs,
  });

/** The last that the bot said to this person alone. */
const reply = (page: Page) => messages(page).filter({ hasText: 'Only visible to you' }).last();

/** Asks until the bot has seen what was written: it looks at the folder by itself. */
async function askUntil(page: Page, asked: string, expected: string): Promise<void> {
  const end = Date.now() + IN_BROWSER.timeout;
  while (Date.now() < end) {
    await say(page, `/ask ${asked}`);
    const seen = reply(page).getByText(expected);
    const isThere = await seen.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error(`/ask ${asked} does not say “${expected}”.`);
}

/** To ten o'clock in the morning of the next day, in UTC as all of the page. */
export async function moveToTomorrow(page: Page): Promise<void> {
  await page.getByTitle('The time in this workspace').click();
  await page.getByLabel('To a time').fill(`${dayFrom(dayAt(Date.now()), 1)}T10:00`);
  await page.getByRole('button', { name: 'Move', exact: true }).click();
}

/**
 * A day of a desk in #kurils that has a digest: an article is told of, then says something else; three
 * outlets tell one event; somebody asks; tomorrow is an anniversary. Then it is tomorrow.
 */
export async function aDayOfTheDesk(
  page: Page,
  knowledge: string,
  every: 'day' | 'week',
): Promise<void> {
  const today = dayAt(Date.now());
  const tomorrow = dayFrom(today, 1);
  writeIn(knowledge, salmon(today, QUOTA, PAYMENT));
  await say(page, '/digest');
  const form = page.getByRole('dialog');
  if (every === 'week') {
    const isoDay = new Date(`${tomorrow}T00:00:00Z`).getUTCDay();
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    await form.getByLabel('Once a week, for the whole week').check();
    for (const [day, name] of names.entries()) {
      await form.getByLabel(name, { exact: true }).setChecked(day === isoDay);
    }
  } else {
    for (const day of ['Saturday', 'Sunday']) await form.getByLabel(day).check();
  }
  await form.getByRole('textbox', { name: 'Time zone' }).fill('UTC');
  await form.getByRole('textbox', { name: 'Topics' }).fill('salmon, telephone');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The digest is set up.').waitFor();
  await closeWindows(page);
  // What the bot has not read before it is told of is no change later.
  await askUntil(page, 'may Japanese boats catch salmon next season?', 'Japanese boats may catch');
  await say(page, '/digest now');
  await messages(page).getByText('Today’s edition was posted.').waitFor();

  writeIn(
    knowledge,
    salmon(
      today,
      QUOTA.replace('2,050', '1,800'),
      PAYMENT,
      'The delegations meet again in January.',
    ),
  );
  for (const [publisher, title, text] of TOLD) {
    const id = `call-${publisher}`;
    writeIn(
      knowledge,
      anArticleFile({ id, title, publisher, published: today, paragraphs: [text] }),
    );
  }
  const [, ...monthAndDay] = tomorrow.split('-');
  const past = dateForPeople(['1956', ...monthAndDay].join('-'), 'en');
  writeIn(
    knowledge,
    anArticleFile({
      id: 'past',
      title: 'A chronicle of the talks',
      publisher: 'Hokkaido Shimbun',
      published: '1996-05-01',
      paragraphs: [
        `On ${past} the two governments spoke by telephone of salmon and of the return of sailors.`,
      ],
    }),
  );
  await say(page, '@common-ground when was the first 2+2 meeting?');
  await say(page, '@common-ground who paid for the bridge to Sakhalin?');
  await askUntil(page, 'changes', '1,800');
  // It came with the change, and a look at the folder takes both.
  await moveToTomorrow(page);
}

/** The bot's own copy of the archive, to which articles may be added, is at `knowledge`. */
type DeskScene = {
  readonly name: string;
  readonly show: (page: Page, knowledge: string) => Promise<unknown>;
};

/** The morning after such a day, and what has changed. */
export const DESK_SCENES: readonly DeskScene[] = [
  {
    name: 'digest-full',
    async show(page, knowledge) {
      await aDayOfTheDesk(page, knowledge, 'day');
      await messages(page)
        .getByText(/^Digest, /)
        .nth(1)
        .scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'digest-weekly',
    async show(page, knowledge) {
      await aDayOfTheDesk(page, knowledge, 'week');
      await messages(page)
        .getByText(/^Weekly digest, /)
        .nth(1)
        .scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'changes',
    async show(page, knowledge) {
      await aDayOfTheDesk(page, knowledge, 'day');
      await messages(page)
        .getByText(/^Digest, /)
        .nth(1)
        .waitFor();
      await say(page, '/ask changes');
      await reply(page).getByText('What has changed in the articles').waitFor();
    },
  },
];
