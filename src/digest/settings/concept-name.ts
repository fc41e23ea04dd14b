import type { Concept } from '../../knowledge/glossary.ts';
import type { Language } from '../../text/language.ts';

/** The name of a concept to show in `language`, or one in another where it has none. */
export function conceptName({ names }: Concept, language: Language): string | undefined {
  // One that ends in a star is the beginning of a word and no name by itself.
  return [...names[language], ...names.en, ...names.ru, ...names.ja].find(
    (name) => !name.endsWith('*'),
  );
}
