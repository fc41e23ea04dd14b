import fc from 'fast-check';

/** Signs on which the analysis of a text turns. */
const SIGNS =
  'a B é ё Я к 1 ２ 0 . 。 ｡ … ! ？ , + ＋ \' ’ " « » 「 」 （ ） — - 年 月 日 の は ア ー ｶ ﾞ 々 한 \u0301 \u3099 \u00a0 \u3000 \ufeff \u200b'.split(
    ' ',
  );

/** Any text at all, lone surrogates and NUL among it, and often one that could be a sentence. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SIGNS, ' ', '\n', '\t', '\ud842\udfb7', '\ud83d\ude00'),
      fc.constantFrom('U.S.', '2+2', '1,200', 'Mr. ', '2017 г. ', 'Japan’s', '北方領土。'),
      fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
