import type { Language } from '../../../../text/language.ts';
import { createDoer } from './doer.ts';
import type { DoerIn } from './doer-rules.ts';

/** What is asked for by its kind, which the answer gives a name: "which city", «какая страна», どの都市が. */
const FRAMED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:which|what) (\p{L}+)(?= \p{L}+)/iu,
  ru: /(?<!\p{L})как(?:ой|ая|ое|ие) (\p{L}+)/iu,
  ja: /(?:どの|何という)([\p{Script=Han}ァ-ヴー]{1,8})(?=が)/u,
};

const WHO: Readonly<Record<Language, string>> = { en: 'who', ru: 'кто', ja: '誰' };

const NAME = /^(?:\p{Lu}|[\p{Script=Han}ァ-ヴー])/u;

/** The noun, as typed, that only says of what kind the one who did it is, and who is told by name. */
export function createFramedDoer(
  question: string,
  language: Language,
  isNew: (name: string) => boolean,
): { readonly noun: string; readonly isNamedIn: DoerIn } | undefined {
  const [whole, noun = ''] = FRAMED[language].exec(question) ?? [];
  if (whole === undefined) return undefined;
  const isNamedIn = createDoer(
    question.replace(whole, WHO[language]),
    language,
    (name) => NAME.test(name) && isNew(name),
  );
  return isNamedIn && { noun, isNamedIn };
}
