import { expect, test } from 'vitest';
import {
  choose,
  composer,
  goTo,
  messages,
  say,
  thread,
} from '../../slack-workspace/tests/page/talk.ts';
import { describeInBrowser } from './local-bot.ts';

/** The question that the page itself proposes, and a part of its answer. */
const QUESTION = 'when was the first 2+2?';
const ANSWER = 'took place on 2 November 2013';

/** Real questions in a row for the figures; the first pays for what is loaded once. */
const TIMED = 12;

/** At its best a reply takes so many times as long as the message after it, which nobody answers: once or twice. */
const GENEROUS = 4;

describeInBrowser('the bot with its own archive, in a browser', ({ open, watch }) => {
  test('a private question is answered to the one who asked, and to nobody else', async () => {
    const { page, faults } = await watch('U01ANNA/C01GENERAL');
    const kenjis = await open('U02KENJI/C01GENERAL');
    await say(page, `/ask ${QUESTION}`);
    const reply = messages(page).filter({ hasText: 'Only visible to you' });
    await reply.getByText(ANSWER).waitFor();
    await say(kenjis, 'Good morning');
    await messages(kenjis).getByText('Good morning').waitFor();
    expect(await messages(kenjis).getByText(ANSWER).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a mention is answered in its thread for all, and so is a question there', async () => {
    const page = await open('U01ANNA/C02KURILS');
    const kenjis = await open('U02KENJI/C02KURILS');
    await say(page, `@common-ground ${QUESTION}`);
    await kenjis.getByRole('button', { name: '1 reply' }).click();
    await thread(kenjis).getByText(ANSWER).first().waitFor();
    const field = thread(kenjis).getByRole('textbox', { name: 'Reply in thread' });
    await field.fill('@common-ground who signed the Treaty of Portsmouth?');
    await field.press('Enter');
    await thread(kenjis).getByText('which was 23 August').waitFor();
    await page.getByRole('button', { name: '3 replies' }).waitFor();
    expect(await messages(page).getByText('which was 23 August').count()).toBe(0);
    await field.press('Escape');
    await thread(kenjis).waitFor({ state: 'detached' });
  });

  test('a direct message needs no mention', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await goTo(page, 'Common Ground');
    await say(page, QUESTION);
    await messages(page).getByText(ANSWER).waitFor();
    expect(await page.getByText('Only visible to you').count()).toBe(0);
  });

  test('the three kinds of reply can be told apart', async () => {
    const page = await open('U01ANNA/D01ANNA');
    await say(page, 'who won the football world cup?');
    const closest = messages(page).filter({ hasText: 'These passages come closest' });
    await closest.getByRole('blockquote').first().waitFor();
    await say(page, 'zzxqy');
    const nothing = messages(page).filter({ hasText: 'Try other words' });
    await nothing.waitFor();
    expect(await nothing.getByRole('blockquote').count()).toBe(0);
    await say(page, QUESTION);
    const answer = messages(page).filter({ hasText: ANSWER }).last();
    await answer.waitFor();
    expect(await answer.getByRole('strong').allInnerTexts()).toContain('2+2');
  });

  test('the link of a citation opens its source in a tab of its own', async () => {
    const page = await open('U01ANNA/D01ANNA');
    await page
      .context()
      .route('https://www.themoscowtimes.com/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>The source</title>' }),
      );
    await say(page, QUESTION);
    const link = messages(page).filter({ hasText: ANSWER }).last().getByRole('link').first();
    const [source] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await expect.poll(() => source.title()).toBe('The source');
    expect(await source.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    expect(page.url()).toContain('#U01ANNA/D01ANNA');
  });

  test('where the bot is not, the page says so, and inviting it helps', async () => {
    const page = await open('U01ANNA/C03LOUNGE');
    await page.getByText('Common Ground is not here').waitFor();
    await page.getByRole('button', { name: 'Channel actions' }).click();
    await page.getByRole('menuitem', { name: 'Invite Common Ground' }).click();
    await page.getByText('was added to #lounge').waitFor();
    await say(page, `@common-ground ${QUESTION}`);
    await page.getByRole('button', { name: '1 reply' }).waitFor();
  });

  test('a thread can be begun from the menu of a message, but takes no command', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await choose(page, 'The archive bot is in this channel now', 'Reply in thread');
    const field = thread(page).getByRole('textbox');
    await field.fill(`/ask ${QUESTION}`);
    await field.press('Enter');
    await page.getByRole('alert').getByText('Commands do not work in threads').waitFor();
    await expect.poll(() => field.inputValue()).toBe(`/ask ${QUESTION}`);
  });

  test('what people write is shown as they wrote it and never becomes markup', async () => {
    const { page, faults } = await watch('U01ANNA/C01GENERAL');
    const typed = '<img src=x onerror=alert(1)> & <!channel> javascript:alert(1)';
    await say(page, typed);
    await messages(page).getByText(typed).waitFor();
    expect(await messages(page).locator('img, script').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('how long a reply takes from Enter, as the browser sees it, is printed and stays in bounds', async () => {
    const page = await open('U02KENJI/C02KURILS');
    const untilShown = async (text: string): Promise<number> => {
      await composer(page).fill(text);
      const before = await messages(page).count();
      const shown = page.evaluate(
        (count) =>
          new Promise<number>((resolve) => {
            let began = 0;
            document.addEventListener(
              'keydown',
              () => {
                began = performance.now();
              },
              { capture: true, once: true },
            );
            new MutationObserver((_, observer) => {
              if (document.querySelectorAll('main article').length <= count) return;
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - began));
            }).observe(document.body, { childList: true, subtree: true });
          }),
        before,
      );
      await composer(page).press('Enter');
      return Math.round(await shown);
    };
    const figures: number[] = [];
    const ratios: number[] = [];
    for (let turn = 0; turn < TIMED; turn += 1) {
      const figure = await untilShown(`/ask ${QUESTION}`);
      figures.push(figure);
      ratios.push(figure / (await untilShown('Good morning')));
    }
    const sorted = figures.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(TIMED / 2)];
    process.stdout.write(
      `From Enter to the reply: median ${median} ms, slowest ${sorted.at(-1)} ms (${figures.join(', ')}).\n`,
    );
    expect(Math.min(...ratios)).toBeLessThan(GENEROUS);
  });
});
