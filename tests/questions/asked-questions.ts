import { cp, mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { Language } from '../../src/text/language.ts';

const AskedQuestion = z.strictObject({
  ask: z.string().min(1),
  style: z.enum(['plain', 'keyword', 'misspelt', 'multi-part']),
  /** Ids of the passages any of which answers. */
  passages: z.array(z.string()).min(1),
  /** Whether the answer stands in another language than the question. */
  across: z.boolean(),
});

export type AskedQuestion = z.infer<typeof AskedQuestion>;

/** The questions of `tests/questions/LANGUAGE.yml`. */
export const askedQuestions = async (language: Language): Promise<readonly AskedQuestion[]> =>
  z.array(AskedQuestion).parse(await loadQuestions(`${language}.yml`));

const byLanguage = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ en: z.array(item), ru: z.array(item), ja: z.array(item) });

const ChatQuestion = AskedQuestion.pick({ ask: true, passages: true });

/** Questions in the abbreviations and the spelling of a chat. */
export const chatQuestions = async () =>
  byLanguage(ChatQuestion).parse(await loadQuestions('chat.yml'));

/** Questions that no passage of the project's knowledge answers. */
export const unanswerableQuestions = async () =>
  byLanguage(z.string().min(1)).parse(await loadQuestions('unanswerable.yml'));

/** Questions near to what a passage tells, which no passage answers. */
export const nearMisses = async () =>
  byLanguage(z.string().min(1)).parse(await loadQuestions('near-misses.yml'));

const NaturalQuestion = z.strictObject({
  ask: z.string().min(1),
  /** Every sentence that answers: its article, and a run of its characters. */
  answers: z.array(z.tuple([z.string(), z.string().min(20)])),
});

/** Questions as people type them, those that the archive does not answer among them. */
export const naturalQuestions = async (language: Language) =>
  z.array(NaturalQuestion).parse(await loadQuestions(`natural/${language}.yml`));

/** Both of people who knew neither the rules nor the code. */
export const questionsOfOthers = async (language: Language) =>
  z
    .strictObject({
      natural: z.array(NaturalQuestion),
      nearMisses: z.array(z.string().min(1)),
    })
    .parse(await loadQuestions(`others/${language}.yml`));

/** Pairs of sentences of the archive in two languages, by whether they say the same: each by its passage, and how it begins. */
export async function saidInPairs() {
  const pair = z.tuple([z.string(), z.string().min(4), z.string(), z.string().min(4)]).transform(
    ([id, begins, otherId, otherBegins]) =>
      [
        { id, begins },
        { id: otherId, begins: otherBegins },
      ] as const,
  );
  const pairs = z.strictObject({ same: z.array(pair), near: z.array(pair) });
  return pairs.parse(await loadQuestions('said-in.yml'));
}

const loadQuestions = async (file: string): Promise<unknown> =>
  load(await readFile(join('tests/questions', file), 'utf8'));

const isTranslation = (file: string): boolean => /-(?:ru|ja)\.md$/.test(file);
const dateOf = (file: string): string => file.slice(0, 'YYYY-MM-DD'.length);

/**
 * A copy of the project's knowledge without the English briefs that tell what one in Russian or
 * Japanese tells: they bear the same date. An English question then has its answer abroad only.
 */
export async function knowledgeWithoutTwins(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await mkdir(join(folder, 'articles'));
  await cp('knowledge/glossary.yml', join(folder, 'glossary.yml'));
  const files = await readdir('knowledge/articles');
  const told = new Set(files.filter(isTranslation).map(dateOf));
  for (const file of files) {
    if (!isTranslation(file) && told.has(dateOf(file))) continue;
    await cp(join('knowledge/articles', file), join(folder, 'articles', file));
  }
  return folder;
}
