import type { Language } from '../../../../text/language.ts';

/** Verbs of signing, by their stems: a state is nobody who signs where persons are told. */
export const BY_PERSONS: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:sign(?:s|ed|ing)?|ratif(?:i|y|ies|ied|ying)|initial(?:s|l?ed|l?ing))(?!\p{L})|^initial$/iu,
  ru: /(?<!\p{L})(?:подпис|ратифиц)/iu,
  ja: /署名|調印|サイン|締結|批准/u,
};
