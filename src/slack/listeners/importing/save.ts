import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { archivesWordsIn } from '../../../blocks/archives/words/words-in.ts';
import { faultSentence } from '../../../blocks/importing/fault.ts';
import {
  importView,
  type Mended,
  mendedErrors,
  readImportForm,
} from '../../../blocks/importing/form.ts';
import { savedView, waitingView } from '../../../blocks/importing/windows.ts';
import { importWordsIn } from '../../../blocks/importing/words/words-in.ts';
import { withNotice } from '../../../blocks/kit/modal.ts';
import type { TakenFor } from '../../../importing/create-saver.ts';
import type { ReadDocument } from '../../../importing/document/document.ts';
import type { SavedArticle } from '../../../importing/save-document.ts';
import { readPublished } from '../../../knowledge/article/published-date.ts';
import { archiveOf, namesFrom } from '../../importing/archive-of.ts';
import { updateView } from '../../posting/update-view.ts';
import { answerInWindow } from '../asking/in-window.ts';
import { refreshHome } from '../home/show-changed.ts';
import { teamOf } from '../team-of.ts';
import type { ImportParts } from './parts.ts';

/** Yes was said: rights are looked up anew, and what was mended is saved. */
export const importSent =
  ({
    importing,
    peopleNow,
    look,
    catchUp,
    home,
    log,
  }: ImportParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const { language, draft: id, mended, isAnother, archive: chosen } = readImportForm(view);
    const { drafts } = importing;
    const words = importWordsIn(language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: waitingView(sentence, language) });
    const owner = { team: teamOf(body), person: body.user.id };
    if (!(await peopleNow.isEditor(client, owner.person))) return say(words.notEditor);
    const errors = mendedErrors(mended, language);
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors });
    const here = await look({ team: owner.team });
    const archive = archiveOf(here, chosen);
    if (archive === 'gone') return say(archivesWordsIn(language).gone);
    const draft = await drafts.take(owner, id);
    if (draft?.kind !== 'document') return say(words.gone);
    await say(words.saving);
    const document = mendedDocument(draft.document, mended);
    const show = (shown: ModalView) => updateView(client, body.view.id, shown);
    const formAgain = async (takenFor: TakenFor | undefined): Promise<ModalView> => {
      const kept = takenFor === undefined ? draft : { ...draft, takenFor };
      const about = kept.takenFor === undefined ? {} : { takenFor: kept.takenFor };
      const archives = namesFrom(here, archive?.name);
      // Nothing that was mended is lost.
      const id = await drafts.keep(owner, kept);
      return importView({ document, ...about, archives }, id, language);
    };
    const save = async (): Promise<SavedArticle | undefined> => {
      const takenFor = isAnother ? undefined : await importing.find(document, archive?.key);
      const isTold = takenFor?.isRenewed !== true || takenFor.id === draft.takenFor?.id;
      const about = { isAnother, archive: archive?.key };
      if (isTold) return importing.save(document, draft.page, about);
      // Nothing becomes the new version of what the person was not told of.
      await show(await formAgain(takenFor));
      return undefined;
    };
    const saved = await save().catch(async (error: unknown) => {
      const sentence = faultSentence(error, language);
      await show(withNotice(sentence ?? words.unwritable, await formAgain(undefined)));
      if (sentence === undefined) throw error;
      log.warn({ err: error }, 'An article that was read could not be saved.');
    });
    if (saved === undefined) return;
    log.info(
      { article: saved.id, kind: saved.kind, person: owner.person },
      'An article was added.',
    );
    await catchUp();
    const { articles } = await look({ team: owner.team });
    const article = articles().find((one) => one.id === saved.id);
    const { length } = article?.passages ?? document.paragraphs;
    const sentence =
      saved.kind === 'there'
        ? words.there
        : words[saved.kind === 'renewed' ? 'renewed' : 'saved'](length);
    const question = await importing.questionFor(saved.id);
    await show(savedView(sentence, question, language, article));
    await refreshHome(home, client, body);
  };

/** The button beside a question that the article answers. */
export const askOfImport =
  ({ answer }: ImportParts): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ body, action, ack, client }) => {
    await ack();
    const question = 'value' in action ? String(action.value) : '';
    await answerInWindow(answer, question, { body, client }, (view) =>
      client.views.push({ trigger_id: body.trigger_id, view }),
    );
  };

/** What was read, with what a person has made of it. */
function mendedDocument(document: ReadDocument, mended: Mended): ReadDocument {
  const { title: _, date, publisher, url: __, ...rest } = document;
  const published = readPublished(mended.published);
  return {
    ...rest,
    own: document,
    title: mended.title,
    authors: mended.author === '' ? [] : [mended.author],
    ...(published.kind === 'read' ? { date: published.date } : {}),
    ...(mended.publisher === '' ? {} : { publisher: mended.publisher }),
    ...(mended.url === '' ? {} : { url: mended.url }),
    ...(mended.language === '' ? {} : { language: mended.language }),
  };
}
