import type { KnownBlock } from '@slack/types';
import { isLanguage, type Language } from '../../text/language.ts';
import { plainSection, plainText } from '../kit/elements.ts';
import { escapeMrkdwn } from '../kit/escape.ts';
import { BLOCKS_LIMIT, TEXT_LIMIT } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { noticeMessage } from '../kit/notice.ts';
import { changeItem, type ShownChange } from './item.ts';
import { changesWordsIn } from './words/words-in.ts';

export const CHANGES_ACTIONS = { older: 'changes_older', newest: 'changes_newest' } as const;

/** Changes on one page. */
export const CHANGES_PAGE = 3;

/** Of each, the sentences shown where there is room. */
const DIFFERENCES = 3;

/** From which of the changes that are kept a page goes on, and its language. */
export type ChangesPlace = { readonly skip: number; readonly language: Language };

/** `at` is where a page begins whose first change it is. */
type ListedChange = ShownChange & { readonly at: number };

/** A page of what has changed, as much as fits; `next` is where the one after it begins. */
export function changesMessage(
  changes: readonly ListedChange[],
  { skip, language }: ChangesPlace,
  next?: number,
  most = DIFFERENCES,
): Message {
  const { lead, none, older, newest } = changesWordsIn(language).list;
  if (changes.length === 0 && skip === 0) return noticeMessage(none);
  const items = changes.map((change) => changeItem(change, { language, most }));
  const message = {
    text: [escapeMrkdwn(lead), ...items.map(({ text }) => text)].join('\n\n'),
    blocks: [
      plainSection(lead),
      ...items.map(({ block }) => block),
      ...buttons([
        ...(next === undefined ? [] : [{ action: CHANGES_ACTIONS.older, to: next, text: older }]),
        ...(skip === 0 ? [] : [{ action: CHANGES_ACTIONS.newest, to: 0, text: newest }]),
      ]),
    ],
  };
  const fits =
    message.text.length <= TEXT_LIMIT && JSON.stringify(message.blocks).length <= BLOCKS_LIMIT;
  if (fits) return message;
  if (most > 1) return changesMessage(changes, { skip, language }, next, most - 1);
  const last = changes.at(-1);
  return changes.length === 1 || last === undefined
    ? message
    : changesMessage(changes.slice(0, -1), { skip, language }, last.at);

  function buttons(
    all: readonly { readonly action: string; readonly to: number; readonly text: string }[],
  ): readonly KnownBlock[] {
    if (all.length === 0) return [];
    const elements = all.map(({ action, to, text }) => ({
      type: 'button' as const,
      action_id: action,
      text: plainText(text),
      value: `${to} ${language}`,
    }));
    return [{ type: 'actions', elements }];
  }
}

/** What is on a button; `undefined` for a value that is none of ours. */
export function readChangesPlace(value: unknown): ChangesPlace | undefined {
  const [, skip, language] = /^(\d{1,6}) (\w\w)$/.exec(String(value)) ?? [];
  return isLanguage(language) ? { skip: Number(skip), language } : undefined;
}
