import type { WebClient } from '@slack/web-api';
import type { Message } from '../../blocks/kit/message.ts';
import { missedMessage } from '../../blocks/reply/apology.ts';
import type { Asked, Claims } from '../../store/records/claims.ts';
import { guessLanguage } from '../../text/language.ts';
import { typedWords } from '../../typed/read-typed.ts';
import { createTurn } from '../delivery/turn.ts';
import type { Outsiders } from '../people/outsiders.ts';
import type { Apologise } from '../posting/apology.ts';
import { placeOf } from '../posting/places.ts';
import { postIn } from '../posting/send.ts';
import { sayUnder } from '../posting/ways-to-say.ts';
import { answerMessage, type MessageParts } from './answer-message.ts';

type LeftBehindParts = MessageParts & {
  readonly claims: Claims;
  readonly apologise: Apologise;
  readonly outsiders: Pick<Outsiders, 'turnedAway'>;
  readonly client: WebClient;
};

/**
 * Takes up what a crash cut off: fresh questions are answered, older ones get one line that says
 * they were missed. One that fails ends in an apology and does not keep the others.
 */
export async function answerLeftBehind(parts: LeftBehindParts): Promise<void> {
  const { claims, apologise, outsiders, client, log } = parts;
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
  for (const cutOff of [...fresh, ...missed]) {
    const claim = { id: cutOff.id, asked: stillPrivate(cutOff.asked) };
    const turn = createTurn(claims, claim, log);
    const post = (message: Message) =>
      client.chat.postMessage(postIn(placeOf(claim.asked), message));
    try {
      if (await outsiders.turnedAway(turn, client)) continue;
      if (fresh.includes(cutOff)) await answerMessage(turn, parts, client);
      else if (claim.asked.isEdit !== true)
        await turn.say(() => post(missedMessage(languageOf(claim.asked.text))));
    } catch (error) {
      const say = sayUnder(claim.asked, client);
      await apologise(error, languageOf(claim.asked.text), (message) =>
        turn.say(() => say(message)),
      );
    } finally {
      await turn.end();
    }
  }
}

/** The way to the reply that only one person sees is gone; in direct messages it stays between them. */
function stillPrivate(asked: Asked): Asked {
  if (asked.entry !== 'shortcut') return asked;
  const { team, asker, text } = asked;
  return { entry: 'direct-message', team, channel: asker, asker, text };
}

const languageOf = (text: string) => guessLanguage(typedWords(text)) ?? 'en';
