import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import {
  type Choosable,
  pickView,
  readChoiceMetadata,
  readChoiceValue,
  readPickSearch,
} from '../../../blocks/chosen/choose.ts';
import { chosenWordsIn } from '../../../blocks/chosen/words/words-in.ts';
import { literal } from '../../../blocks/kit/escape.ts';
import { shorten } from '../../../blocks/kit/limits.ts';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import { textHash } from '../../../knowledge/article/content-hash.ts';
import { askable } from '../../../typed/named-people.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { teamOf } from '../team-of.ts';
import type { ChosenParts } from './parts.ts';

type Listener = Middleware<SlackActionMiddlewareArgs<BlockAction>>;

/** Passages in the window to pick one in. */
const PICKED_FROM = 6;

const QUESTION_LIMIT = 300;

/** *This answers it*: whoever may say so is looked up now, and the passage must say what it said. */
export const choosePassage =
  (parts: ChosenParts): Listener =>
  async ({ body, action, ack, client }) => {
    await ack();
    const about = readChoiceMetadata(body.view?.private_metadata);
    const target = readChoiceValue('value' in action ? action.value : undefined);
    if (about === undefined || target === undefined) return;
    const { question, language } = about;
    const words = chosenWordsIn(language);
    const person = body.user.id;
    const team = teamOf(body);
    const say = (sentence: string) =>
      openOrTell(client, person, language, () =>
        client.views.push({
          trigger_id: body.trigger_id,
          view: noticeModal(sentence, language),
        }),
      );
    if (!(await parts.peopleNow.isEditor(client, person))) return say(words.notEditor);
    const { passage } = await parts.look({ team });
    const text = passage(target.passage)?.passage.text ?? '';
    const hash = textHash(text);
    const quote = text.slice(...target.quote);
    if (!hash.startsWith(target.hash) || quote.trim() === '') return say(words.changed);
    await parts.chosen.choose({ team, question, passage: target.passage, hash, quote, by: person });
    parts.forget(team);
    await say(words.isChosen(shorten(literal(question).trim(), QUESTION_LIMIT)));
    await parts.askGapsAgain();
    await parts.home.publish(client, team, person);
  };

/** *Pick a passage*, under a question without an answer. */
export const openPick =
  (parts: ChosenParts): Listener =>
  async ({ body, action, ack, client }) => {
    await ack();
    const person = body.user.id;
    const team = teamOf(body);
    const { isAdmin, language } = await parts.people.find(client, person);
    const id = 'value' in action ? action.value : undefined;
    const gaps = await parts.gapList.shownTo({ team, person, isAdmin });
    const gap = gaps.find(({ questionId }) => questionId === id);
    const isEditor = await parts.people.isEditor(client, person);
    if (gap === undefined || !isEditor) return parts.home.publish(client, team, person);
    const question = askable(gap.text);
    const view = pickView({ question, language }, await choosable(question, team, parts));
    await openOrTell(client, person, language, () =>
      client.views.open({ trigger_id: body.trigger_id, view }),
    );
  };

/** Other words were sent: the passages that these find. */
export const searchPick =
  (parts: ChosenParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view: sent, ack, client }) => {
    const about = readChoiceMetadata(sent.private_metadata);
    if (about === undefined) return ack();
    const isEditor = await parts.people.isEditor(client, body.user.id);
    const words = readPickSearch(sent) || about.question;
    const view = isEditor
      ? pickView(about, await choosable(words, teamOf(body), parts))
      : noticeModal(chosenWordsIn(about.language).notEditor, about.language);
    await ack({ response_action: 'update', view });
  };

async function choosable(
  words: string,
  team: string,
  { look }: Pick<ChosenParts, 'look'>,
): Promise<readonly Choosable[]> {
  const { ask } = await look({ team });
  const { excerpts } = await ask(words, { top: PICKED_FROM });
  return excerpts.map((excerpt) => ({ excerpt, hash: textHash(excerpt.passage.text) }));
}
