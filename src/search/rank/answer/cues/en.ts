import { type AnswerCues, beginningOf } from './cues.ts';
import { NO_PERSON, NO_PLACE, NO_PLACES, PLACE_NOUN, THINGS } from './english-names.ts';

/** A month by its name, with its capital. */
export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const NUMBER_WORD =
  'two|three|four(?:teen)?|fort?y|five|fif(?:teen|ty)|(?:six|seven|nine)(?:teen|ty)?|eight(?:een|y)?|ten|eleven|twelve|thir(?:teen|ty)|twenty|dozens?|hundreds?|thousands?|half';
const COUNTED = `(?:\\d[\\d,.]*|${NUMBER_WORD}|once|twice|both|none)`;

const WRITTEN_OUT = `(?:one|millions?|billions?|${NUMBER_WORD})`;
/** A number in words, before what is measured. */
const IN_WORDS = `\\b${WRITTEN_OUT}(?:[\\s-]+(?:and\\s+)?(?:a\\s+)?${WRITTEN_OUT}){0,6}[\\s-]+`;

const SCALE = 'thou|mln|mn|bln|bn|trn';
/** What is written short between a number and what is counted, with or without a full stop. */
const SHORT = `(?:${SCALE}|doz|sq|cu|ft|mi|yds?|lbs?|oz|gal|bbl|kg|km|t|m)`;

const PEOPLE =
  '(?:people|persons?|residents?|inhabitants?|islanders?|citizens?|\\p{L}*men|soldiers?|troops|sailors?|prisoners?|internees?|workers?|students?|pupils?|child(?:ren)?|officials?|deputies|lawmakers?|tourists?|delegates?|visitors?|members?|Japanese|Russians?)';

/** Of what is named by these something is a part: "on the west coast of Hokkaido". */
const OF_PLACE =
  '(?:(?:coast|shore|bank|edge|side|waters|part|parts|area|areas|state|city|town|village|port|county|region|province|prefecture|district|capital|island|islands|mountains|plains|north|south|east|west|cent(?:er|re)|middle|outskirts|(?:north|south)(?:east|west)) of)';

const LENGTH = `(?:(?<!\\d[,.]?)\\d[\\d,.]*[\\s-]?|${IN_WORDS})(?:(?:kilo|centi|milli)?met(?:er|re)s?|miles?|f(?:oo|ee)t|yards?|inch(?:es)?|km|cm|mm|m|mi|ft|yds?)\\b\\.?`;

export const english: AnswerCues = {
  numberOf: (counted) =>
    /^(?:times|often)$/u.test(counted)
      ? new RegExp(
          `(?<![\\p{L}\\d]|\\d[,.])(once|every (?=\\p{L})|annually|daily|weekly|monthly|yearly|rarely|seldom|never|always|twice|thrice|${COUNTED} (?:\\p{L}+ )?(?:times?|meetings?|rounds?|visits?|trips?|tests?|talks))(?!\\p{L})`,
          'giu',
        )
      : new RegExp(
          `(?<![\\p{L}\\d]|\\d[,.])(${COUNTED})(?:[\\s-]*${SHORT}(?!\\p{L})\\.?){0,3}?(?:[\\s-]+(?!and\\b)\\p{L}[\\p{L}’'-]*){0,3}?[\\s-]+${/^(?:people|persons?)$/u.test(counted) ? PEOPLE : beginningOf(counted)}`,
          'giu',
        ),
  length: new RegExp(
    `${LENGTH}(?:\\s\\([^()]{1,30}\\))?[\\s-](?:long|in length)\\b|\\b(?:lengths?|stretch\\w*|extend\\w*|runs?)(?: (?:is|was|of|for|some|about|nearly|almost|around|over|just)){0,3} ${LENGTH}`,
    'giu',
  ),
  part: /\b(?:all|half|most|(?:a|one) (?:third|quarter)|two thirds|three quarters)(?: of \p{L}| (?:the|its|their)\b)|\bthe (?:whole|rest)\b|\b(?:south|north|east|west|upp|low|great|small)\w*(?: and \w+)? (?:part|half|portion|third)s?\b|\bsouthern \p{Lu}|\bnorthern \p{Lu}/u,
  person: {
    sure: new RegExp(
      String.raw`(?:President|Minister|Premier|Chancellor|King|Queen|Emperor|Tsar|General|Admiral|Ambassador|Senator|Secretary|Governor|Professor|Sir|Mrs?\.?|Dr\.?|spokes\w+|diplomat|politician|leader|envoy) (?:[A-Z](?:\.|[\p{L}'’-]+) ?)+|\b${NO_PERSON}[A-Z]\p{Ll}+(?: [A-Z]\.)*(?: (?!(?:President|Minister|Premier|Chancellor|Secretary|Ambassador|Governor|General|Admiral)\b)[A-Z](?:\p{Ll}|['’]\p{Lu})[\p{L}'’-]*){1,4}|(?<![A-Z]\. ?)\b(?:(?!U\.)[A-Z]\. ?){1,4}(?!(?:President|Minister|Navy|Army)\b)[A-Z](?:\p{Ll}|['’]\p{Lu})[\p{L}'’-]+|\b(?!Rio)[A-Z]\p{Ll}+ (?:v[ao]n|d[aei]|du|del|bin|ibn)(?: d?e[rn]?| la)? [A-Z]\p{Ll}+|\bO['’][A-Z]\p{Ll}+|\b[Tt]he [A-Z]\p{Ll}+(?:s|ese|ish)\b(?! [A-Z])|\b[A-Z]\p{Ll}+(?= (?:and [A-Z]\p{Ll}+ )?(?:said|told|signed|met|visited|wrote|was|proposed|asked|called)\b)`,
      'gu',
    ),
    loose:
      /(?<!^\W{0,2})\b\p{Lu}[\p{L}.'’-]+|\b(?:students?|people|workers?|women|men|scientists?|leaders?|officials?|members?|parents?|citizens?|party|company|government|state|agency|council|court|army|church|group|team)\b/gu,
    except: new RegExp(
      String.raw`(?:\b(?:Russia(?:ns?)?|Japanese|Americans?|Chinese|Koreans?|Netherlands|Philippines|Nations|Japan|Soviets?|USSR|Union|States|Kingdom|China|Ukraine|America|Korea|Germany|Britain|England|France|Poland|Czechoslovakia|Moscow|Tokyo|Kremlin|Washington|Beijing|${THINGS})$|^(?:\p{Lu}\p{Ll}{1,5} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)`,
      'u',
    ),
  },
  time: {
    sure: new RegExp(
      `\\b${MONTH}\\b|(?<!\\d)(?:1[0-9]|20)\\d\\d(?!\\d)|\\b\\d{1,2}(?:st|nd|rd|th) century\\b|\\b\\d{1,4} (?:BCE?|AD|CE)\\b`,
      'gu',
    ),
    loose:
      /\b\d+(?:st|nd|rd|th|s)?\b|\b(?:century|decades?|years?|months?|weeks?|days?|era|age|period|season|spring|summer|autumn|winter|today|currently|now|recently|(?:mon|tues|wednes|thurs|fri|satur|sun)day|after|before|during|until|since|when|once|early|late|while)\b/giu,
  },
  place: {
    sure: new RegExp(
      `\\b(?:(?:in|at|near|on|off|from|to|around|outside|across|through|visit(?:ed|s|ing)?|reach(?:ed|es|ing)|${OF_PLACE}) (?:the |The )?(?:(?:south|north|east|west|central|southern|northern|eastern|western|US|U\\.S\\.) ?){0,2}${NO_PLACE}(?:(?:[A-Z][\\p{L}'’-]+|[A-Z]\\.[A-Z]\\.) ?)+|(?:in|at|near|on|off|from|to|inside|outside) (?:the|an?|its|his|her|their) (?:[\\p{L}-]+ ){0,2}${PLACE_NOUN}\\b)`,
      'gu',
    ),
    except: NO_PLACES,
    loose:
      /(?<!^\W{0,2})\b\p{Lu}[\p{L}'’-]+|\b(?:in|at|on|from|near|under|between|along|across|through|inside|outside|into|to) (?:the |an? |its |their |his |her )?\p{L}+/gu,
  },
  count: {
    sure: new RegExp(
      `(?<![\\p{L}\\d]|\\d[,.])${COUNTED}(?![\\p{L}\\d]|st\\b|nd\\b|rd\\b|th\\b)`,
      'giu',
    ),
    loose:
      /\d[\d,.]*|\b(?:several|many|few|single|one|first|second|third|million|billion|couple|pair|rarely|often|daily|annually|always|never|every)\b/giu,
  },
  amount: {
    sure: new RegExp(
      `(?:[$€£¥]\\s?\\d|\\d\\s?%|(?:(?<!\\d[,.]?)\\d[\\d,.]*\\s?|${IN_WORDS})(?:percent|per cent|yen|dollars?|roubles?|rubles?|euros?|pounds?|tonnes?|tons?|barrels?|cubic|kilograms?|kg|${SCALE}|billion|million|trillion)\\b)[\\d,.]*`,
      'giu',
    ),
    loose:
      /\d[\d,.]*|\b(?:half|third|quarter|most|majority|all|none|free|billion|million|thousand|hundred)\b/giu,
  },
  duration: {
    sure: new RegExp(
      `(?:(?<!\\d[,.]?)\\d[\\d,.]*|an?|one|several|many|${NUMBER_WORD})(?:[ -](?:and a half|long|more|full))? ?-?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centur(?:y|ies))\\b(?! (?:before|after|ago|later|earlier|old)\\b)|\\bfrom \\d{4} (?:to|until) \\d{4}|\\buntil \\d{4}`,
      'giu',
    ),
    loose:
      /\d[\d,.]*|\b(?:years?|months?|weeks?|days?|hours?|centur|decades?|until|since|long|short|forever|life)\b/giu,
  },
  cause: {
    sure: /\b(?:because|owing to|due to|since|so that|in order to|as a result|reasons?|in response to|in protest|therefore|thus|for fear|on the grounds?|led to|caused?|causes|citing|cited|blam\w+|(?<!(?:hand|turn|t[ao]k|carr|go|went|[Mm]or|all|cross|sovereign|control|power|authorit|rul|victor|jurisdiction|administ)\w* |\d )over(?! (?:\d|half|an? |one|two|three|four|five|six|ten|the (?:years?|next|last|past)))|obstacles?|aim\w*|intended|meant to|as long as|unless|purpose|which is why|stem\w*|result\w* (?:of|from)|thanks to|by refusing|contradict\w*|threat\w*|unfriendly)\b/iu,
    loose:
      /\b(?:to \p{Ll}+|for (?:the |its |their |his |her )?\p{Ll}+|by \p{Ll}+ing|after|as|while|being|help\w*|allow\w*|make|made|makes|provid\w+|prevent\w*|avoid\w*|protect\w*|where|when|if|require\w*|need\w*|believ\w+|consider\w*|so)\b/iu,
  },
  definition: {
    sure: /\b(?:is|are|was|were|means?|meant|refers? to|known as|called|defined as|stands? for|consists? of|comprises?)\b/iu,
    loose: /./u,
  },
  speech: {
    sure: /\b(?:said|says|told|tells|stress\w*|not(?:ed|es)|call(?:ed|s)|argu\w+|warn\w+|promis\w+|propos\w+|offer\w*|ask(?:ed|s)|demand\w*|insist\w*|declar\w+|stat(?:ed|es)|according to|wrote|writes|agree\w*|pledg\w+|want(?:ed|s)?|replied|answer\w*|decid\w+|announc\w+|suggest\w+|claim\w*|think\w*|undert\w+|express\w*|urg\w+|add(?:ed|s)|thought|settl\w+|must|should|describ\w+|protest\w*|condemn\w*|regret\w*|welcom\w+|critici[sz]\w+|reject\w*|objected|objections?|summon\w*|recalled|called in|comment(?:ed|s)?|den(?:y|ied|ies)|deals?|accords?|believ\w+|convinced|conclud\w+|indicat\w+|impl(?:y|ies|ied)|means?|meant|maintain\w*|recommend\w*|react(?:ed|s|ions?)?|respond\w*|responses?)\b/iu,
    loose: /./u,
  },
  outcome: {
    sure: /\b(?:agreed|decided|settled|concluded|signed|accepted|adopted|confirmed|results?|resulted|outcome|ended|brought|reached|achieved|promised|announced|progress|breakthrough|failed|set up|began|launched|approved)\b/iu,
    loose: /./u,
  },
  list: {
    sure: /[^,;],[^,;]+,? (?:or|as well as) |(?:^|,)(?:(?!: )[^,])*: [^,]+, | and /u,
    loose: /./u,
  },
};
