import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../../slack-workspace/src/local/view.ts';
import { anArticleFile } from '../../../archive-builders.ts';
import { until } from '../../../until.ts';
import {
  anArchiveBot,
  CATCHES,
  islands,
  newest,
  QUESTION,
  textsOf,
  urchins,
} from '../../bots/archive-bot.ts';

import { aHomeBot } from '../../bots/home-bot.ts';

const ANNA = 'U01ANNA';
const KENJI = 'U02KENJI';

/** Anna may choose answers, and looks after nothing else. */
const aDesk = () => anArchiveBot({ options: { admins: ['U99NOBODY'], editors: [ANNA] } });

type Bot = Awaited<ReturnType<typeof aDesk>>;

/** What a question gets now, of somebody. */
async function asked(bot: Bot, question: string, person = ANNA): Promise<Message> {
  const before = (await bot.slack.fromBot(undefined, person)).length;
  await bot.slack.say(`/ask ${question}`, { person });
  await until(
    async () => (await bot.slack.fromBot(undefined, person)).length > before || undefined,
  );
  return newest(bot.slack, undefined, person);
}

/** Anna opens the context of a reply and chooses the passage at a place of it. */
async function chosen(bot: Bot, reply: Message, at: number): Promise<string> {
  await bot.slack.press(reply, 'reply_context');
  await until(async () => (await bot.slack.windows())[0]);
  const window = await bot.slack.window();
  const buttons = window.blocks.filter((block) => JSON.stringify(block).includes('chosen_choose'));
  await bot.slack.pressIn(
    { ...window, blocks: [buttons[at] ?? {}] as typeof window.blocks },
    'chosen_choose',
  );
  await until(async () => (await bot.slack.windows()).length > 1 || undefined);
  return textsOf(await bot.slack.window());
}

const quotesOf = (message: Message): readonly string[] =>
  [...message.text.matchAll(/“(Boats from Nemuro[^”]*)”/g)].map(([, quote]) => String(quote));

describe('an editor says that a passage answers', () => {
  test('and it stands first from then on, marked, and the others behind it as before', async () => {
    const bot = await aDesk();
    const before = await asked(bot, QUESTION);
    expect(await chosen(bot, before, 2)).toMatch(
      /^From now on this passage stands first when somebody asks “How many tonnes/,
    );
    const after = await asked(bot, QUESTION, KENJI);
    expect(quotesOf(after)).toEqual([CATCHES[2], CATCHES[0], CATCHES[1], CATCHES[3]]);
    expect(after.text).toMatch(/Chosen by @anna on \d+ \w+ \d{4}\./);
    expect(after.text.match(/Chosen by/g)).toHaveLength(1);
  });

  test('also of the same question in nearly the same words, and of no other', async () => {
    const bot = await aDesk();
    await chosen(bot, await asked(bot, QUESTION), 2);
    const nearly = await asked(
      bot,
      'how many tonnes of sea urchin did boats from Nemuro bring home',
    );
    expect(quotesOf(nearly)[0]).toBe(CATCHES[2]);
    const other = await asked(
      bot,
      'How many tonnes of sea urchins did boats from Kushiro bring home?',
    );
    expect(other.text).not.toMatch(/Chosen by/);
  });

  test('for as long as its text is what it was', async () => {
    const bot = await aDesk();
    await chosen(bot, await asked(bot, QUESTION), 2);
    bot.change(urchins(CATCHES.map((text) => `${text} It was weighed.`)), islands());
    expect((await asked(bot, QUESTION)).text).not.toMatch(/Chosen by/);
    // Moved within its article, it is what it was.
    bot.change(urchins(['A word before.', ...CATCHES]), islands());
    expect((await asked(bot, QUESTION)).text).toMatch(/Chosen by @anna/);
  });

  test('and the pages of the reply stay what they were', async () => {
    const bot = await aDesk();
    await chosen(bot, await asked(bot, QUESTION), 2);
    const reply = await asked(bot, QUESTION, KENJI);
    const press = async (action: string): Promise<Message> => {
      const now = await newest(bot.slack, undefined, KENJI);
      await bot.slack.press(now, action, { person: KENJI });
      return until(async () => {
        const next = await newest(bot.slack, undefined, KENJI);
        return next.text === now.text ? undefined : next;
      });
    };
    const second = await press('reply_more');
    expect(second.text).toMatch(/^Passages 4 to 6:/m);
    expect(quotesOf(second)).toEqual([CATCHES[4], CATCHES[5], CATCHES[6]]);
    const first = await press('reply_back');
    expect(quotesOf(first)).toEqual(quotesOf(reply));
    expect(first.text).toMatch(/Chosen by @anna/);
  });

  test('who may not choose is shown no button', async () => {
    const bot = await aDesk();
    await asked(bot, QUESTION, KENJI);
    const reply = await newest(bot.slack, undefined, KENJI);
    await bot.slack.press(reply, 'reply_context', { person: KENJI });
    await until(async () => (await bot.slack.windows(KENJI))[0]);
    expect(JSON.stringify((await bot.slack.window(KENJI)).blocks)).not.toContain('chosen_choose');
  });
});

describe('in the Home', () => {
  const GAP = 'Where do the ships of Etorofu anchor?';
  const ARTICLES = [
    anArticleFile({
      id: 'harbour',
      title: 'A harbour',
      paragraphs: [
        'Vessels drop their hooks in Hitokappu bay.',
        'Visas were discussed by the ministers in Tokyo.',
      ],
    }),
  ];

  /** Anna has asked what the archive does not answer, picks a passage by other words, and chooses it. */
  async function aTaughtDesk() {
    const desk = await aHomeBot({ articles: ARTICLES });
    const { slack } = desk;
    const ask = async (question = GAP) => {
      const before = (await slack.fromBot()).length;
      await slack.say(`/ask ${question}`);
      await until(async () => (await slack.fromBot()).length > before || undefined);
      return newest(slack);
    };
    const first = await ask();
    await until(async () => (await desk.store.gaps.toAskAgain())[0]);
    await desk.press(ANNA, await desk.home(ANNA), 'chosen_pick');
    const window = await desk.modal(ANNA);
    await slack.post('submit', {
      person: ANNA,
      viewId: window.id,
      values: { words: { words: { type: 'plain_text_input', value: 'Hitokappu bay' } } },
    });
    const found = await until(async () => {
      const now = await desk.modal(ANNA);
      return JSON.stringify(now.blocks).includes('Hitokappu') ? now : undefined;
    });
    await slack.pressIn(found, 'chosen_choose');
    await until(async () => (await desk.modals(ANNA)).length > 1 || undefined);
    return { ...desk, ask, first };
  }

  test('a question without an answer is given a passage, and is no gap any more', async () => {
    const { first, ask, store } = await aTaughtDesk();
    expect(first.text).not.toMatch(/Chosen by/);
    expect((await ask()).text).toMatch(
      /^“Vessels drop their hooks in Hitokappu bay\.”\n[^\n]*\nChosen by @anna on /m,
    );
    await until(async () => (await store.gaps.toAskAgain()).length === 0 || undefined);
  });

  test('what was chosen is listed, reworded and ended', async () => {
    const { ask, home, press, modal, slack, store } = await aTaughtDesk();
    expect(textsOf(await home(ANNA))).toMatch(
      /Chosen answers\nWhere do the ships of Etorofu anchor\?\nVessels drop their hooks[^\n]*\nChosen by \n on /,
    );
    await press(ANNA, await home(ANNA), 'chosen_edit');
    await until(async () => (await modal(ANNA)).title === 'Edit the question' || undefined);
    const form = await modal(ANNA);
    await slack.post('submit', {
      person: ANNA,
      viewId: form.id,
      values: {
        question: { question: { type: 'plain_text_input', value: 'Where is it moored?' } },
      },
    });
    await until(
      async () =>
        (await store.chosen.of('T01DESK'))[0]?.question === 'Where is it moored?' || undefined,
    );
    expect((await ask()).text).not.toMatch(/Chosen by/);
    expect((await ask('Where is it moored?')).text).toMatch(/Chosen by @anna/);
    await press(ANNA, await home(ANNA), 'chosen_end');
    await until(async () => (await store.chosen.of('T01DESK')).length === 0 || undefined);
    expect((await ask('Where is it moored?')).text).not.toMatch(/Chosen by/);
  });

  test('whoever is no editor any more changes nothing', async () => {
    const { interact, store, slack } = await aTaughtDesk();
    const [choice] = await store.chosen.of('T01DESK');
    await interact({
      type: 'block_actions',
      team: { id: 'T01DESK' },
      user: { id: KENJI },
      trigger_id: '1.2.3',
      api_app_id: 'A09GROUND',
      actions: [
        { type: 'button', action_id: 'chosen_end', value: `en ${choice?.id}`, block_id: 'b' },
      ],
    });
    // What Kenji is shown then is the last that is done.
    await until(
      () =>
        slack.calls('views.publish').find(({ request }) => request.user_id === KENJI) ?? undefined,
    );
    expect(await store.chosen.of('T01DESK')).toHaveLength(1);
  });

  test('what answers.yml says is heeded, and what stands in no article is told of', async () => {
    const desk = await aHomeBot({ articles: ARTICLES });
    const { slack, folder, home } = desk;
    const entry = (quote: string, on: string) =>
      [
        `  - question: ${GAP}`,
        '    article: harbour',
        `    quote: ${quote}`,
        '    by: Boris',
        `    on: ${on}`,
      ].join('\n');
    writeFileSync(
      join(folder, 'answers.yml'),
      `answers:\n${entry('Vessels drop their hooks in Hitokappu bay.', '2026-05-03')}\n${entry('They sail away.', '2026-05-04')}\n`,
    );
    const said = await until(async () => {
      const before = (await slack.fromBot()).length;
      await slack.say(`/ask ${GAP}`);
      await until(async () => (await slack.fromBot()).length > before || undefined);
      const { text } = await newest(slack);
      return text.includes('Chosen by') ? text : undefined;
    });
    expect(said).toMatch(/^“Vessels drop[^\n]*\n[^\n]*\nChosen by Boris on 3 May 2026\./m);
    expect(textsOf(await home(ANNA))).toMatch(
      /answers\.yml, line 7: \n?quote: expected words as they stand in harbour/,
    );
  });
});
