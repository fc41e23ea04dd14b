import { fold } from '../../../../text/fold.ts';
import { isPlainWord } from '../../../../text/frame-words.ts';
import { isStopWord } from '../../../../text/stop-words.ts';
import { termOf } from '../../../../text/terms.ts';
import { english } from '../cues/en.ts';
import { BY_PERSONS } from './by-persons.ts';
import type { DoerRules } from './doer-rules.ts';

/** What may stand between a subject and its verb. */
const BETWEEN =
  '(?:(?:\\p{L}+ly|(?:continue[sd]?|beg[ai]ns?|tend(?:s|ed)?|used) to|first|also|later|then|once|soon|had|has|have|himself|herself|itself|themselves) )*';

const AUXILIARY =
  /^(?:am|is|are|was|were|be|been|did|do|does|will|would|can|could|shall|should|may|might|must|has|have|had|else|all|the|a|an|of|in|on|at|to)$/u;

const ASKED_ACTIVE = new RegExp(`\\bwho (?:else )?${BETWEEN}(\\p{L}+)(?: (\\p{L}+))?`, 'iu');

const BE = '(?:am|is|are|was|were|be|been|being|got)';
const ASKED_PASSIVE = [
  new RegExp(`\\bwho(?:m)? ${BE} .*?(\\p{L}+) by\\b`, 'iu'),
  new RegExp(`\\bby who(?:m)? ${BE} .*?(\\p{L}+(?:ed|en|wn|ung|ght|[dlnr]t))\\b`, 'iu'),
];

const IS_PASSIVE = new RegExp(`(?<!\\p{L})${BE} (?:\\p{L}+ly |first |not |then |later )*$`, 'iu');

const PREPOSITION =
  '(?:by|in|at|on|from|for|of|with|to|into|as|during|after|before|until|near|under|over|since|through|against|off|within|between)';
const BEFORE_NAME = new RegExp(`(?:^|\\s)(?:${PREPOSITION}|the|an?) $`, 'iu');
const NO_OBJECT = new RegExp(
  `^(?:${PREPOSITION}|and|or|but|when|while|because|so|if|that|which|who)$`,
  'iu',
);

const NAME =
  /(?:(?:\p{Lu}[\p{L}.'’-]*|v[ao]n|de[rlnt]?|d[aiou]|la|le|bin|ibn|al|of) )*\p{Lu}[\p{L}'’-]*$/u;

/** A noun with what it takes before it. */
const WORDS = "(?:[\\p{L}'’-]+ ){0,3}?";
const NOUN = new RegExp(
  `(?:^|(\\S+) )(?:the|an?|its|his|her|their|our|some|many|several|most|two|three|four|five|\\d\\d?) ${WORDS}([\\p{L}'’-]+)(?: (?:of|in|from|at|for) (?:the )?${WORDS}[\\p{L}'’-]+)?$`,
  'iu',
);
const BARE_PLURAL = /(?:^|[,;:.—–] )(?:\p{L}+ )?(\p{Ll}+(?:s|men|women|people))$/iu;
const AFTER_NOTHING = new RegExp(`^${PREPOSITION}$`, 'iu');

/** No doers: times, and by what a thing is done. */
const NOBODY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day|spring|summer|autumn|winter|centur(?:y|ies)|decades?|ends?|war|votes?|majority|margin|decree|law|means|hands?|force|order|night|accident|mistake|land|sea|air|mail|post|telephone|letters?|lot|treaty|agreement)$/iu;

const BY = new RegExp(
  `^ (?:(?:in|on|at|for|with) [^,.;]{1,90}? )?by ((?:the|an?|its|his|her|their) )?((?:(?!${PREPOSITION}(?!\\p{L})|(?:and|or|but|who|which|that)(?!\\p{L}))(?:\\p{Lu}[\\p{Ll}]?\\.|[\\p{L}'’-]+) ?){1,5})`,
  'u',
);

export const englishDoer: DoerRules = (question, isNew) => {
  const { verb, next } = verbOf(question) ?? {};
  if (verb === undefined) return undefined;
  const term = termOf(verb);
  if (term === '') return undefined;
  const isSomebody = (name: string): boolean => {
    const word = /[\p{L}'’-]+$/u.exec(name)?.[0] ?? '';
    const folded = fold(word);
    if (word === '' || isStopWord(folded) || isPlainWord(folded) || NOBODY.test(word)) return false;
    if (/(?:ly|ing|['’]s)$/u.test(word)) return false;
    return isNew(name) && !(BY_PERSONS.en.test(term) && english.person.except?.test(name) === true);
  };
  const isSubject = (before: string, after: string): boolean => {
    const following = /^ ([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? '';
    const isLast = following === '' || NO_OBJECT.test(following);
    const hasObject = !isLast || fold(following) === next;
    const name = NAME.exec(before)?.[0];
    if (name !== undefined) {
      const isBare = !BEFORE_NAME.test(before.slice(0, -name.length));
      if ((isBare || hasObject) && isSomebody(name)) return true;
    }
    if (!hasObject) return false;
    const [, above = '', noun = ''] = NOUN.exec(before) ?? [];
    if (noun !== '' && !AFTER_NOTHING.test(above) && isSomebody(noun)) return true;
    return isSomebody(BARE_PLURAL.exec(before)?.[1] ?? '');
  };
  const isBehind = (after: string): boolean => {
    const [, article, words = ''] = BY.exec(after) ?? [];
    const doer = words.trim().replace(/\.$/u, '');
    const isNamed = /\p{Lu}/u.test(doer) || /(?:s|men|women|people)$/u.test(doer);
    return (article !== undefined || isNamed) && isSomebody(doer);
  };
  return (text) => {
    let isDone: false | undefined;
    for (const { 0: word, index } of text.matchAll(/\p{Ll}+/gu)) {
      if (/ing$/u.test(word) || termOf(word) !== term) continue;
      if (index > 0 && text[index - 1] !== ' ') continue;
      const after = text.slice(index + word.length);
      const whole = text.slice(0, index);
      if (isBehind(after)) return true;
      if (BEFORE_NOUN.test(whole)) continue;
      isDone = false;
      if (IS_PASSIVE.test(whole) || /^ by /u.test(after)) continue;
      const before = whole.slice(-NEAR).replace(LEADING, '');
      if (isSubject(before, after)) return true;
      const [, earlier = ''] = GOES_ON.exec(before) ?? WHO.exec(before) ?? [];
      if (isSomebody(earlier)) return true;
    }
    return isDone;
  };
};

/** What makes a noun of the word behind it: "the attack". */
const BEFORE_NOUN =
  /(?:^|\s)(?:an?|the|this|that|these|those|no|any|some|his|her|its|their|our|my|your|[\p{L}]+['’]s?|of|in|under|after|before|by|with|for|from|during|joint|first|second|new|old) $/iu;

/** A subject that did something else before: "Savery returned to London and". */
const GOES_ON =
  /(\p{Lu}[\p{L}'’-]+) \p{Ll}+(?:ed|[aeo]w|ought|aught|old|aid|ent|ook|ame|ade|eft|an|ut|ot|ang) [^;.?!]{0,80}?(?:, )?(?:and|but)(?: then| later)?\s?$/u;

/** "Arthur Woolf, who" */
const WHO = /(\p{Lu}[\p{L}'’-]+),? (?:who|which|that)\s?$/u;

const LEADING = new RegExp(`(?: \\([^()]{1,40}\\))? ${BETWEEN}$`, 'u');

/** So many characters before a verb are looked at. */
const NEAR = 120;

/** The verb by which a question asks who did something, and the word after it. */
function verbOf(question: string): { verb: string; next: string } | undefined {
  for (const passive of ASKED_PASSIVE) {
    const verb = passive.exec(question)?.[1];
    if (verb !== undefined) return { verb: fold(verb), next: '' };
  }
  const [, verb, next = ''] = ASKED_ACTIVE.exec(question) ?? [];
  if (verb === undefined || AUXILIARY.test(fold(verb))) return undefined;
  return { verb: fold(verb), next: fold(next) };
}
