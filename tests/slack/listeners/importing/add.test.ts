import { describe, expect, test } from 'vitest';
import { until } from '../../../until.ts';
import { ANNA, aDesk, DMITRI, fieldsOf, KENJI, SAID, textsOf, valuesOf } from './desk.ts';

// The first page of a process waits for the thread that reads it.
describe('/ask add', { timeout: 60_000 }, () => {
  test('shows what was read, takes what is mended, saves it, and says what to ask', async () => {
    const desk = await aDesk();
    await desk.ask(`add ${desk.address}`);
    const form = await desk.form();
    expect(form.title).toBe('Save to the archive');
    expect(fieldsOf(form)).toEqual({ ...SAID, url: desk.address });
    const shown = textsOf(form);
    expect(shown).toContain('3 passages, in English');
    expect(shown).toContain('The ferry between Wakkanai and Korsakov sailed again');
    expect(shown).toContain('The harbour office expects three sailings a week');
    expect(shown).not.toContain('Sport');

    expect(await desk.submit({ published: '3 August 2019' })).toEqual({ ok: true });
    const saved = await desk.says(/You can ask/);
    expect(textsOf(saved)).toContain('It is in the archive now: 3 passages.');
    expect(desk.files()).toContain('2019-08-03-ferry-to-korsakov-returns.md');
    const file = desk.read('2019-08-03-ferry-to-korsakov-returns.md');
    for (const line of [
      'title: Ferry to Korsakov returns',
      'author: Irina Volkova',
      'publisher: The Harbour Post',
      'published: 2019-08-03',
    ]) {
      expect(file.split('\n')).toContain(line);
    }
    expect(file).toContain('the crossing had taken five and a half hours');
    expect(file).not.toContain('A script was run');

    await until(async () => {
      const home = JSON.stringify((await desk.homeNow(ANNA))?.blocks ?? []);
      return home.includes(SAID.title) || undefined;
    });
    await desk.slack.pressIn(saved, 'import_ask');
    const reply = await desk.says(/The Harbour Post/);
    expect(textsOf(reply)).toContain('Korsakov');
    await desk.ask('how long did the crossing take?');
    const [answer] = await until(async () => {
      const said = await desk.privately();
      return said.length > 0 ? said : undefined;
    });
    expect(answer?.text).toContain('five and a half hours');
  });

  test('of which the text is wrong is corrected from where it was saved', async () => {
    const desk = await aDesk({ admins: ANNA });
    await desk.ask(`add ${desk.address}`);
    await desk.submit();
    await desk.slack.pressIn(await desk.says(/in the archive now/), 'article_read');
    const article = await desk.says(/forty passengers/);
    await desk.slack.pressIn(article, 'article_correct');
    const form = await until(async () =>
      (await desk.modals(ANNA)).findLast((one) => one.callbackId === 'correct_article_form'),
    );
    const { text = '' } = fieldsOf(form);
    const corrected = text.replace('forty passengers', 'fifty passengers');
    await desk.slack.post('submit', {
      person: ANNA,
      viewId: form.id,
      values: valuesOf(form, { text: corrected }),
    });
    await desk.says(/correction was saved/);
    expect(desk.read('2019-08-02-ferry-to-korsakov-returns.md')).toContain('fifty passengers');
    // The window below is there again once that is closed.
    expect((await desk.modals(ANNA)).length).toBe(2);
  });

  test('opens its window before anything is read', async () => {
    const desk = await aDesk();
    await desk.ask(`add ${desk.address}`);
    await desk.form();
    const methods = desk.slack.calls().map(({ method }) => method);
    expect(methods.indexOf('views.open')).toBeLessThan(methods.indexOf('views.update'));
    expect(JSON.stringify(desk.slack.calls('views.open')[0]?.request)).toContain('Reading');
  });

  test('says so where Slack refuses what was read', async () => {
    const desk = await aDesk();
    await desk.slack.post('fail', { method: 'views.update', error: 'view_too_large' });
    await desk.ask(`add ${desk.address}`);
    await desk.says(/I cannot read it/);
  });

  test.each([
    ['http://127.0.0.1:1/', 'do not fetch pages from port 1'],
    ['http://169.254.169.254/', 'not on the public internet'],
    ['file:///etc/passwd', 'begin with https:// or http://'],
    ['http://a:b@example.org/', 'user name or a password'],
    ['wiki.internal/page', 'not on the public internet'],
  ])('says why %s is not read', async (address, sentence) => {
    const desk = await aDesk();
    await desk.ask(`add ${address}`);
    await desk.says(new RegExp(sentence));
  });

  test('connects to no host of the own network that is not named', async () => {
    const desk = await aDesk({ settings: { IMPORT_ALLOW_HOSTS: '' } });
    await desk.ask(`add ${desk.address}`);
    await desk.says(/do not fetch pages from port/);
    expect(desk.pages.connections()).toBe(0);
  });

  test('says it in the language of whoever asks', async () => {
    const desk = await aDesk({ settings: { EDITORS: KENJI } });
    await desk.ask(`追加 ${desk.pages.at('/none')}`, KENJI);
    await desk.says(/このアドレスのページはありません（応答コード 404）/, KENJI);
  });

  test('without an address says how; other words are questions', async () => {
    const desk = await aDesk();
    await desk.ask('add');
    await desk.ask('add up what the ministers said');
    const said = await until(async () => {
      const all = await desk.privately();
      return all.length === 2 ? all : undefined;
    });
    expect(said[0]?.text).toContain('/ask add https://');
    expect(said[1]?.text).toContain('add up what the ministers said');
    expect(await desk.modals(ANNA)).toEqual([]);
  });

  test('is for admins and editors alone, by name or by group; guests are told what they always are', async () => {
    const desk = await aDesk();
    await desk.ask(`add ${desk.address}`, KENJI);
    const [said] = await until(async () => {
      const all = await desk.privately(desk.slack.channel, KENJI);
      return all.length > 0 ? all : undefined;
    });
    expect(said?.text).toContain('管理者と編集者だけ');
    await desk.ask(`add ${desk.address}`, DMITRI);
    const [guest] = await until(async () => {
      const all = await desk.privately(desk.slack.channel, DMITRI);
      return all.length > 0 ? all : undefined;
    });
    expect(guest?.text).toMatch(/^(?:I answer only full members|Я отвечаю только)/);
    expect([...(await desk.modals(KENJI)), ...(await desk.modals(DMITRI))]).toEqual([]);
    expect(desk.pages.connections()).toBe(0);

    const other = await aDesk({ settings: { EDITORS: 'S01EDITORS' } });
    await other.ask(`add ${other.address}`, KENJI);
    expect((await other.form(KENJI)).title).toBe('アーカイブに保存');

    const without = await aDesk({
      settings: { EDITORS: 'S01EDITORS' },
      withoutScopes: ['usergroups:read'],
    });
    await without.ask(`add ${without.address}`, KENJI);
    await until(async () => (await without.privately(without.slack.channel, KENJI))[0]);
    expect(without.pages.connections()).toBe(0);
  });
});

describe('the form', { timeout: 60_000 }, () => {
  test('asks for what the page does not say, and invents nothing', async () => {
    const page = `<html><body><article>${'<p>One paragraph of a page that says neither who wrote it nor when, and goes on for a while.</p>'.repeat(
      4,
    )}</article></body></html>`;
    const desk = await aDesk({ page });
    await desk.ask(`add ${desk.address}`);
    const form = await desk.form();
    expect(fieldsOf(form)).toMatchObject({ author: '', published: '' });
    expect(JSON.stringify(form.blocks)).toContain('does not say when it was published');
    const answered = await desk.submit({ title: 'A page', published: '04/11/2025' });
    expect(answered).toMatchObject({ ok: false });
    expect(JSON.stringify(answered)).toContain('2025-04-11');
    expect(desk.files()).toHaveLength(1);
    expect(await desk.submit({ title: 'A page', published: '2025-11-04' })).toEqual({ ok: true });
    await desk.says(/in the archive now/);
  });

  test.each([
    ['title', ' ', 'Type a title|complete this required'],
    ['published', 'soon', 'Type a date'],
    ['url', 'ftp://example.org/', 'Type an address'],
    ['url', 'https://a:b@example.org/', 'Type an address'],
    ['url', 'https://example.org/\nx', 'Type an address'],
    ['title', 'x'.repeat(1001), 'at most 300 characters'],
  ])('refuses %s “%s”', async (field, typed, sentence) => {
    const desk = await aDesk();
    await desk.ask(`add ${desk.address}`);
    const answered = await desk.submit({ [field]: typed });
    expect(JSON.stringify(answered)).toMatch(new RegExp(sentence));
    expect(desk.files()).toHaveLength(1);
  });

  test('sent twice at once is saved once', async () => {
    const desk = await aDesk();
    await desk.ask(`add ${desk.address}`);
    const sent = desk.sent(await desk.form());
    const answers = await Promise.all(
      ['1.1', '1.2'].map(async (trigger_id) =>
        (await desk.interact({ ...sent, trigger_id })).text(),
      ),
    );
    expect(answers.filter((text) => text.includes('Saving'))).toHaveLength(1);
    expect(answers.filter((text) => text.includes('no longer have'))).toHaveLength(1);
    await desk.articles(2);
    expect(desk.files()).toHaveLength(2);
  });

  test('saves nothing twice: the second time the archive has it', async () => {
    const desk = await aDesk();
    await desk.ask(`add ${desk.address}`);
    await desk.submit();
    await desk.says(/in the archive now/);
    await desk.ask(`add ${desk.address}`);
    await desk.submit();
    await desk.says(/has this article already/);
    expect(desk.files()).toHaveLength(2);
  });

  test('whoever is no editor any more saves nothing', async () => {
    const desk = await aDesk({ settings: { EDITORS: 'S01EDITORS' } });
    await desk.ask(`add ${desk.address}`, KENJI);
    await desk.form(KENJI);
    // From now on Slack shows no group to the bot.
    await desk.slack.post('fail', { method: 'usergroups.users.list', error: 'no_such_subteam' });
    await desk.submit({}, KENJI);
    await desk.says(/管理者と編集者だけ/, KENJI);
    expect(desk.files()).toHaveLength(1);
  });

  test('what somebody else has read, or nobody, cannot be saved by a form that was made up', async () => {
    const desk = await aDesk({ settings: { EDITORS: KENJI } });
    await desk.ask(`add ${desk.address}`);
    const form = await desk.form();
    const own = desk.sent(form);
    const [, draft = ''] = String(own.view.private_metadata).split('\n');
    for (const [nth, [person, id]] of [
      [KENJI, draft],
      [ANNA, 'no-such-draft'],
      [ANNA, ''],
    ].entries()) {
      const { view, ...from } = desk.sent(form, person);
      const answered = await desk.interact({
        ...from,
        trigger_id: `${nth}.1`,
        view: { ...view, private_metadata: `en\n${id}` },
      });
      expect(await answered.text()).toContain('I no longer have what I read');
    }
    expect(desk.files()).toHaveLength(1);
    // The one who has read it can still save it.
    await desk.submit();
    await desk.says(/in the archive now/);
  });

  test('takes the name of no file that is there', async () => {
    const desk = await aDesk();
    await desk.ask(`add ${desk.address}`);
    desk.write({ path: '2019-08-02-ferry-to-korsakov-returns.md', content: 'no article' });
    await desk.submit();
    await desk.says(/in the archive now/);
    expect(desk.read('2019-08-02-ferry-to-korsakov-returns.md')).toBe('no article');
    expect(desk.files()).toHaveLength(3);
  });

  test('where the folder takes no files keeps what was mended, and is saved once it does', async () => {
    const desk = await aDesk();
    await desk.ask(`add ${desk.address}`);
    await desk.form();
    const mend = await desk.closeFolder();
    await desk.submit({ title: 'The ferry is back' });
    const again = await desk.says(/could not be saved/);
    expect(fieldsOf(again)).toMatchObject({ title: 'The ferry is back', author: SAID.author });
    await mend();
    await desk.submit({ title: 'The ferry is back' });
    await desk.says(/in the archive now/);
    expect(desk.read('2019-08-02-the-ferry-is-back.md')).toContain('title: The ferry is back');
  });
});
