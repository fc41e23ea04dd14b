import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Look } from '../../../archive/several/view.ts';
import { articleView, readArticleValue, readReading } from '../../../blocks/articles/read.ts';
import { articlesWordsIn } from '../../../blocks/articles/words/words-in.ts';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import type { Corrections } from '../../../knowledge/correcting/corrections.ts';
import type { PeopleParts } from '../../people/people.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { updateView } from '../../posting/update-view.ts';
import { placeOf } from '../team-of.ts';
import { mayCorrect } from './may-correct.ts';

export type ReadArticleParts = PeopleParts & {
  readonly look: Look;
  readonly corrections: Corrections;
};

type Pressed = Middleware<SlackActionMiddlewareArgs<BlockAction>>;

/** Beside an article in a list, or below what was saved: opens it in a window, for those who may with what changes it. */
export const readArticle =
  ({ people, look, corrections }: ReadArticleParts): Pressed =>
  async ({ body, action, ack, client }) => {
    await ack();
    const about = readArticleValue('value' in action ? action.value : undefined);
    if (about === undefined) return;
    const { id, language } = about;
    const { articles } = await look(placeOf(body));
    const article = articles().find((one) => one.id === id);
    const { isAdmin } = await people.find(client, body.user.id);
    const isChangeable =
      article !== undefined && (await mayCorrect(people, client, body.user.id, article));
    const file = isChangeable ? await corrections.open(id) : undefined;
    const view =
      article === undefined
        ? noticeModal(articlesWordsIn(language).gone, language)
        : articleView(article, {
            ...about,
            ...(file && { hash: file.hash, mayRemove: isAdmin }),
          });
    const shown = { trigger_id: body.trigger_id, view };
    // Over a window, not in its place.
    const isOver = body.view?.type === 'modal';
    const open = () => (isOver ? client.views.push(shown) : client.views.open(shown));
    await openOrTell(client, body.user.id, language, open);
  };

/** Another part of the article, in the window that is open. */
export const turnPart =
  (look: Look, step: -1 | 1): Pressed =>
  async ({ body, ack, client }) => {
    await ack();
    const about = readReading(body.view?.private_metadata ?? '');
    if (about === undefined || body.view === undefined) return;
    const { articles } = await look(placeOf(body));
    const article = articles().find(({ id }) => id === about.id);
    const view =
      article === undefined
        ? noticeModal(articlesWordsIn(about.language).gone, about.language)
        : articleView(article, { ...about, part: about.part + step });
    await updateView(client, body.view.id, view);
  };
