import type { AnswerOptions } from '../../answer/answer.ts';
import type { Reply } from '../../answer/reply.ts';
import { EMPTY_GLOSSARY } from '../../knowledge/glossary.ts';
import { archiveIn, prefixOf } from '../../knowledge/qualified-id.ts';
import { runNow } from '../../pace.ts';
import { buildArchive } from '../build-archive.ts';
import type { LiveArchive } from '../live-archive.ts';
import { opened } from '../open-archive.ts';
import type { Member } from './member.ts';
import type { Union } from './unions.ts';
import type { View } from './view.ts';

/** What is to be seen of these archives, which are asked as one. */
export function viewOf(
  members: readonly Member[],
  asked: Union | LiveArchive,
  now: () => number = Date.now,
): View {
  const archives = members.flatMap(({ name, key }) => (name === '' ? [] : [{ name, key }]));
  const prefixes = members.map(({ key }) => prefixOf(key));
  const nameOf = (id: string): string =>
    members.find(({ key }) => key === archiveIn(id))?.name ?? '';
  const ask = (question: string, about?: AnswerOptions): Reply => {
    const today = new Date(now()).toISOString().slice(0, 10);
    const reply = asked.ask(question, { today, ...about });
    return members.length > 1 ? withNames(reply, nameOf) : reply;
  };
  const archive = (): ReturnType<View['archive']> =>
    archives.length === 0 ? asked.current() : { ...asked.current(), prefixes };
  return {
    archives,
    isEmpty: false,
    ask,
    archive,
    passage: asked.passage,
    articles: () => asked.current().index.articles,
    passages: () => asked.current().index.passages.length,
    faults: () => members.flatMap(({ live }) => live.faults()),
    notices: () => members.flatMap(({ live }) => live.notices()),
    concepts: () => asked.current().index.concepts,
    has: (key) => members.some((one) => one.key === key),
    examplesIn: asked.examplesIn,
  };
}

/** Each excerpt says which archive it is from. */
function withNames<Some extends Reply>(reply: Some, nameOf: (id: string) => string): Some {
  if (reply.excerpts.length === 0) return reply;
  const excerpts = reply.excerpts.map((one) => ({ ...one, archive: nameOf(one.passage.id) }));
  return { ...reply, excerpts };
}

/** What is to be seen where there is nothing. */
export function emptyView(): View {
  const nothing = { articles: [], glossary: EMPTY_GLOSSARY, answers: [] };
  const open = opened(
    runNow(buildArchive(nothing)),
    { faults: [], notices: [] },
    { loadMs: 0, indexMs: 0 },
  );
  return {
    archives: [],
    isEmpty: true,
    ask: open.ask,
    archive: () => ({ ...open.archive, prefixes: [] }),
    passage: () => undefined,
    articles: () => [],
    passages: () => 0,
    faults: () => [],
    notices: () => [],
    concepts: () => open.archive.index.concepts,
    has: () => false,
    examplesIn: () => [],
  };
}
