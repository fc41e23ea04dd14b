import { createPace, runInSlices, type Steps } from '../../pace.ts';
import { type ConceptNames, findNames } from '../../search/index/concepts.ts';
import { eachToken, termOf } from '../../text/terms.ts';
import { EVERYDAY, type Subjects } from './subjects.ts';

/** How much a text is about the desk's subjects. */
export type Score = {
  /** From 0 to 100. */
  readonly score: number;
  /** Ids of the concepts that it rests on, those that count most first. */
  readonly subjects: readonly string[];
  /** How many words were looked at. */
  readonly words: number;
  /** Whether any pillar is spoken of. */
  readonly isNear: boolean;
};

export type Text = { readonly title: string; readonly paragraphs: readonly string[] };

/** An item at or above this is kept, where its feed sets nothing else; see docs/figures.md. */
export const USUAL_THRESHOLD = 40;

/** In characters: what an article is about, its beginning says. */
const LONGEST = 6000;

/** What stands in a title counts as often. */
const TITLE = 2;

/** So many mentions of a pillar are all that can be wished for in a short text … */
const ENOUGH = 2;

/** … and one for so many words in a longer one. */
const WORDS = 120;

/** The sum of weights at which half of what the other concepts can give is given. */
const HALF = 1;

const MOST_SUBJECTS = 8;

/**
 * The geometric mean of how much is said of each pillar, from 0 to 1, times what the other concepts give:
 * the sum of their weights, which halves what is missing with each `HALF`. Both are 1 where there are none.
 */
function* scoreInSteps(
  text: Text,
  { pillars, weights }: Subjects,
  names: ConceptNames,
): Steps<Score> {
  const { mentions, words } = yield* mentionsIn(text, names);
  const spoken = new Map(pillars.map((id) => [id, mentions.get(id) ?? 0]));
  for (const [at, { id, belongs }] of names.concepts.entries()) {
    if (at % 500 === 0) yield;
    for (const pillar of belongs) {
      const before = spoken.get(pillar);
      if (before !== undefined) spoken.set(pillar, before + (mentions.get(id) ?? 0));
    }
  }
  const enough = Math.max(ENOUGH, words / WORDS);
  const presences = [...spoken.values()].map((count) => Math.min(1, count / enough));
  const presence =
    presences.reduce((product, one) => product * one, 1) ** (1 / Math.max(1, presences.length));
  const weightOf = (id: string): number => weights.get(id) ?? 0;
  const themes = [...mentions.keys()]
    .filter((id) => weights.has(id))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
  const sum = themes.reduce((total, id) => total + weightOf(id), 0);
  const theme = weights.size === 0 ? 1 : sum / (sum + HALF);
  const named = pillars.filter((id) => (spoken.get(id) ?? 0) > 0);
  return {
    score: Math.round(100 * presence * theme),
    subjects: [...named, ...themes].slice(0, MOST_SUBJECTS),
    words,
    isNear: named.length > 0,
  };
}

/** The same, while other work goes on. */
export const scoreOf = (text: Text, subjects: Subjects, names: ConceptNames): Promise<Score> =>
  runInSlices(scoreInSteps(text, subjects, names), createPace());

/** How often each concept is named, by its id. */
function* mentionsIn({ title, paragraphs }: Text, names: ConceptNames) {
  const mentions = new Map<string, number>();
  let [words, length] = [0, 0];
  for (const [nth, paragraph] of [title, ...paragraphs].entries()) {
    if (length > LONGEST) break;
    const part = paragraph.slice(0, LONGEST);
    length += part.length;
    const row: string[] = [];
    eachToken(part, (start, end) => row.push(termOf(part.slice(start, end))));
    words += row.length;
    yield;
    for (const { name } of findNames(names, row)) {
      const { id, group } = name.concept;
      if (group === EVERYDAY) continue;
      mentions.set(id, (mentions.get(id) ?? 0) + (nth === 0 ? TITLE : 1));
    }
    yield;
  }
  return { mentions, words };
}
