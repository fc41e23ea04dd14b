import { PERSONAL_TITLES } from '../../../../text/languages/ja/titles.ts';
import type { AnswerCues } from './cues.ts';

/** From where a figure begins: a pattern that may begin within one reads it again and again. */
const FIGURE =
  '(?<![\\d０-９,.一二三四五六七八九十百千万億兆])(?:約|およそ)?[\\d０-９,.一二三四五六七八九十百千万億兆]+';

const PLACES = '市|町|村|県|島|州|区|都|府|港|空港|国|城|宮|山|川|湖|海|半島|駅|大学';

/** Where a name may begin, for the same reason: where its signs do, and after another name. */
const nameFrom = (signs: string, endings: string): string => `(?:(?<!${signs})|(?<=${endings}))`;

const NAME_SIGNS = '[\\p{Script=Han}ァ-ヴー・]';
const PLACE_SIGNS = '[\\p{Script=Han}ァ-ヴー]';

/** Counters that count the same. */
const ALIKE: Readonly<Record<string, string>> = {
  人: '[人名]',
  名: '[人名]',
  回: '[回度]',
  度: '[回度]',
};

/** How a word of kanji ends by which something is done, and not at a place: 合意で, 現時点で. */
const NO_PLACE =
  '[点事切述文計響効体意階野画稿業程人性的談議論式法字語型形面約定明言書案権争戦率度量数金円年月日時回次票力員者相氏側]|報道|影響';

export const japanese: AnswerCues = {
  numberOf: (counted) =>
    new RegExp(
      `(?<!第)(${FIGURE})(?:余り?)?\\s?${ALIKE[counted] ?? counted.replace(/^(?:[かカヶヵ]|箇(?=所))/u, '[かカヶヵ箇]')}(?!目)`,
      'gu',
    ),
  length: new RegExp(
    `${FIGURE}\\s?(?:キロ|メートル|センチ|ミリ|km|cm|mm|m|マイル|海里|フィート|ヤード|尺|里)(?!グラム|離れ|先|以内|沖)`,
    'giu',
  ),
  part: /全[島域体土部]|すべて|半分|大部分|[南北東西](?:部|半)|南樺太|[三四二]分の[一二三]/u,
  person: {
    sure: new RegExp(
      `${nameFrom(NAME_SIGNS, PERSONAL_TITLES)}${NAME_SIGNS}{2,}(?:${PERSONAL_TITLES})|(?<![ァ-ヴー])[ァ-ヴー]{3,}(?:・[ァ-ヴー]+)+`,
      'gu',
    ),
    loose: /[\p{Script=Han}]{2,}|[ァ-ヴー]{2,}|\p{Lu}\p{L}+/gu,
  },
  time: {
    sure: /\d{1,4}年|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}世紀|(?<![一二三四五六七八九十百])[一二三四五六七八九十]{1,3}月|[〇一二三四五六七八九千百十]{4,8}年|(?:明治|大正|昭和|平成|令和)[\d元〇一二三四五六七八九十]+|(?<![〇一二三四五六七八九千百十])[一二三四五六七八九十百]{1,3}年(?!間|前|後|代|生|ぶり)/gu,
    loose:
      /[\d０-９]+|時代|頃|ころ|後|前|際|とき|時|年|期|世紀|中|以降|以来|まで|から|現在|最近|春|夏|秋|冬|朝|夜/gu,
  },
  place: {
    sure: new RegExp(
      `${nameFrom(PLACE_SIGNS, PLACES)}(?:${PLACE_SIGNS}+(?:${PLACES})|${PLACE_SIGNS}{2,}(?<!${NO_PLACE})(?=で|において|にある|へ|に(?:置|設|渡|到着|上陸)|を訪))`,
      'gu',
    ),
    loose: /[\p{Script=Han}]{2,}|[ァ-ヴー]{2,}|\p{Lu}\p{L}+/gu,
  },
  count: {
    sure: new RegExp(
      `${FIGURE}\\s?(?:人|個|名|本|台|社|校|冊|歳|位|点|種|件|回|度|倍|票|隻|頭|機|羽|軒|階|基|枚|通|発|艘|匹|つ|か国|カ国|ヶ国|(?<!千)島(?!列島)|地区|項目|分野|メートル|キロ|km|m|センチ|cm|ヘクタール|海里|マイル|フィート|平方|世帯)`,
      'gu',
    ),
    loose: /[\d０-９][\d０-９,.]*|[一二三四五六七八九十百千万億]+|[両半数]|複数|全|多く/gu,
  },
  amount: {
    sure: new RegExp(
      `${FIGURE}\\s?(?:円|ドル|ルーブル|パーセント|％|%|割|トン|キロ|kg|ユーロ|ポンド|バレル|立方|分の)`,
      'gu',
    ),
    loose: /[\d０-９][\d０-９,.]*|[一二三四五六七八九十百千万億]+|半|無料|全/gu,
  },
  duration: {
    sure: new RegExp(
      `${FIGURE}\\s?(?:年間|か月|ヶ月|カ月|ヵ月|日間|週間|時間|分間|分)(?![前後]|ぶり)|(?<=(?:任期|期間|期限|寿命|刑期)は(?:最長|最大)?)${FIGURE}\\s?[年日]`,
      'gu',
    ),
    loose: /[\d０-９][\d０-９,.]*|[一二三四五六七八九十百千万]+|半|年|月|日|時間|まで|長/gu,
  },
  cause: {
    sure: /ため|ので|(?:こと|だ|た|る|い)から[、。]|理由|原因|により|によって|背景|を受けて|対策|対抗|抗議|目的|受け入れられない|非友好|脅威|障害|きっかけ|せい|よう(?:に|と)/u,
    loose: /から|ため|ので|が|により|として|ように|と考え|ば|て/u,
  },
  definition: {
    sure: /とは|(?:^|\n)[^は\n]*は.+(?:である|です|だ|を指す|という|を含む|の一つ|のこと)|呼ばれ|を指し|意味/u,
    loose: /./u,
  },
  speech: {
    sure: /述べ|語っ|話し|約束|提案|要求|求め|主張|発言|答え|反論|批判|強調|表明|合意|決ま|決め|確認|と言|という(?:考え|立場)|訴え|伝え|によれば|によると|明記|定め|盛り込|抗議|遺憾|歓迎|拒否|反発|非難|反対|評価|反応|受け止め|否定|取引/u,
    loose: /./u,
  },
  outcome: {
    sure: /合意|一致|決(?:ま|め|定)|署名|調印|成果|結果|確認|終わ|進展|至[っら]|約束|まとま|採択|発表|開始/u,
    loose: /./u,
  },
  list: {
    sure: /[^、]、[^、]+、|[^、]と[^、]|・|および|及び|ならびに|(?:^|、)[^や、]*や[^、]+など/u,
    loose: /./u,
  },
};
