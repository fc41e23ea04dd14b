import type { InputBlock, ModalView } from '@slack/types';
import { isLanguage, type Language } from '../../text/language.ts';
import { plainText } from '../kit/elements.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { archivesWordsIn } from './words/words-in.ts';

export const ARCHIVES_FORM = 'archives_form';

/** What the form is about: the workspace, one channel of it, or one that is yet to be chosen. */
export type ArchivesAbout = 'workspace' | 'new' | { readonly channel: string };

type Fill = {
  /** All that can be chosen, and what is. */
  readonly choices: readonly string[];
  readonly chosen: readonly string[];
};

/** Which archives a place is to use. */
export function archivesView(about: ArchivesAbout, fill: Fill, language: Language): ModalView {
  const words = archivesWordsIn(language).form;
  const of = typeof about === 'string' ? about : about.channel;
  return {
    type: 'modal',
    callback_id: ARCHIVES_FORM,
    private_metadata: `${language}\n${of}`,
    title: plainText(words.title),
    submit: plainText(words.submit),
    close: plainText(words.cancel),
    blocks: [
      ...(about === 'new' ? [channelMenu(language)] : []),
      archivesMenu(fill, about === 'workspace' ? words.workspaceHint : words.channelHint, language),
    ],
  };
}

const channelMenu = (language: Language): InputBlock => ({
  type: 'input',
  block_id: 'channel',
  label: plainText(archivesWordsIn(language).form.channel),
  element: {
    type: 'conversations_select',
    action_id: 'channel',
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  },
});

function archivesMenu({ choices, chosen }: Fill, hint: string, language: Language): InputBlock {
  const option = (name: string) => ({ text: plainText(name), value: name });
  const initial = choices.filter((name) => chosen.includes(name)).map(option);
  return {
    type: 'input',
    block_id: 'archives',
    optional: true,
    label: plainText(archivesWordsIn(language).form.archives),
    hint: plainText(hint),
    element: {
      type: 'multi_static_select',
      action_id: 'archives',
      options: choices.map(option),
      ...(initial.length === 0 ? {} : { initial_options: initial }),
    },
  };
}

/** What was sent from the form; without a channel it is about the workspace. */
export function readArchivesForm(sent: SentForm) {
  const [language = '', of = ''] = sent.private_metadata.split('\n');
  const typed = textIn(sentIn(sent, 'channel').selected_conversation);
  const channel = of === 'new' ? typed : of;
  const archives = (sentIn(sent, 'archives').selected_options ?? []).map(({ value }) =>
    textIn(value),
  );
  return {
    language: isLanguage(language) ? language : ('en' as const),
    archives,
    channel: of === 'workspace' ? undefined : channel,
  };
}

/** That no channel was chosen, at its field. */
export const noChannelError = (language: Language): Record<string, string> => ({
  channel: archivesWordsIn(language).form.noChannel,
});
