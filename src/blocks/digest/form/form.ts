import type { KnownBlock, ModalView } from '@slack/types';
import { localTime } from '../../../digest/settings/local-time.ts';
import { SECTIONS, type Settings } from '../../../digest/settings/settings.ts';
import { LANGUAGES, type Language } from '../../../text/language.ts';
import { plainSection, plainText } from '../../kit/elements.ts';
import { weekdayName } from '../settings/days.ts';
import { sectionName } from '../settings/settings.ts';
import { digestSetWordsIn } from '../settings/words/words-in.ts';
import { digestFormWordsIn } from './words/words-in.ts';

export const DIGEST_FORM = 'digest_form';

/** What a form is about: it comes back with what was typed. */
export type FormAbout = {
  readonly team: string;
  /** Where it was opened; absent where that can have no digest. */
  readonly channel?: string;
  /** Whether that is the only place to set one for, as in direct messages. */
  readonly isFixed: boolean;
  /** Of the form's own words. */
  readonly language: Language;
  /** How often it was filled in anew: Slack keeps what was typed in a block of the same id. */
  readonly turn: number;
  /** The state of the digest that whoever fills it in has seen: see `versionOf`. */
  readonly seen?: string;
};

/** The block of a field. */
export const fieldBlock = ({ turn }: FormAbout, field: string): string =>
  turn === 0 ? field : `${field}-${turn}`;

/** How the form is filled in; `topics` as a person would type them. */
export type FormFill = {
  readonly settings: Settings;
  readonly topics: string;
  /** Milliseconds since 1970: the form says what a clock in the zone shows. */
  readonly now?: number;
};

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Slack shows no more at first. */
const INITIAL_LIMIT = 3000;

/** The window to set a digest in. `isExternalAllowed` offers channels shared with other companies. */
export function digestForm(
  about: FormAbout,
  { settings, topics, now }: FormFill,
  isExternalAllowed: boolean,
): ModalView {
  const { language } = about;
  const words = digestFormWordsIn(language);
  const days = WEEKDAYS.map((day) => option(String(day), weekdayName(day, language)));
  const sections = SECTIONS.map((one) => option(one, sectionName(one, language)));
  const { languages } = digestSetWordsIn(language);
  return {
    type: 'modal',
    callback_id: DIGEST_FORM,
    private_metadata: JSON.stringify(about),
    title: plainText(words.title),
    submit: plainText(words.submit),
    close: plainText(words.cancel),
    blocks: [
      about.isFixed ? plainSection(words.here) : channelInput(about, isExternalAllowed),
      input(about, 'time', words.time, { type: 'timepicker', initial_time: settings.time }),
      input(about, 'zone', words.zone, text(settings.zone), {
        hint: zoneHint(settings.zone, now, language),
      }),
      input(about, 'every', words.every, {
        type: 'radio_buttons',
        ...one(
          (['day', 'week'] as const).map((kind) => option(kind, words.everyOf[kind])),
          settings.every,
        ),
      }),
      input(about, 'weekdays', words.days, several(days, settings.weekdays.map(String))),
      input(about, 'topics', words.topics, text(topics), {
        hint: words.topicsHint,
        optional: true,
      }),
      input(about, 'language', words.language, {
        type: 'static_select',
        ...one(
          LANGUAGES.map((code) => option(code, languages[code])),
          settings.language,
        ),
      }),
      input(about, 'sections', words.sections, several(sections, settings.sections)),
      input(about, 'empty', words.empty, {
        type: 'radio_buttons',
        ...one(
          (['skip', 'say'] as const).map((kind) => option(kind, words.onEmpty[kind])),
          settings.onEmpty,
        ),
      }),
    ],
  };
}

function zoneHint(zone: string, now: number | undefined, language: Language): string {
  const { zoneHint: hint, zoneNow } = digestFormWordsIn(language);
  return now === undefined ? hint : `${zoneNow(zone, localTime(now, zone).time)} ${hint}`;
}

type Input = Extract<KnownBlock, { type: 'input' }>;
type Option = { readonly text: ReturnType<typeof plainText>; readonly value: string };

const option = (value: string, shown: string): Option => ({ text: plainText(shown), value });

function input(
  about: FormAbout,
  id: string,
  label: string,
  element: Input['element'],
  { hint, optional = false }: { readonly hint?: string; readonly optional?: boolean } = {},
): Input {
  return {
    type: 'input',
    block_id: fieldBlock(about, id),
    label: plainText(label),
    optional,
    element: { ...element, action_id: id },
    ...(hint === undefined ? {} : { hint: plainText(hint) }),
  };
}

/**
 * Slack refuses an empty `initial_value`. It is told no `max_length`: it would cut what is pasted, and
 * nobody would know; what is too long is refused when it is read.
 */
const text = (typed: string) =>
  ({
    type: 'plain_text_input',
    ...(typed === '' ? {} : { initial_value: typed.slice(0, INITIAL_LIMIT) }),
  }) as const;

const several = (options: readonly Option[], chosen: readonly string[]) => ({
  type: 'checkboxes' as const,
  options: [...options],
  initial_options: options.filter(({ value }) => chosen.includes(value)),
});

function one(options: readonly Option[], chosen: string) {
  const initial = options.find(({ value }) => value === chosen);
  return { options: [...options], ...(initial === undefined ? {} : { initial_option: initial }) };
}

/** The bot posts among people alone: not where only others write to each other. */
function channelInput(about: FormAbout, isExternalAllowed: boolean): Input {
  const { channel, language } = about;
  return input(about, 'channel', digestFormWordsIn(language).channel, {
    type: 'conversations_select',
    filter: {
      include: ['public', 'private', 'mpim'],
      exclude_external_shared_channels: !isExternalAllowed,
      exclude_bot_users: true,
    },
    ...(channel === undefined ? {} : { initial_conversation: channel }),
  });
}
