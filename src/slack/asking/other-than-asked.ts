import type { Look } from '../../archive/several/view.ts';
import { typeItMessage } from '../../blocks/digest/command/help.ts';
import { sourcesMessage } from '../../blocks/home/sources.ts';
import type { Message } from '../../blocks/kit/message.ts';
import {
  filesOnlyMessage,
  helpMessage,
  noArchiveMessage,
  smallTalkMessage,
} from '../../blocks/reply/help.ts';
import { dayAt } from '../../period/calendar/days.ts';
import type { Asked } from '../../store/records/claims.ts';
import { guessLanguage, type Language } from '../../text/language.ts';
import { askable } from '../../typed/named-people.ts';
import type { Typed } from '../../typed/read-typed.ts';
import { saidCommand } from '../digest/subcommands.ts';
import type { Who } from '../people/who.ts';
import { changesAsked, sourcesAsked } from './said-words.ts';
import type { ShowChanges } from './show-changes.ts';

export type OtherParts = {
  readonly who: Who;
  readonly look: Look;
  readonly now: () => number;
  readonly showChanges: ShowChanges;
};

/** What is said to what asks the archive nothing; nothing of it is kept. */
export type Other = {
  readonly kind: 'help' | 'sources' | 'changes' | 'small-talk' | 'files-only' | 'no-archive';
  readonly message: Message;
  readonly question: string;
  readonly language: Language;
};

/** The message for what is no question; `undefined` for one. */
export function createOther({ who, look, now, showChanges }: OtherParts) {
  return async (asked: Asked, typed: Typed): Promise<Other | undefined> => {
    const { articles, examplesIn, isEmpty } = await look(asked);
    if (typed.kind === 'question') {
      const question = askable(typed.question);
      const digest = saidCommand(question);
      if (digest !== undefined) {
        const message = typeItMessage(digest.language, digest.command);
        return { kind: 'help', message, question, language: digest.language };
      }
      const ofChanges = changesAsked(question);
      if (ofChanges !== undefined) {
        const place = { skip: 0, language: ofChanges };
        const message = await showChanges(place, await who(asked.team, asked.asker), asked);
        return { kind: 'changes', message, question, language: ofChanges };
      }
      const language = sourcesAsked(question);
      if (isEmpty) return noArchive(asked, question);
      if (language === undefined) return undefined;
      const message = sourcesMessage(articles(), { page: 0, language }, dayAt(now()));
      return { kind: 'sources', message, question, language };
    }
    const said = typed.kind === 'empty' ? undefined : typed.language;
    const language = said ?? (await who(asked.team, asked.asker))?.language ?? 'en';
    const about = { question: '', language };
    if (typed.kind === 'empty' && asked.files !== undefined) {
      return { kind: 'files-only', message: filesOnlyMessage(language), ...about };
    }
    return typed.kind === 'small-talk'
      ? { kind: 'small-talk', message: smallTalkMessage(language, examplesIn(language)), ...about }
      : { kind: 'help', message: helpMessage(language, examplesIn(language)), ...about };
  };

  async function noArchive({ team, asker }: Asked, question: string): Promise<Other> {
    const language = guessLanguage(question) ?? (await who(team, asker))?.language ?? 'en';
    return { kind: 'no-archive', message: noArchiveMessage(language), question, language };
  }
}
