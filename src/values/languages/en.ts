import type { ValueWords } from './words.ts';

export const english: ValueWords = {
  numbers: {
    ...{ 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight' },
    ...{ 9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve', 13: 'thirteen', 14: 'fourteen' },
    ...{ 15: 'fifteen', 16: 'sixteen', 17: 'seventeen', 18: 'eighteen', 19: 'nineteen' },
    ...{ 20: 'twenty', 30: 'thirty', 40: 'forty fourty', 50: 'fifty', 60: 'sixty', 70: 'seventy' },
    ...{ 80: 'eighty', 90: 'ninety' },
  },
  scales: {
    ...{ 12: 'dozen', 100: 'hundred', 1e3: 'thousand k', 1e6: 'million mln mn' },
    ...{ 1e9: 'billion bn', 1e12: 'trillion trn' },
  },
  wholes: {},
  ordinals: {
    ...{ 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', 6: 'sixth', 7: 'seventh' },
    ...{ 8: 'eighth', 9: 'ninth', 10: 'tenth', 11: 'eleventh', 12: 'twelfth', 13: 'thirteenth' },
    ...{ 14: 'fourteenth', 15: 'fifteenth', 16: 'sixteenth', 17: 'seventeenth', 18: 'eighteenth' },
    ...{ 19: 'nineteenth', 20: 'twentieth', 30: 'thirtieth' },
  },
  ordinalEnding: '',
  joints: 'and a half',
  around: 'of the s st nd rd th century centuries c',
  decades: {
    ...{ 2: 'twenties', 3: 'thirties', 4: 'forties', 5: 'fifties', 6: 'sixties', 7: 'seventies' },
    ...{ 8: 'eighties', 9: 'nineties' },
  },
  parts:
    '[Pp]art|[Cc]hapter|[Aa]rticle|volume|vol\\.|section|book|act|phase|annex|appendix|title|[Ww]ar|class',
};

/** Names of rulers and popes: behind one of them `I` is the first, whatever follows; alternatives of a pattern. */
export const RULERS = [
  'Abdul|Ahmed|Albert|Alexander|Alfonso|Anna|Baudouin|Boris|Carlos|Catherine|Charles|Christian|Constantine|Cyrus|Darius',
  'Edward|Elizabeth|Faisal|Ferdinand|Francis|Franz|Frederick|George|Gregory|Gustav|Henry|Isabella|Ivan|James|John|Joseph',
  'Justinian|Kamehameha|Leo|Leopold|Louis|Mahmud|Manuel|Maria|Mary|Maximilian|Mehmed|Michael|Murad|Napoleon|Nicholas',
  'Otto|Paul|Pedro|Peter|Philip|Pius|Ptolemy|Richard|Rudolf|Selassie|Selim|Seti|Sigismund|Stephen|Suleiman|Umberto',
  'Victor|Wilhelm|William|Xerxes|Zog',
].join('|');

/** Words that stand before the pronoun with a capital, as those do that begin a question; alternatives of a pattern. */
export const BEFORE_PRONOUN =
  'May|Can|Could|Shall|Should|Will|Would|Must|Might|Do|Did|Does|Am|Was|Were|Have|Had|And|Or|But|So|If|As|Then|When|Where|What|Who|Why|How|While|Than';
