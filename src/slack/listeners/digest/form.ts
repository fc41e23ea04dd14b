import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { digestForm, type FormAbout, fieldBlock } from '../../../blocks/digest/form/form.ts';
import {
  changedMessage,
  digestSavedView,
  goneMessage,
  settingMessage,
  takenSentence,
} from '../../../blocks/digest/form/saved.ts';
import { readDigestForm } from '../../../blocks/digest/form/values.ts';
import type { FormFault } from '../../../blocks/digest/form/words/words.ts';
import { digestFormWordsIn } from '../../../blocks/digest/form/words/words-in.ts';
import { plainSection } from '../../../blocks/kit/elements.ts';
import type { Message } from '../../../blocks/kit/message.ts';
import { showTopics } from '../../../digest/settings/read-topics.ts';
import { readSettings, type Settings } from '../../../digest/settings/settings.ts';
import { readWish, type TypedWish, type Wish } from '../../../digest/settings/wish.ts';
import type { Subscription } from '../../../store/records/subscriptions.ts';
import { type DigestEverywhere, type DigestParts, digestIn } from '../../digest/call.ts';
import { checkPlace, type PlaceCheck } from '../../digest/place.ts';
import { versionOf } from '../../digest/version.ts';
import { teamOf } from '../team-of.ts';
import { formFill } from './settings.ts';

/** The form of the digest: faults at their fields, all at once; or what was kept, as it was understood. */
export const digestFormSent =
  (everywhere: DigestEverywhere): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client }) => {
    const { about: carried, wish, channel } = readDigestForm(view);
    // What a window carries is not asked whose digest it is.
    const about = { ...carried, team: teamOf(body) };
    const parts = await digestIn({ team: about.team, channel }, everywhere);
    const person = body.user.id;
    const read = readWish(wish, parts.concepts());
    const note = read.kind === 'settings' ? { note: noteOf(read.settings, about, parts) } : {};
    const place = await checkPlace(client, { about, channel, person, ...note }, parts);
    if (place.kind === 'taken') {
      const taken = takenView(place.subscription, about, parts);
      await ack({ response_action: 'update', view: taken });
    } else if (read.kind === 'faulty' || place.kind === 'refused') {
      const errors = errorsOf(read, place, about, wish);
      await ack({ response_action: 'errors', errors });
    } else {
      const view = await saveUnlessChanged(read.settings, place, about, person, parts);
      await ack({ response_action: 'update', view });
    }
  };

const noteOf = (settings: Settings, { language }: FormAbout, { concepts }: DigestParts): Message =>
  settingMessage(settings, showTopics(settings.topics, concepts(), language), language);

/** What is wrong, by the block of its field; only three of them can be filled in wrongly. */
function errorsOf(
  read: Wish,
  place: PlaceCheck,
  about: FormAbout,
  { weekdays }: Pick<TypedWish, 'weekdays'>,
): Record<string, string> {
  const { faults: words, whichZone } = digestFormWordsIn(about.language);
  const blockOf = (field: string): string =>
    fieldBlock(about, field === 'onEmpty' ? 'empty' : field);
  const fields = read.kind === 'faulty' ? read.fields : [];
  const asked = (field: string): string | undefined =>
    field === 'zone' && read.kind === 'faulty' && read.zones ? whichZone(read.zones) : undefined;
  const kindOf = (field: string): FormFault => {
    if (field === 'weekdays' && weekdays.length > 1) return 'one-day';
    return field === 'zone' || field === 'topics' ? field : 'missing';
  };
  return {
    ...(place.kind === 'refused' ? { [blockOf('channel')]: words[place.fault] } : {}),
    ...Object.fromEntries(
      fields.map((field) => [blockOf(field), asked(field) ?? words[kindOf(field)]]),
    ),
  };
}

/** The form anew, as the digest of the chosen channel is set: nothing of it is changed unseen. */
function takenView(
  { channel, settings }: Subscription,
  { team, language, turn }: FormAbout,
  { concepts, isOutsideAllowed, now }: DigestParts,
): ModalView {
  const fill = formFill(settings, concepts(), { zone: 'UTC', language, now: now() });
  const seen = versionOf({ settings });
  const about = { team, channel, isFixed: false, language, turn: turn + 1, seen };
  const form = digestForm(about, fill, isOutsideAllowed);
  return { ...form, blocks: [plainSection(takenSentence(language)), ...form.blocks] };
}

/** Whether the digest is not as it was when the form was opened, nor as it is to be. */
function isChangedMeanwhile(
  kept: Subscription | undefined,
  settings: Settings,
  channel: string,
  { channel: opened, seen }: FormAbout,
): boolean {
  if (seen === undefined || channel !== opened) return false;
  const version = versionOf(kept);
  return version !== seen && version !== versionOf({ settings });
}

/** The form anew with what was typed, below what somebody else has set meanwhile. */
function changedView(
  kept: Subscription | undefined,
  typed: Settings,
  about: FormAbout,
  { concepts, isOutsideAllowed, now }: DigestParts,
): ModalView {
  const { language, turn } = about;
  const zone = { zone: 'UTC', language, now: now() };
  const form = digestForm(
    { ...about, turn: turn + 1, seen: versionOf(kept) },
    formFill(typed, concepts(), zone),
    isOutsideAllowed,
  );
  const read = readSettings(kept?.settings);
  const shown =
    read.kind === 'settings'
      ? changedMessage(
          read.settings,
          showTopics(read.settings.topics, concepts(), language),
          language,
        )
      : goneMessage(language);
  return { ...form, blocks: [...shown.blocks, ...form.blocks] };
}

/** Whoever is faster once is seen at the next try. */
const MOST_TRIES = 3;

/** Of two who save in the same instant, the database tells who came first. */
async function saveUnlessChanged(
  settings: Settings,
  place: Place,
  about: FormAbout,
  person: string,
  parts: DigestParts,
): Promise<ModalView> {
  const { channel } = place;
  const { team } = about;
  const wish = { team, channel, settings: named(settings, place), createdBy: person };
  let seen = about;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const now = await parts.subscriptions.find({ team, channel });
    if (isChangedMeanwhile(now, wish.settings, channel, seen)) {
      return changedView(now, settings, seen, parts);
    }
    const kept = await parts.subscriptions.putOver(wish, now);
    if (kept !== undefined) return savedView(kept, settings, place, about, parts);
    // Whoever was faster has set it for the one that is seen now.
    seen = { ...about, channel, seen: versionOf(now) };
  }
  throw new Error('A digest was set by others each time it was to be saved.');
}

const named = (settings: Settings, { name }: { readonly name?: string }): Settings => ({
  ...settings,
  ...(name === undefined ? {} : { name }),
});

type Place = Extract<PlaceCheck, { kind: 'allowed' }>;

async function savedView(
  { id }: Subscription,
  settings: Settings,
  { isInvited }: Place,
  { language }: FormAbout,
  { digests, concepts, now }: DigestParts,
): Promise<ModalView> {
  const { next } = (await digests.status(id)) ?? {};
  const topics = showTopics(settings.topics, concepts(), language);
  return digestSavedView(
    { settings, topics, isInvited, now: now(), ...(next && { next }) },
    language,
  );
}
