import type { KnownBlock, ModalView } from '@slack/types';
import { ANSWER_FROM } from '../../answer/confidence.ts';
import type { Excerpt, Reply } from '../../answer/reply.ts';
import type { FoundAt } from '../../store/records/watching/findings.ts';
import type { Watch } from '../../store/records/watching/watches.ts';
import type { Language } from '../../text/language.ts';
import { dayForPeople } from '../kit/date.ts';
import { plainContext, plainSection, richSection, richText } from '../kit/elements.ts';
import { escapeMrkdwn } from '../kit/escape.ts';
import { EXCERPTS_LIMIT, ROOM_ABOVE, TEXT_LIMIT } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { readingModal } from '../kit/modal.ts';
import { excerptBlock } from '../reply/excerpt.ts';
import { replyText } from '../reply/plain-text.ts';
import { whyBlocks } from '../windows/why.ts';
import { viewWordsIn } from '../windows/words/words-in.ts';
import { button, watchedQuestion, whyButton } from './watch.ts';
import { watchWordsIn } from './words/words-in.ts';

/** Something that was found, with what is quoted of it today. */
export type FoundExcerpt = { readonly mark: string; readonly excerpt: Excerpt };

/** What is new for a watched question, as a message. */
export function foundMessage(
  watch: Watch,
  found: readonly FoundExcerpt[],
  language: Language,
): Message {
  const words = watchWordsIn(language);
  const lead = words.found[watch.audience](watchedQuestion(watch));
  const shown = found.slice(0, EXCERPTS_LIMIT);
  const [first] = shown;
  const more = found.length - shown.length;
  const note = more > 0 ? words.moreFound(more) : '';
  const excerpts = shown.map(({ excerpt }) => excerpt);
  const target = { view: 'found', page: 0, language } as const;
  const blocks: KnownBlock[] = [
    plainSection(lead),
    ...excerpts.map((excerpt) => excerptBlock(excerpt, language)),
    ...(note === '' ? [] : [plainContext(note)]),
    {
      type: 'actions',
      elements: [
        ...(first === undefined ? [] : [whyButton(watch, first.mark, language)]),
        button('pause', watch, target),
        button('end', watch, target),
      ],
    },
  ];
  const room = TEXT_LIMIT - ROOM_ABOVE - lead.length;
  return {
    text: `${escapeMrkdwn(lead)}\n\n${replyText('', excerpts, note, language, room)}`,
    blocks,
  };
}

/** Why it was told: who watches the question, when the passage was new, and what speaks for it. */
export function whyFoundView(
  watch: Watch,
  { foundAt, sure }: FoundAt,
  reply: Reply | undefined,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): ModalView {
  const words = watchWordsIn(language).why;
  const day = (at: number): string => dayForPeople(at, timeZone, language);
  const from = Math.round(ANSWER_FROM * 100);
  const since: KnownBlock =
    watch.audience === 'person'
      ? plainSection(words.you(day(watch.createdAt)))
      : richSection(
          ...(words.channel.before === '' ? [] : [richText(words.channel.before)]),
          { type: 'user', user_id: watch.setBy },
          richText(words.channel.after(day(watch.createdAt))),
        );
  return readingModal(
    viewWordsIn(language).why.title,
    [
      since,
      plainSection(words.found(day(foundAt), sure, from)),
      ...(reply === undefined ? [plainSection(words.gone)] : whyBlocks(reply)),
    ],
    language,
  );
}
