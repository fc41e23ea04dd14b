import type { WebClient } from '@slack/web-api';
import type { Message } from '../blocks/message.ts';
import { missedMessage } from '../blocks/notice.ts';
import type { Log } from '../log.ts';
import type { Claims } from '../store/claims.ts';
import { guessLanguage } from '../text/language.ts';
import { answerMessage } from './answer-message.ts';
import type { Answering } from './answering.ts';
import type { Apologise } from './apology.ts';
import { placeOf } from './places.ts';
import { questionText } from './question-text.ts';
import { postIn } from './send.ts';
import { createTurn } from './turn.ts';

type LeftBehindParts = {
  readonly claims: Claims;
  readonly answer: Answering;
  readonly apologise: Apologise;
  readonly client: WebClient;
  readonly log: Log;
};

/**
 * Takes up what a crash cut off: fresh questions are answered, older ones get one line that says
 * they were missed. One that fails ends in an apology and does not keep the others.
 */
export async function answerLeftBehind(parts: LeftBehindParts): Promise<void> {
  const { claims, answer, apologise, client, log } = parts;
  const { fresh, missed, uncertain } = await claims.takeOver();
  if (uncertain > 0) {
    log.warn(
      { replies: uncertain },
      'Cut off in the moment of posting: these replies may be missing, and are not posted again.',
    );
  }
  if (fresh.length + missed.length > 0) {
    log.info({ fresh: fresh.length, missed: missed.length }, 'Taking up what was cut off.');
  }
  for (const claim of [...fresh, ...missed]) {
    const turn = createTurn(claims, claim, log);
    const post = (message: Message) =>
      client.chat.postMessage(postIn(placeOf(claim.asked), message));
    try {
      if (fresh.includes(claim)) await answerMessage(turn, answer, client);
      else await turn.say(() => post(missedMessage(languageOf(claim.asked.text))));
    } catch (error) {
      await apologise(error, claim.asked.text, (message) => turn.say(() => post(message)));
    }
  }
}

const languageOf = (text: string) => guessLanguage(questionText(text)) ?? 'en';
