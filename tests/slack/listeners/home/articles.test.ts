import { describe, expect, test } from 'vitest';
import type { Surface } from '../../../../slack-workspace/src/local/view.ts';
import { fileHash } from '../../../../src/knowledge/correcting/article-text.ts';
import { aBriefFile, anArticleFile } from '../../../archive-builders.ts';
import { linesOf } from '../../../blocks/lines-of.ts';
import { until } from '../../../until.ts';
import { aHomeBot } from '../../bots/home-bot.ts';

/** An admin. */
const ANNA = 'U01ANNA';
const KENJI = 'U02KENJI';

const TEXT = 'The first meeting was on 2 November 2013.';
const ARTICLE = anArticleFile({ id: 'friends', title: 'New Friends', paragraphs: [TEXT] });

type Files = NonNullable<Parameters<typeof aHomeBot>[0]>['articles'];

/** The bot, with what people do in its Home and the windows it opens. */
async function anArchive(articles: Files = [ARTICLE], admins?: string, settings = {}) {
  const bot = await aHomeBot({ articles, settings, ...(admins === undefined ? {} : { admins }) });
  const { slack } = bot;
  const changed = async (person: string, what: () => Promise<unknown>): Promise<Surface> => {
    const before = (await bot.modals(person)).at(-1);
    await what();
    return until(async () => {
      const now = (await bot.modals(person)).at(-1);
      return now === undefined || now.hash === before?.hash ? undefined : now;
    });
  };
  return {
    ...bot,
    open: async (person: string, nth = 0) => {
      const home = await bot.home(person);
      return changed(person, () => bot.press(person, home, 'article_read', nth));
    },
    pressIn: (person: string, window: Surface, action: string) =>
      changed(person, () => slack.pressIn(window, action, person)),
    /** The hash of the file, as it stands in the window that an admin has opened. */
    hash: (): string =>
      (JSON.parse(slack.sentView().private_metadata ?? '{}') as { readonly hash: string }).hash,
    fill: async (person: string, form: Surface, typed: Readonly<Record<string, string>>) => {
      const values = Object.entries(typed).map(([field, value]) => [
        field,
        { [field]: { type: 'plain_text_input', value } },
      ]);
      await slack.post('submit', {
        person,
        viewId: form.id,
        values: Object.fromEntries(values),
      });
      const window = (await bot.modals(person)).at(-1);
      if (window === undefined) throw new Error('The window has gone.');
      return window;
    },
  };
}

const wordsIn = ({ blocks }: Surface): string => linesOf(blocks).join('\n');

describe('Read', () => {
  test('opens an article from the Home: its text, who wrote it, when and where', async () => {
    const { open } = await anArchive();
    expect(linesOf((await open(KENJI)).blocks)).toEqual([
      'New Friends',
      'The Moscow Times、2017年3月20日',
      'ページ：https://example.org/friends',
      TEXT,
    ]);
  });

  test('opens a summary from the list of sources, with what it is based on', async () => {
    const { slack, modal } = await anArchive([aBriefFile({ title: 'Ministers' }), ARTICLE]);
    await slack.say('/ask sources');
    const [list] = await slack.fromBot();
    if (list === undefined) throw new Error('There is no list.');
    await slack.press(list, 'article_read');
    const window = await modal(ANNA);
    expect(linesOf(window.blocks)).toEqual(
      expect.arrayContaining([
        'Ministers',
        'Sources:',
        '• Consultation of Foreign and Defense Ministers (Ministry of Foreign Affairs of Japan, 20 March 2017)',
      ]),
    );
  });

  test('shows a long article in parts, and nothing of it is left out or comes twice', async () => {
    const paragraphs = Array.from({ length: 60 }, (_, at) =>
      `Paragraph ${at}: ${'urchins are counted. '.repeat(30)}`.trim(),
    );
    paragraphs[7] = `Paragraph 7: ${'a long one, '.repeat(900)}end.`;
    const { open, pressIn } = await anArchive([anArticleFile({ title: 'Long', paragraphs })]);
    let window = await open(KENJI);
    const seen: string[] = [];
    for (;;) {
      const lines = linesOf(window.blocks);
      seen.push(...lines.filter((line) => /^(Paragraph|a long|one,|long one)/.test(line)));
      if (!JSON.stringify(window.blocks).includes('article_next')) break;
      window = await pressIn(KENJI, window, 'article_next');
    }
    expect(seen.join(' ').replace(/\s+/g, ' ')).toBe(paragraphs.join(' ').replace(/\s+/g, ' '));
    expect(wordsIn(await pressIn(KENJI, window, 'article_previous'))).toContain('番目');
  });

  test('of an article that has gone meanwhile says so', async () => {
    const { home, open, press, pressIn, modal, slack } = await anArchive();
    const kenjis = await home(KENJI);
    await pressIn(ANNA, await open(ANNA), 'article_remove');
    await until(() => slack.calls('views.publish')[2]);
    await press(KENJI, kenjis, 'article_read');
    expect(wordsIn(await modal(KENJI))).toBe('この記事は、もうアーカイブにありません。');
  });
});

describe('an admin', () => {
  const FORM = ['title', 'publisher', 'published', 'url', 'author', 'text'];

  test('corrects an article, and the archive answers with it at once', async () => {
    const { open, pressIn, fill, slack, read } = await anArchive();
    const form = await pressIn(ANNA, await open(ANNA), 'article_correct');
    expect(form.blocks.map(({ block_id: id }) => id)).toEqual(expect.arrayContaining(FORM));
    const said = await fill(ANNA, form, { text: 'The first meeting was on 3 December 2013.' });
    expect(wordsIn(said)).toBe(
      'The correction was saved. From now on the archive answers with it.',
    );
    expect(read('friends.md')).toContain('3 December 2013');
    await until(() => slack.calls('views.publish')[1]);
    await slack.say('/ask When was the first meeting?');
    expect((await slack.fromBot()).at(-1)?.text).toContain('3 December 2013');
  });

  test('is told what is wrong, at its field, and what was typed stays', async () => {
    const { open, pressIn, fill, read } = await anArchive();
    const form = await pressIn(ANNA, await open(ANNA), 'article_correct');
    const again = await fill(ANNA, form, { published: 'in May', title: 'Other' });
    expect(again.errors).toEqual({
      published: 'Type a date such as 11 April 2025, 2025-04-11, April 2025 or 2025.',
    });
    expect(read('friends.md')).toBe(ARTICLE.content);
  });

  test('is told that somebody else is at it, and what was typed stays', async () => {
    const { write, open, pressIn, fill, read } = await anArchive();
    const form = await pressIn(ANNA, await open(ANNA), 'article_correct');
    write({ path: `.${fileHash(ARTICLE.content).slice(0, 32)}.changing`, content: '' });
    const again = await fill(ANNA, form, { text: 'Mine.' });
    expect(again.errors).toEqual({
      text: 'Somebody else is changing this article right now. Please try again in a few seconds.',
    });
    expect(read('friends.md')).toBe(ARTICLE.content);
  });

  test('is told where the file of one that is too long for the form lies', async () => {
    const content = `---\ntitle: Sea\n---\n${'The sea was calm. '.repeat(2000)}`;
    const { open, pressIn } = await anArchive([{ path: '../trips/sea.md', content }]);
    const said = wordsIn(await pressIn(ANNA, await open(ANNA), 'article_correct'));
    expect(said).toContain('Its file is trips/sea.md:');
  });

  test('sees what another has corrected meanwhile before it is replaced', async () => {
    const { open, pressIn, fill, read } = await anArchive([ARTICLE], `${ANNA},${KENJI}`);
    const annas = await pressIn(ANNA, await open(ANNA), 'article_correct');
    const kenjis = await pressIn(KENJI, await open(KENJI), 'article_correct');
    await fill(KENJI, kenjis, { text: 'Theirs.' });
    const again = await fill(ANNA, annas, { text: 'Mine.' });
    expect(linesOf(again.blocks)[0]).toMatch(/^Somebody else changed this article/);
    expect(JSON.stringify(again.blocks)).toContain('Mine.');
    expect(read('friends.md')).toContain('Theirs.');
    await fill(ANNA, again, {});
    expect(read('friends.md')).toContain('Mine.');
  });

  test.each([
    ['is told nothing where the window is closed by then', 'not_found', []],
    ['is told where Slack refuses the window', 'view_too_large', [/^Sorry, something went wrong/]],
  ])('who corrects %s', async (_, error, said) => {
    const { open, slack, bot } = await anArchive();
    const window = await open(ANNA);
    await slack.post('fail', { method: 'views.update', error });
    await slack.pressIn(window, 'article_correct');
    await bot.stop();
    expect((await slack.fromBot(slack.directMessages)).map(({ text }) => text)).toEqual(
      said.map((one) => expect.stringMatching(one)),
    );
  });

  test('removes an article: it is gone at once, and its file is kept', async () => {
    const { open, pressIn, slack, files } = await anArchive();
    const said = await pressIn(ANNA, await open(ANNA), 'article_remove');
    expect(wordsIn(said)).toBe(
      'The article was removed. Its file is kept as removed/friends.md; moved back, it is in the archive again.',
    );
    expect(files()).toEqual([]);
    await until(() => slack.calls('views.publish')[1]);
    await slack.say('/ask When was the first meeting?');
    expect((await slack.fromBot()).at(-1)?.text).not.toContain('2013');
  });
});

describe('an editor', () => {
  const imported = {
    ...ARTICLE,
    content: ARTICLE.content.replace('---\n\n', 'imported: [abc]\n---\n\n'),
  };
  const BY_KENJI = { EDITORS: KENJI };

  test('corrects what was imported, and does not take it out of the archive', async () => {
    const { open, pressIn, fill, read } = await anArchive([imported], undefined, BY_KENJI);
    const window = await open(KENJI);
    expect(JSON.stringify(window.blocks)).not.toContain('article_remove');
    const form = await pressIn(KENJI, window, 'article_correct');
    await fill(KENJI, form, { text: 'It was on 3 November 2013.' });
    await until(() => read('friends.md').includes('3 November') || undefined);
    expect(read('friends.md')).toContain('imported:');
  });

  test('changes nothing that somebody has written for the archive', async () => {
    const { open } = await anArchive([ARTICLE], undefined, BY_KENJI);
    const blocks = JSON.stringify((await open(KENJI)).blocks);
    expect(blocks).not.toMatch(/article_(?:correct|remove)/);
  });

  test('corrects nothing who is none any more', async () => {
    const { open, pressIn, fill, slack, read } = await anArchive([imported], undefined, {
      EDITORS: 'S01EDITORS',
    });
    const form = await pressIn(KENJI, await open(KENJI), 'article_correct');
    await slack.post('fail', { method: 'usergroups.users.list', error: 'no_such_subteam' });
    await fill(KENJI, form, { text: 'Mine.' });
    expect(read('friends.md')).toBe(imported.content);
  });
});

const NO_ADMIN = 'Only admins of the archive can change articles.';

describe('somebody who is no admin', () => {
  test('reads, and has no buttons that change anything', async () => {
    const { open } = await anArchive();
    const blocks = JSON.stringify((await open(KENJI)).blocks);
    expect(blocks).not.toMatch(/article_(?:correct|remove)/);
  });

  test('changes nothing with presses and forms that are made up', async () => {
    const { open, hash: hashNow, interact, read, files, modal } = await anArchive();
    await open(ANNA);
    const hash = hashNow();
    const window = await open(KENJI);
    const from = { team: { id: 'T01DESK' }, user: { id: KENJI, team_id: 'T01DESK' } };
    const metadata = JSON.stringify({ id: 'friends', language: 'en', part: 0, hash });
    for (const action_id of ['article_correct', 'article_remove']) {
      const view = { id: window.id, type: 'modal', private_metadata: metadata };
      const actions = [{ type: 'button', action_id, block_id: 'b' }];
      const press = { type: 'block_actions', trigger_id: `${action_id}.1`, actions, view };
      await interact({ ...from, ...press, container: { type: 'view', view_id: window.id } });
      await until(async () => wordsIn(await modal(KENJI)) === NO_ADMIN || undefined);
    }
    const about = { id: 'friends', hash, isMarkdown: false, isBrief: false };
    const answer = await interact({
      ...from,
      type: 'view_submission',
      trigger_id: '9.9',
      view: {
        type: 'modal',
        callback_id: 'correct_article_form',
        private_metadata: `en\n\n${JSON.stringify(about)}`,
        state: { values: {} },
      },
    });
    expect(await answer.text()).toContain(NO_ADMIN);
    expect([files(), read('friends.md')]).toEqual([['friends.md'], ARTICLE.content]);
  });

  test.each(['article_correct', 'article_remove'])(
    'any more, since the window was opened, is refused %s',
    async (action) => {
      const { open, pressIn, slack, read, files } = await anArchive();
      const window = await open(ANNA);
      await slack.post('role', { person: ANNA, isAdmin: false });
      expect(wordsIn(await pressIn(ANNA, window, action))).toBe(NO_ADMIN);
      expect([files(), read('friends.md')]).toEqual([['friends.md'], ARTICLE.content]);
    },
  );

  test('any more, since the form was opened, corrects nothing', async () => {
    const { open, pressIn, fill, slack, read } = await anArchive();
    const form = await pressIn(ANNA, await open(ANNA), 'article_correct');
    await slack.post('role', { person: ANNA, isAdmin: false });
    expect(wordsIn(await fill(ANNA, form, { text: 'Mine.' }))).toBe(NO_ADMIN);
    expect(read('friends.md')).toBe(ARTICLE.content);
  });

  test('any more, since the form was opened, adds nothing', async () => {
    const { fill, slack, files, home, press, modal } = await anArchive();
    await press(ANNA, await home(ANNA), 'home_add_article');
    const form = await modal(ANNA);
    await slack.post('role', { person: ANNA, isAdmin: false });
    const about = { title: 'T', publisher: 'P', published: '2020', url: 'https://a.example/' };
    const said = await fill(ANNA, form, { ...about, text: 'A text.' });
    expect(wordsIn(said)).toBe('Only admins of the archive can add articles.');
    expect(files()).toEqual(['friends.md']);
  });

  test('any more, since the Home was opened, dismisses nothing', async () => {
    const { slack, home, press, store } = await anArchive();
    await slack.say('@common-ground Where are the sea urchins of Etorofu?', { person: KENJI });
    await slack.nextCall('chat.postMessage');
    const annas = await until(async () => {
      const seen = await home(ANNA);
      return JSON.stringify(seen.blocks).includes('home_dismiss_gap') ? seen : undefined;
    });
    await slack.post('role', { person: ANNA, isAdmin: false });
    const published = slack.calls('views.publish').length;
    await press(ANNA, annas, 'home_dismiss_gap');
    await until(() => slack.calls('views.publish')[published]);
    expect(await store.gaps.toAskAgain()).toHaveLength(1);
  });

  test.each(['', 'xx friends', 'en ../../etc/passwd', 'en ', 'en no-such-article'])(
    'opens no file by the made-up value "%s"',
    async (value) => {
      const { interact, slack, modals } = await anArchive();
      const action = { type: 'button', action_id: 'article_read', block_id: 'b', value };
      await interact({
        type: 'block_actions',
        team: { id: 'T01DESK' },
        user: { id: KENJI, team_id: 'T01DESK' },
        trigger_id: 'made.up',
        actions: [action],
        container: { type: 'view' },
      });
      await slack.say('/ask help', { person: KENJI });
      expect(await modals(KENJI)).toEqual([]);
    },
  );
});
