import { expect, test } from 'vitest';
import { unitOf } from '../../../../../src/search/rank/answer/telling/units.ts';

/** Whether the first number of a sentence is in the unit that a question asks for. */
function isInUnit(question: string, sentence: string): boolean {
  const found = /[\d,.]+|two|seven|三/.exec(sentence);
  if (found === null) throw new Error(`no number in ${sentence}`);
  return unitOf(question)(sentence, found.index, found.index + found[0].length);
}

test.each([
  ['How many hours did he stay?', 'He stayed for 90 minutes.'],
  ['何時間いたの', '滞在は3時間だった。'],
  ['Сколько часов он пробыл?', 'Он пробыл там 90 минут.'],
  ['How many years was it to run?', 'It was to run for 18 months.'],
  ['How much was it in dollars?', 'The price was $100 million.'],
  ['Сколько это в долларах?', 'Цена составила 100 миллионов долларов.'],
  ['ドルでいくら？', '価格は100万ドルだった。'],
  ['How many tonnes were caught?', 'They caught 2,050 tonnes.'],
  ['How old was he when he moved?', 'He was seven months old.'],
  ['How many ships came?', 'In all 48 ships came.'],
  ['How much did the octopus cost?', 'It was worth 88.51 million yen.'],
  ['Сколько стоил осьминог?', 'Цена составила 88 миллионов иен.'],
  ['船はいくらした？', '価格は8851万円だった。'],
  ['How fast does it fly?', 'It flies 900 kilometres per hour.'],
  ['С какой скоростью она летит?', 'Она летит 900 километров в час.'],
  ['ミサイルの速さは？', '時速900キロで飛ぶ。'],
  ['How far can it shoot?', 'It reaches 120 kilometres.'],
  ['Какая у неё дальность?', 'Она достаёт на 120 километров.'],
  ['射程は？', '射程は120キロだ。'],
  ['Какова площадь района?', 'Он занимает 18 гектаров.'],
  ['面積は？', '広さは18ヘクタールある。'],
])('%s is told by: %s', (question, sentence) => {
  expect(isInUnit(question, sentence)).toBe(true);
});

test.each([
  ['How many hours did he stay?', 'He came two weeks before.'],
  ['何時間いたの', '出発は3週間前だった。'],
  ['Сколько часов он пробыл?', 'Он приехал через 2 года.'],
  ['How much was it in dollars?', 'The price was 88.51 million yen.'],
  ['Сколько это в долларах?', 'Цена составила 88 миллионов иен.'],
  ['ドルでいくら？', '価格は8851万円だった。'],
  ['How many tonnes were caught?', 'They caught it with 48 ships.'],
  ['How old was he when he signed?', 'He signed it with 48 others.'],
  ['How much did the octopus cost?', 'More than 6 tonnes were in dispute.'],
  ['Сколько стоил осьминог?', 'Речь шла о 6 тоннах.'],
  ['タコはいくらした？', '6トンを超えていた。'],
  ['С какой скоростью она летит?', 'Её поставили в 2016 году.'],
  ['ミサイルの速さは？', '射程は120キロだ。'],
  ['How far can it shoot?', 'It was put there with 48 others.'],
  ['射程は？', '48基が置かれた。'],
  ['面積は？', '120人が住む。'],
])('%s is not told by: %s', (question, sentence) => {
  expect(isInUnit(question, sentence)).toBe(false);
});
