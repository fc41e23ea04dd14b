import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Excerpt } from '../../../answer/reply.ts';
import type { Place } from '../../../archive/several/view.ts';
import { dayForPeople } from '../../../blocks/kit/date.ts';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import { passageOnPage } from '../../../blocks/windows/context.ts';
import { readSavedPage, savedPageView } from '../../../blocks/windows/saved-page.ts';
import { viewWordsIn } from '../../../blocks/windows/words/words-in.ts';
import type { SavedPage } from '../../../importing/pages/saved-pages.ts';
import type { Language } from '../../../text/language.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { teamOf } from '../team-of.ts';
import type { ButtonParts } from './parts.ts';
import type { Press } from './press.ts';

type Parts = Pick<ButtonParts, 'look' | 'savedPages' | 'people'>;

/** The day on which the page of an excerpt was kept, where it is kept and holds the quote. */
export async function savedOn(
  { client, viewer, target }: Press,
  excerpt: Excerpt,
  parts: Parts,
): Promise<{ readonly savedOn?: string }> {
  const page = await pageOf(passageOnPage(excerpt), excerpt.quote, viewer, parts);
  if (page === undefined) return {};
  return { savedOn: await dayOf(page, client, viewer.person, target.language, parts) };
}

/** The button in the window of the context: what the page said when it was saved. */
export const showSavedPage =
  (parts: Parts): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ body, action, ack, client }) => {
    await ack();
    const { language, passage, quote } = readSavedPage(
      'value' in action ? String(action.value) : '',
    );
    const page = await pageOf(passage, quote, { team: teamOf(body) }, parts);
    const view =
      page === undefined
        ? noticeModal(viewWordsIn(language).context.savedGone, language)
        : savedPageView(
            page,
            quote,
            await dayOf(page, client, body.user.id, language, parts),
            language,
          );
    const open = () => client.views.push({ trigger_id: body.trigger_id, view });
    await openOrTell(client, body.user.id, language, open);
  };

/** Only of what is in the archive now, and only with words that stand on the page. */
async function pageOf(
  passageId: string,
  quote: string,
  place: Place,
  { look, savedPages }: Parts,
): Promise<SavedPage | undefined> {
  const { passage } = await look(place);
  const article = passage(passageId)?.article;
  if (article === undefined || quote.trim() === '') return undefined;
  return savedPages?.find(article, quote);
}

async function dayOf(
  { savedAt }: SavedPage,
  client: WebClient,
  person: string,
  language: Language,
  { people }: Parts,
): Promise<string> {
  const { timeZone } = await people.find(client, person);
  return dayForPeople(savedAt, timeZone, language);
}
