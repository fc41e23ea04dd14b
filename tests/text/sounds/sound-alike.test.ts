import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseGlossary } from '../../../src/knowledge/glossary.ts';
import { fold } from '../../../src/text/fold.ts';
import { soundAlike, soundKeysOf } from '../../../src/text/sounds/sound-alike.ts';

/** Politicians, places and companies as the press writes them in three scripts; Russian ones in some cases too. */
const NAMES = `
  Lavrov Лавров ラブロフ | Lavrov Лавров ラヴロフ | Putin Путин プーチン | Kunashir Кунашир クナシル |
  Shikotan Шикотан シコタン | Iturup Итуруп イトゥルプ | Kishida Кисида キシダ | Abe Абэ アベ | Suga
  Суга スガ | Hashimoto Хасимото ハシモト | Fukushima Фукусима フクシマ | Tsushima Цусима ツシマ |
  Suzuki Судзуки スズキ | Shizuoka Сидзуока シズオカ | Honshu Хонсю ホンシュウ | Kyushu Кюсю キュウシュウ |
  Tokyo Токио トウキョウ | Ichiro Итиро イチロー | Gorbachev Горбачёв ゴルバチョフ | Yeltsin Ельцин エリツィン
  | Khrushchev Хрущёв フルシチョフ | Brezhnev Брежнев ブレジネフ | Medvedev Медведев メドベージェフ |
  Medvedev Медведев メドヴェージェフ | Stalin Сталин スターリン | Lenin Ленин レーニン | Molotov Молотов
  モロトフ | Gromyko Громыко グロムイコ | Shevardnadze Шеварднадзе シェヴァルドナゼ | Peskov Песков ペスコフ |
  Zakharova Захарова ザハロワ | Navalny Навальный ナワリヌイ | Shoigu Шойгу ショイグ | Zelensky
  Зеленский ゼレンスキー | Zelenskyy Зеленский ゼレンスキー | Lukashenko Лукашенко ルカシェンコ | Nazarbayev
  Назарбаев ナザルバエフ | Obama Обама オバマ | Trump Трамп トランプ | Biden Байден バイデン | Bush Буш
  ブッシュ | Clinton Клинтон クリントン | Reagan Рейган レーガン | Kennedy Кеннеди ケネディ | Roosevelt
  Рузвельт ルーズベルト | Truman Трумэн トルーマン | Nixon Никсон ニクソン | Kissinger Киссинджер キッシンジャー
  | Merkel Меркель メルケル | Scholz Шольц ショルツ | Macron Макрон マクロン | Sarkozy Саркози サルコジ |
  Churchill Черчилль チャーチル | Johnson Джонсон ジョンソン | Sunak Сунак スナク | Hitler Гитлер ヒトラー
  | Modi Моди モディ | Duterte Дутерте ドゥテルテ | Castro Кастро カストロ | Moscow Москва モスクワ |
  Peterburg Петербург ペテルブルグ | Vladivostok Владивосток ウラジヴォストク | Khabarovsk Хабаровск
  ハバロフスク | Sakhalin Сахалин サハリン | Kamchatka Камчатка カムチャツカ | Magadan Магадан マガダン |
  Irkutsk Иркутск イルクーツク | Novosibirsk Новосибирск ノヴォシビルスク | Yakutsk Якутск ヤクーツク | Kazan
  Казань カザン | Sochi Сочи ソチ | Kiev Киев キエフ | Donetsk Донецк ドネツク | Lugansk Луганск ルガンスク
  | Crimea Крым クリミア | Minsk Минск ミンスク | Baku Баку バクー | Tbilisi Тбилиси トビリシ | Tashkent
  Ташкент タシケント | Yalta Ялта ヤルタ | Potsdam Потсдам ポツダム | Berlin Берлин ベルリン | London
  Лондон ロンドン | Washington Вашингтон ワシントン | Boston Бостон ボストン | Harvard Гарвард ハーバード |
  Alaska Аляска アラスカ | Hawaii Гавайи ハワイ | Oslo Осло オスロ | Helsinki Хельсинки ヘルシンキ |
  Singapore Сингапур シンガポール | Vietnam Вьетнам ベトナム | Hanoi Ханой ハノイ | Tehran Тегеран テヘラン
  | Iraq Ирак イラク | Syria Сирия シリア | Aleppo Алеппо アレッポ | Libya Ливия リビア | Brussel
  Брюссель ブリュッセル | Gazprom Газпром ガスプロム | Rosneft Роснефть ロスネフチ | Lukoil Лукойл ルクオイル |
  Novatek Новатэк ノヴァテク | Sberbank Сбербанк ズベルバンク | Toyota Тойота トヨタ | Sony Сони ソニー |
  Hitachi Хитати ヒタチ | Mitsubishi Мицубиси ミツビシ | Mitsui Мицуи ミツイ | Nissan Ниссан ニッサン |
  Honda Хонда ホンダ | Marubeni Марубени マルベニ | Exxon Эксон エクソン | Boeing Боинг ボーイング |
  Google Гугл グーグル | Kommersant Коммерсантъ コメルサント | Interfax Интерфакс インターファクス | Kyodo
  Киодо キョウドウ | Nikkei Никкэй ニッケイ | Asahi Асахи アサヒ | Kuril Курил クリル | Habomai Хабомаи
  ハボマイ | Etorofu Эторофу エトロフ | Hokkaido Хоккайдо ホッカイドウ | Sapporo Саппоро サッポロ | Nemuro
  Немуро ネムロ | Osaka Осака オオサカ | Kawasaki Кавасаки カワサキ | Nakasone Накасонэ ナカソネ |
  Koizumi Коидзуми コイズミ | Motegi Мотэги モテギ | Kono Коно コウノ | Hayashi Хаяси ハヤシ | Mori
  Мори モリ | Chernobyl Чернобыль チェルノブイリ | Wagner Вагнер ワグネル | Prigozhin Пригожин プリゴジン |
  Tinkoff Тинькофф チンコフ | Shimbun Симбун シンブン | Williams Уильямс ウィリアムズ | Volgograd
  Волгограда ヴォルゴグラード | Putin Путиным プーチン | Lavrov Лаврову ラブロフ | Obama Обамой オバマ
`
  .split('|')
  .map((row) => row.trim().split(/\s+/).map(fold) as [string, string, string]);

const shareKey = (a: string, b: string): boolean =>
  soundKeysOf(a).some((key) => soundKeysOf(b).includes(key));

test('there are more than 120 names', () => {
  expect(NAMES.length).toBeGreaterThan(120);
});

test.each(NAMES)('%s, %s and %s are one name', (latin, cyrillic, katakana) => {
  for (const [a, b] of [
    [latin, cyrillic],
    [latin, katakana],
    [cyrillic, katakana],
  ] as const) {
    expect(shareKey(a, b), `${a}, ${b}: ${soundKeysOf(a)}; ${soundKeysOf(b)}`).toBe(true);
    expect(soundAlike(a, b), `${a}, ${b}`).toBe(true);
    expect(soundAlike(b, a), `${b}, ${a}`).toBe(true);
  }
});

test.each([
  ['Newcastle', 'Ньюкасл'],
  ['Brownlee', 'Браунли'],
  ['Rhine', 'Рейн'],
  ['Brookhaven', 'ブルックヘイブン'],
  ['chloroplast', 'хлоропласт'],
  ['ピッチャー', 'питчер'],
])('%s is %s, as it is heard and not as it is written', (one, other) => {
  expect(soundAlike(fold(one), fold(other))).toBe(true);
});

test.each([
  ['Harvard', 'гарвардская'],
  ['Kyoto', 'киотский'],
  ['Yosemite', 'йосемитское'],
  ['Rhine', 'рейнского'],
  ['Washington', 'вашингтонских'],
  ['London', 'лондонскому'],
  ['stratigraph', 'стратиграфических'],
  ['cytotox', 'цитотоксические'],
  ['chloroplast', 'хлоропластной'],
])('of %s an adjective is made in Russian: %s', (name, adjective) => {
  expect(soundAlike(fold(name), fold(adjective))).toBe(true);
});

test.each([
  ['Harvard', 'городская'],
  ['Kyoto', 'китайский'],
  ['London', 'ландшафтный'],
])('%s is not %s', (name, adjective) => {
  expect(soundAlike(fold(name), fold(adjective))).toBe(false);
});

/** The words of other scripts that have a key in common with each, and sound alike. */
function pairsOf(words: readonly string[]): [string, string][] {
  const byKey = new Map<string, string[]>();
  for (const word of words)
    for (const key of soundKeysOf(word)) byKey.set(key, [...(byKey.get(key) ?? []), word]);
  return words.flatMap((word) => {
    const near = new Set(soundKeysOf(word).flatMap((key) => byKey.get(key) ?? []));
    return [...near]
      .filter((one) => one > word && soundAlike(word, one))
      .map((one): [string, string] => [word, one]);
  });
}

test('of different names hardly any sound alike', () => {
  const namesOf = new Map<string, Set<number>>();
  for (const [at, words] of NAMES.entries())
    for (const word of words) namesOf.set(word, (namesOf.get(word) ?? new Set()).add(at));
  const pairs = pairsOf([...namesOf.keys()]);
  const isOne = ([a, b]: [string, string]): boolean =>
    [...(namesOf.get(a) ?? [])].some((at) => namesOf.get(b)?.has(at));
  expect(pairs.filter(isOne).length).toBeGreaterThan(350);
  expect(pairs.filter((pair) => !isOne(pair)).map((pair) => pair.join(' '))).toEqual([
    'nakasone никсон',
    'nakasone ニクソン',
    'накасонэ ニクソン',
    // One spelling of the Japanese name stands in another row.
    'лаврову ラヴロフ',
  ]);
});

/** Too many short words are alike for their sound to say much: `Abe` and エビ. */
const isLong = (word: string): boolean => (soundKeysOf(word)[0]?.length ?? 0) > 3;

test('names that the glossary shows sound like those of their own concept', () => {
  const { glossary } = parseGlossary(readFileSync('knowledge/glossary.yml', 'utf8'));
  const concepts = new Map<string, Set<number>>();
  for (const [at, { names }] of glossary.concepts.entries()) {
    const parts = Object.values(names).flatMap(([name = '']) => name.split(/[\s・-]+/));
    for (const word of parts.filter((part) => /^[A-ZА-ЯЁァ-ヶ]/.test(part)).map(fold))
      concepts.set(word, (concepts.get(word) ?? new Set()).add(at));
  }
  const pairs = pairsOf([...concepts.keys()]);
  const others = pairs.filter(
    ([a, b]) => ![...(concepts.get(a) ?? [])].some((at) => concepts.get(b)?.has(at)),
  );
  const [longPairs, longOthers] = [pairs, others].map((some) =>
    some.filter((one) => one.every(isLong)),
  );
  expect(longPairs?.length).toBeGreaterThan(100);
  const share = (longOthers?.length ?? 0) / (longPairs?.length ?? 1);
  expect(share, longOthers?.join('; ')).toBeLessThan(0.15);
  expect(others.length / pairs.length).toBeLessThan(0.45);
});

test.each([
  ['lavrov', 'lavrov', 'one script'],
  ['лавров', 'лавров', 'one script'],
  ['ラヴロフ', '北方', 'kanji'],
  ['2019', '２０１９', 'digits'],
  ['', 'путин', 'nothing'],
  ['i', 'и', 'too short'],
])('%s and %s are not compared: %s', (a, b) => {
  expect(soundAlike(fold(a), fold(b))).toBe(false);
});
