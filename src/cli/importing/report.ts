import type { ReadDocument } from '../../importing/document/document.ts';
import type { SavedArticle } from '../../importing/save-document.ts';
import { counted } from '../counted.ts';

export type Outcome =
  | {
      readonly kind: 'read';
      readonly source: string;
      readonly document: ReadDocument;
      /** Absent where it lacks something, of which `lack` is the sentence. */
      readonly saved?: SavedArticle;
      readonly lack?: string;
    }
  | { readonly kind: 'faulty'; readonly source: string; readonly fault: string };

/** One line of JSON, with what was read or why not. */
export function asJson(outcome: Outcome): string {
  const { source } = outcome;
  if (outcome.kind === 'faulty') return JSON.stringify({ source, fault: outcome.fault });
  const { document, saved, lack } = outcome;
  const { title, authors, publisher, date, url, language, paragraphs, doubts } = document;
  return JSON.stringify({
    source,
    article: { title, authors, publisher, published: date, url, language },
    paragraphs,
    warnings: [...(lack === undefined ? [] : [lack]), ...doubts.map(({ text }) => text)],
    ...(saved === undefined ? {} : { saved }),
  });
}

const DONE = {
  saved: 'saved as',
  renewed: 'a new version of',
  there: 'in the archive already as',
  'dry-run': 'would be saved as',
};

/** What was there may lie in any folder, and is called by its id. */
const nameOf = ({ kind, id, isRenewed }: SavedArticle): string =>
  kind === 'there' || kind === 'renewed' || isRenewed === true ? id : `articles/${id}.md`;

const doneOf = ({ kind, isRenewed }: SavedArticle): string =>
  isRenewed === true ? 'would be a new version of' : DONE[kind];

/** For people: what became of it, and what to look at. */
export function asLines(outcome: Outcome): string {
  if (outcome.kind === 'faulty') return `${outcome.source}: ${outcome.fault}\n`;
  const { source, document, saved, lack } = outcome;
  const passages = counted(document.paragraphs.length, 'passage');
  const what = saved === undefined ? lack : `${doneOf(saved)} ${nameOf(saved)}`;
  const head = `${source}: ${what}${saved?.kind === 'there' || saved === undefined ? '' : `, ${passages}`}\n`;
  return `${head}${document.doubts.map(({ text }) => `  ${text}\n`).join('')}`;
}
