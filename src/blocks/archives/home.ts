import type { KnownBlock } from '@slack/types';
import type { Language } from '../../text/language.ts';
import { plainContext, plainHeading, plainSection, plainText } from '../kit/elements.ts';
import { archivesWordsIn } from './words/words-in.ts';

/** The `action_id` of the buttons in the section of the Home; a listener stands behind each. */
export const ARCHIVES_ACTIONS = {
  workspace: 'archives_workspace',
  channel: 'archives_channel',
  change: 'archives_change',
} as const;

/** Which archives a workspace and its channels use, and what this person may change of it. */
export type HomeArchives = {
  readonly team: readonly string[];
  readonly channels: readonly {
    readonly channel: string;
    readonly archives: readonly string[];
  }[];
  readonly mayGiveTeam: boolean;
  readonly mayGiveChannels: boolean;
};

/** A Home holds a hundred blocks. */
const MOST_CHANNELS = 10;

/** The section of the Home; there is none where there is one archive alone. */
export function homeArchives(
  { team, channels, mayGiveTeam, mayGiveChannels }: HomeArchives,
  language: Language,
): readonly KnownBlock[] {
  const words = archivesWordsIn(language);
  const line = (where: string, names: readonly string[]): string =>
    names.length === 0 ? words.usesNone(where) : words.uses(where, names);
  const button = (action: keyof typeof ARCHIVES_ACTIONS, text: string, value: string) => ({
    type: 'button' as const,
    action_id: ARCHIVES_ACTIONS[action],
    text: plainText(text),
    value: `${language} ${value}`,
  });
  const ofTeam = plainText(line(words.workspace, team));
  const shown = mayGiveChannels ? channels.slice(0, MOST_CHANNELS) : [];
  const more = mayGiveChannels ? channels.length - shown.length : 0;
  return [
    plainHeading(words.heading),
    {
      type: 'section',
      text: ofTeam,
      ...(mayGiveTeam ? { accessory: button('workspace', words.change, 'workspace') } : {}),
    },
    ...(mayGiveTeam ? [] : [plainContext(words.whoGives)]),
    ...shown.map(({ channel, archives }) => ({
      type: 'section' as const,
      text: { type: 'mrkdwn' as const, text: line(`<#${channel}>`, archives) },
      accessory: button('change', words.change, channel),
    })),
    ...(more > 0 ? [plainSection(words.moreChannels(more))] : []),
    ...(shown.length > 0 ? [plainContext(words.otherChannels)] : []),
    ...(mayGiveChannels && team.length > 0
      ? [
          {
            type: 'actions' as const,
            elements: [button('channel', words.forChannel, 'new')],
          },
        ]
      : []),
  ];
}

/** What is on a button: the workspace, a new channel, or one that has archives of its own. */
export function readArchivesValue(
  value: unknown,
): { readonly language: string; readonly of: string } | undefined {
  const [, language, of] =
    /^(en|ru|ja) (workspace|new|[CG][A-Z0-9]{2,40})$/.exec(String(value)) ?? [];
  return language === undefined || of === undefined ? undefined : { language, of };
}
