import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Look } from '../../../archive/several/view.ts';
import { archivesWordsIn } from '../../../blocks/archives/words/words-in.ts';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import {
  addArticleView,
  articleErrors,
  overlongErrors,
  unclearDateErrors,
} from '../../../blocks/windows/add-article.ts';
import { readArticleForm, type TypedArticle } from '../../../blocks/windows/typed-article.ts';
import { addArticleWordsIn } from '../../../blocks/windows/words/words-in.ts';
import type { ArticleDraft } from '../../../knowledge/article/article-file.ts';
import { readPublished } from '../../../knowledge/article/published-date.ts';
import type { WrittenArticle } from '../../../knowledge/article/write-article.ts';
import type { Log } from '../../../log.ts';
import { archiveOf, namesFrom } from '../../importing/archive-of.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { teamOf } from '../team-of.ts';
import type { AppHomeParts } from './app-home.ts';
import { type ChangeParts, showChanged } from './show-changed.ts';

export type AddArticleParts = Omit<AppHomeParts, 'answer'> &
  ChangeParts & {
    /** Into the archive with that key. */
    readonly addArticle: (draft: ArticleDraft, archive?: string) => Promise<WrittenArticle>;
    readonly look: Look;
    readonly log: Log;
  };

/** A window to type an article in, for all or for one question that has no answer. */
export const openArticleForm =
  ({
    home,
    people,
    gapList,
    look,
  }: AddArticleParts): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ body, action, ack, client }) => {
    await ack();
    const { isAdmin, language } = await people.find(client, body.user.id);
    const viewer = { team: teamOf(body), person: body.user.id, isAdmin };
    if (!isAdmin) return home.publish(client, viewer.team, viewer.person);
    const id = 'value' in action ? action.value : undefined;
    const gaps = id === undefined ? [] : await gapList.shownTo(viewer);
    const question = gaps.find(({ questionId }) => questionId === id)?.text;
    const { archives } = await look({ team: viewer.team });
    const about = question === undefined ? {} : { question };
    const view = addArticleView({ language, archives: archives.map(({ name }) => name), ...about });
    const open = () => client.views.open({ trigger_id: body.trigger_id, view });
    await openOrTell(client, viewer.person, language, open);
  };

/** What is to be typed otherwise before it is read, by the field. */
export function formErrors({
  form: { language },
  draft,
  overlong,
}: TypedArticle): Record<string, string> | undefined {
  if (overlong.length > 0) return overlongErrors(overlong, language);
  const published = readPublished(draft.published);
  return published.kind === 'unclear' ? unclearDateErrors(published.dates, language) : undefined;
}

/** What was typed becomes a file, which the archive then finds like every other; who may is looked up now. */
export const takeArticle =
  ({
    peopleNow,
    addArticle,
    look,
    catchUp,
    home,
    log,
  }: AddArticleParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const typed = readArticleForm(view);
    const { form, draft, unasked } = typed;
    const { language } = form;
    const words = addArticleWordsIn(language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: noticeModal(sentence, language) });
    const { isAdmin } = await peopleNow.find(client, body.user.id);
    if (!isAdmin) return say(words.notAdmin);
    const here = await look({ team: teamOf(body) });
    const archive = archiveOf(here, form.archives?.[0]);
    if (archive === 'gone') return say(archivesWordsIn(language).gone);
    const errors = formErrors(typed);
    if (errors !== undefined) return ack({ response_action: 'errors', errors });
    if (unasked.length > 0) {
      return ack({
        response_action: 'update',
        view: addArticleView({ ...form, archives: namesFrom(here, archive?.name) }),
      });
    }
    const added = await addArticle(draft, archive?.key);
    if (added.kind === 'faulty') {
      return ack({ response_action: 'errors', errors: articleErrors(added.fields, language) });
    }
    if (added.kind === 'written') {
      log.info({ article: added.id, person: body.user.id }, 'An article was added.');
      await say(words.added(draft.text.trim().length));
      return showChanged({ catchUp, home }, client, body);
    }
    log.error({ code: added.code }, 'An article could not be written into the knowledge folder.');
    await say(words.unwritable);
  };
