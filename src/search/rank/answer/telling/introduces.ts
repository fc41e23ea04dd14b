import type { Language } from '../../../../text/language.ts';

/** How a plan, a paper or a body comes up for the first time: "presented a plan", not "the plan". */
const INTRODUCES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:put forward|present(?:ed|s)|propos(?:ed|es)|announc(?:ed|es)|unveil(?:ed|s)|outlin(?:ed|es)|set (?:out|up)|launch(?:ed|es)|introduc(?:ed|es)|creat(?:ed|es)|found(?:ed|s)|establish(?:ed|es)|submit(?:ted|s)|drew up|came up with|sent|issued)\b[^.;]{0,30}\b(?:an?|its|his|her|their|that)\b|\b(?:is|are|was|were) an? \p{L}/iu,
  ru: /(?<!\p{L})(?:представил|выдвинул|предложил|обнародовал|изложил|внес|внёс|объявил|создал|учредил|основал|запустил)(?:[аио]|и)?(?!\p{L})|(?<!\p{L})(?:это|является|представляет собой|означает)(?!\p{L})| — (?:это )?\p{Ll}/iu,
  ja: /(?:提示|提案|発表|提唱|創設|設立|設置|表明)し|打ち出|持ち出|とは[^。]+(?:である|です|だ|を指す|という|のこと)|(?:である|を指す|のことだ|のことで)/u,
};

/** Whether a sentence introduces what others go on to speak of. */
export const introduces = (sentence: string, language: Language): boolean =>
  INTRODUCES[language].test(sentence);
