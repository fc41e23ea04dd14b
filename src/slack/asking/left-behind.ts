import type { WebClient } from '@slack/web-api';
import type { Message } from '../../blocks/kit/message.ts';
import { noticeMessage } from '../../blocks/kit/notice.ts';
import { missedMessage } from '../../blocks/reply/apology.ts';
import { stepWordsIn } from '../../blocks/steps/words/words-in.ts';
import type { Whose } from '../../store/records/claiming/take-over.ts';
import type { Asked, Claims } from '../../store/records/claims.ts';
import { guessLanguage } from '../../text/language.ts';
import { typedWords } from '../../typed/read-typed.ts';
import { createTurn, type Turn } from '../delivery/turn.ts';
import type { Outsiders } from '../people/outsiders.ts';
import type { Apologise } from '../posting/apology.ts';
import { placeOf } from '../posting/places.ts';
import { postIn } from '../posting/send.ts';
import { sayUnder } from '../posting/ways-to-say.ts';
import type { ClientOf } from '../teams/teams.ts';
import { answerMessage, type MessageParts } from './answer-message.ts';

type LeftBehindParts = MessageParts & {
  readonly claims: Claims;
  readonly apologise: Apologise;
  readonly outsiders: Pick<Outsiders, 'turnedAway'>;
  readonly clientOf: ClientOf;
  readonly runStep: (turn: Turn, client: WebClient) => Promise<void>;
  /** Stopping waits for it, and nothing else does. */
  readonly apart: (work: () => Promise<void>) => Promise<void>;
};

/**
 * Takes up what a crash cut off, of some copies of the bot: fresh questions are answered, older ones get one line that says
 * they were missed. One that fails ends in an apology and does not keep the others; an edit, which may wait
 * minutes for the reply that it mends, does not hold them up.
 */
export async function answerLeftBehind(parts: LeftBehindParts, whose: Whose): Promise<void> {
  const { claims, apart, log } = parts;
  const { fresh, missed, uncertain } = await claims.takeOver(whose);
  if (uncertain > 0) {
    log.warn(
      { replies: uncertain },
      'Cut off in the moment of posting: these replies may be missing, and are not posted again.',
    );
  }
  if (fresh.length + missed.length > 0) {
    log.info({ fresh: fresh.length, missed: missed.length }, 'Taking up what was cut off.');
  }
  for (const cutOff of [...fresh, ...missed]) {
    const work = () => takeUp(cutOff, fresh.includes(cutOff), parts);
    if (cutOff.asked.isEdit === true) void apart(work);
    else await work();
  }
}

type CutOff = { readonly id: string; readonly asked: Asked };

async function takeUp({ id, asked: cutOff }: CutOff, isFresh: boolean, parts: LeftBehindParts) {
  const { claims, apologise, outsiders, clientOf, log } = parts;
  const asked = stillPrivate(cutOff);
  const client = clientOf(asked.team);
  const turn = createTurn(claims, { id, asked }, log);
  const post = (message: Message) => client.chat.postMessage(postIn(placeOf(asked), message));
  const missStep = () => {
    const { missed } = stepWordsIn(languageOf(asked.text));
    return turn.say(() => sayUnder(asked, client)(noticeMessage(missed)));
  };
  try {
    if (await outsiders.turnedAway(turn, client)) return;
    const { step } = asked;
    if (step !== undefined) await (isFresh ? parts.runStep(turn, client) : missStep());
    else if (isFresh) await answerMessage(turn, parts, client);
    else if (asked.isEdit !== true)
      await turn.say(() => post(missedMessage(languageOf(asked.text))));
  } catch (error) {
    const say = sayUnder(asked, client);
    await apologise(error, languageOf(asked.text), (message) => turn.say(() => say(message)));
  } finally {
    await turn.end();
  }
}

/** The way to the reply that only one person sees is gone; in direct messages it stays between them. */
function stillPrivate(asked: Asked): Asked {
  if (asked.entry !== 'shortcut') return asked;
  const { team, asker, text } = asked;
  return { entry: 'direct-message', team, channel: asker, asker, text };
}

const languageOf = (text: string) => guessLanguage(typedWords(text)) ?? 'en';
