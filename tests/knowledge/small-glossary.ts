import { readFileSync } from 'node:fs';
import { type Glossary, parseGlossary } from '../../src/knowledge/glossary.ts';
import { runNow } from '../../src/pace.ts';
import { conceptNames, findNames } from '../../src/search/index/concepts.ts';
import { eachToken, termOf } from '../../src/text/terms.ts';

/** Reading it takes longer than all else here: once for all test files of a worker. */
let whole: Glossary | undefined;

/**
 * The glossary that comes with the bot, as far as these texts name what is in it. Every index that is built
 * looks through all of it, which takes longer than a few articles do.
 */
export function aSmallGlossary(texts: readonly string[]): string {
  whole ??= parseGlossary(readFileSync('knowledge/glossary.yml', 'utf8')).glossary;
  const { concepts } = whole;
  const names = runNow(conceptNames(whole));
  const ids = new Set(
    texts
      .flatMap((text) => findNames(names, tokensOf(text)))
      .flatMap(({ name: { concept } }) => [concept.id, ...concept.belongs, ...concept.actsFor]),
  );
  const known = (others: readonly string[]) => others.filter((id) => ids.has(id));
  const entries = concepts
    .filter(({ id }) => ids.has(id))
    .map(({ names: { en, ru, ja }, related, distinct, belongs, actsFor, ...concept }) => ({
      ...concept,
      ...(en.length > 0 && { en }),
      ...(ru.length > 0 && { ru }),
      ...(ja.length > 0 && { ja }),
      related: known(related),
      distinct: known(distinct),
      belongs: known(belongs),
      acts_for: known(actsFor),
    }));
  // JSON is YAML.
  return ['concepts:', ...entries.map((entry) => `  - ${JSON.stringify(entry)}`), ''].join('\n');
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  eachToken(text, (start, end) => tokens.push(termOf(text.slice(start, end))));
  return tokens;
}
