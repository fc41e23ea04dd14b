import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Look } from '../../../archive/several/view.ts';
import {
  type CorrectAbout,
  correctAgainView,
  correctArticleView,
  readCorrection,
} from '../../../blocks/articles/correct.ts';
import { readReading } from '../../../blocks/articles/read.ts';
import { articlesWordsIn } from '../../../blocks/articles/words/words-in.ts';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import { articleErrors } from '../../../blocks/windows/add-article.ts';
import type { Article, Fault } from '../../../knowledge/article/article.ts';
import { type DraftField, faultyFields } from '../../../knowledge/article/article-file.ts';
import { contentHash } from '../../../knowledge/article/content-hash.ts';
import type { Changes } from '../../../store/records/keeping/changes.ts';
import type { Language } from '../../../text/language.ts';
import { updateView } from '../../posting/update-view.ts';
import { type By, teamOf } from '../team-of.ts';
import { type AddArticleParts, formErrors } from './add-article.ts';
import { mayCorrect } from './may-correct.ts';
import type { ReadArticleParts } from './read-article.ts';
import { type ChangeParts, refreshHome, showChanged } from './show-changed.ts';

export type CorrectArticleParts = ChangeParts &
  Pick<AddArticleParts, 'log'> &
  ReadArticleParts & { readonly changes: Pick<Changes, 'corrected'> };

type Pressed = Middleware<SlackActionMiddlewareArgs<BlockAction>>;

/** The form to correct an article in takes the place of the article; who may is looked up now. */
export const openCorrection =
  ({ peopleNow, corrections, look }: CorrectArticleParts): Pressed =>
  async ({ body, ack, client }) => {
    await ack();
    const about = readReading(body.view?.private_metadata ?? '');
    if (about === undefined || body.view === undefined) return;
    const { id, language } = about;
    const words = articlesWordsIn(language);
    const article = await articleSeen(look, body, id);
    const isAllowed = await mayCorrect(peopleNow, client, body.user.id, article);
    const file = isAllowed && article !== undefined ? await corrections.open(id) : undefined;
    const say = (sentence: string) => noticeModal(sentence, language);
    const view = !isAllowed
      ? say(words.notAdmin)
      : file === undefined
        ? say(words.gone)
        : (correctArticleView(file.draft, { id, ...file }, language) ??
          say(words.correct.tooLong(file.path)));
    await updateView(client, body.view.id, view);
  };

/** What was typed takes the place of what the file said, unless somebody else has changed that; who may is looked up now. */
export const takeCorrection =
  (parts: CorrectArticleParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const { peopleNow, corrections, look, log } = parts;
    const typed = readCorrection(view);
    if (typed === undefined) return ack();
    const { form, draft, unasked, about } = typed;
    const { language } = form;
    const words = articlesWordsIn(language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: noticeModal(sentence, language) });
    const again = (version: CorrectAbout, isChanged: boolean) =>
      ack({ response_action: 'update', view: correctAgainView(form, version, { isChanged }) });
    const article = await articleSeen(look, body, about.id);
    if (!(await mayCorrect(peopleNow, client, body.user.id, article))) return say(words.notAdmin);
    if (article === undefined) return say(words.gone);
    const errors = formErrors(typed);
    if (errors !== undefined) return ack({ response_action: 'errors', errors });
    if (unasked.length > 0) return again(about, false);
    const done = await corrections.correct(about.id, about.hash, draft);
    switch (done.kind) {
      case 'corrected':
        log.info({ article: about.id, person: body.user.id }, 'An article was corrected.');
        await say(words.correct.saved);
        await parts.catchUp();
        // The Home may not be shown, and who corrected it is known all the same.
        await noteCorrection(parts, about.id, body);
        return refreshHome(parts.home, client, body);
      case 'faulty':
        return ack({ response_action: 'errors', errors: faultErrors(done.faults, language) });
      case 'changed': {
        const now = await corrections.open(about.id);
        return now === undefined ? say(words.gone) : again({ ...about, ...now }, true);
      }
      case 'busy':
        // What was typed stays in the window.
        return ack({ response_action: 'errors', errors: { text: words.busy } });
      case 'gone':
        return say(words.gone);
      case 'unwritable':
        log.error({ code: done.code }, 'An article could not be changed in the knowledge folder.');
        return say(words.unwritable);
    }
  };

/** Keeps who made the article say what it says now; where that fails the change is told like all others. */
async function noteCorrection(
  { look, changes, log }: CorrectArticleParts,
  id: string,
  by: By,
): Promise<void> {
  const { articles } = await look({ team: teamOf(by) });
  const article = articles().find((one) => one.id === id);
  if (article === undefined) return;
  await changes
    .corrected({ id, hash: contentHash(article) }, by.user.id, teamOf(by))
    .catch((err: unknown) => log.error({ err }, 'Who corrected an article could not be kept.'));
}

/** Takes an article out of the archive and keeps its file; who may is looked up now. */
export const removeArticle =
  (parts: CorrectArticleParts): Pressed =>
  async ({ body, ack, client }) => {
    const { peopleNow, corrections, look, log } = parts;
    await ack();
    const about = readReading(body.view?.private_metadata ?? '');
    const viewId = body.view?.id;
    if (about === undefined || viewId === undefined) return;
    const { id, language, hash = '' } = about;
    const words = articlesWordsIn(language);
    const say = (sentence: string) => updateView(client, viewId, noticeModal(sentence, language));
    const { isAdmin } = await peopleNow.find(client, body.user.id);
    if (!isAdmin) return say(words.notAdmin);
    if ((await articleSeen(look, body, id)) === undefined) return say(words.gone);
    const done = await corrections.remove(id, hash);
    if (done.kind === 'removed') {
      log.info({ article: id, person: body.user.id }, 'An article was removed.');
      await say(words.remove.done(done.path));
      await showChanged(parts, client, body);
    } else {
      if (done.kind === 'unwritable') {
        log.error(
          { code: done.code },
          'An article could not be removed from the knowledge folder.',
        );
      }
      const { gone, busy, unwritable } = words;
      await say({ changed: words.remove.changed, gone, busy, unwritable }[done.kind]);
    }
  };

/** An article of an archive that the workspace has: it may have lost that while the window was open. */
const articleSeen = async (look: Look, by: By, id: string): Promise<Article | undefined> =>
  (await look({ team: teamOf(by) })).articles().find((one) => one.id === id);

/** At the fields of the form; of the text, what the reader of files says. */
function faultErrors(faults: readonly Fault[], language: Language): Record<string, string> {
  const fields: readonly DraftField[] = faultyFields(faults);
  const [first] = faults;
  const text =
    fields.includes('text') && first !== undefined
      ? { text: articlesWordsIn(language).correct.faulty(first.message) }
      : {};
  return { ...articleErrors(fields, language), ...text };
}
