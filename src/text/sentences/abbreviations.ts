/** Words whose full stop does not end a sentence. Lower case, without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr st prof rev gen col lt capt sgt adm sen rep gov hon fr messrs mt ft jr sr inc ltd co corp
  no nos vol p fig eq ch sec art pp ed eds al cf vs viz approx est dept univ jan feb mar apr jun jul aug sep
  sept oct nov dec mon tue wed thu fri sat sun e.g i.e a.k.a
  г гг в вв др т тт им ул см рис табл стр с ст гл руб коп тыс млн млрд трлн кв куб обл р род ок яз лат англ
  нем франц фр греч итал исп яп кит рус проф акад доц д-р ген полк св прп сокр напр ред изд т.е т.к т.н т.д т.п
  н.э н.ст ст.ст пос дер оз о-в п пп`
    .trim()
    .split(/\s+/),
);

/** After an abbreviation that may end a sentence, such as `U.S.`, one of these begins the next. */
export const STARTERS =
  /^(?:the|a|an|in|on|at|it|its|he|she|they|we|this|that|these|those|but|and|however|by|for|as|after|when|while|his|her|their|there|в|на|он|она|они|это|но|и|по|для|после|при|его|её|их|к|с|из)$/i;

/** Abbreviations that may stand at the end of a sentence too. */
export const MAY_END: ReadonlySet<string> = new Set(
  'г гг в вв т.д т.п др al inc ltd corp co jr sr н.э руб коп тыс млн млрд трлн'.split(' '),
);
