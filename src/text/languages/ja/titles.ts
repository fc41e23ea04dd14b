/** What stands right behind a name and says that it is a person's: how people are spoken to, and their posts. */
export const PERSONAL_TITLES =
  'さん|氏|首相|総理|大統領|外相|大臣|長官|次官|知事|市長|大使|議長|議員|書記長|代表|将軍|天皇|皇帝|女王|王|教授|博士|監督|選手|会長|社長';

/** One of them, or what says there that several or a state are meant; before a particle there may be two: 安倍首相側は. */
export const TITLE = `(?:${PERSONAL_TITLES}|側|政府|軍|たち)`;

/** What is called the same before a name of nobody: 漁師さん, 駐日大使, 前首相. */
const NOBODY = /^(?:駐|前|元|現|副|両|各)|[師員者生長家民手皆客]$/u;

const SURNAME = /^\p{Script=Han}{2,4}$/u;

const BEHIND_SURNAME = /^(?:さん|氏|首相|総理|大統領|外相|知事|大使|議員|書記長)/u;

/** Whether a word is somebody's name by the title behind it: 小泉 of 小泉さん. */
export const isTitled = (word: string, behind: string): boolean =>
  SURNAME.test(word) && !NOBODY.test(word) && BEHIND_SURNAME.test(behind);
