import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenArchive } from '../../../src/archive/open-archive.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { ownArchive } from '../../archive/own-archive.ts';

/** Everyday words, as people may ask about them; most of them stand nowhere in the archive. */
const WORDS = {
  en: `factory vaccine imports exports hospital murder kitchen bicycle teacher pupil weather winter summer garden
    forest bridge tunnel engine pencil paper window carpet pillow blanket kettle teapot saucer butter cheese bread
    onion carrot potato tomato cabbage pepper sugar honey lemon banana cherry grape melon salmon trout oyster lobster
    shrimp turtle rabbit squirrel hedgehog badger otter beaver eagle sparrow pigeon parrot pelican spider beetle
    butterfly mosquito dentist nurse surgeon plumber carpenter painter sculptor violin trumpet guitar concert opera
    ballet cinema theatre library bookshop bakery butcher grocery pharmacy barber tailor laundry garage carpark
    suburb village cottage castle palace temple chapel cathedral cemetery fountain statue museum gallery stadium
    football hockey tennis cricket swimming skating cycling hiking camping picnic birthday wedding funeral holiday
    passport luggage suitcase umbrella raincoat sweater trousers jacket gloves mittens slippers sandals necklace
    bracelet earring mirror hammer screwdriver ladder bucket broom shovel candle lantern torch battery magnet laptop
    keyboard printer scanner camera telephone television radio newspaper magazine envelope postcard stamp parcel
    invoice receipt mortgage pension salary bonus lottery casino gambling insurance lawyer witness burglar prison
    verdict appetite headache fever cough bandage medicine surgery pregnancy childhood teenager grandmother
    neighbour stranger orphan bachelor widow thunder lightning drought blizzard avalanche volcano desert jungle
    swamp meadow orchard vineyard harvest tractor plough fertilizer pesticide granite marble copper silver`,
  ru: `завод вакцина импорт экспорт больница убийство кухня велосипед учитель ученик погода зима лето сад лес мост
    тоннель двигатель карандаш бумага окно ковёр подушка одеяло чайник блюдце масло сыр хлеб лук морковь картофель
    помидор капуста перец сахар мёд лимон банан вишня виноград дыня форель устрица омар креветка черепаха кролик
    белка ёжик барсук выдра бобёр орёл воробей голубь попугай пеликан паук жук бабочка комар стоматолог медсестра
    хирург сантехник плотник маляр скульптор скрипка труба гитара концерт опера балет кинотеатр театр библиотека
    пекарня мясник аптека парикмахер портной прачечная гараж пригород деревня коттедж замок дворец храм часовня
    собор кладбище фонтан статуя музей галерея стадион футбол хоккей теннис плавание коньки поход палатка пикник
    свадьба похороны отпуск чемодан зонт плащ свитер брюки куртка перчатки варежки тапочки сандалии ожерелье
    браслет серьги зеркало молоток отвёртка лестница ведро метла лопата свеча фонарь батарейка магнит ноутбук
    клавиатура принтер сканер телефон телевизор радиоприёмник газета журнал конверт открытка марка посылка чек
    ипотека пенсия зарплата премия лотерея казино страховка адвокат свидетель грабитель тюрьма приговор аппетит
    кашель повязка лекарство беременность детство подросток бабушка сосед незнакомец сирота холостяк вдова гром
    молния засуха метель лавина вулкан пустыня джунгли болото луг виноградник урожай трактор плуг удобрение гранит
    мрамор медь серебро золото алмаз изумруд жемчуг шахта колодец мельница пекарь сапожник кузнец рыцарь король
    королева принцесса волшебник сказка легенда пословица загадка словарь учебник тетрадь портфель`,
  ja: `病院 台所 自転車 先生 天気 冬 夏 庭 森 橋 鉛筆 紙 窓 枕 毛布 皿 砂糖 蜂蜜 卵 米 味噌 醤油 豆腐 野菜 果物 桜 梅 松 竹
    菊 猫 犬 牛 馬 豚 鶏 兎 狐 狸 亀 蛇 蛙 蝶 蚊 蜘蛛 医者 看護師 大工 漁師 農家 床屋 薬局 本屋 図書館 劇場 映画 美術館 公園
    神社 寺 墓地 城 村 郊外 結婚式 葬式 誕生日 祝日 荷物 傘 靴 手袋 帽子 鏡 梯子 箒 蝋燭 電池 磁石 電話 新聞 雑誌 封筒 切手
    領収書 年金 給料 宝くじ 保険 弁護士 泥棒 牢屋 頭痛 熱 咳 包帯 手術 妊娠 子供 祖母 隣人 孤児 雷 吹雪 雪崩 砂漠 沼 果樹園
    収穫 肥料 大理石 銅 銀 金 真珠 井戸 鍛冶屋 王女 魔法 伝説 諺 辞書 教科書 カーテン カーペット スプーン フォーク ナイフ
    バター チーズ パン キャベツ トマト レモン バナナ メロン ブドウ サーモン ロブスター エビ カメ ウサギ リス ペリカン クモ
    バイオリン トランペット ギター コンサート オペラ バレエ シアター ライブラリー パン屋 ガレージ ホテル レストラン カフェ
    スーパー デパート エレベーター エスカレーター タクシー バス トラック オートバイ ヘリコプター ロケット スタジアム サッカー
    ホッケー テニス クリケット スケート キャンプ ピクニック パスポート スーツケース セーター ズボン ジャケット スリッパ
    サンダル ネックレス ブレスレット イヤリング ハンマー ドライバー バケツ ランタン マグネット ノートパソコン キーボード
    プリンター スキャナー カメラ テレビ ラジオ マガジン スタンプ ローン ボーナス カジノ ギャンブル ハネムーン アレルギー
    ワクチン ウイルス ストレス ダイエット ビタミン プール マラソン ゴルフ スキー ボクシング レスリング バスケット バレーボール
    ピアノ ドラム ダンス アルバム ポスター カレンダー ノート ペン インク ソファ ベッド シャワー タオル ランプ ストーブ`,
} as const;

const QUESTIONS = {
  en: (word: string) => `What is said about the ${word}?`,
  ru: (word: string) => `Что сказано про слово ${word}?`,
  ja: (word: string) => `${word}について何が書かれていますか？`,
} as const;

describe.each(LANGUAGES)('everyday words of %s', (language) => {
  let archive: OpenArchive;
  const words = WORDS[language].split(/\s+/);

  beforeAll(async () => {
    archive = await ownArchive();
  });

  test('are not read as others: at most 2 in 100', () => {
    expect(words.length).toBeGreaterThanOrEqual(200);
    const read = words.flatMap((word) =>
      archive
        .ask(QUESTIONS[language](word))
        .corrections.map(({ from, to }) => `${from} read as ${to}`),
    );
    expect(read.length, read.join(', ')).toBeLessThanOrEqual(0.02 * words.length);
  });
});

test('names that stand nowhere are not read as others', async () => {
  const { ask } = await ownArchive();
  const read = [
    'Tanabe',
    'Kishimoto',
    'Austria',
    'Slovenia',
    'Harrison',
    'Петрушкин',
    'Австрия',
    'MiG-27K',
    '1960s',
  ].flatMap((name) =>
    ask(`What did the man from ${name} say?`).corrections.map(({ to }) => `${name} read as ${to}`),
  );
  expect(read).toEqual([]);
});
