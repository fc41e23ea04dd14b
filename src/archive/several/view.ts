import type { AnswerOptions, Archive } from '../../answer/answer.ts';
import type { Reply } from '../../answer/reply.ts';
import type { Article, Fault } from '../../knowledge/article/article.ts';
import type { Notice } from '../../knowledge/folder/notices.ts';
import type { ConceptNames } from '../../search/index/concepts.ts';
import type { Language } from '../../text/language.ts';
import type { PassageInPlace } from '../open-archive.ts';

/** Where something is shown: a workspace, and the channel of it where it is in one. */
export type Place = { readonly team: string; readonly channel?: string | undefined };

/**
 * One of the archives. `key` is what its ids and its feeds are known by: absent for the one whose ids are as they
 * stand in its files.
 */
export type SeenArchive = { readonly name: string; readonly key: string | undefined };

/** What a place may see of the archives at one moment: there is no way from it to what it may not. */
export type View = {
  /** The archives it is of; none where there is one alone, which has no name. */
  readonly archives: readonly SeenArchive[];
  /** It is of no archive: nobody has given this place any, or all of them were taken from it. */
  readonly isEmpty: boolean;
  readonly ask: (question: string, options?: AnswerOptions) => Promise<Reply> | Reply;
  /** What questions are put to at this moment. */
  readonly archive: () => Archive;
  readonly passage: (id: string) => PassageInPlace | undefined;
  readonly articles: () => readonly Article[];
  readonly passages: () => number;
  /** Why files were left out. */
  readonly faults: () => readonly Fault[];
  /** What else there is to say of files. */
  readonly notices: () => readonly Notice[];
  /** The names of the glossary. */
  readonly concepts: () => ConceptNames;
  /** Whether the archive with that key is one of its. */
  readonly has: (key: string | undefined) => boolean;
  /** Questions that it answers, for the help; in a language there may be none of, those in English. */
  readonly examplesIn: (language: Language) => readonly string[];
};

/** What a place may see now. Rejects where that cannot be found out: then nothing is shown. */
export type Look = (place: Place) => Promise<View>;
