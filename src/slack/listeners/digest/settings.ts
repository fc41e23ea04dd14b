import { digestActionWordsIn } from '../../../blocks/digest/command/words/words-in.ts';
import { digestForm, type FormAbout, type FormFill } from '../../../blocks/digest/form/form.ts';
import { digestFormWordsIn } from '../../../blocks/digest/form/words/words-in.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import { isZone } from '../../../digest/settings/local-time.ts';
import { showTopics } from '../../../digest/settings/read-topics.ts';
import { readSettings } from '../../../digest/settings/settings.ts';
import { usualSettings } from '../../../digest/settings/wish.ts';
import type { Subscription } from '../../../store/records/subscriptions.ts';
import type { Language } from '../../../text/language.ts';
import type { DigestCall, DigestParts, Run } from '../../digest/call.ts';
import { faultOf } from '../../digest/place.ts';
import { versionOf } from '../../digest/version.ts';
import { factsOf } from '../../people/channel-facts.ts';
import { openInTime } from '../../posting/open-in-time.ts';

/** `/digest`: a window to set it in. Where there can be no digest, that is said before anything is typed. */
export const openSettings: Run = async (call, parts) => {
  const { client, language, triggerId } = call;
  const facts = await factsOf(client, call.channel);
  const fault = faultOf(facts, parts.isOutsideAllowed);
  if (fault !== undefined && fault !== 'direct') {
    return noticeMessage(digestFormWordsIn(language).faults[fault]);
  }
  const subscription = await parts.subscriptions.find(call);
  const view = digestForm(
    { ...aboutOf(call, facts.kind === 'direct'), seen: versionOf(subscription) },
    fillOf(call, subscription, parts),
    parts.isOutsideAllowed,
  );
  const isOpen = await openInTime(() => client.views.open({ trigger_id: triggerId, view }));
  return isOpen ? undefined : noticeMessage(digestActionWordsIn(language).tooLate);
};

const aboutOf = ({ team, channel, language }: DigestCall, isFixed: boolean): FormAbout => ({
  team,
  channel,
  isFixed,
  language,
  turn: 0,
});

function fillOf(
  call: DigestCall,
  subscription: Subscription | undefined,
  { concepts, now }: DigestParts,
): FormFill {
  const { timeZone, language } = call;
  return formFill(subscription?.settings, concepts(), {
    zone: isZone(timeZone) ? timeZone : 'UTC',
    language,
    now: now(),
  });
}

/** The form as it is set, or as it usually is. */
export function formFill(
  kept: unknown,
  names: ReturnType<DigestParts['concepts']>,
  {
    zone,
    language,
    now,
  }: { readonly zone: string; readonly language: Language; readonly now: number },
): FormFill {
  const read = readSettings(kept);
  const settings = read.kind === 'settings' ? read.settings : usualSettings(zone, language);
  const topics = showTopics(settings.topics, names, language);
  return { settings, topics: [...topics.names, ...topics.words].join(', '), now };
}
