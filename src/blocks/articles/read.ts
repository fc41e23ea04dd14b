import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Article } from '../../knowledge/article/article.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import {
  bulletList,
  linked,
  plainContext,
  plainText,
  richLine,
  richSection,
  richText,
} from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { LABEL_LIMIT, NAME_LIMIT, shorten, TITLE_LIMIT } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
import { describe } from '../reply/source-line.ts';
import { wordsIn } from '../reply/words/words-in.ts';
import { articleLine } from './line.ts';
import { partsOf } from './parts.ts';
import { articlesWordsIn } from './words/words-in.ts';

/** The `action_id` of everything that is done with an article; a listener stands behind each. */
export const ARTICLE_ACTIONS = {
  read: 'article_read',
  previous: 'article_previous',
  next: 'article_next',
  correct: 'article_correct',
  remove: 'article_remove',
} as const;

/** Which article a window shows. */
export type ReadingAbout = {
  readonly id: string;
  readonly language: Language;
  /** From 0. */
  readonly part: number;
  /** Of its file, as it was when the window was opened; absent for who may not change it. */
  readonly hash?: string;
  /** Whether they may take it out of the archive, too. */
  readonly mayRemove?: boolean;
};

/** Slack takes 2,000 in a button; an id is a path. */
const ID_LIMIT = 1500;

/** Opens an article; absent where its path is longer than any should be. */
export function readButton(
  { id, title }: Pick<Article, 'id' | 'title'>,
  language: Language,
): Button | undefined {
  if (id.length > ID_LIMIT) return undefined;
  const { read } = articlesWordsIn(language);
  return {
    type: 'button',
    action_id: ARTICLE_ACTIONS.read,
    text: plainText(read),
    value: `${language} ${id}`,
    // Of many buttons with the same text, a screen reader tells which is which.
    accessibility_label: shorten(`${read}: ${literal(title).trim()}`, LABEL_LIMIT),
  };
}

/** What is on the button; `undefined` for a value that is none of ours. */
export function readArticleValue(value: unknown): ReadingAbout | undefined {
  const [, language, id] = /^(\w\w) (.+)$/s.exec(String(value)) ?? [];
  return isLanguage(language) && id !== undefined ? { id, language, part: 0 } : undefined;
}

const SOURCES_LIMIT = 25;

/** A part of an article; the last one also names what a summary is based on. */
export function articleView(article: Article, about: ReadingAbout): ModalView {
  const { language } = about;
  const words = articlesWordsIn(language);
  const parts = partsOf(article);
  const part = Math.min(Math.max(0, about.part), parts.length - 1);
  const { title, about: line, link } = articleLine(article, language);
  // A summary is the archive's own, whoever wrote it.
  const named = article.kind === 'brief' ? '' : (article.author ?? '');
  const author = shorten(literal(named).trim(), NAME_LIMIT);
  const by = author === '' ? [line] : [author, line];
  const isLast = part === parts.length - 1;
  const blocks: KnownBlock[] = [
    richSection(richText(title, true)),
    plainContext(by.join(wordsIn(language).comma)),
    ...(link === undefined ? [] : [richSection(richText(words.page), ...linked(link, link))]),
    ...(parts[part] ?? []).flatMap(({ text, heading }) => [
      ...(heading === undefined
        ? []
        : [richSection(richText(shorten(heading, TITLE_LIMIT), true))]),
      richSection(richText(text)),
    ]),
    ...(isLast ? sourcesOf(article, language) : []),
    ...(parts.length > 1 ? [plainContext(words.part(part + 1, parts.length))] : []),
    ...buttonsOf({ part, parts: parts.length, about, language }),
  ];
  const metadata: ReadingAbout = { ...about, part };
  return {
    ...readingModal(words.title, blocks, language),
    private_metadata: JSON.stringify(metadata),
  };
}

/** What the window is about; `undefined` for one that is none of ours. */
export function readReading(metadata: string): ReadingAbout | undefined {
  try {
    const about = JSON.parse(metadata) as Partial<ReadingAbout> | null;
    if (typeof about?.id !== 'string' || !isLanguage(about.language)) return undefined;
    const { id, language, part = 0, hash, mayRemove } = about;
    const mayCorrect = typeof hash === 'string' ? { hash, mayRemove: mayRemove === true } : {};
    return { id, language, part, ...mayCorrect };
  } catch {
    return undefined;
  }
}

function sourcesOf({ passages }: Article, language: Language): readonly KnownBlock[] {
  const words = articlesWordsIn(language);
  const all = [
    ...new Map(
      passages.flatMap(({ sources }) => sources).map((one) => [one.url, one] as const),
    ).values(),
  ];
  if (all.length === 0) return [];
  const shown = all.slice(0, SOURCES_LIMIT).map((one) => {
    const { by, title, link } = describe([one.author, one.publisher], one, language);
    return richLine(...linked(title, link), ...(by === '' ? [] : [richText(` (${by})`)]));
  });
  const more = all.length - shown.length;
  return [
    {
      type: 'rich_text',
      elements: [richLine(richText(words.sources, true)), bulletList(shown)],
    },
    ...(more > 0 ? [plainContext(words.moreSources(more))] : []),
  ];
}

type Buttons = {
  readonly part: number;
  readonly parts: number;
  readonly about: ReadingAbout;
  readonly language: Language;
};

function buttonsOf({ part, parts, about, language }: Buttons): readonly KnownBlock[] {
  const words = articlesWordsIn(language);
  const button = (action: keyof typeof ARTICLE_ACTIONS, text: string): Button => ({
    type: 'button',
    action_id: ARTICLE_ACTIONS[action],
    text: plainText(text),
  });
  const { title, text, yes, no } = words.remove.confirm;
  const elements = [
    ...(part > 0 ? [button('previous', words.previous)] : []),
    ...(part < parts - 1 ? [button('next', words.next)] : []),
    ...(about.hash === undefined ? [] : [button('correct', words.correct.button)]),
    ...(about.hash !== undefined && about.mayRemove === true
      ? [
          {
            ...button('remove', words.remove.button),
            style: 'danger' as const,
            confirm: {
              title: plainText(title),
              text: plainText(text),
              confirm: plainText(yes),
              deny: plainText(no),
              style: 'danger' as const,
            },
          },
        ]
      : []),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}
