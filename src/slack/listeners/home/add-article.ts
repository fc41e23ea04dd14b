import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import {
  addArticleView,
  articleErrors,
  overlongErrors,
  unclearDateErrors,
} from '../../../blocks/windows/add-article.ts';
import { readArticleForm } from '../../../blocks/windows/typed-article.ts';
import { addArticleWordsIn } from '../../../blocks/windows/words/words-in.ts';
import type { ArticleDraft } from '../../../knowledge/article/article-file.ts';
import { readPublished } from '../../../knowledge/article/published-date.ts';
import type { WrittenArticle } from '../../../knowledge/article/write-article.ts';
import type { Log } from '../../../log.ts';
import { reach } from '../../posting/reach.ts';
import { type AppHomeParts, teamOf } from './app-home.ts';

export type AddArticleParts = Omit<AppHomeParts, 'answer'> & {
  readonly addArticle: (draft: ArticleDraft) => Promise<WrittenArticle>;
  /** Is done once the archive holds what was added. */
  readonly catchUp: () => Promise<void>;
  readonly log: Log;
};

/** A window to type an article in, for all or for one question that has no answer. */
export const openArticleForm =
  ({
    home,
    people,
    gapList,
  }: AddArticleParts): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ body, action, ack, client }) => {
    await ack();
    const { isAdmin, language } = await people.find(client, body.user.id);
    const viewer = { team: teamOf(body), person: body.user.id, isAdmin };
    if (!isAdmin) return home.publish(client, viewer.team, viewer.person);
    const id = 'value' in action ? action.value : undefined;
    const gaps = id === undefined ? [] : await gapList.shownTo(viewer);
    const question = gaps.find(({ questionId }) => questionId === id)?.text;
    await client.views.open({
      trigger_id: body.trigger_id,
      view: addArticleView({ language, ...(question === undefined ? {} : { question }) }),
    });
  };

/** What was typed becomes a file, which the archive then finds like every other. */
export const takeArticle =
  ({
    people,
    addArticle,
    catchUp,
    home,
    log,
  }: AddArticleParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const { form, draft, overlong, unasked } = readArticleForm(view);
    const { language } = form;
    const words = addArticleWordsIn(language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: noticeModal(sentence, language) });
    const { isAdmin } = await people.find(client, body.user.id);
    if (!isAdmin) return say(words.notAdmin);
    if (overlong.length > 0) {
      return ack({ response_action: 'errors', errors: overlongErrors(overlong, language) });
    }
    const published = readPublished(draft.published);
    if (published.kind === 'unclear') {
      const errors = unclearDateErrors(published.dates, language);
      return ack({ response_action: 'errors', errors });
    }
    if (unasked.length > 0) {
      return ack({ response_action: 'update', view: addArticleView(form) });
    }
    const added = await addArticle(draft);
    if (added.kind === 'faulty') {
      return ack({ response_action: 'errors', errors: articleErrors(added.fields, language) });
    }
    if (added.kind === 'written') {
      log.info({ article: added.id, person: body.user.id }, 'An article was added.');
      await say(words.added(draft.text.trim().length));
      await catchUp();
      // Where the Home is not to be shown, the article is there all the same.
      return reach(
        () => home.publish(client, body.team?.id ?? body.user.team_id ?? '', body.user.id),
        async () => undefined,
      );
    }
    log.error({ code: added.code }, 'An article could not be written into the knowledge folder.');
    await say(words.unwritable);
  };
