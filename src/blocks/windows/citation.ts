import type { KnownBlock, ModalView } from '@slack/types';
import type { Excerpt } from '../../answer/reply.ts';
import type { Language } from '../../text/language.ts';
import { plainContext } from '../kit/elements.ts';
import { PARAGRAPH_LIMIT, shorten } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
import { citationFormats, withOwnKeys } from './citation-formats.ts';
import { viewWordsIn } from './words/words-in.ts';

/** Each excerpt with its source in three formats, to be copied. */
export function citationView(excerpts: readonly Excerpt[], language: Language): ModalView {
  const { cite } = viewWordsIn(language);
  const formats = excerpts.map((excerpt) => citationFormats(excerpt, language));
  const entries = withOwnKeys(formats.map(({ bibtex }) => bibtex));
  const blocks = formats.flatMap(({ plain, markdown }, at) => {
    return [
      ...(at === 0 ? [] : [{ type: 'divider' as const }]),
      ...copied(cite.plain, plain),
      ...copied('Markdown', markdown),
      ...copied('BibTeX', entries[at] ?? ''),
    ];
  });
  return readingModal(cite.title, blocks, language);
}

const copied = (label: string, text: string): readonly KnownBlock[] => [
  plainContext(label),
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_preformatted',
        elements: [{ type: 'text', text: shorten(text, PARAGRAPH_LIMIT) }],
      },
    ],
  },
];
