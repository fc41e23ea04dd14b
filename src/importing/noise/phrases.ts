import { weightOf } from '../document/weight.ts';
import { isSentence } from './sentence.ts';

/** How lines begin that lead to other pages: "read also". In lower case. */
const ELSEWHERE = [
  ...[
    'read also',
    'also read',
    'read more',
    'read next',
    'see also',
    'related:',
    'related article',
    'related stories',
    'related topics',
    'more on this',
    'more from',
    'more:',
    'recommended',
    "don't miss",
    'watch:',
    'watch now',
    'listen:',
    'what to read next',
    'most read',
    'up next',
    'keep reading',
    'continue reading',
    'you may also like',
    'further reading',
  ],
  ...[
    'читайте также',
    'читать также',
    'читайте ещё',
    'читайте еще',
    'смотрите также',
    'по теме',
    'материалы по теме',
    'ещё по теме',
    'еще по теме',
    'подробнее:',
    'рекомендуем',
  ],
  ...[
    '関連記事',
    '関連ニュース',
    '関連リンク',
    'あわせて読みたい',
    '合わせて読みたい',
    '併せて読みたい',
    'こちらもおすすめ',
    'おすすめ記事',
    '次のページ',
    '【関連',
    '【写真',
    '【動画',
    '〈関連',
    '続きを読む',
    '⇒',
    '人気記事',
  ],
  ...[
    'lesen sie auch',
    'lesen sie hier',
    'lesen sie mehr',
    'mehr zum thema',
    'mehr dazu',
    'auch interessant',
    'weitere artikel',
    'das könnte sie auch',
    'passend dazu',
    'hier geht es zu',
    'zum thema:',
  ],
  ...[
    'lire aussi',
    'à lire aussi',
    'lire la suite',
    'voir aussi',
    'a lire également',
    'à lire également',
    'lisez aussi',
  ],
  ...[
    'lee también',
    'leer también',
    'leer más',
    'te puede interesar',
    'más información',
    'noticias relacionadas',
    'noticia relacionada',
    'ver también',
  ],
  ...[
    'leggi anche',
    'leggi di più',
    'potrebbe interessarti',
    'ti potrebbe interessare',
    'approfondisci',
  ],
  ...['leia também', 'leia mais', 'veja também', 'saiba mais'],
  ...[
    'lees ook',
    'lees meer',
    'lees verder',
    'läs också',
    'läs även',
    'läs mer',
    'les også',
    'les mer',
    'læs også',
    'lue myös',
  ],
  ...[
    'czytaj także',
    'czytaj też',
    'zobacz także',
    'zobacz też',
    'czytaj więcej',
    'přečtěte si',
    'čtěte také',
    'prečítajte si',
    'olvass még',
    'citește și',
  ],
  ...[
    'ilgili haber',
    'bunu da oku',
    'haberin devamı',
    'читайте також',
    '관련기사',
    '관련 기사',
    '相关阅读',
    '相關新聞',
    'soma zaidi',
    'baca juga',
  ],
];

/** Where such a line has more letters it may be a sentence. */
const LONGEST_ELSEWHERE = 220;

/** What asks for money, an address or consent. Short texts only. */
const ASKING =
  /\bnewsletters?\b|\bsubscri(?:be|ption)|\bsign (?:up|in)\b|\blog ?in\b|\bcookies?\b|\bpaywall\b|\badvertis(?:e|ing|ement)|\bscroll to continue|\bfollow us\b|\bshare this\b|\bdownload (?:our|the) app\b|\benable javascript\b|\bprivacy policy\b|\bterms of (?:use|service)\b|подпис(?:ыва|ать|ка|ывайтесь)|рассылк|файл(?:ы|ов) cookie|наш(?:ем)? телеграм|telegram-канал|реклама|会員(?:限定|登録)|有料(?:記事|会員)|無料(?:会員|登録)|ログイン|クッキー|メルマガ|プレゼント|広告|\babonn(?:ieren|enten|ement|ez|é|er)|\babo\b|\banmelden\b|\bregistrieren\b|\banzeige\b|\binfolettre|\bsuscr[ií]b|\biniciar sesión|\bpublicidad\b|\bassine\b|\babbonat|\biscriviti|\bpubblicità\b|\bprenumer|\babonner|\bannons\b|\btilaa\b|\bprzejdź\b|\bsubskryb|\bpředplat|\babone ol|\bbülten/iu;
const LONGEST_ASKING = 180;

/** A picture's credit, at the beginning of its caption. */
const CREDIT_FIRST =
  /^(?:photo|image|picture|foto|фото|写真|bild|imago|video|видео|動画|illustration|grafik|graphic|imagen|cr[eé]dit)(?:o|s|graph|grafía)?(?: by| credit| source)?\s*[:：©/]/iu;

/** The same at its end. */
const CREDIT_LAST =
  /(?:^|[\s(/|–—-])(?:AP|AFP|EPA|DPA|dpa|APA|Reuters|REUTERS|TASS|ТАСС|РИА Новости|Getty Images|Getty|Imago|imago|Shutterstock|共同|時事|Pool|EFE|ANSA|PAP|Xinhua|Bloomberg|picture[- ]alliance|Keystone|NurPhoto|Zuma|Alamy|iStock|Unsplash|TT|NTB|Scanpix|ČTK|MTI)(?: (?:Photo|Images|News))?\)?\.?$|写真(?:＝|=|：)|（.{1,12}(?:撮影|提供)）$/u;
const LONGEST_CREDIT = 600;

const beginning = new RegExp(
  `^[\\s\\p{P}\\p{S}]*(?:${ELSEWHERE.map((words) => words.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')).join('|')})`,
  'iu',
);

/** What stands behind the lead: a colon, or a sign that it was one. */
const LED = /^[\p{L}]{0,3}\s*[:：]/u;
const SIGNS = /^(?:[⇒【〈]|.*[:：]$)/u;

/** Less behind the words of a lead makes no sentence of them, as a kanji or kana weighs two. */
const SHORTEST_REST = 20;

/**
 * Whether a text leads to another page. With `isText` it stands among sentences and has the end of one: it
 * leads where a colon follows the lead, or hardly anything.
 */
export function leadsElsewhere(text: string, isText = isSentence(text)): boolean {
  const lead = text.length <= LONGEST_ELSEWHERE ? beginning.exec(text)?.[0] : undefined;
  if (lead === undefined || !isText) return lead !== undefined;
  const rest = text.slice(lead.length);
  return SIGNS.test(lead.trim()) || LED.test(rest) || weightOf(rest) < SHORTEST_REST;
}
export const asks = (text: string): boolean => text.length <= LONGEST_ASKING && ASKING.test(text);

/** Whether a text is the credit of a picture, or a caption that ends in one and is no sentence with `isText`. */
export const isCredit = (text: string, isText = isSentence(text)): boolean =>
  text.length <= LONGEST_CREDIT &&
  (CREDIT_FIRST.test(text.trim()) || (!isText && CREDIT_LAST.test(text.trim())));
