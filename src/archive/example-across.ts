import type { Archive } from '../answer/answer.ts';
import type { Reply } from '../answer/reply.ts';
import type { Language } from '../text/language.ts';

/** A question in one language that the archive answers in another. */
export type ExampleAcross = {
  readonly question: string;
  readonly asked: Language;
  readonly answered: Language;
};

/** Questions to try, and what the first quote must say. */
const EXAMPLES: readonly (ExampleAcross & { readonly says: string })[] = [
  {
    question: 'Кто запретил въезд японским чиновникам?',
    says: '2025',
    asked: 'ru',
    answered: 'en',
  },
  { question: '漁船5隻が連れて行かれたのはいつ？', says: '2019', asked: 'ja', answered: 'ru' },
];

const known = new WeakMap<Archive, ExampleAcross | undefined>();

type Asked = { readonly current: () => Archive; readonly ask: Parameters<typeof exampleAcross>[1] };

/** The same of an archive as it is now. */
export function exampleIn(live: Asked | undefined): { readonly example?: ExampleAcross } {
  const example = live && exampleAcross(live.current(), live.ask);
  return example === undefined ? {} : { example };
}

/** One that is answered so by dictionaries, worked out once for an archive; none where the archive has none. */
export function exampleAcross(
  archive: Archive,
  ask: (question: string, options: { readonly top: number }) => Reply,
): ExampleAcross | undefined {
  if (archive.across === undefined) return undefined;
  if (known.has(archive)) return known.get(archive);
  const found = EXAMPLES.find(({ question, says, answered }) => {
    const { kind, excerpts, translations } = ask(question, { top: 1 });
    const [first] = excerpts;
    const article = archive.index.articles.find(({ id }) => id === first?.article.id);
    return (
      kind === 'answer' &&
      translations !== undefined &&
      article?.language === answered &&
      first?.quote.includes(says) === true
    );
  });
  known.set(archive, found);
  return found;
}
