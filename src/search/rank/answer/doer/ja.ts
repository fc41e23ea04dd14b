import { BY_PERSONS } from './by-persons.ts';
import type { DoerRules } from './doer-rules.ts';

const KANJI = '[\\p{Script=Han}々]';
const SIGNS = '[\\p{Script=Han}々ァ-ヴー・]';

/** A verb with its ending, which begins with no particle: 設計した, 建てた. */
const ASKED = new RegExp(
  `(?:^|によって|により|[をがはにもで、\\s])(${SIGNS}{1,8})((?:し|さ|す|せ|い|っ|ん|て|え|け|げ|め|べ|れ|ら|か|き|り|ち|み|び|く|ぐ|む|ぶ|う|つ|る)\\p{Script=Hiragana}*)`,
  'gu',
);

/** Signs that ask, and what asks beside a verb: 誰, 何人, 人は. */
const NO_VERB = /^(?:誰|何\S*|人|方|人物|者|氏)$/u;

/** What follows a verb of 漢語, or the kanji of another, in the active and in the passive. */
const ACTIVE = '(?!さ?せ?られ|され|\\p{Script=Hiragana}?れ[たてるま、])';
const PASSIVE = '(?:され|せられ|られ|\\p{Script=Hiragana}れ)[たてるま、]';

/** A family name and a first one in hiragana: 高橋みどり. */
const WITH_KANA = `${KANJI}{2,3}(?![をがはにのもとへでやかしさすれまだ])\\p{Script=Hiragana}{2,4}?`;
const DOER = `(?<!${SIGNS})(${SIGNS}{2,12}|${WITH_KANA}|${SIGNS}{2,8}たち)`;

/** What stands between a doer and the verb: no other sentence, and no other doer. */
const BETWEEN = '[^。！？!?\\n]{0,40}?';

/** No doers: times, places by their posts, and what is no somebody by its word. */
const NOBODY =
  /(?:[年月日時期後前間中頃代際回度季春夏秋冬朝夜昼今]|現在|以降|以来|当時|最近|時点|世紀|結果|影響|理由|事故|こと|もの|ほう|ところ|ため|とき|ほか|など|だけ|まで|から|より|のみ|さえ|条約|協定|法律|法令|規則|宣言|決議|場合|場所)$/u;

/** A state is nobody where persons sign. */
const STATE = /(?:日本|ロシア|ソ連|米国|アメリカ|中国|韓国|英国|両国|国|政府|連邦|帝国|側)$/u;

const escaped = (text: string): string => text.replace(/[^\p{L}]/gu, '.');

export const japaneseDoer: DoerRules = (question, isNew) => {
  const verb = verbOf(question);
  if (verb === undefined) return undefined;
  const active = new RegExp(
    `${DOER}(が(?=[^がは。！？!?\\n]{0,40}?${verb}${ACTIVE})|は(?=[^がは。！？!?\\n]{0,40}?(?:を|(?<![年月日時])[にへと])[^がは。！？!?\\n]{0,20}?${verb}${ACTIVE}))`,
    'gu',
  );
  const passive = new RegExp(`${DOER}に(?:よって|より)(?=${BETWEEN}${verb}${PASSIVE})`, 'gu');
  const cleft = new RegExp(
    `${verb}${ACTIVE}[^。！？!?\\n]{0,6}?(?:の|人|者|方)は、?(${SIGNS}{2,16})`,
    'gu',
  );
  const isSomebody = (name: string): boolean =>
    !NOBODY.test(name) && isNew(name) && !(BY_PERSONS.ja.test(verb) && STATE.test(name));
  return (text) => {
    const isTold = [active, passive, cleft].some((pattern) =>
      [...text.matchAll(pattern)].some(([, name = '']) => isSomebody(name)),
    );
    // A subject is often left unsaid or far from its verb: that none is found says nothing.
    return isTold || undefined;
  };
};

/** The verb by which a question asks for who did something, as the source of a pattern. */
function verbOf(question: string): string | undefined {
  if (!/誰|だれ|どなた|何者/u.test(question)) return undefined;
  let verb: string | undefined;
  for (const [, stem = '', ending = ''] of question.matchAll(ASKED)) {
    if (NO_VERB.test(stem) || !/[たてるだすくむぶうつ]|ます|まし/u.test(ending)) continue;
    // 建 alone is in 建設 too: the first sign of the ending goes with it, as far as it does not change.
    const isSuru = /^(?:し|さ[れせ]|する)/u.test(ending) && [...stem].length > 1;
    verb = isSuru
      ? `${escaped(stem)}(?=[しさすせ])`
      : `(?<!${KANJI})${escaped(stem)}(?=\\p{Script=Hiragana})`;
  }
  return verb;
}
