/**
 * Articles of one week, made up for this: `story` is what each tells. Those that only come near (the same
 * people, the same islands, the same fish) tell another.
 */
export type ToldArticle = {
  readonly story: string;
  readonly language: 'en' | 'ru' | 'ja';
  readonly publisher: string;
  readonly published: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
};

const told = (
  story: string,
  publisher: string,
  published: string,
  title: string,
  ...paragraphs: readonly string[]
): ToldArticle => ({
  story,
  language: /[ぁ-ヿ]/u.test(title) ? 'ja' : /[а-я]/iu.test(title) ? 'ru' : 'en',
  publisher,
  published,
  title,
  paragraphs,
});

export const TOLD: readonly ToldArticle[] = [
  told(
    'salmon',
    'TASS',
    '2026-11-23',
    'Russia, Japan settle salmon quota for next season',
    'Russia and Japan agreed on Monday that Japanese boats may catch 2,050 tonnes of salmon and trout of Russian origin next season, the fisheries agency Rosrybolovstvo said.',
    'The quota is unchanged from this year. Tokyo will pay between 180 and 300 million yen for it.',
  ),
  told(
    'salmon',
    'Kyodo',
    '2026-11-23',
    'Japan keeps 2,050-ton salmon quota in talks with Russia',
    'Japanese fishermen will be allowed to take 2,050 tons of Russian-origin salmon and trout in the coming season, the Fisheries Agency said Monday after talks held online.',
    'Japan is to pay Russia 180 million to 300 million yen, depending on the catch, it said.',
  ),
  told(
    'salmon',
    'Nikkei Asia',
    '2026-11-24',
    'Salmon deal with Moscow leaves Hokkaido boats where they were',
    'Driftnet boats in Hokkaido can plan their season: negotiators left the quota for salmon and trout born in Russian rivers at 2,050 tons.',
    'The payment to Russia, up to 300 million yen, also stays as it was, according to the Fisheries Agency in Tokyo.',
  ),
  told(
    'saury',
    'TASS',
    '2026-11-24',
    'Talks with Japan on saury end without a deal',
    'Russia and Japan could not agree on the catch of saury in the North Pacific, the fisheries agency Rosrybolovstvo said on Tuesday.',
    'Moscow had proposed to cut the limit by a tenth. The delegations meet again in January.',
  ),
  told(
    'pollock',
    'Kyodo',
    '2026-11-25',
    'Safe fishing off Habomai to resume after three-year break',
    'Boats from Rausu will be allowed to fish for pollock near the Habomai islets from January under the 1998 agreement on safe fishing, the Fisheries Agency said Wednesday.',
    'Russia had stopped naming dates for talks in 2023.',
  ),
  told(
    'call',
    'Reuters',
    '2026-11-24',
    'Lavrov and Japanese foreign minister speak by phone',
    'Russian Foreign Minister Sergei Lavrov and his Japanese counterpart Toshimitsu Motegi spoke by telephone on Tuesday for the first time in four years.',
    'They discussed visits of former residents to family graves on the southern Kurils and the detention of a Japanese national in Vladivostok.',
  ),
  told(
    'call',
    'The Moscow Times',
    '2026-11-24',
    'First Lavrov–Motegi call in four years touches on graves and a detained Japanese',
    'Sergei Lavrov talked to Foreign Minister Toshimitsu Motegi of Japan on the telephone on Tuesday, the first such conversation in four years.',
    'Motegi asked that former islanders be let back to their family graves on the southern Kurils. The case of the Japanese citizen held in Vladivostok was raised too.',
  ),
  told(
    'deputies',
    'Reuters',
    '2026-11-25',
    'Deputy foreign ministers of Russia and Japan meet in Tokyo',
    'Deputy Foreign Minister Andrei Rudenko held talks in Tokyo on Wednesday with his counterpart Takehiro Funakoshi about visas and direct flights.',
    'A date for a meeting of the foreign ministers, Sergei Lavrov and Toshimitsu Motegi, was not set.',
  ),
  told(
    'waiver',
    'Bloomberg',
    '2026-11-23',
    'US extends sanctions waiver for Sakhalin-2 until June',
    'The US Treasury on Monday extended until June 18 a licence that lets buyers pay for oil shipped from the Sakhalin-2 project, in which Mitsui and Mitsubishi hold stakes.',
    'Without the licence Japan would have lost nine percent of its liquefied gas, because oil and gas are produced together.',
  ),
  told(
    'waiver',
    'Kyodo',
    '2026-11-24',
    'Washington prolongs exemption for Sakhalin-2 oil to June 18',
    'The US Treasury has prolonged to June 18 the exemption from sanctions for crude oil from Sakhalin-2, the project of which Japanese traders Mitsui and Mitsubishi own a part.',
    'Japan gets some nine percent of its liquefied natural gas from there.',
  ),
  told(
    'write-down',
    'Bloomberg',
    '2026-11-24',
    'Mitsui writes down its stake in Arctic LNG 2 again',
    'Mitsui said on Tuesday that it had written down its stake in Arctic LNG 2 by 13 billion yen because of US sanctions.',
    'Its share in Sakhalin-2 is not affected, the Japanese trading house said.',
  ),
  told(
    'trawler',
    'ТАСС',
    '2026-11-23',
    'Японскую шхуну задержали у острова Кунашир',
    'Российские пограничники задержали в понедельник японскую шхуну «Эйхо-мару», которая вела промысел осьминога у острова Кунашир без разрешения.',
    'На борту шесть человек. Судно доставили в Южно-Курильск, штраф может составить 6 млн рублей.',
  ),
  told(
    'trawler',
    'Коммерсантъ',
    '2026-11-24',
    '«Эйхо-мару» с шестью рыбаками отведена в Южно-Курильск',
    'Японская рыболовная шхуна «Эйхо-мару» задержана пограничниками у Кунашира: по данным береговой охраны, экипаж ловил осьминога без разрешения.',
    'Шестерых рыбаков опрашивают в Южно-Курильске. Судовладельцу грозит штраф до 6 млн рублей.',
  ),
  told(
    'released',
    'ТАСС',
    '2026-11-25',
    'Япония просит отпустить судно, задержанное у Сахалина в октябре',
    'Генконсульство Японии в Южно-Сахалинске попросило отпустить судно «Дайсэй-мару», задержанное у Сахалина в октябре.',
    'Его экипаж уже вернулся в Вакканай, но штраф не уплачен.',
  ),
  told(
    'exercise',
    'Интерфакс',
    '2026-11-24',
    'Токио заявил протест из-за стрельб на Итурупе',
    'Япония заявила России протест в связи с ракетными стрельбами, которые начались во вторник на острове Итуруп, сообщил генеральный секретарь кабинета министров Минору Кихара.',
    'По его словам, наращивание сил на «северных территориях» неприемлемо. Учения продлятся до 28 ноября.',
  ),
  told(
    'exercise',
    'РИА Новости',
    '2026-11-24',
    'Япония выразила протест России из-за учений на Итурупе',
    'Генеральный секретарь кабинета Японии Минору Кихара сообщил о протесте в связи с учениями на Итурупе: ракетные стрельбы начались там во вторник и продлятся до 28 ноября.',
    'Токио считает неприемлемым усиление российских войск на островах.',
  ),
  told(
    'protest-of-moscow',
    'Интерфакс',
    '2026-11-25',
    'Москва заявила протест Японии из-за учений с США у Хоккайдо',
    'МИД России заявил протест посольству Японии в связи с совместными учениями с США на Хоккайдо, которые идут с понедельника.',
    'Пуски ракет вблизи российских границ в Москве назвали провокацией.',
  ),
  told(
    'graves',
    '北海道新聞',
    '2026-11-24',
    '北方墓参、来夏の再開を要請　元島民ら外相に',
    '北方領土の元島民らでつくる千島歯舞諸島居住者連盟は24日、茂木外相と会い、来年夏の北方墓参の再開をロシアに働きかけるよう求めた。',
    '連盟の松本理事長は、元島民の平均年齢が90歳を超えたとして「時間がない」と訴えた。',
  ),
  told(
    'graves',
    '朝日新聞',
    '2026-11-24',
    '「時間がない」元島民、外相に北方墓参の再開訴え',
    '千島歯舞諸島居住者連盟の松本理事長らが24日、外務省で茂木外相と面会し、中断している北方墓参を来夏に再開できるようロシアとの交渉を求めた。',
    '元島民の平均年齢は90歳を超えている。',
  ),
  told(
    'cruise',
    '北海道新聞',
    '2026-11-25',
    '北方四島の洋上慰霊、来年も7回実施へ　道と連盟',
    '道と千島歯舞諸島居住者連盟は25日、北方領土の近くまで船で行き祖先を慰霊する「洋上慰霊」を来年も7回行うことを決めた。',
    '北方墓参の再開のめどは立っていない。',
  ),
  told(
    'patrol',
    '読売新聞',
    '2026-11-23',
    '中露の爆撃機4機、対馬海峡を通過　空自が緊急発進',
    '防衛省は23日、中国とロシアの爆撃機計4機が対馬海峡を通過し、日本海から東シナ海まで共同飛行したと発表した。',
    '航空自衛隊の戦闘機が緊急発進して対応した。領空侵犯はなかった。',
  ),
  told(
    'patrol',
    '共同通信',
    '2026-11-23',
    '中ロ爆撃機が共同飛行　対馬海峡通過、領空侵犯なし',
    '中国とロシアの爆撃機4機が23日、日本海から対馬海峡を通って東シナ海へ共同飛行した。防衛省統合幕僚監部が発表した。',
    '空自戦闘機が緊急発進した。領空侵犯はなかったという。',
  ),
  told(
    'ships',
    '共同通信',
    '2026-11-24',
    'ロシア艦3隻が宗谷海峡を通過　防衛省',
    '防衛省は24日、ロシア海軍の駆逐艦など3隻が宗谷海峡を東へ通過し、オホーツク海に入ったと発表した。',
    '海上自衛隊の哨戒機が監視した。領海侵入はなかったという。',
  ),
];
