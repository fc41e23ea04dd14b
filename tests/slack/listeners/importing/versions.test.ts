import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/text/language.ts';
import { aBriefFile } from '../../../archive-builders.ts';
import { until } from '../../../until.ts';
import { ANNA, aDesk, fieldsOf, KENJI, PAGE, textsOf } from './desk.ts';

const THEN =
  'Captain Hiroshi Tanabe said that the crossing had taken five and a half hours, and that the sea had been calm all the way to Sakhalin.';
const NOW = THEN.replace('five and a half hours', 'six hours');
const LATER = PAGE.replace(THEN, NOW);
const QUESTION = 'How long did the crossing take?';

/** A page that is in the archive, and a reply to Anna alone that quotes it. */
async function aDeskWithReply() {
  const desk = await aDesk();
  await desk.ask(`add ${desk.address}`);
  await desk.submit();
  await desk.says(/in the archive now/);
  await desk.ask(QUESTION);
  const reply = await until(async () => (await desk.privately()).at(-1));
  expect(reply.text).toContain(THEN);
  return { ...desk, reply };
}

/** The same, and the page says something else by now, which is in the archive as well. */
async function aDeskWithChange() {
  const desk = await aDeskWithReply();
  desk.serve(LATER);
  await desk.ask(`add ${desk.address}`);
  const form = await desk.says(/in other words/);
  await desk.submit();
  await desk.says(/as the new version/);
  return { ...desk, form };
}

describe('a page that is added again', { timeout: 60_000 }, () => {
  test('is shown to be the new version of what is there, and becomes that', async () => {
    const { form, ...desk } = await aDeskWithChange();
    expect(textsOf(form)).toContain(
      'The archive has this article, in other words: “Ferry to Korsakov returns”. What you save becomes its new version; what it said before is kept.',
    );
    expect(desk.files()).toHaveLength(2);
    const file = desk.read('2019-08-02-ferry-to-korsakov-returns.md');
    expect(file).toContain('six hours');
    expect(file).not.toContain('five and a half');
    const [version, ...earlier] = await desk.store.versions.of(
      '2019-08-02-ferry-to-korsakov-returns',
    );
    expect(version?.passages.map(({ text }) => text)).toContain(NOW);
    expect(earlier.map(({ passages }) => passages.some(({ text }) => text === THEN))).toEqual([
      true,
    ]);
  });

  test('keeps the title that a person gave it, until the page has another', async () => {
    const desk = await aDesk();
    const add = async (page: string, changed = {}, says = /as the new version/) => {
      desk.serve(page);
      await desk.ask(`add ${desk.address}`);
      await desk.form();
      await desk.submit(changed);
      await desk.says(says);
      return desk.read('2019-08-02-the-ferry-is-back.md');
    };
    const mended = { title: 'The ferry is back', author: 'Anna Sokolova' };
    await add(PAGE, mended, /in the archive now/);
    const kept = await add(LATER);
    expect(kept).toContain('title: The ferry is back\n');
    expect(kept).toContain('author: Anna Sokolova\n');
    expect(kept).toContain('six hours');
    const other = LATER.replaceAll('Ferry to Korsakov returns', 'Ferry returns for good');
    expect(await add(other.replace('six hours', 'seven hours'))).toContain(
      'title: Ferry returns for good\n',
    );
  });

  test('is another article where the person says so', async () => {
    const desk = await aDeskWithReply();
    desk.serve(LATER);
    await desk.ask(`add ${desk.address}`);
    await desk.says(/No, it is another article: save it beside that one/);
    await desk.submit({}, ANNA, 'another');
    await desk.says(/It is in the archive now: 3 passages/);
    expect(desk.files()).toHaveLength(3);
    expect(desk.read('2019-08-02-ferry-to-korsakov-returns.md')).toContain('five and a half');
    expect(desk.read('2019-08-02-ferry-to-korsakov-returns-2.md')).toContain('six hours');
  });

  test('becomes no new version of what the person was not told of', async () => {
    const desk = await aDeskWithReply();
    desk.serve(LATER);
    // Nobody could tell by this address, nor by so little of the text, that it is the same.
    desk.serve(LATER.replaceAll(/<p>(?!Captain).*<\/p>/g, '<p>Something else was said.</p>'));
    await desk.ask(`add ${desk.pages.at('/other.html')}`);
    const form = await desk.form();
    expect(textsOf(form)).not.toContain('in other words');
    await desk.submit({ url: desk.address });
    const again = await desk.says(/in other words/);
    expect(fieldsOf(again)).toMatchObject({ url: desk.address });
    expect(desk.read('2019-08-02-ferry-to-korsakov-returns.md')).toContain('five and a half');
    await desk.submit({ url: desk.address });
    await desk.says(/as the new version/);
    expect(desk.read('2019-08-02-ferry-to-korsakov-returns.md')).toContain('six hours');
  });
});

describe('an old reply whose article has a new version', { timeout: 60_000 }, () => {
  test('shows in its context what it quoted, and what the article says now, and the page of then', async () => {
    const desk = await aDeskWithChange();
    await desk.slack.press(desk.reply, 'reply_context');
    const context = await desk.says(/Changed since/);
    const shown = textsOf(context);
    expect(shown).toContain(`${THEN}\nChanged since. It now says:\n${NOW}`);
    expect(shown).toContain('The ferry between Wakkanai and Korsakov sailed again');
    expect(shown).not.toContain('It is not shown');
    // What is linked is the page, and the sentence of today: that of then stands on it no more.
    const links = JSON.stringify(context.blocks);
    expect(links).toContain('#:~:text=Captain');
    expect(links).not.toContain('half%20hours');
    expect(shown).toMatch(/As saved on/);
    await desk.slack.pressIn(context, 'context_saved_page');
    const saved = await desk.says(/^As saved on/);
    expect(textsOf(saved)).toContain('five and a half hours');
  });

  test('is cited as it was, with what is said now', async () => {
    const desk = await aDeskWithChange();
    await desk.slack.press(desk.reply, 'reply_cite');
    const shown = textsOf(await desk.says(/BibTeX/));
    expect(shown).toContain(`“${THEN}” Ferry to Korsakov returns.`);
    expect(shown).toContain(`[Changed since. It now says: “${NOW}”]`);
    expect(shown.match(/Changed since/g)).toHaveLength(3);
  });

  test('is shared as it was seen, with what is said now', async () => {
    const desk = await aDeskWithChange();
    await desk.slack.press(desk.reply, 'reply_share');
    const shared = await until(async () =>
      (await desk.slack.fromBot(desk.slack.channel, KENJI)).at(-1),
    );
    expect(shared.text).toContain(`“${THEN}”`);
    expect(shared.text).toContain(`Changed since. It now says: “${NOW}”`);
    expect(textsOf({ blocks: shared.blocks ?? [] })).toContain(
      `Changed since. It now says:\n${NOW}`,
    );
  });

  test('says why of what is there, and only what was quoted of what is not', async () => {
    const desk = await aDeskWithChange();
    await desk.slack.press(desk.reply, 'reply_why');
    const shown = textsOf(await desk.says(/Changed since/));
    expect(shown).toContain(`“${THEN}”`);
  });

  test('says so where the article says nothing like it any more', async () => {
    const desk = await aDeskWithReply();
    // By hand, as everybody may who has the folder.
    const path = '2019-08-02-ferry-to-korsakov-returns.md';
    desk.write({ path, content: desk.read(path).replace(THEN, 'Nobody knows.') });
    await until(async () => {
      const versions = await desk.store.versions.of('2019-08-02-ferry-to-korsakov-returns');
      return versions.length === 2 || undefined;
    });
    await desk.slack.press(desk.reply, 'reply_context');
    const shown = textsOf(await desk.says(/Changed since/));
    expect(shown).toContain(`${THEN}\nChanged since: the article no longer says this.`);
  });

  test('after a restart, and a change that was made while nobody watched, all the same', async () => {
    const desk = await aDeskWithReply();
    await desk.restarted(() => {
      const path = '2019-08-02-ferry-to-korsakov-returns.md';
      desk.write({ path, content: desk.read(path).replace(THEN, NOW) });
    });
    await desk.slack.press(desk.reply, 'reply_context');
    const shown = textsOf(await desk.says(/Changed since/));
    expect(shown).toContain(`${THEN}\nChanged since. It now says:\n${NOW}`);
  });

  test('names the sources of then, where it is a summary of the archive', async () => {
    const brief = (words: string, title: string) =>
      aBriefFile({
        id: 'ferry-brief',
        paragraphs: [words],
        sources: [
          { id: 'log', title, publisher: 'The Harbour Log', url: 'https://example.org/log' },
        ],
      });
    const desk = await aDesk();
    desk.write(brief(THEN, 'Log of August'));
    await desk.articles(2);
    await desk.ask(QUESTION);
    const reply = await until(async () => (await desk.privately()).at(-1));
    desk.write(brief(NOW, 'Log of September'));
    await until(async () => (await desk.store.versions.of('ferry-brief'))[1]);
    await desk.slack.press(reply, 'reply_cite');
    const shown = textsOf(await desk.says(/Changed since/));
    expect(shown).toContain('based on: Log of August.');
    expect(shown).not.toContain('Log of September');
  });

  test.each(LANGUAGES)('says so in the language of the question, which is %s', async (language) => {
    const desk = await aDesk();
    await desk.ask(`add ${desk.address}`);
    await desk.submit();
    await desk.says(/in the archive now/);
    const questions = { en: QUESTION, ru: 'Что сказал Tanabe?', ja: 'Tanabeは何と言いましたか' };
    await desk.ask(questions[language]);
    const reply = await until(async () => (await desk.privately()).at(-1));
    expect(reply.text).toContain(THEN);
    const path = '2019-08-02-ferry-to-korsakov-returns.md';
    desk.write({ path, content: desk.read(path).replace(THEN, NOW) });
    await until(async () => {
      const versions = await desk.store.versions.of('2019-08-02-ferry-to-korsakov-returns');
      return versions.length === 2 || undefined;
    });
    await desk.slack.press(reply, 'reply_context');
    const said = {
      en: 'Changed since. It now says:',
      ru: 'С тех пор изменено. Теперь в статье:',
      ja: 'その後、変更されました。現在の記述：',
    }[language];
    expect(textsOf(await desk.says(new RegExp(said)))).toContain(`${said}\n${NOW}`);
  });
});
