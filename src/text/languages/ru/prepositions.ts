/** What governs the noun behind it, so that no subject stands there; in small letters. */
export const PREPOSITIONS =
  'в во на с со к ко от ото из изо из-за у о об обо по за для при про через между среди перед после под над против без до около близ ради вместо кроме благодаря согласно'.split(
    ' ',
  );
