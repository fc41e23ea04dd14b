import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { faultSentence } from '../../../blocks/importing/fault.ts';
import {
  importView,
  type Mended,
  mendedErrors,
  readImportForm,
} from '../../../blocks/importing/form.ts';
import { savedView, waitingView } from '../../../blocks/importing/windows.ts';
import { importWordsIn } from '../../../blocks/importing/words/words-in.ts';
import { escapeMrkdwn } from '../../../blocks/kit/escape.ts';
import { withNotice } from '../../../blocks/kit/modal.ts';
import { replyView } from '../../../blocks/windows/ask.ts';
import type { ReadDocument } from '../../../importing/document/document.ts';
import { readPublished } from '../../../knowledge/article/published-date.ts';
import { showView } from '../../importing/imports.ts';
import { reach } from '../../posting/reach.ts';
import { plainly } from '../../posting/send.ts';
import { teamOf } from '../home/app-home.ts';
import type { ImportParts } from './parts.ts';

/** Yes was said: rights are looked up anew, and what was mended is saved. */
export const importSent =
  ({
    importing,
    articles,
    catchUp,
    log,
  }: ImportParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const { language, draft: id, mended } = readImportForm(view);
    const words = importWordsIn(language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: waitingView(sentence, language) });
    const owner = { team: body.team?.id ?? body.user.team_id ?? '', person: body.user.id };
    const { isEditor } = await importing.peopleNow.find(client, owner.person);
    if (!isEditor) return say(words.notEditor);
    const draft = importing.drafts.find(owner, id);
    if (draft?.kind !== 'document') return say(words.gone);
    const errors = mendedErrors(mended, language);
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors });
    await say(words.saving);
    const document = mendedDocument(draft.document, mended);
    const show = (shown: ModalView) => showView(client, body.view.id, shown);
    const saved = await importing.save(document, draft.page).catch(async (error: unknown) => {
      const sentence = faultSentence(error, language) ?? words.unwritable;
      // Nothing that was mended is lost.
      await show(withNotice(sentence, importView(document, id, language)));
      if (faultSentence(error, language) === undefined) throw error;
      log.warn({ err: error }, 'An article that was read could not be saved.');
    });
    if (saved === undefined) return;
    importing.drafts.forget(id);
    log.info(
      { article: saved.id, kind: saved.kind, person: owner.person },
      'An article was added.',
    );
    await catchUp();
    const { passages } = articles().find((one) => one.id === saved.id) ?? {};
    const { length } = passages ?? document.paragraphs;
    const sentence = saved.kind === 'there' ? words.there : words.saved(length);
    await show(savedView(sentence, await importing.questionFor(saved.id), language));
  };

/** The button beside a question that the article answers. */
export const askOfImport =
  ({ answer }: ImportParts): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ body, action, ack, client }) => {
    await ack();
    const { message, question, language, record } = await answer({
      entry: 'form',
      team: teamOf(body),
      channel: '',
      asker: body.user.id,
      text: escapeMrkdwn('value' in action ? String(action.value) : ''),
    });
    const view = replyView(question, message, language);
    await reach(
      () => client.views.push({ trigger_id: body.trigger_id, view }),
      () => client.chat.postMessage({ channel: body.user.id, ...plainly(message) }),
    );
    await record();
  };

/** What was read, with what a person has made of it. */
function mendedDocument(document: ReadDocument, mended: Mended): ReadDocument {
  const { title: _, date, publisher, url: __, ...rest } = document;
  const published = readPublished(mended.published);
  return {
    ...rest,
    title: mended.title,
    authors: mended.author === '' ? [] : [mended.author],
    ...(published.kind === 'read' ? { date: published.date } : {}),
    ...(mended.publisher === '' ? {} : { publisher: mended.publisher }),
    ...(mended.url === '' ? {} : { url: mended.url }),
    ...(mended.language === '' ? {} : { language: mended.language }),
  };
}
