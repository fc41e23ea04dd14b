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
  readArticleForm,
} from '../../../blocks/windows/add-article.ts';
import { addArticleWordsIn } from '../../../blocks/windows/words/words-in.ts';
import type { ArticleDraft } from '../../../knowledge/article/article-file.ts';
import type { WrittenArticle } from '../../../knowledge/article/write-article.ts';
import type { Log } from '../../../log.ts';
import { type AppHomeParts, teamOf } from './app-home.ts';

export type AddArticleParts = Omit<AppHomeParts, 'answer'> & {
  readonly addArticle: (draft: ArticleDraft) => Promise<WrittenArticle>;
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
      view: addArticleView(language, question),
    });
  };

/** What was typed becomes a file, which the archive then finds like every other. */
export const takeArticle =
  ({
    people,
    addArticle,
    log,
  }: AddArticleParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const { language, draft, overlong } = readArticleForm(view);
    const words = addArticleWordsIn(language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: noticeModal(sentence, language) });
    const { isAdmin } = await people.find(client, body.user.id);
    if (!isAdmin) return say(words.notAdmin);
    if (overlong.length > 0) {
      return ack({ response_action: 'errors', errors: overlongErrors(overlong, language) });
    }
    const added = await addArticle(draft);
    if (added.kind === 'faulty') {
      return ack({ response_action: 'errors', errors: articleErrors(added.fields, language) });
    }
    if (added.kind === 'written') {
      log.info({ article: added.id, person: body.user.id }, 'An article was added.');
      return say(words.added);
    }
    log.error({ code: added.code }, 'An article could not be written into the knowledge folder.');
    await say(words.unwritable);
  };
