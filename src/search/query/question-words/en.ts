import type { QuestionWords } from './kinds.ts';

export const english: QuestionWords = {
  person:
    /(?:^\W*|[,.;:?!]\s*|\b(?:by|to|for|with|of|from|and|so|but|ok|hey|then|is|was|tell me|under|against|in) )who(?:m|se|'s|s)?\b|\b(?:what|which) (?:person|people|man|woman|president|prime minister|minister|leader|politician|ambassador|official|general|diplomat|king|queen|emperor|author|actor|actress|singer|player|scientist)\b/u,
  time: /(?:^\W*(?:so |and |but |ok |hey |since |until |by )*)when\b|\bwhen (?:did|was|is|were|will|do|does|has|have|are|can|exactly)\b|\b(?:what|which) (?:year|month|day|date|century|decade|time)\b|\b(?:and|or) when\b(?=\W*$)|\bsince when\b|\b(?:by|until|till) when\b|\bwhat is the date\b/u,
  place:
    /\bwhere\b|\b(?:what|which) (?:city|country|state|place|river|region|town|island|prefecture|province|county|continent|village|port|airport|street|capital)\b/u,
  count:
    /\bhow (?:many|often)\b|\b(?:what|which) (?:number|population)\b|\bnumber of\b|\bhow (?:old|tall|far|large|big|high|deep|wide|fast|heavy)\b|\bwhat(?:'s| is| was| are| were) the (?:\p{L}+ ){0,2}(?:speed|weight|height|length|depth|width|distance|size|range)\b|\bat what (?:speed|height|depth|distance)\b/u,
  amount:
    /\bhow (?:much|expensive|many per ?cent)\b|\b(?:what|which) (?:percent|percentage|amount|share|price|sum|cost|proportion|fraction)\b|\bpercentage\b|\bwhat (?:did|does|do|will|would) .* cost\b|\bprice tag\b/u,
  duration:
    /\bhow (?:long|many (?:years|months|weeks|days|hours|minutes))\b(?! (?:ago|after|before|later|earlier|old)\b)/u,
  cause:
    /\bwhy\b|\bhow come\b|\b(?:what|which) (?:is |was |were |are )?(?:the )?(?:reasons?|causes?|purpose|aim|goal|motive)\b|\bwhat (?:made|caused|led|prompted|drove)\b|\bwhat\b.* for\s*\?*$|\breasons? (?:for|why|behind)\b/u,
  definition:
    /^\W*(?:so |and |ok |hey )*(?:what|who)(?:'s| is| are| was| were|s) (?:(?:a|an|the|this|that|these|those) )?(?:[\p{L}\p{N}'’.+-]+ ?){1,5}\W*$|\bwhat (?:does|do|did) .* (?:mean|stand for|refer to)\b|\b(?:define|definition of|meaning of)\b/u,
  speech:
    /\bwhat(?: \p{L}+){0,2} (?:did|does|do|will|would|should|can|could)\b.*\b(?:say|tell|think|promise|propose|offer|answer|reply|respond|demand|claim|want|argue|warn|suggest|state|declare|agree|decide|insist|stress|call for)\b|\bwhat(?:'s| is| was| were| has| have| had| \p{L}+){1,3}? (?:.*\b)?(?:said|told|thought|promised|proposed|proposes|offered|offers|answered|replied|responded|demanded|demands|claimed|claims|wanted|wants|argued|argues|warned|warns|suggested|suggests|stated|states|declared|agreed|decided|insisted|stressed|says|tells|thinks|saying|called for|calls for)\b(?! that)|\bhow (?:did|does|do|has|have|had|will|would)\b.*\b(?:react|respond|reply|answer|take it|receive)(?:ed|d)?\b|\bwhat (?:was|is|were) .*\b(?:reaction|response|reply|answer|comment)s?\b/u,
  outcome:
    /\bwhat (?:happened(?! (?:on|in) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\p{L}{0,6}(?: \d{1,2}(?:st|nd|rd|th)?(?!\d))?,? ?(?:of )?)?(?:\d{4})?\W*$)|came (?:of|out)|resulted|changed|was (?:agreed|decided|settled|achieved))\b|\bhow did .* (?:end|go|turn out|work out|finish)\b|\bwhat (?:was|were|is|are) the (?:results?|outcomes?|upshot)\b|\b(?:get|achieve|gain) anything\b|\bwhat did .*\b(?:agree|decide|settle|achieve)\b/u,
  list: /\b(?:which|what) (?:[\p{L}\d-]+ ){0,3}\p{L}+(?:[^s\W]s|ies|people)\b|\bwhat (?:sorts?|kinds?|types?)\b|\bwho (?:all|were|are|sat|attended|took part)\b|\b(?:list|name) (?:the|all|some|three|two|four|five)\b/u,
  counted:
    /\bhow (?:many|(?=often))(?: (?:more|other|new|of (?:the|its|their|these|those|our|his|her))\b)? ?(?!(?:per ?cent|of|them|they|have|has|had|were|was|are|is|did|do|does|will|would|can|could|there)\b)([\p{L}-]+)/u,
  length:
    /\bhow long (?:is|are|was|were)\b|\bhow long (?:will|would|should|must|can|could|may) .*\bbe\b/u,
  part: /\bhow much of\b|\bwhat (?:part|portion|proportion|share) of\b/u,
  now: /\b(?:now|currently|still|today|these days|nowadays|at the moment|latest|recent|recently|any ?more|yet|so far|to date|as of (?:today|now))\b/u,
  first: /\bfirst(?! (?:of all|thing))\b|\b(?:ever|never) (?:been|gone|come|visited|met|had) /u,
  offered:
    /(?:[,;:]|\s[–—-])\s+(?:maybe |perhaps |(?:was|is|is it|was it) )?((?:(?:in|at|on|by) )?\p{Lu}[\p{L}\p{N}.'’-]*(?:,? (?:(?:or|and|of|the|in|at|on|by) )*\p{Lu}[\p{L}\p{N}.'’-]*){0,5})\s*[?!.]*$/u,
};
