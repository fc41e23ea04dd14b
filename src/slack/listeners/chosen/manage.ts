import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import {
  chosenForm,
  chosenFormFault,
  chosenView,
  readChosenForm,
  readChosenValue,
} from '../../../blocks/chosen/list.ts';
import { chosenWordsIn } from '../../../blocks/chosen/words/words-in.ts';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import { archiveIn } from '../../../knowledge/qualified-id.ts';
import { isLanguage, type Language } from '../../../text/language.ts';
import { listedChoices } from '../../asking/chosen/listed.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { updateView } from '../../posting/update-view.ts';
import { teamOf } from '../team-of.ts';
import type { ChosenParts } from './parts.ts';

type Args = SlackActionMiddlewareArgs<BlockAction>;
type Listener = Middleware<Args>;

/** *End*: where it was pressed, what is left is shown. */
export const endChoice =
  (parts: ChosenParts): Listener =>
  async ({ body, action, ack, client }) => {
    await ack();
    const target = readChosenValue('value' in action ? action.value : undefined);
    if (target === undefined) return;
    const person = body.user.id;
    const team = teamOf(body);
    if (await parts.peopleNow.isEditor(client, person)) {
      const choice = await choiceIn(parts, team, target.id);
      if (choice !== undefined) await parts.chosen.end(choice.id);
      parts.forget(team);
    }
    const { view } = body;
    if (view?.type === 'modal') {
      const { timeZone } = await parts.people.find(client, person);
      const all = await listedChoices(team, parts);
      const reader = { language: languageOf(target.language), timeZone };
      await updateView(client, view.id, chosenView(all, reader));
    }
    await parts.home.publish(client, team, person);
  };

/** *Show all*. */
export const showChoices =
  (parts: ChosenParts): Listener =>
  async ({ body, action, ack, client }) => {
    await ack();
    const person = body.user.id;
    const { timeZone } = await parts.people.find(client, person);
    const language = languageOf('value' in action ? action.value : undefined);
    const isEditor = await parts.people.isEditor(client, person);
    const view = isEditor
      ? chosenView(await listedChoices(teamOf(body), parts), { language, timeZone })
      : noticeModal(chosenWordsIn(language).notEditor, language);
    await openOrTell(client, person, language, () =>
      client.views.open({ trigger_id: body.trigger_id, view }),
    );
  };

/** *Edit the question*: a window over what is there. */
export const openChoice =
  (parts: ChosenParts): Listener =>
  async ({ body, action, ack, client }) => {
    await ack();
    const target = readChosenValue('value' in action ? action.value : undefined);
    if (target === undefined) return;
    const person = body.user.id;
    const language = languageOf(target.language);
    const words = chosenWordsIn(language);
    const isEditor = await parts.people.isEditor(client, person);
    const choice = await choiceIn(parts, teamOf(body), target.id);
    const view = !isEditor
      ? noticeModal(words.notEditor, language)
      : choice === undefined
        ? noticeModal(words.gone, language)
        : chosenForm(choice, language);
    const window = { trigger_id: body.trigger_id, view };
    await openOrTell(client, person, language, () =>
      body.view?.type === 'modal' ? client.views.push(window) : client.views.open(window),
    );
  };

/** The new wording; who may is looked up now. */
export const rewordChoice =
  (parts: ChosenParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const target = readChosenValue(view.private_metadata);
    const language = languageOf(target?.language);
    const words = chosenWordsIn(language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: noticeModal(sentence, language) });
    const person = body.user.id;
    const team = teamOf(body);
    if (!(await parts.peopleNow.isEditor(client, person))) return say(words.notEditor);
    const choice = await choiceIn(parts, team, target?.id ?? '');
    if (choice === undefined) return say(words.gone);
    const question = readChosenForm(view);
    if (question === '' || !(await parts.chosen.reword(choice.id, question))) {
      return ack({ response_action: 'errors', errors: chosenFormFault(language) });
    }
    parts.forget(team);
    await say(words.editing.saved);
    await parts.home.publish(client, team, person);
  };

/** One of an archive that the workspace has. */
async function choiceIn({ chosen, look }: ChosenParts, team: string, id: string) {
  const choice = await chosen.find(team, id);
  if (choice === undefined) return undefined;
  const { has } = await look({ team });
  return has(archiveIn(choice.passage)) ? choice : undefined;
}

const languageOf = (value: unknown): Language => {
  const language = String(value);
  return isLanguage(language) ? language : 'en';
};
