import type { Courtesies } from './courtesies.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';

/** Words stand apart in these, and a courtesy ends where a word ends. */
const SPACED: readonly Courtesies[] = [english, russian];

type Part = Exclude<keyof Courtesies, 'help'>;

const spaced = (part: keyof Courtesies): string => SPACED.flatMap((one) => one[part]).join('|');

const WORD_ENDS = "(?![\\p{L}\\p{N}]|['’+-][\\p{L}\\p{N}])";
const WORD_BEGINS = "(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]['’+-])";

const either = (part: Part): string =>
  `(?:${spaced(part)})${WORD_ENDS}|${japanese[part].join('|')}`;

/** A person of the team, as `named-people.ts` marks one. */
const PERSON = '\\u2068[^\\u2069]*\\u2069';

const SEPARATORS = '[ ,;:!.…。、！，：・~〜—–-]*';

/** A courtesy at the beginning, with what separates it from the rest. */
export const BEFORE = new RegExp(`^${SEPARATORS}(?:${either('before')})${SEPARATORS}`, 'iu');

/** A courtesy at the end, and to whom it was said. */
export const AFTER = new RegExp(
  `(?:${WORD_BEGINS}(?:${spaced('after')})|${japanese.after.join('|')})(?:[ ,、]*${PERSON})*$`,
  'iu',
);

/** What somebody's name stands under, alone on its line or before the name. */
export const SIGN_OFF = new RegExp(`^(?:${either('signOff')})`, 'iu');

/** "…, best, Anna" at the end of a line. */
export const SIGNED = new RegExp(`${WORD_BEGINS}(?:${spaced('signOff')}), ?([\\p{L}.’'-]+)$`, 'iu');

/** Of text in small letters: to compile so many words for any case takes longer than a question. */
const full = (...parts: readonly (keyof Courtesies)[]): RegExp => {
  const words = parts.map((part) => spaced(part)).join('|');
  const ja = parts.flatMap((part) => japanese[part]).join('|');
  return new RegExp(
    `^(?:(?:(?:${words})(?= |$)|(?:${ja})(?:です|だ|でした)?[かねよな]{0,2}) ?)+$`,
    'u',
  );
};

const CHAT = full('chat', 'before', 'after');
const CHAT_OR_HELP = full('chat', 'before', 'after', 'help');

/** Nobody chats at such a length, and what is longer is not tried in every way. */
const LONGEST = 80;

/** What somebody says who asks the archive nothing; `undefined` for a question. */
export function chatIn(text: string): 'small-talk' | 'help' | undefined {
  const said = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’+/-]+/gu, ' ')
    .trim();
  if (said === '' || said.length > LONGEST) return undefined;
  if (!CHAT_OR_HELP.test(said)) return undefined;
  return CHAT.test(said) ? 'small-talk' : 'help';
}
