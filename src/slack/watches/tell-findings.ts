import { askedAs } from '../../answer/follow-up.ts';
import type { Range } from '../../answer/reply.ts';
import type { Look } from '../../archive/several/view.ts';
import { type FoundExcerpt, foundMessage } from '../../blocks/watches/found.ts';
import { toldIn } from '../../desk/watches/told-in.ts';
import type { Log } from '../../log.ts';
import { type Claims, TOLD_LATER } from '../../store/records/claims.ts';
import type { FindingBatch, Findings, FoundAt } from '../../store/records/watching/findings.ts';
import type { Watch, Watches } from '../../store/records/watching/watches.ts';
import { isLanguage } from '../../text/language.ts';
import { askable } from '../../typed/named-people.ts';
import { slackErrorCode } from '../connection/error-code.ts';
import { Unconfirmed } from '../connection/unconfirmed.ts';
import { createTurn } from '../delivery/turn.ts';
import { plainly } from '../posting/send.ts';
import type { ClientOf } from '../teams/teams.ts';
import { type AudienceParts, audienceOf, CLOSED } from './audience.ts';

export type TellFindingsParts = AudienceParts & {
  readonly watches: Pick<Watches, 'active' | 'change' | 'end'>;
  readonly findings: Pick<Findings, 'untold' | 'assign' | 'putOff' | 'settle'>;
  readonly claims: Claims;
  readonly look: Look;
  readonly clientOf: ClientOf;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * A passage that is not here may come: another copy has found it, and the folder of this one is behind by
 * seconds, or by minutes where the disk is shared. After that it was taken out of the archive.
 */
const COMING_MS = 60 * 60 * 1000;

/**
 * Tells of all that was found for watches and is not told yet, one message a watch. What cannot be told is
 * tried again next time; what another copy is at is left to it.
 */
export async function tellFindings(parts: TellFindingsParts): Promise<void> {
  const { watches, findings, log } = parts;
  const batches = await findings.untold();
  if (batches.length === 0) return;
  const active = new Map((await watches.active()).map((watch) => [watch.id, watch]));
  for (const batch of batches) {
    const watch = active.get(batch.watchId);
    if (watch === undefined) continue;
    await tell(watch, batch, parts).catch((err: unknown) =>
      log.error({ err }, 'Something new for a watched question could not be told.'),
    );
  }
}

async function tell(watch: Watch, batch: FindingBatch, parts: TellFindingsParts): Promise<void> {
  const { watches, findings, claims, clientOf, log } = parts;
  const client = clientOf(watch.team);
  const state = await audienceOf(client, watch, parts);
  if (state === 'gone') return endQuietly(watch, parts);
  if (state === 'shared') {
    await watches.change(watch.id, { isPaused: true });
    return log.info({ watch: watch.id }, 'A watch is paused: outsiders may read its channel.');
  }
  const delivery = `${TOLD_LATER}watch ${watch.id} ${batch.batch}`;
  const id = await claims.take({ delivery });
  if (id === undefined) {
    // Whoever told it ended before that was written down.
    if (await claims.isDone(delivery)) await findings.settle(batch);
    return;
  }
  let isSaid = false;
  try {
    const { found, coming } = await quoted(watch, await findings.assign(batch), parts);
    if (found.length === 0 && coming.length > 0) return await claims.giveBack(id);
    if (found.length === 0) await claims.drop(id);
    else {
      const language = isLanguage(watch.language) ? watch.language : 'en';
      const message = foundMessage(watch, found, language);
      isSaid = await createTurn(claims, { id }, log).say(async () => {
        // Not before this copy alone may tell of the batch.
        await findings.putOff(batch, coming);
        await client.chat.postMessage({ channel: watch.owner, ...plainly(message) });
      });
      // A copy that has started meanwhile has taken this over.
      if (!isSaid) return;
      log.info({ found: found.length }, 'Something new for a watched question was told.');
    }
    await findings.settle(batch);
  } catch (error) {
    if (isSaid || error instanceof Unconfirmed) {
      await findings.settle(batch);
      throw error;
    }
    await claims.giveBack(id);
    if (CLOSED.has(slackErrorCode(error))) return endQuietly(watch, parts);
    throw error;
  }
}

async function endQuietly({ id }: Watch, { watches, log }: TellFindingsParts): Promise<void> {
  await watches.end(id);
  log.info({ watch: id }, 'A watch has ended: nobody is there to be told.');
}

/**
 * What was found as the archive has it now, and the marks of what may still come; what a passage does not say
 * any more is left out.
 */
async function quoted(
  watch: Watch,
  all: readonly FoundAt[],
  { look, now }: TellFindingsParts,
): Promise<{ readonly found: readonly FoundExcerpt[]; readonly coming: readonly string[] }> {
  const { question, earlier } = watch;
  const { ask, passage } = await look(toldIn(watch));
  const isComing = (one: FoundAt): boolean =>
    passage(one.passage) === undefined && one.foundAt > now() - COMING_MS;
  const coming = all.filter(isComing).map(({ mark }) => mark);
  const there = all.filter((one) => passage(one.passage)?.passage.text.includes(one.quote));
  if (there.length === 0) return { found: [], coming };
  const quotes = new Map<string, Range>();
  for (const one of there) {
    const start = passage(one.passage)?.passage.text.indexOf(one.quote) ?? 0;
    quotes.set(one.passage, [start, start + one.quote.length]);
  }
  const reply = await ask(askedAs(question, earlier), {
    typed: askable(question),
    top: there.length,
    among: [...quotes.keys()],
    quotes,
  });
  const found = there.flatMap(({ passage: id, mark }) => {
    const excerpt = reply.excerpts.find((one) => one.passage.id === id);
    return excerpt === undefined ? [] : [{ mark, excerpt }];
  });
  return { found, coming };
}
