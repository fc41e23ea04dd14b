import { anyOf, pattern, SPACE, START, WORD_END } from './pattern.ts';

const SUPERLATIVE = 'сам(?:ый|ая|ое|ые|ого|ой|ых|ом|ую|ым|ыми)';
const EVENT =
  'событ|визит|встреч|переговор|саммит|заявлен|раунд|консультац|контакт|поездк|беседа|бесед|звон|интервью|санкц|решен|мер[аыу]|данн|сообщен|публикац|договор[её]н|раз(?!\\p{L})|врем';
const EVENT_JAPANESE = '首脳会談|会談|会合|会見|訪問|訪日|訪ロ|訪露|協議|交渉|声明|電話|発表|2\\+2';

/** Order words that ask how to list and say nothing of the subject: they are taken out. */
export const LATEST = pattern(
  anyOf(
    `${START}(?<!at${SPACE}(?:the${SPACE})?)(?:the${SPACE})?(?:latest|newest|most${SPACE}recent(?:ly)?)${WORD_END}(?:${SPACE}news${WORD_END})?`,
    `${START}(?:${SUPERLATIVE}${SPACE})?(?:последн|свеж)\\p{L}{2,3}${SPACE}новост\\p{L}{1,3}${WORD_END}`,
    `${START}${SUPERLATIVE}${SPACE}(?:последн|свеж)\\p{L}{2,3}${WORD_END}`,
    `${START}последнее(?=${SPACE}(?:об?|про|по)\\s)`,
    '(?:最新(?![鋭型式作技版刊])|最近(?![接傍])|(?:最も|一番)新しい)の?(?:ニュース|情報)?',
  ),
);

/**
 * "Last" orders only what happens again and again, and stays, for it may be part of the subject:
 * the last visit, but not the Last Emperor or the last ice age.
 */
export const LAST = pattern(
  anyOf(
    `${START}(?<!(?:second|third|next${SPACE}to|one${SPACE}before)${SPACE})last${SPACE}(?=(?:(?:visit|meeting|summit|talks|round|statement|trip|call|contact)s?${WORD_END}|2\\+2))`,
    `${START}(?:(?:последн|свеж|новейш)\\p{L}{2,3}|${SUPERLATIVE}${SPACE}нов\\p{L}{2})${SPACE}(?=(?:${EVENT})\\p{L}{0,5}${WORD_END}|2\\+2)`,
    `(?:最後|直近|前回)の(?=(?:${EVENT_JAPANESE})(?!者|団))`,
  ),
);

/** Rarely an instruction: taken out only where the question begins or ends with it. */
export const EARLIEST = pattern(
  anyOf(
    `${START}(?<!one${SPACE}of${SPACE}the${SPACE})(?:earliest|oldest)(?![\\p{L}\\p{N}-])`,
    `${START}${SUPERLATIVE}${SPACE}(?:ранн|стар)\\p{L}{2,3}${WORD_END}`,
    '(?<!\\p{Script=Han})(?:最古|(?:最も|一番)古い)の?',
  ),
);
