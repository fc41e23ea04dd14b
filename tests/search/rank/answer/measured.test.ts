import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../../src/search/query/answer-type.ts';
import type { Asked } from '../../../../src/search/query/question-words/kinds.ts';
import { createAnswerFit } from '../../../../src/search/rank/answer/fit.ts';
import type { Language } from '../../../../src/text/language.ts';

type Row = readonly [question: string, language: Language, sentence: string];

/** The least that a sentence holds of the kinds that its question asks for. */
function leastIn(text: string, language: Language, sentence: string, but?: Asked) {
  const expected = answerTypeOf(text, language);
  const fit = createAnswerFit({ text, language, expected }, () => new Set())(sentence, language);
  return Math.min(...expected.asked.filter((kind) => kind !== but).map((kind) => fit[kind] ?? 1));
}

const told = (rows: readonly Row[]): void => {
  test.each(rows)('%s (%s) is told by: %s', (question, language, sentence) => {
    expect(leastIn(question, language, sentence)).toBe(1);
  });
};
const untold = (rows: readonly Row[]): void => {
  test.each(rows)('%s (%s) is not told by: %s', (question, language, sentence) => {
    expect(leastIn(question, language, sentence)).toBeLessThan(1);
  });
};

describe('by how much', () => {
  told([
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла на 12,5 %.'],
    ['На сколько добыча выросла?', 'ru', 'На 12,5 % выросла добыча.'],
    ['На сколько вырос экспорт?', 'ru', 'Экспорт вырос на треть.'],
    ['На сколько упал экспорт?', 'ru', 'Экспорт упал почти на девять процентов.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла вдвое.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла в 3 раза.'],
    ['На сколько выросла добыча в 2012 году?', 'ru', 'В 2012 году добыча выросла на 7 тыс. т.'],
    ['На сколько продлили договор?', 'ru', 'Договор продлили на 3 года.'],
    ['By how much did the catch grow?', 'en', 'The catch grew by 12.5 per cent.'],
    ['How many percent did the catch grow by?', 'en', 'The catch grew by 12.5%.'],
    ['漁獲量はどれだけ増えましたか', 'ja', '漁獲量は12.5%増えた。'],
    ['漁獲量はどのくらい減りましたか', 'ja', '漁獲量は三千トン減った。'],
  ]);
  untold([
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла в 2012 году.'],
    ['На сколько выросла добыча?', 'ru', 'На 2012 год добыча выросла.'],
    ['На сколько выросла добыча?', 'ru', 'На 12 марта добыча выросла.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла за 12 месяцев.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла на Сахалине.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча на 12 островах выросла.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча на 2-м участке выросла.'],
    ['By how much did the catch grow?', 'en', 'The catch grew in 2012.'],
    ['漁獲量はどれだけ増えましたか', 'ja', '漁獲量は2012年に増えた。'],
  ]);
});

describe('how much of something', () => {
  told([
    ['how much of the island did Karlov get?', 'en', 'Karlov got the southern part of the island.'],
    ['how much of the island did Karlov get?', 'en', 'Karlov got half of the island.'],
    ['какую часть острова получил Карлов?', 'ru', 'Карлов получил южную часть острова.'],
    ['какую часть острова получил Карлов?', 'ru', 'Карлов получил весь остров.'],
    ['島はどれだけもらえたの', 'ja', '島の南半分をもらった。'],
    ['島からどれくらい米を輸入していますか', 'ja', '島から米を3万トン輸入している。'],
    ['島の米にどのくらい頼ってる？', 'ja', '米の8.8パーセントは島から来る。'],
  ]);
  untold([
    ['how much of the island did Karlov get?', 'en', 'Karlov got the island in May.'],
    ['how much did Karlov pay?', 'en', 'Karlov paid for the southern part of the island.'],
    ['какую часть острова получил Карлов?', 'ru', 'Карлов получил остров в мае.'],
    ['島からどれくらい米を輸入していますか', 'ja', '島から米を3年間輸入した。'],
  ]);
});

describe('who was the first', () => {
  told([
    [
      'who of the governors came to the island first?',
      'en',
      "None had been there before Karlov's trip.",
    ],
    ['кто из губернаторов впервые был на острове?', 'ru', 'Никто до этого не был там, Карлов был.'],
  ]);
  untold([['who was on the island?', 'en', "None had been there before Karlov's trip."]]);
});

describe('why', () => {
  told([
    ['Why did Norway protest?', 'en', 'Norway protested over the crab quota.'],
    ['Why did they quarrel?', 'en', 'They were divided over the harbour.'],
  ]);
  untold([
    ['Why did Norway not sign it?', 'en', 'It left open who is sovereign over the land.'],
    ['Why did Norway not sign it?', 'en', 'Norway took control over the harbour.'],
    ['Why did Norway not sign it?', 'en', 'Norway handed over the harbour.'],
  ]);
});

describe('how somebody is called', () => {
  test.each(['как зовут губернатора', 'как звали губернатора, который был на острове'])(
    '%s',
    (question) => {
      expect(answerTypeOf(question, 'ru').asked).toContain('person');
    },
  );
});

describe('how long, in space or in time', () => {
  told([
    ['会談は何分続いた？', 'ja', '会談は95分間続いた。'],
    ['島にどれくらいいましたか', 'ja', '島に3日間いた。'],
    ['How long is the tunnel?', 'en', 'The tunnel is 12 km long.'],
    ['How long is the tunnel?', 'en', 'It is a 57-kilometre-long tunnel.'],
    ['How long is the boat?', 'en', 'The boat is forty feet long.'],
    ['How long is the boat?', 'en', 'The boat is 12 m (39 ft) long.'],
    ['How long is the tunnel?', 'en', 'With a length of 12.5 miles the tunnel is new.'],
    ['How long is the bridge?', 'en', 'The bridge stretches for 12 kilometres.'],
    ['How long was the war?', 'en', 'The war was three years long.'],
    ['How long is the term?', 'en', 'The term is five years.'],
    ['How high is the tower?', 'en', 'The tower is forty feet high.'],
    ['How far is the island?', 'en', 'The island is sixteen miles away.'],
    ['Какой длины тоннель?', 'ru', 'Тоннель тянется на 12 км.'],
    ['Какова длина тоннеля?', 'ru', 'Сорок километров — длина тоннеля.'],
    ['トンネルの長さは', 'ja', 'トンネルの長さは12キロである。'],
    ['トンネルの長さはどのくらいですか', 'ja', '全長57キロのトンネルが開通した。'],
    ['トンネルはどのくらいの長さですか', 'ja', 'トンネルは五十七キロに及ぶ。'],
    ['映画の長さはどのくらいですか', 'ja', '映画は120分である。'],
    ['塔の高さはどのくらいですか', 'ja', '塔の高さは333メートルである。'],
  ]);
  untold([
    ['How long is the tunnel?', 'en', 'The tunnel is long.'],
    ['How long is the tunnel?', 'en', 'The tunnel is 12 km from the port.'],
    ['How long is the tunnel?', 'en', 'The tunnel was opened in 1988.'],
    ['How long did the war last?', 'en', 'The front was 12 km long.'],
    ['How long is the 12 km tunnel?', 'en', 'The tunnel is 12 km long.'],
    ['Как долго шла война?', 'ru', 'Длина фронта — 12 км.'],
    ['戦争はどのくらい続きましたか', 'ja', '戦線は12キロに及んだ。'],
    ['トンネルはどのくらいの長さですか', 'ja', '港はトンネルから12キロ離れている。'],
    ['トンネルの長さはどのくらいですか', 'ja', 'トンネルは1988年に開通した。'],
  ]);
});

describe('a year or a term in kanji', () => {
  told([
    ['大会は何年に延期されましたか', 'ja', '大会は平成三十年に延期された。'],
    ['何年に大会は延期されましたか', 'ja', '昭和四〇年に延期された。'],
    ['大会は何年でしたか', 'ja', '一九六五年の大会。'],
    ['大会は何年でしたか', 'ja', '大会は令和元年である。'],
    ['会長の任期は何年ですか', 'ja', '会長の任期は三年である。'],
    ['会長の任期は何年間ですか', 'ja', '会長の任期は三年である。'],
    ['会長の任期は何年間ですか', 'ja', '会長の任期は最長6年である。'],
  ]);
  untold([
    ['大会は何年に延期されましたか', 'ja', '大会は三年間延期された。'],
    ['大会は何年に延期されましたか', 'ja', '大会は三年後に延期された。'],
    ['大会は何年に延期されましたか', 'ja', '平成の大会は延期された。'],
    ['戦争は何年間続きましたか', 'ja', '戦争は三年に始まった。'],
    ['会長の任期は何年間ですか', 'ja', '会長は三年に選ばれた。'],
  ]);
});
