import type { InputBlock } from '@slack/types';
import type { Language } from '../../text/language.ts';
import { plainText } from '../kit/elements.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { archivesWordsIn } from './words/words-in.ts';

const ARCHIVE = 'archive';

/** Into which of several archives something goes, the first of them unless it is said; nothing where there is one. */
export function archiveMenu(
  names: readonly string[] | undefined,
  language: Language,
): readonly InputBlock[] {
  const [first, second] = names ?? [];
  if (names === undefined || first === undefined || second === undefined) return [];
  const option = (name: string) => ({ text: plainText(name), value: name });
  return [
    {
      type: 'input',
      block_id: ARCHIVE,
      label: plainText(archivesWordsIn(language).archive),
      element: {
        type: 'static_select',
        action_id: ARCHIVE,
        options: names.map(option),
        initial_option: option(first),
      },
    },
  ];
}

/** The name that was chosen; `undefined` where there was nothing to choose. */
export const readArchive = (sent: Pick<SentForm, 'state'>): string | undefined =>
  textIn(sentIn(sent, ARCHIVE).selected_option?.value) || undefined;
