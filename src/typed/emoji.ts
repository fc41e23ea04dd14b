/** `:tada:`, `:+1::skin-tone-3:`, `:100:`; not the middle of a time such as 10:30:45. */
const NAMED =
  /:(?:[+-]1|[0-9_+'-]{0,20}[a-z][a-z0-9_+'-]{0,99}):|(?<![\p{L}\p{N}]):\d{2,4}:(?![\p{L}\p{N}])/gu;

/** A team may name its own emoji in any script; between words these are words between colons. */
const OWN_NAMED = /(?<![\p{L}\p{N}]):[\p{Ll}\p{Lo}\p{M}\p{N}ー_+-]{1,40}:(?![\p{L}\p{N}])/gu;

/** With what changes their colour, joins them to one, or makes them coloured at all. */
const PICTURES =
  /(?:[#*0-9]\ufe0f?\u20e3|\p{Regional_Indicator}{1,2}|\p{Extended_Pictographic}[\ufe0e\ufe0f\p{Emoji_Modifier}\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}[\ufe0e\ufe0f\p{Emoji_Modifier}]*)*|\p{Emoji_Modifier}|\ufe0f)/gu;

/** Faces drawn with signs and letters, and laughing in brackets. */
const FACES =
  /(?<![\p{L}\p{N}])(?:¯\\_\(ツ\)_\/¯|[:;=8xX]['’]?-?[)(DPpOo3*/|]+|[xX]D+|\^[_.-]?\^;*|m\(_ ?_\)m|<3|\((?:\^_?\^|[・･][∀ω][・･]|笑|汗|泣|爆)\)|（(?:笑|汗|泣|爆)）)(?![\p{L}\p{N}])/gu;

/** The text with a space where an emoji stood. */
export const withoutEmoji = (text: string): string =>
  text.replace(NAMED, ' ').replace(OWN_NAMED, ' ').replace(PICTURES, ' ').replace(FACES, ' ');
