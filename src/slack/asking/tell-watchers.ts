import { askedAs } from '../../answer/follow-up.ts';
import { escapeMrkdwn } from '../../blocks/kit/escape.ts';
import type { Log } from '../../log.ts';
import { createPace } from '../../pace.ts';
import { type Claims, TOLD_LATER } from '../../store/records/claims.ts';
import type { Gaps } from '../../store/records/gaps.ts';
import { askable } from '../../typed/named-people.ts';
import { Unconfirmed } from '../connection/unconfirmed.ts';
import { createTurn } from '../delivery/turn.ts';
import type { Outsiders } from '../people/outsiders.ts';
import { plainly } from '../posting/send.ts';
import type { ClientOf } from '../teams/teams.ts';
import type { Answering } from './answering.ts';
import type { AskIn } from './chosen/ask-in.ts';

export type WatcherParts = {
  readonly gaps: Pick<Gaps, 'toAskAgain' | 'watchersOf' | 'close'>;
  readonly claims: Claims;
  readonly askIn: AskIn;
  readonly answer: Answering;
  readonly clientOf: ClientOf;
  readonly outsiders: Pick<Outsiders, 'sentenceTo'>;
  readonly log: Log;
};

/**
 * Asks all open gaps again; of each that has an answer now, whoever wanted to know is told once, and
 * it is closed. What is cut off goes on at the next start.
 */
export async function tellWatchers(parts: WatcherParts): Promise<void> {
  const { gaps, askIn } = parts;
  const pace = createPace();
  for (const gap of await gaps.toAskAgain()) {
    const rest = pace();
    if (rest !== undefined) await rest;
    const reply = await askIn(gap)(askedAs(gap.text, gap.earlier), {
      typed: askable(gap.text),
    });
    if (reply.kind === 'answer') await tellOf(gap, parts);
  }
}

type Gap = Awaited<ReturnType<Gaps['toAskAgain']>>[number];

async function tellOf(gap: Gap, parts: WatcherParts): Promise<void> {
  const { gaps, log } = parts;
  const told: string[] = [];
  const watchers = await gaps.watchersOf(gap.questionId);
  for (const person of watchers) if (await tell(person, gap, parts)) told.push(person);
  // Else it stays, so that the others are tried again: whoever was told is not told twice.
  if (await gaps.close(gap.questionId, told))
    log.info({ told: told.length }, 'A gap was closed: the archive answers it.');
}

/**
 * In their direct messages, as if they had asked it there again; `false` where a fault was in the way, or
 * another copy is at it.
 */
async function tell(person: string, gap: Gap, parts: WatcherParts): Promise<boolean> {
  const { claims, answer, clientOf, outsiders, log } = parts;
  const client = clientOf(gap.team);
  const delivery = `${TOLD_LATER}${gap.questionId} ${person}`;
  let id: string | undefined;
  let isSaid = false;
  try {
    // Whoever may not read the archive any more is not told what it says.
    if ((await outsiders.sentenceTo(client, person)) !== undefined) return true;
    id = await claims.take({ delivery });
    if (id === undefined) return await claims.isDone(delivery);
    const { message, record } = await answer(
      {
        entry: 'direct-message',
        team: gap.team,
        channel: person,
        asker: person,
        text: escapeMrkdwn(gap.text),
      },
      { before: gap, place: gap },
    );
    // A copy that has started meanwhile may have taken this over.
    isSaid = await createTurn(claims, { id }, log).say(() =>
      client.chat.postMessage({ channel: person, ...plainly(message) }),
    );
    if (isSaid) await record();
  } catch (err) {
    log.error({ err }, 'A person could not be told that a question has an answer now.');
    if (isSaid || id === undefined || err instanceof Unconfirmed) return isSaid;
    await claims
      .giveBack(id)
      .catch((error: unknown) => log.error({ err: error }, 'A claim could not be given back.'));
  }
  return isSaid;
}
