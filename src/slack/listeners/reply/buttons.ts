import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { AnswerOptions } from '../../../answer/answer.ts';
import { askedAs } from '../../../answer/follow-up.ts';
import type { PassageInPlace } from '../../../archive/open-archive.ts';
import { below, type Message } from '../../../blocks/kit/message.ts';
import { withNotice } from '../../../blocks/kit/modal.ts';
import type { ReplyButtons } from '../../../blocks/reply/buttons.ts';
import { replyMessage } from '../../../blocks/reply/reply.ts';
import { buttonWordsIn } from '../../../blocks/reply/words/words-in.ts';
import { citationView } from '../../../blocks/windows/citation.ts';
import { contextView } from '../../../blocks/windows/context.ts';
import { feedbackView } from '../../../blocks/windows/feedback.ts';
import { whyView } from '../../../blocks/windows/why.ts';
import { textHash } from '../../../knowledge/article/content-hash.ts';
import type { Language } from '../../../text/language.ts';
import type { KeptPage, TextedQuestion } from '../../asking/kept/kept-replies.ts';
import { countOf } from '../../asking/kept/passage-mark.ts';
import { questionAbove } from '../../asking/question-above.ts';
import { isShareable } from '../../posting/places.ts';
import { setWatch } from '../watches/command.ts';
import type { ButtonParts } from './parts.ts';
import { type Press, readPress } from './press.ts';
import { savedOn } from './saved-page.ts';

type Listener = Middleware<SlackActionMiddlewareArgs<BlockAction>>;

/** What is done with a page of a reply once its button was pressed. */
export type Act = (press: Press, page: KeptPage, parts: ButtonParts) => Promise<void>;

/** Understand the press, find the page of the reply, act on it; or say why that cannot be. */
export const onReply =
  (
    act: Act,
    { step = 0, ...options }: AnswerOptions & { readonly step?: -1 | 0 | 1 } = {},
  ): ((parts: ButtonParts) => Listener) =>
  (parts) =>
  async (args) => {
    await args.ack();
    const press = readPress(args);
    const page = Math.max(0, press.target.page + step);
    const kept = await parts.kept.page(press.viewer, { ...press.target, page }, options);
    if (kept.kind === 'page') await act(press, kept, parts);
    else await press.tell(buttonWordsIn(press.target.language)[kept.kind]);
  };

export const showContext: Act = async (press, { question, reply, lost }, parts) => {
  const { client, viewer } = press;
  const isEditor = await parts.people.isEditor(client, viewer.person).catch(() => false);
  const { passage } = await parts.look(viewer);
  const excerpts = await Promise.all(
    reply.excerpts.map(async (excerpt) => {
      const around = excerpt.changed ?? neighboursOf(passage(excerpt.passage.id));
      const { previous, next } = around;
      return {
        ...excerpt,
        ...(previous !== undefined && { previous }),
        ...(next !== undefined && { next }),
        ...(await savedOn(press, excerpt, parts)),
        ...(isEditor && excerpt.changed === undefined
          ? { choosable: textHash(excerpt.passage.text) }
          : {}),
      };
    }),
  );
  const { language } = reply;
  const asked = askedAs(question.text ?? '', question.earlier);
  const choice = isEditor ? { question: asked, language } : undefined;
  await press.open(noting(lost, contextView(excerpts, language, choice), language));
};

const neighboursOf = ({ previous, next }: Partial<PassageInPlace> = {}) => ({
  previous: previous?.text,
  next: next?.text,
});

export const showWhy: Act = (press, { reply, lost }) =>
  press.open(noting(lost, whyView(reply), reply.language));

export const showCitations: Act = (press, { reply, lost }) =>
  press.open(noting(lost, citationView(reply.excerpts, reply.language), reply.language));

/** Below the words that some of what was shown is not in it any more. */
const noting = (lost: number, view: ModalView, language: Language): ModalView =>
  lost === 0 ? view : withNotice(buttonWordsIn(language).lost(lost === 1), view);

/** With a step: the next page, or the one before. */
export const showPage: Act = async (press, page, { kept }) => {
  await kept.noteShown(page);
  await press.replace(page.reply.question, pageMessage(page, press));
};

function pageMessage({ question, reply, page, lost }: KeptPage, press: Press): Message {
  const isInChannel = press.channel !== undefined;
  const wasShared = question.entry !== 'mention' && !question.isPrivate;
  const buttons: Omit<ReplyButtons, 'kind'> = {
    questionId: question.id,
    page,
    passages: countOf(question.passages),
    isShareable: question.isPrivate && isShareable(question),
    surface: isInChannel ? 'message' : 'modal',
    isTakenBackHere: press.isTakenBackHere,
  };
  const message = replyMessage(reply, [], {
    buttons,
    ...(wasShared && isInChannel
      ? { sharedBy: question.asker }
      : questionAbove(question.entry, question.text ?? '', reply)),
  });
  return lost === 0 ? message : below(buttonWordsIn(reply.language).lost(lost === 1), message);
}

/** Like `onReply`, for what has to do with the question alone: its passages may be gone. */
export const onQuestion =
  (
    act: (press: Press, question: TextedQuestion, parts: ButtonParts) => Promise<void>,
  ): ((parts: ButtonParts) => Listener) =>
  (parts) =>
  async (args) => {
    await args.ack();
    const press = readPress(args);
    const question = await parts.kept.question(press.viewer, press.target);
    if (question === undefined) await press.tell(buttonWordsIn(press.target.language).unknown);
    else await act(press, question, parts);
  };

export type ActOnQuestion = Parameters<typeof onQuestion>[0];

/** From now on this person is told; where the archive has an answer by now, that is shown as well. */
export const watchQuestion: ActOnQuestion = async (press, question, parts) => {
  const { language } = press.target;
  const { team, person, channel } = press.viewer;
  const { text, earlier } = question;
  const about = { question: text, language, ...(earlier === undefined ? {} : { earlier }) };
  const { timeZone } = await parts.people.find(press.client, person);
  const place = channel === undefined ? {} : { channel };
  const message = await setWatch(about, { team, person, language, timeZone, ...place }, parts);
  if (question.kind !== 'answer') {
    const reply = await parts.kept.again(press.viewer, question);
    if (reply.kind === 'answer') await press.replace(question.text, replyMessage(reply, []));
  }
  await press.show(message);
};

const placeOf = ({ channel }: Press) => (channel === undefined ? {} : { channel });

/** A thumb up is noted; after a thumb down comes the question why. */
export const takeFeedback: ActOnQuestion = async (press, { id }, { feedback }) => {
  const { language } = press.target;
  const verdict = press.isHelpful ? 'helpful' : 'unhelpful';
  const giving = feedback.give({ questionId: id, verdict }, press.viewer);
  if (press.isHelpful) {
    await giving;
    await press.tell(buttonWordsIn(language).thanks);
  } else {
    // Slack opens windows for three seconds only, which a slow store must not use up.
    await Promise.all([
      giving,
      press.open(feedbackView({ questionId: id, language, ...placeOf(press) })),
    ]);
  }
};
