/** Around the name of a person in a question: invisible, and so never part of a name. */
const [OPEN, CLOSE] = ['\u2068', '\u2069'];

const NAMED = /\u2068@([^\u2068\u2069]*)\u2069/gu;

/** What may follow a name in Japanese, and is no word of its own. */
const WITH_TITLE = /\u2068@[^\u2068\u2069]*\u2069(?:\s*(?:さん|さま|様|くん|君|ちゃん|氏))?/gu;

/** Of Slack's ids of people, in the place of a name that is not known yet. */
const ID = /^<([A-Z0-9]+)>$/;

/** Removed from what was typed, so that only we mark people. */
export const withoutMarks = (text: string): string => text.replace(/[\u2068\u2069]/gu, '');

export const personMark = (id: string, label?: string): string =>
  `${OPEN}@${label === undefined ? `<${id}>` : withoutMarks(label)}${CLOSE}`;

/** The question as it is looked up: who of the team is named in it, no article knows. */
export const askable = (question: string): string =>
  question.includes(OPEN)
    ? question
        .replace(WITH_TITLE, ' ')
        .replace(/ {2,}/g, ' ')
        .replace(/ ([?!.,;:？！。、])/gu, '$1')
        .replace(/^[\s,;:、，：]{1,9}/u, '')
        .trim()
    : question;

/** The question with people's names for their ids; who has none in the end is left out. */
export async function withNames(
  question: string,
  nameOf: (id: string) => Promise<string | undefined>,
): Promise<string> {
  const ids = [...question.matchAll(NAMED)].flatMap(([, name = '']) => ID.exec(name)?.[1] ?? []);
  if (ids.length === 0) return question;
  const known = new Map(
    await Promise.all([...new Set(ids)].map(async (id) => [id, await nameOf(id)] as const)),
  );
  return question
    .replace(NAMED, (mark, name: string) => {
      const id = ID.exec(name)?.[1];
      if (id === undefined) return mark;
      const found = known.get(id);
      return found === undefined ? '' : personMark(id, found);
    })
    .trim();
}
