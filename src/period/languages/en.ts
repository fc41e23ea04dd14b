import { anyOf, DECADE_FIGURES, SPACE, START, WORD_END } from '../pattern.ts';
import type { AlphabeticWords } from './words.ts';

export const THE = `(?:the${SPACE})?`;
export const OF = `(?:of${SPACE})?`;
/** "Last year of the war" is not counted from today. */
export const NO_OF = `(?!${SPACE}of${WORD_END})`;
export const TO = 'to';
export const ONWARD = 'onward';
export const IN_NO_YEAR = 'in(?!\\s{1,2}\\d)';

/** "May last year" may be a verb, unless something stands before it that only a time follows. */
export const BEFORE_MONTH = `(?<=(?:in|since|until|till|from|before|after|to|by|of|and|between)${SPACE})`;

/** "Before the end of 2019" and «до конца 2019 года» are deadlines: what tells of them stands earlier. */
export const NO_DEADLINE = `(?:(?!(?:the${SPACE})?end${SPACE})|(?<=(?:at|in|until|till|towards?)${SPACE}))`;

/** Whole or shortened, without the dot of an abbreviation. */
const MONTHS = [
  ...['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?'],
  ...['aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
];

const CALENDAR_UNIT = anyOf('day', 'week', 'month', 'year');
const UNIT = anyOf('day', 'week', 'month', 'year', 'decade');

const EVENTS =
  'news|talks?|meetings?|statements?|visits?|summits?|calls?|briefings?|announcements?|updates?|events?|decisions?|articles?';
const DONE =
  'said|say|happen(?:ed)?|new|news|updates?|met|meet|announced?|published?|reported?|signed?|agreed?|discuss(?:ed)?|decided?';

/** "More than two years ago" is no year, "twenty two years ago" not two. */
const NOT_MORE =
  '(?<!(?:than|over|about|around|nearly|almost|some|least|roughly|half|hundred|thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|million|more|once|every|each|another)\\s)';
/** "The last years of the war" end with the war. */
const NOT_OF = `(?!${SPACE}(?:of|before|prior|leading|when|while|as|that|which|alive|in${SPACE}(?:office|power))${WORD_END})`;
const PAST = `(?<!(?:his|her|its|their|our|my|your|whose|these|those|['’]s)${SPACE})(?:the${SPACE})?(?:past|last)`;

export const english: AlphabeticWords = {
  relations: {
    since: ['since', 'from', 'onward', 'onwards'],
    after: ['after'],
    before: ['before', 'prior to'],
    until: ['until', 'till', 'up to'],
    in: ['in', 'on'],
  },
  month: anyOf(...MONTHS),
  monthAfterDay: anyOf(...MONTHS),
  monthBeginnings: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  february: 'feb(?:ruary)?',
  monthsOfThirty: 'apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?',
  ordinalEnding: 'st|nd|rd|th',
  lateOrdinalEnding: 'st|th',
  year: 'year',
  units: { day: 'day', week: 'week', month: 'month', year: 'year', decade: 'decade' },
  numbers: {
    ...{ 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight' },
    ...{ 9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve', 15: 'fifteen', 20: 'twenty' },
    ...{ 30: 'thirty', 40: 'forty', 50: 'fifty' },
  },
  today: 'today',
  todayHere: [
    `${START}today['’]s(?=${SPACE}(?:${EVENTS})${WORD_END})`,
    `(?<=(?<!\\p{L})(?:${DONE})${SPACE})today${WORD_END}`,
  ],
  relativeDays: {
    dayBeforeYesterday: `the${SPACE}day${SPACE}before${SPACE}yesterday`,
    yesterday: "yesterday(?:['’]s)?",
    weekBeforeLast: `the${SPACE}week${SPACE}before${SPACE}last`,
    lastWeek: `(?<!the${SPACE})last${SPACE}week(?:['’]s)?`,
    thisWeek: `(?<!the${SPACE})this${SPACE}week(?:['’]s)?`,
    monthBeforeLast: `the${SPACE}month${SPACE}before${SPACE}last`,
    lastMonth: `(?<!the${SPACE})last${SPACE}month(?:['’]s)?`,
    thisMonth: `(?<!the${SPACE})this${SPACE}month(?:['’]s)?`,
  },
  relativeYear: [
    `(?<!the\\s)(?:last|this)${SPACE}year(?:['’]s)?${WORD_END}${NO_OF}`,
    `the${SPACE}year${SPACE}before${SPACE}last${WORD_END}`,
  ],
  relativeYears: {
    yearBeforeLast: `the${SPACE}year${SPACE}before${SPACE}last`,
    lastYear: `last${SPACE}year(?:['’]s)?`,
    thisYear: `this${SPACE}year(?:['’]s)?`,
  },
  ago: (count) => `${NOT_MORE}(?:an?|${count})${SPACE}${CALENDAR_UNIT}s?${SPACE}ago`,
  past: (count) =>
    `(?:${PAST}${SPACE}${count}${SPACE}${UNIT}s?|the${SPACE}past${SPACE}${UNIT}|(?:in|over|during|within|for)${SPACE}the${SPACE}last${SPACE}${UNIT})${WORD_END}${NOT_OF}`,
  yearParts: {
    spring: 'spring',
    summer: 'summer',
    autumn: 'autumn|fall',
    firstQuarter: `q1|first${SPACE}quarter`,
    secondQuarter: `q2|second${SPACE}quarter`,
    thirdQuarter: `q3|third${SPACE}quarter`,
    fourthQuarter: `q4|fourth${SPACE}quarter`,
    firstHalf: `first${SPACE}half`,
    secondHalf: `(?:second|latter)${SPACE}half`,
    beginning: `early|(?:start|beginning)${SPACE}of`,
    middle: `mid|middle${SPACE}of`,
    late: 'late',
    end: `end${SPACE}of`,
  },
  decadeEnding: "['’]?s",
  // "90s" alone may count anything.
  decade: [
    `(?:the${SPACE})?${DECADE_FIGURES}['’]?s${WORD_END}`,
    `the${SPACE}['’]?[3-9]0['’]?s${WORD_END}`,
  ],
  decadeInPart: [`${DECADE_FIGURES}['’]?s${WORD_END}`, `['’]?[3-9]0['’]?s${WORD_END}`],
  counted: [
    'people|persons|men|women|soldiers|troops|residents|islanders|refugees|victims|ships|vessels',
    'km|kilomet(?:re|er)s|met(?:re|er)s|miles|feet|tons|tonnes|square|hectares|years|days|hours',
    'dollars|yen|rubles|roubles|euros|percent|million|billion|trillion|bce?',
  ],
  beforeNumber: 'resolutions?|no\\.|over|than|nearly|almost|about',
  beforeAskedYear: 'in|during',
  beforeYear: 'in|since|before|after|until',
  around: 'in|during|over|within|for',
  between: 'between',
  and: 'and|to',
  from: 'from',
  to: 'to|until|till|through',
  toDay: 'to|and',
  through: 'to|through',
  bound: `since|after|(?<!day${SPACE})before|prior${SPACE}to|until|till|up${SPACE}to`,
  since: 'since',
  goesOn: 'about|on|with|between|regarding|over',
  latest: [
    `${START}(?<!at${SPACE}(?:the${SPACE})?)(?:the${SPACE})?(?:latest|newest|most${SPACE}recent(?:ly)?)${WORD_END}(?:${SPACE}news${WORD_END})?`,
  ],
  last: [
    `${START}(?<!(?:second|third|next${SPACE}to|one${SPACE}before)${SPACE})last${SPACE}(?=(?:(?:visit|meeting|summit|talks|round|statement|trip|call|contact)s?${WORD_END}|2\\+2))`,
  ],
  earliest: [`${START}(?<!one${SPACE}of${SPACE}the${SPACE})(?:earliest|oldest)(?![\\p{L}\\p{N}-])`],
  writings: [
    `${START}(?:articles?|reports?|news|publications?|posts?|stories|coverage|briefs?|interviews|published|written)${WORD_END}`,
  ],
  hints: {
    decade: "\\d0[’']?s",
    any: 'latest|newest|recent|earliest|oldest|last |this |past |yesterday|today| ago|before last|since ',
    bound: 'since|after|before|prior|til|up',
    relative: `(?:last|this)${SPACE}(?:week|month|year)|before${SPACE}last|yesterday`,
    unit: 'day|week|month|year|decade',
    counted: 'last|past|ago',
    today: 'today',
  },
};
