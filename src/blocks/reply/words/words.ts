import type { NothingReason } from '../../../answer/reply.ts';
import type { Language } from '../../../text/language.ts';

/** Every sentence the bot itself says in a reply, or instead of one. */
export type Words = {
  /** Before the excerpts that come closest, or the only one. */
  readonly closest: (isOne: boolean) => string;
  /** Before that, where they lack something that carries the question. */
  readonly denied: string;
  /** Words of the question that the excerpts, or the only one, do not mention. */
  readonly missing: (typed: readonly string[], isOne: boolean) => string;
  readonly nothing: Readonly<Record<Exclude<NothingReason, 'empty'>, string>>;
  readonly quoted: (quote: string) => string;
  /** Before the source of an article's own sentence. */
  readonly source: string;
  /** Before the source of a sentence from a brief: the words are the archive's, not the source's. */
  readonly summarySource: string;
  /** Somebody has chosen the passage for the question. */
  readonly chosen: (by: string, date: string) => string;
  readonly alsoSources: string;
  /** Before the same statement as the archive has it in another language. */
  readonly saidIn: Readonly<Record<Language, string>>;
  /** Between author, publisher and date. */
  readonly comma: string;
  /** The date of a note that has none but that of its file. */
  /** The archive that a passage is from, where several are asked. */
  readonly archive: (name: string) => string;
  /** To a place that was given none of several archives. */
  readonly noArchive: string;
  readonly lastChanged: (date: string) => string;
  /** A date that is still to come, which only a slip of the pen can explain, or an announcement. */
  readonly datedAhead: (date: string) => string;
  /** Of a quote that its article does not have any more: before what it says now, or alone. */
  readonly changed: { readonly now: string; readonly gone: string };
  /** Between one source and the next. */
  readonly semicolon: string;
  /** Between who wrote it and the title. */
  readonly colon: string;
  /** Which earlier question was read into this one. */
  readonly goesOn: (earlier: string) => string;
  readonly readAs: (from: string, to: string) => string;
  /** Words in quotation marks that no passage holds so. */
  readonly nowhere: (quoted: string) => string;
  /** What passages were left out for, because the question said so. */
  readonly without: (quoted: string) => string;
  readonly alsoSearched: (names: string) => string;
  /** A word, what it is called in other languages, and the dictionaries that say so. */
  readonly translated: (
    typed: string,
    said: readonly string[],
    sources: readonly string[],
  ) => string;
  /** What narrowed or ordered the passages, `first` and `last` as people write dates. */
  readonly period: (first?: string, last?: string) => string;
  /** After a period: nothing was found in it, or what stands in it was lifted. */
  readonly nothingThen: string;
  readonly preferred: string;
  readonly order: { readonly latest: string; readonly earliest: string };
  /** After nothing was found: what there is, by title. */
  readonly topics: (titles: readonly string[]) => string;
  readonly unreadDate: (typed: string) => string;
  readonly help: {
    readonly intro: string;
    readonly examples: string;
    readonly ways: string;
    /** What else may be typed after the command. */
    readonly more: string;
  };
  /** To thanks, greetings and the like; `examples` are quoted, two or fewer. */
  readonly smallTalk: (examples: readonly string[]) => string;
  /** To a file that came without a word. */
  readonly filesOnly: string;
  /** While a direct message is being answered, after the bot's name. */
  readonly working: string;
  readonly apology: (reference: string) => string;
  /** To a question that was cut off too long ago to be answered now. */
  readonly missed: string;
  /** Below the first reply of a thread: the bot reads there only what mentions it. */
  readonly followUp: string;
  /** Between one sentence and the next. */
  readonly gap: string;
  /** To people of other companies and guests, and where such people read along. */
  readonly outsiders: string;
  readonly buttons: ButtonWords;
};

/** What stands on the buttons under a reply, and what the bot says once they are pressed. */
export type ButtonWords = {
  readonly more: string;
  readonly back: string;
  readonly context: string;
  readonly why: string;
  readonly cite: string;
  readonly share: string;
  readonly watch: string;
  readonly helpful: string;
  readonly unhelpful: string;
  /** Before the passages after the first three. */
  readonly page: (first: number, last: number) => string;
  readonly thanks: string;
  /** Before a private reply, where nothing else says what it replies to. */
  readonly asked: (question: string) => string;
  /** Before the reply, in the message that tells of it. */
  readonly answered: (question: string) => string;
  /** Around the name of who shared; `question` after it. */
  readonly sharedBy: { readonly before: string; readonly after: string };
  /** Asked before a reply is shared: 100 characters at most in the title, 30 on a button. */
  readonly shareConfirm: {
    readonly title: string;
    readonly text: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly shared: string;
  /** On the button with which whoever shared a reply deletes it from the channel. */
  readonly takeBack: string;
  readonly takenBack: string;
  /** To anybody else. */
  readonly notYours: string;
  /** Where it is not known any more where the shared reply stands. */
  readonly notTakenBack: string;
  readonly sharedAlready: string;
  readonly notShared: string;
  /** The question behind an old button is not known any more. */
  readonly unknown: string;
  readonly gone: string;
  /** The passages are of archives that the place uses no more. */
  readonly taken: string;
  /** The passage's article is there and says something else today. */
  readonly changed: string;
  /** Above what is left of a page, where one passage or several are not as they were. */
  readonly lost: (isOne: boolean) => string;
  readonly notSharedChanged: string;
  readonly tooLate: string;
  readonly noPlace: string;
  readonly uncertain: (reference: string) => string;
};
