import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { askedAs } from '../../../answer/follow-up.ts';
import type { Reply } from '../../../answer/reply.ts';
import type { Place } from '../../../archive/several/view.ts';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import { readFoundValue } from '../../../blocks/watches/actions.ts';
import { whyFoundView } from '../../../blocks/watches/found.ts';
import { watchWordsIn } from '../../../blocks/watches/words/words-in.ts';
import type { FoundAt } from '../../../store/records/watching/findings.ts';
import type { Watch } from '../../../store/records/watching/watches.ts';
import { askable } from '../../../typed/named-people.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { mayChange } from '../../watches/audience.ts';
import { teamOf } from '../team-of.ts';
import type { WatchParts } from './parts.ts';

/** *Why did I get this?* under what was found: for those alone that were told. */
export const whyFound =
  (parts: WatchParts): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ body, action, ack, client }) => {
    await ack();
    const target = readFoundValue('value' in action ? action.value : undefined);
    if (target === undefined) return;
    const { id, mark, language } = target;
    const person = body.user.id;
    const channel = body.channel?.id;
    const caller = { person, ...(channel === undefined ? {} : { channel }) };
    const watch = await parts.watches.find(teamOf(body), id);
    const found = await parts.findings.find(id, mark);
    const words = watchWordsIn(language);
    const { timeZone } = await parts.people.find(client, person);
    const view =
      watch === undefined || found === undefined
        ? noticeModal(words.gone, language)
        : (await mayChange(client, watch, caller, parts.channels))
          ? whyFoundView(
              watch,
              found,
              await explained(watch, found, { team: teamOf(body), channel }, parts),
              { language, timeZone },
            )
          : noticeModal(words.notYours, language);
    await openOrTell(client, person, language, () =>
      client.views.open({ trigger_id: body.trigger_id, view }),
    );
  };

/** What speaks for the passage, where the archive has it as it was. */
async function explained(
  { question, earlier }: Watch,
  { passage: id, quote }: FoundAt,
  place: Place,
  { look }: WatchParts,
): Promise<Reply | undefined> {
  const { ask, passage } = await look(place);
  const start = passage(id)?.passage.text.indexOf(quote) ?? -1;
  if (start < 0) return undefined;
  const { confidence: _, ...reply } = await ask(askedAs(question, earlier), {
    typed: askable(question),
    explain: true,
    among: [id],
    quotes: new Map([[id, [start, start + quote.length]]]),
  });
  return reply;
}
