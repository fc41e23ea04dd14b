/** Old and variant forms of kanji, each before the form in use: names keep them, and so do old papers. */
const PAIRS = `髙高 﨑崎 澤沢 條条 國国 學学 會会 體体 區区 廣広 齋斎 齊斉 邊辺 邉辺 濱浜 櫻桜 龍竜 瀧滝 澁渋 嶋島 嶌島 桒桑 眞真 壽寿 榮栄 豐豊 惠恵 德徳
圓円 鐵鉄 鹽塩 寶宝 對対 發発 變変 轉転 傳伝 單単 團団 戰戦 擔担 聲声 應応 數数 歸帰 當当 黨党 與与 豫予 餘余 號号 臺台 萬万 舊旧 辯弁 畫画
譯訳 讀読 賣売 釋釈 鄰隣 關関 隨随 雜雑 靈霊 顯顕 驛駅 驗験 鷄鶏 點点 禮礼 參参 處処 勞労 營営 總総 縣県 續続 經経 繪絵 繼継 缺欠 兩両 假仮
價価 儉倹 劍剣 劑剤 勳勲 勵励 勸勧 卷巻 收収 敍叙 圍囲 圖図 圈圏 墮堕 壓圧 壞壊 壯壮 寢寝 實実 寫写 將将 專専 屆届 屬属 峽峡 嶽岳 巖巌 巢巣
帶帯 廢廃 廳庁 彈弾 徑径 從従 恆恒 惡悪 惱悩 慘惨 戲戯 拂払 拔抜 據拠 擇択 擧挙 擴拡 攝摂 效効 敕勅 斷断 晝昼 晉晋 曉暁 曆暦 來来 檢検 樂楽
樣様 橫横 檜桧 權権 歐欧 歡歓 步歩 歲歳 歷歴 殘残 毆殴 每毎 氣気 沒没 淨浄 淺浅 渴渇 濟済 濕湿 滿満 潛潜 灣湾 燈灯 燒焼 爐炉 爭争 爲為 犧犠
狀状 獨独 獵猟 獸獣 獻献 瓣弁 甁瓶 疊畳 癡痴 盜盗 碎砕 祕秘 祿禄 禪禅 稱称 稻稲 穗穂 穩穏 竊窃 竝並 粹粋 絲糸 緣縁 縱縦 纖繊 罐缶 聽聴 肅粛
膽胆 臟臓 舍舎 莊荘 莖茎 藏蔵 藝芸 藥薬 蘆芦 蟲虫 蠶蚕 蠻蛮 衞衛 裝装 襃褒 覺覚 覽覧 觀観 觸触 證証 讓譲 讚賛 貳弐 踐践 輕軽 辨弁 遞逓 遲遅
醉酔 釀醸 錢銭 鎭鎮 鑄鋳 鑛鉱 鬪闘 陷陥 險険 隱隠 雙双 顏顔 飮飲 餠餅 騷騒 驅駆 髮髪 麥麦 默黙 齒歯 齡齢 渕淵 冨富 峯峰 濵浜 淸清 靑青 黃黄
亞亜 佛仏 僞偽 兒児 內内 冰氷 剩剰 卽即 嚴厳 囑嘱 增増 壹壱 奧奥 妝粧 孃嬢 寬寛 尙尚 瀨瀬 堯尭 彌弥 曾曽 祢禰 穰穣`;

/** Parts of kanji that fonts of PDF files have in place of kanji, and for which Unicode gives none. */
const RADICALS = '⺠民 ⺟母 ⻁虎 ⻄西 ⻑長 ⻘青 ⻝食 ⻤鬼 ⻨麦 ⻩黄 ⻭歯 ⻯竜 ⻲亀 ⻳亀';

const FORMS: ReadonlyMap<string, string> = new Map(
  `${PAIRS} ${RADICALS}`.split(/\s+/).map((pair) => [...pair] as [string, string]),
);

/** With kanji that Unicode has twice. */
const OLD = new RegExp(`[${[...FORMS.keys()].join('')}\u2f00-\u2fdf\uf900-\ufaff]`, 'g');

function inUse(kanji: string): string {
  const form = FORMS.get(kanji) ?? kanji.normalize('NFKC');
  return form.length === 1 ? (FORMS.get(form) ?? form) : kanji;
}

/** The text with the forms in use, each in the place of its old one. */
export const withKanjiInUse = (text: string): string => text.replace(OLD, inUse);

/** By a form in use, the old ones. */
const OLD_FORMS = new Map<string, string>();
for (const [old, form] of FORMS) OLD_FORMS.set(form, (OLD_FORMS.get(form) ?? '') + old);

/** Source of a pattern for a text in Japanese, with each kanji in any of its forms. */
export const inAnyForm = (text: string): string =>
  withKanjiInUse(text)
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\p{sc=Han}/gu, (kanji) => {
      const old = OLD_FORMS.get(kanji);
      return old === undefined ? kanji : `[${kanji}${old}]`;
    });
