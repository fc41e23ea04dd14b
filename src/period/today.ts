import { anyOf, SPACE, START, WORD_END } from './pattern.ts';

/** As an operator: `on:today`. */
export const TODAY = 'today|сегодня|今日|本日';

const EVENTS =
  'news|talks?|meetings?|statements?|visits?|summits?|calls?|briefings?|announcements?|updates?|events?|decisions?|articles?';
const EVENTS_RUSSIAN =
  '(?:новост|встреч|переговор|заявлен|визит|саммит|брифинг|событи|решени|публикац|стать)\\p{L}{1,3}';
const EVENTS_JAPANESE = 'ニュース|会談|会見|会合|発表|声明|訪問|協議|出来事|動き|記事';
const DONE =
  'said|say|happen(?:ed)?|new|news|updates?|met|meet|announced?|published?|reported?|signed?|agreed?|discuss(?:ed)?|decided?';
const DONE_RUSSIAN =
  'нового|(?:случил|произошл|появил)(?:ось|о|ись|ось)|(?:сказал|заявил|объявил|решил|обсудил|обсуждал|подписал|опубликовал|сообщил)[аи]?|новости';

/** "Today" is mostly nowadays. It is this day with what happens on one. */
export const TODAY_HERE = anyOf(
  `${START}today['’]s(?=${SPACE}(?:${EVENTS})${WORD_END})`,
  `(?<=(?<!\\p{L})(?:${DONE})${SPACE})today${WORD_END}`,
  `${START}сегодняшн\\p{L}{2,3}(?=${SPACE}${EVENTS_RUSSIAN}${WORD_END})`,
  `(?<=(?<!\\p{L})(?:${DONE_RUSSIAN})${SPACE}(?:\\p{L}{1,20}${SPACE})?)сегодня${WORD_END}`,
  `${START}сегодня(?=${SPACE}(?:${DONE_RUSSIAN})${WORD_END})`,
  `(?:今日|(?<!日)本日)(?=の(?:${EVENTS_JAPANESE})|は?、?何が(?:起き|あ))`,
);
