import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../slack-workspace/src/local/view.ts';
import { anArticleFile } from '../../../archive-builders.ts';
import { linesOf } from '../../../blocks/lines-of.ts';
import { subscribed } from '../../../store/databases.ts';
import { until } from '../../../until.ts';
import { aHomeBot } from '../../bots/home-bot.ts';

const ANNA = 'U01ANNA';
const KENJI = 'U02KENJI';
const DMITRI = 'U04DMITRI';
const GENERAL = 'C01GENERAL';
const LOUNGE = 'C03LOUNGE';
const DAY = 24 * 60 * 60 * 1000;

/** The lines of a Home, with the day of the last question, which is today, left out. */
const undatedLinesOf = (blocks: Parameters<typeof linesOf>[0]): string[] =>
  linesOf(blocks).map((line) =>
    line.replace(/^(Last asked on |最後の質問：).*20\d\d.*$/, '$1(today)'),
  );

describe('the App Home', () => {
  test('shows an admin the archive, its faults, the week, the gaps and the digests', async () => {
    const { slack, home, store } = await aHomeBot({
      articles: [
        anArticleFile({ id: '2017-03-20-new-friends' }),
        anArticleFile({ id: '2018-01-01-old-friends', title: 'Old Friends', published: '2018' }),
        { path: 'broken.md', content: '---\nkind: brief\ntitle: Broken\n---\nText.\n' },
      ],
    });
    await slack.say('/ask When was the first such meeting?');
    await slack.say('/ask Where are the sea urchins of Etorofu?', { person: KENJI });
    await slack.say('@common-ground Who likes borscht and vodka?', { person: KENJI });
    await slack.nextCall('chat.postMessage');
    await subscribed(store, {
      team: 'T01DESK',
      channel: GENERAL,
      settings: {},
      createdBy: KENJI,
    });
    await until(async () =>
      (await store.questions.countOf('T01DESK', 0)).asked === 3 ? 1 : undefined,
    );
    expect(undatedLinesOf((await home(ANNA)).blocks)).toMatchInlineSnapshot(`
      [
        "Ask the archive",
        "(Your question)",
        "[Ask]",
        "The archive",
        "2 articles, 2 passages.",
        "Last added:",
        "Old Friends (The Moscow Times, 2018)",
        "New Friends (The Moscow Times, 20 March 2017)",
        "One file has errors and was skipped:",
        "• articles/broken.md, line 1: publisher: missing; expected text",
        "• articles/broken.md, line 1: published: missing; expected a date such as 2017-03-20, 2017-03 or 2017",
        "[Add an article]",
        "The last seven days",
        "3 questions were asked, 1 answered.",
        "Questions without an answer",
        "Questions from channels, your own, and those that three or more people asked in the same words:",
        "Who likes borscht and vodka?",
        "Last asked on (today)",
        "[Add an article]",
        "[Pick a passage]",
        "[Dismiss]",
        "Chosen answers",
        "No answers have been chosen. Under Context, press “This answers it” below a passage that answers.",
        "Watched questions",
        "You watch no questions. Press Watch under a reply, or type /ask watch and a question.",
        "Digests in your channels",
        "• #C01GENERAL",
      ]
    `);
  });

  test('shows everybody else their own gaps, no faults, and nothing to change', async () => {
    const { slack, home } = await aHomeBot({
      articles: [anArticleFile(), { path: 'broken.md', content: '---\nkind: brief\n---\nText.\n' }],
    });
    await slack.say('/ask Where are the sea urchins of Etorofu?', { person: KENJI });
    await slack.say('/ask Who likes borscht and vodka?');
    expect(undatedLinesOf((await home(KENJI)).blocks)).toMatchInlineSnapshot(`
      [
        "アーカイブに質問する",
        "(質問)",
        "[質問する]",
        "アーカイブ",
        "記事1件、1段落。",
        "最近追加された記事：",
        "New Friends (The Moscow Times、2017年3月20日)",
        "過去7日間",
        "質問2件、うち回答あり0件。",
        "答えが見つからなかった質問",
        "あなたの質問のうち、まだアーカイブに答えがないもの：",
        "Where are the sea urchins of Etorofu?",
        "最後の質問：(today)",
        "見守っている質問",
        "見守っている質問はありません。回答の下の「見守る」を押すか、/ask 見守る に続けて質問を入力してください。",
        "参加チャンネルのダイジェスト",
        "ありません。チャンネルで /digest と入力すると設定できます。",
      ]
    `);
  });

  test('comes in the language of the person’s Slack', async () => {
    const { home } = await aHomeBot({ allowExternal: true });
    expect(linesOf((await home(DMITRI)).blocks)).toMatchInlineSnapshot(`
      [
        "Спросить у архива",
        "(Ваш вопрос)",
        "[Спросить]",
        "Архив",
        "1 статья, 1 отрывок.",
        "Последние добавленные:",
        "New Friends (The Moscow Times, 20 марта 2017)",
        "За последние семь дней",
        "Вопросов не было.",
        "Вопросы без ответа",
        "Таких нет.",
        "Отслеживаемые вопросы",
        "Вы не отслеживаете ни одного вопроса. Нажмите «Следить» под ответом или введите /ask следить и вопрос.",
        "Дайджесты в ваших каналах",
        "Их нет. Чтобы настроить дайджест, наберите /digest в канале.",
      ]
    `);
  });

  test('shows a guest the one sentence', async () => {
    const { home } = await aHomeBot();
    expect(linesOf((await home(DMITRI)).blocks)).toEqual([
      'Я отвечаю только полноправным участникам этого рабочего пространства и только в каналах без людей из других организаций.',
    ]);
  });

  test('says so where it cannot be shown', async () => {
    const { home, lines } = await aHomeBot({ withoutScopes: ['users:read'] });
    expect(linesOf((await home(ANNA)).blocks)).toEqual([
      expect.stringMatching(/^Sorry, something went wrong/),
    ]);
    expect(JSON.stringify(lines)).toContain('missing_scope');
  });

  test('shows what was added last first, also while the bot is running', async () => {
    const { home, write, articles, slack } = await aHomeBot({
      articles: [
        anArticleFile({ id: 'a', title: 'Of 2016', published: '2016' }),
        anArticleFile({ id: 'b', title: 'Of 2018', published: '2018' }),
      ],
    });
    await articles(2);
    await slack.post('clock', { advanceMinutes: 1 });
    write(anArticleFile({ id: 'c', title: 'Of 1905', published: '1905' }));
    await articles(3);
    const shown = linesOf((await home(ANNA)).blocks);
    expect(shown.filter((line) => line.startsWith('Of '))).toEqual([
      'Of 1905 (The Moscow Times, 1905)',
      'Of 2018 (The Moscow Times, 2018)',
      'Of 2016 (The Moscow Times, 2016)',
    ]);
  });

  test('forgets questions of more than a week ago', async () => {
    const { slack, home } = await aHomeBot();
    await slack.say('/ask When was the first such meeting?');
    await slack.post('clock', { advanceMinutes: (7 * DAY) / 60_000 + 1 });
    expect(linesOf((await home(ANNA)).blocks)).toContain('No questions were asked.');
  });

  test('of the other tab is not published', async () => {
    const { slack, homeNow } = await aHomeBot();
    await slack.post('open', { person: ANNA, what: 'dm' });
    await slack.say('help', { channel: slack.directMessages });
    await slack.nextCall('chat.postMessage');
    expect(await homeNow(ANNA)).toBeUndefined();
  });
});

describe('admins', () => {
  test('are those of ADMIN_USERS, where there are any', async () => {
    const { home } = await aHomeBot({ admins: KENJI });
    expect(linesOf((await home(ANNA)).blocks)).not.toContain('[Add an article]');
    expect(linesOf((await home(KENJI)).blocks)).toContain('[記事を追加]');
  });

  test('are never guests', async () => {
    const { home } = await aHomeBot({ admins: DMITRI, allowExternal: true });
    expect(linesOf((await home(DMITRI)).blocks)).not.toContain('[Добавить статью]');
  });
});

describe('digests', () => {
  const set = (createdBy: string, channel: string) => ({
    team: 'T01DESK',
    channel,
    settings: {},
    createdBy,
  });
  const digests = (lines: readonly string[]) => lines.filter((line) => line.startsWith('• #'));

  test('are those of the channels this person is in, paused and faulty ones marked', async () => {
    const { home, store, slack } = await aHomeBot({ from: Date.UTC(2099, 0, 2) });
    const general = await subscribed(store, set(KENJI, GENERAL));
    const kurils = await subscribed(store, set(KENJI, 'C02KURILS'));
    await subscribed(store, set(KENJI, 'C99ELSEWHERE'));
    await subscribed(store, { ...set(KENJI, LOUNGE), team: 'T02OTHER' });
    await store.subscriptions.pause(general.id, Date.UTC(2099, 1, 2));
    await store.subscriptions.markFault(kurils.id, 'is_archived');
    expect(digests(linesOf((await home(ANNA)).blocks))).toEqual([
      '• #C01GENERAL, paused until 2 February 2099',
      '• #C02KURILS, cannot be posted: type /digest status there',
    ]);
    expect(slack.calls('users.conversations')).toHaveLength(1);
  });

  test('are those this person set up, where the bot may not know who is in a channel', async () => {
    const { home, store } = await aHomeBot({ withoutScopes: ['groups:read'] });
    await subscribed(store, set(ANNA, GENERAL));
    await subscribed(store, set(KENJI, 'C02KURILS'));
    expect(digests(linesOf((await home(ANNA)).blocks))).toEqual(['• #C01GENERAL']);
  });
});

describe('the field to ask in', () => {
  const typed = (question: string) => ({
    state: { home_question: { home_question: { type: 'plain_text_input', value: question } } },
  });

  test.each(['home_ask', 'home_question'])('opens the reply in a window, by %s', async (action) => {
    const { home, press, modal, store } = await aHomeBot();
    const opened = await home(ANNA);
    await press(ANNA, opened, action, 0, typed('When was the first such meeting?'));
    const { title, blocks } = await modal(ANNA);
    expect(title).toBe('Reply');
    expect(linesOf(blocks).slice(0, 2)).toEqual([
      'When was the first such meeting?',
      'The first such meeting took place on 2 November 2013.',
    ]);
    const asked = await until(async () => {
      const all = await store.questions.askedBy({ team: 'T01DESK', person: ANNA }, 0);
      return all.length === 0 ? undefined : all;
    });
    expect(asked).toMatchObject([{ entry: 'form', isPrivate: true, kind: 'answer' }]);
  });

  test('explains itself where nothing was typed', async () => {
    const { home, press, modal } = await aHomeBot();
    await press(ANNA, await home(ANNA), 'home_ask');
    expect(linesOf((await modal(ANNA)).blocks)[0]).toMatch(/^Ask a question about the articles/);
  });

  test('takes what is typed as words', async () => {
    const { home, press, modal } = await aHomeBot();
    const question = 'first <!channel> & <@U02KENJI> meeting?';
    await press(ANNA, await home(ANNA), 'home_ask', 0, typed(question));
    expect(linesOf((await modal(ANNA)).blocks)[0]).toBe(question);
  });

  test('brings the reply directly where no window opens any more', async () => {
    const { home, press, slack } = await aHomeBot();
    const opened = await home(ANNA);
    await slack.post('fail', { method: 'views.open', error: 'expired_trigger_id' });
    await press(ANNA, opened, 'home_ask', 0, typed('When was the first such meeting?'));
    await slack.nextCall('chat.postMessage');
    expect(await slack.fromBot(slack.directMessages)).toMatchObject([
      { text: expect.stringContaining('2 November 2013') },
    ]);
  });
});

describe('a gap', () => {
  const QUESTION = 'Where are the sea urchins of Etorofu?';

  test('is dismissed by an admin, and gone for everybody', async () => {
    const { slack, home, press, homeNow } = await aHomeBot();
    await slack.say(`@common-ground ${QUESTION}`, { person: KENJI });
    await slack.nextCall('chat.postMessage');
    const opened = await until(async () => {
      const seen = await home(ANNA);
      return linesOf(seen.blocks).includes(QUESTION) ? seen : undefined;
    });
    await press(ANNA, opened, 'home_dismiss_gap');
    await until(
      async () =>
        linesOf((await homeNow(ANNA))?.blocks ?? []).includes('There are none.') || undefined,
    );
    expect(linesOf((await home(KENJI)).blocks)).not.toContain(QUESTION);
  });

  test('is filled by an article, and the bot answers from it', async () => {
    const { slack, home, press, modal, modals, read, articles, homeNow } = await aHomeBot();
    await slack.say(`/ask ${QUESTION}`);
    await press(ANNA, await home(ANNA), 'home_fill_gap');
    const form = await modal(ANNA);
    expect(linesOf(form.blocks)).toEqual([
      `For the question: ${QUESTION}`,
      '(Title)',
      '(Publisher)',
      '(Date of publication)',
      '(Address of the page)',
      '(Author)',
      '(Text of the page)',
      '(Text, continued (2))',
      '(Text, continued (3))',
      '(Text, continued (4))',
    ]);
    const fill = (about: Readonly<Record<string, string>>) =>
      slack.post('submit', {
        person: ANNA,
        viewId: form.id,
        values: Object.fromEntries(
          Object.entries(about).map(([field, value]) => [
            field,
            { [field]: { type: 'plain_text_input', value } },
          ]),
        ),
      });
    const article = {
      title: 'Urchins',
      publisher: 'The Diver',
      published: 'in May',
      url: 'diver.example',
      text: 'The sea urchins of Etorofu live in the bay of Kasatka.',
    };
    await fill(article);
    expect((await modal(ANNA)).errors).toEqual({
      published: 'Type a date such as 11 April 2025, 2025-04-11, April 2025 or 2025.',
      url: 'Type an address that begins with http:// or https://, without a user name or password.',
    });
    await fill({
      ...article,
      published: '2020-05',
      url: 'https://diver.example/1',
      text2: 'More.',
    });
    expect(linesOf((await modal(ANNA)).blocks)).toEqual(['The article was added: 61 characters.']);
    expect(await modals(ANNA)).toHaveLength(1);
    await until(async () => {
      const lines = linesOf((await homeNow(ANNA))?.blocks ?? []);
      return lines.includes('Urchins (The Diver, May 2020)') || undefined;
    });
    expect(read('2020-05-urchins.md')).toContain('bay of Kasatka.\n\nMore.\n');
    await articles(2);
    await slack.say(`/ask ${QUESTION}`);
    const replies = await slack.fromBot();
    expect(replies.at(-1)?.text).toContain(
      'The sea urchins of Etorofu live in the bay of Kasatka.',
    );
  });

  test('is left alone where the press of a member was made up, and no window opens', async () => {
    const { slack, home, interact, store, modals } = await aHomeBot();
    await slack.say(`/ask ${QUESTION}`, { person: KENJI });
    const [gap] = await store.gaps.toAskAgain();
    const from = { team: { id: 'T01DESK' }, user: { id: KENJI, team_id: 'T01DESK' } };
    for (const action_id of ['home_dismiss_gap', 'home_fill_gap', 'home_add_article']) {
      const action = { type: 'button', action_id, block_id: 'b', value: gap?.questionId };
      const press = { type: 'block_actions', trigger_id: `${action_id}.1`, actions: [action] };
      expect((await interact({ ...from, ...press, container: { type: 'view' } })).status).toBe(200);
      await slack.nextCall('views.publish');
    }
    expect(await store.gaps.toAskAgain()).toHaveLength(1);
    expect(linesOf((await home(KENJI)).blocks)).toContain(QUESTION);
    expect(await modals(KENJI)).toEqual([]);
  });
});

describe('the form for an article', () => {
  const viewWith = (about: Readonly<Record<string, unknown>> = {}) => ({
    type: 'modal',
    callback_id: 'add_article_form',
    private_metadata: 'ru',
    state: {
      values: Object.fromEntries(
        Object.entries({
          title: '../../evil',
          publisher: 'P',
          published: '2020',
          url: 'https://a.example',
          text: 'Text.',
          ...about,
        }).map(([field, value]) => [field, { [field]: { value } }]),
      ),
    },
  });
  const sent = (user: string, trigger: string, view = viewWith()) => ({
    type: 'view_submission',
    team: { id: 'T01DESK' },
    user: { id: user, team_id: 'T01DESK' },
    trigger_id: trigger,
    view,
  });

  test('is taken from admins alone', async () => {
    const { interact, store } = await aHomeBot();
    const answer = (await (await interact(sent(KENJI, '1.1'))).json()) as {
      view: { blocks: Block[] };
    };
    expect(linesOf(answer.view.blocks)).toEqual([
      'Добавлять статьи могут только администраторы архива.',
    ]);
    expect(await store.articles.seen()).toHaveLength(1);
  });

  test.each<[what: string, about: Readonly<Record<string, unknown>>, errors: object]>([
    [
      '700 kB of text',
      { text: 'a'.repeat(700_000) },
      { text: 'Здесь можно ввести не больше 3000 знаков.' },
    ],
    [
      'one character too many',
      { text2: 'я'.repeat(3001) },
      { text2: 'Здесь можно ввести не больше 3000 знаков.' },
    ],
    [
      'long lines',
      {
        title: 'a'.repeat(301),
        author: 'b'.repeat(100_000),
        url: `https://a.example/${'c'.repeat(2000)}`,
      },
      {
        title: 'Здесь можно ввести не больше 300 знаков.',
        url: 'Здесь можно ввести не больше 2000 знаков.',
        author: 'Здесь можно ввести не больше 300 знаков.',
      },
    ],
    ['a list for a text', { text: ['a'] }, { text: 'Введите хотя бы один абзац текста.' }],
    [
      'an object for a title',
      { title: { a: 1 } },
      { title: 'Введите заголовок не длиннее 1000 знаков.' },
    ],
    [
      'an address that names a user',
      { url: 'https://www.mofa.go.jp@evil.example/' },
      {
        url: 'Введите адрес, который начинается с http:// или https://, без имени и пароля в нём.',
      },
    ],
  ])(
    'that was filled in by somebody else than Slack is refused: %s',
    async (_what, about, errors) => {
      const { interact, files } = await aHomeBot();
      const response = await interact(sent(ANNA, '1.3', viewWith(about)));
      expect([response.status, await response.json()]).toEqual([
        200,
        { response_action: 'errors', errors },
      ]);
      expect(files()).toEqual(['new-friends.md']);
    },
  );

  const answered = async (response: Response) =>
    (await response.json()) as {
      readonly response_action: string;
      readonly errors?: Readonly<Record<string, string>>;
      readonly view: { readonly blocks: Block[]; readonly private_metadata: string };
    };

  test.each([
    ['a text', { text: `${'a'.repeat(2990)} the end!!` }, ['Поле «Текст страницы»'], 1],
    ['the middle', { text2: 'я'.repeat(3000), text3: 'b' }, ['Поле «Продолжение текста (2)»'], 1],
    ['signs that count as two', { text: '🙏'.repeat(3000) }, ['Поле «Текст страницы»'], 1],
    [
      'two, and the last',
      { text: '会'.repeat(3000), text4: 'b'.repeat(3000) },
      ['Поле «Текст страницы»', 'Поле «Продолжение текста (4)»'],
      2,
    ],
  ])('asks where a field is exactly full, once: %s', async (_what, about, told, count) => {
    const { interact, files } = await aHomeBot();
    const first = await answered(await interact(sent(ANNA, '1.4', viewWith(about))));
    expect(first.response_action).toBe('update');
    const lines = linesOf(first.view.blocks);
    expect(lines.slice(0, count).map((line) => line.split(' заполнено')[0])).toEqual(told);
    expect(files()).toEqual(['new-friends.md']);
    const { private_metadata } = first.view;
    const again = { ...viewWith(about), private_metadata };
    const second = await answered(await interact(sent(ANNA, '1.5', again)));
    expect(linesOf(second.view.blocks)[0]).toMatch(/^Статья добавлена: \d/);
    expect(files()).toEqual(['2020-evil.md', 'new-friends.md']);
  });

  test('asks again where another field has become full, and joins what was cut', async () => {
    const { interact, read } = await aHomeBot();
    const cut = `${'a '.repeat(1498)}the `;
    const first = await answered(await interact(sent(ANNA, '1.4', viewWith({ text: cut }))));
    const more = { text: cut, text2: `me${'e'.repeat(2998)}`, text3: 'ting.', text4: 'End.' };
    const { private_metadata } = first.view;
    const again = { ...viewWith(more), private_metadata };
    const second = await answered(await interact(sent(ANNA, '1.5', again)));
    expect(second.response_action).toBe('update');
    const last = { ...viewWith(more), private_metadata: second.view.private_metadata };
    await interact(sent(ANNA, '1.6', last));
    expect(read('2020-evil.md')).toContain(`a the me${'e'.repeat(2998)}ting.\n\nEnd.\n`);
  });

  test('has no field that Slack would cut without a word', async () => {
    const { home, press, modal } = await aHomeBot();
    await press(ANNA, await home(ANNA), 'home_add_article');
    expect(JSON.stringify((await modal(ANNA)).blocks)).not.toContain('max_length');
  });

  test.each([
    ['11 April 2025', '2025-04-11'],
    ['April 11, 2025', '2025-04-11'],
    ['11.04.2025', '2025-04-11'],
    ['11 апреля 2025 г.', '2025-04-11'],
    ['2025年4月11日', '2025-04-11'],
    ['令和7年4月11日', '2025-04-11'],
    ['апрель 2025', '2025-04'],
  ])('reads %s as a date', async (published, date) => {
    const { interact, read } = await aHomeBot();
    await interact(sent(ANNA, '1.4', viewWith({ published })));
    expect(read(`${date}-evil.md`)).toContain(`published: ${date}\n`);
  });

  test('asks which of two days 04/11/2025 is', async () => {
    const { interact, files } = await aHomeBot();
    const view = viewWith({ published: '04/11/2025' });
    const { errors } = await answered(await interact(sent(ANNA, '1.4', view)));
    expect(errors).toEqual({
      published:
        'Это может быть 2025-11-04 (4 ноября 2025) или 2025-04-11 (11 апреля 2025). Введите нужную дату, начиная с года.',
    });
    expect(files()).toEqual(['new-friends.md']);
  });

  test('is taken once, however often it is delivered', async () => {
    const { interact, files, lines } = await aHomeBot();
    const answers = await Promise.all([1, 2].map(() => interact(sent(ANNA, '1.2'))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(files()).toEqual(['2020-evil.md', 'new-friends.md']);
    expect(lines.filter(({ msg }) => msg === 'An article was added.')).toMatchObject([
      { article: '2020-evil', person: ANNA },
    ]);
  });
});
