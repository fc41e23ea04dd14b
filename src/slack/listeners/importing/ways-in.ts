import type {
  BlockAction,
  MessageShortcut,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Place, View } from '../../../archive/several/view.ts';
import { importView } from '../../../blocks/importing/form.ts';
import { readChoice, waitingView } from '../../../blocks/importing/windows.ts';
import { importWordsIn } from '../../../blocks/importing/words/words-in.ts';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import type { TakenFor } from '../../../importing/create-saver.ts';
import { archiveIn } from '../../../knowledge/qualified-id.ts';
import { readAddition } from '../../../typed/commands/added-address.ts';
import { namesFrom } from '../../importing/archive-of.ts';
import { nameOf } from '../../importing/imports.ts';
import { foundIn } from '../../importing/links-in.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { privately } from '../../posting/send.ts';
import { placeOf } from '../team-of.ts';
import type { ImportParts } from './parts.ts';

/** `/ask add https://…`; whatever else is typed is a question, and somebody else's. */
export const addCommand =
  ({ people, importing }: ImportParts): Middleware<SlackCommandMiddlewareArgs> =>
  async ({ body, ack, client }) => {
    const addition = readAddition(body.text);
    if (addition === undefined) return;
    const by = { team: body.team_id, channel: body.channel_id };
    const editor = await editorOf(people, client, by, body.user_id);
    const { language, isEditor } = editor;
    const words = importWordsIn(language);
    const { address } = addition;
    if (!isEditor || address === undefined) {
      return ack(privately(noticeMessage(isEditor ? words.how : words.notEditor)));
    }
    await ack();
    await importing.imports.inWindow(client, body.trigger_id, editor, [
      { kind: 'address', address },
    ]);
  };

/** *Save to the archive* in the menu of a message. */
export const saveMessage =
  ({ people, importing }: ImportParts): Middleware<SlackShortcutMiddlewareArgs<MessageShortcut>> =>
  async ({ body, ack, client }) => {
    await ack();
    const editor = await editorOf(people, client, placeOf(body), body.user.id);
    if (editor.isEditor) {
      return importing.imports.inWindow(client, body.trigger_id, editor, foundIn(body.message));
    }
    const view = noticeModal(importWordsIn(editor.language).notEditor, editor.language);
    const open = () => client.views.open({ trigger_id: body.trigger_id, view });
    await openOrTell(client, editor.person, editor.language, open);
  };

/** One of several links and files was chosen. */
export const choiceSent =
  ({ people, importing }: ImportParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const editor = await editorOf(people, client, placeOf(body), body.user.id);
    const words = importWordsIn(editor.language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: waitingView(sentence, editor.language) });
    if (!editor.isEditor) return say(words.notEditor);
    const { draft: id, choice } = readChoice(view);
    const draft = await importing.drafts.find(editor, id);
    const one = draft?.kind === 'choice' ? draft.found[choice] : undefined;
    if (one === undefined) return say(words.gone);
    await say(words.reading(nameOf(one)));
    await importing.imports.fill(client, body.view.id, editor, one);
  };

/** The button under a message that says what was read. */
export const openImport =
  ({ people, importing, look }: ImportParts): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ body, action, ack, client }) => {
    await ack();
    const editor = await editorOf(people, client, placeOf(body), body.user.id);
    const { language, isEditor } = editor;
    const words = importWordsIn(language);
    const id = 'value' in action ? String(action.value) : '';
    const draft = isEditor ? await importing.drafts.find(editor, id) : undefined;
    const here = await look({ team: editor.team });
    const view =
      draft?.kind === 'document'
        ? importView({ ...seenBy(draft, here), archives: namesFrom(here) }, id, language)
        : noticeModal(isEditor ? words.gone : words.notEditor, language);
    const open = () => client.views.open({ trigger_id: body.trigger_id, view });
    await openOrTell(client, editor.person, language, open);
  };

/** What was read, without an article of an archive that the workspace has no more. */
function seenBy<Read extends { readonly takenFor?: TakenFor }>(draft: Read, { has }: View): Read {
  const { takenFor, ...rest } = draft;
  const isSeen = takenFor === undefined || has(archiveIn(takenFor.id));
  return isSeen ? draft : (rest as Read);
}

async function editorOf(
  people: ImportParts['people'],
  client: WebClient,
  place: Place,
  person: string,
) {
  const [{ language }, isEditor] = await Promise.all([
    people.find(client, person),
    people.isEditor(client, person),
  ]);
  return { ...place, person, language, isEditor };
}
