import { guessLanguage } from '../../text/language.ts';

/** The language of a page is what it says, where its letters do not speak against it. */
export function languageOf(said: string | undefined, text: string): string {
  const code = /^[a-z]{2,3}(?=$|[-_])/.exec(said?.trim().toLowerCase() ?? '')?.[0];
  return code ?? guessLanguage(text) ?? 'und';
}
