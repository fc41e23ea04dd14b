import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../../src/search/query/answer-type.ts';
import { createAnswerFit } from '../../../../src/search/rank/answer/fit.ts';
import type { Language } from '../../../../src/text/language.ts';

/** Whether a sentence names the person that a question of its language asks for. */
function person(text: string, language: Language, sentence: string) {
  const expected = answerTypeOf(text, language);
  expect(expected.asked).toContain('person');
  return createAnswerFit({ text, language, expected }, () => new Set())(sentence, language).person;
}

describe('in English who did it is the subject of the verb that is asked by', () => {
  test.each([
    ['Who commanded the fort?', 'A. B. Orlov commanded the fort.'],
    ['Who commanded the fort?', 'Lt. Col. A. B. Orlov commanded the fort until 1904.'],
    ['Who commanded the fort?', "In 1904 O'Neill commanded the fort."],
    ['Who paid for the road?', 'P. Lund paid for the road.'],
    ['Who paid?', 'P. Lund paid.'],
    ['Who burnt the town?', 'Napoleon burnt the town.'],
    ['Who first taught there?', 'Haldane taught there.'],
    ['Who composed the hymn?', 'Ludwig van Beethoven later composed the hymn.'],
    ['Who painted the wall?', 'Leonardo da Vinci (1452–1519) painted the wall.'],
    ['Who led the army?', 'Charles de Gaulle led the army.'],
    ['Who banned the march?', 'The court banned the march.'],
    ['Who banned the march?', 'In 1904 the court of appeal banned the march.'],
    ['Who announced a quota?', 'The ministry has announced a quota.'],
    ['Who founded the school?', 'Fishermen founded the school.'],
    ['Who banned the march?', 'The march was banned by the court.'],
    ['By whom was the march banned?', 'The march was banned in 1904 by the court.'],
    ['Who was the town burnt by?', 'Napoleon burnt the town.'],
    ['Who built the bridge?', 'The bridge was built by Japanese engineers in 1904.'],
    ['Who was the commander of the fort?', 'The commander of the fort was A. B. Orlov.'],
    ['Who was the commander of the fort?', "The commander of the fort was O'Neill."],
    ['Who set up the league?', 'Orlov returned to Reval in May and set up the league.'],
    ['Who patented the engine?', 'It was made by A. Lund, who patented the engine in 1805.'],
    ['Who made the clock?', 'The clock was made for the harbour master by Karl Lund. It ran.'],
    ['Who dominates the race?', 'Fishermen continue to dominate the race.'],
  ])('%s %s', (question, sentence) => {
    expect(person(question, 'en', sentence)).toBe(1);
  });

  test.each([
    ['Who banned the march?', 'The march was banned in 1904.'],
    ['Who found the cards?', 'In July 1904 the cards had been found. Lund counted them.'],
    ['Who attacked the fort?', 'They attacked the fort; Captain Lund was in Reval.'],
    ['Who banned the march?', 'The march was banned by the end of May.'],
    ['Who banned the march?', 'It banned the march.'],
    ['Who banned the march?', 'The march banned in May went on.'],
    ['Who banned the march?', 'The rally banned in May went on.'],
    ['Who banned the march?', 'The rally near the Tower banned in May went on.'],
    ['Who built the bridge?', 'The bridge in Mito built in 1904 is new.'],
    ['Who built the bridge?', 'That year somebody built the bridge.'],
    ['Who built the bridge at Mito?', 'The bridge at Mito built the town a name.'],
    ['Who burnt the town?', 'The town was burnt by accident.'],
    ['Who commanded the fort?', 'There stood a tower commanded in turn.'],
    ['Who signed the treaty?', 'Japan signed the treaty.'],
    ['Who did Orlov command?', 'Orlov commanded the fort.'],
  ])('and nobody else is: %s %s', (question, sentence) => {
    expect(person(question, 'en', sentence)).not.toBe(1);
  });
});

describe('in Russian who did it is in the nominative beside the verb, or in the instrumental', () => {
  test.each([
    ['Кто построил мост?', 'Мост построил Лунд.'],
    ['Кто построил мост?', 'Лунд построил мост в 1904 году.'],
    ['Кто построил мост?', 'Мост построил А. Б. Лунд.'],
    ['Кто сжёг город?', 'Город сжёг Наполеон.'],
    ['Кто сжег город?', 'Наполеон сжёг город.'],
    ['Кто основал школу?', 'Школу основала Мария.'],
    ['Кто основал школу?', 'Мария в 1904 году основала школу.'],
    ['Кто возглавил партию?', 'Абэ возглавил партию.'],
    ['Кто возглавил партию?', 'Партию возглавил Ким.'],
    ['Кто запретил марш?', 'Суд запретил марш.'],
    ['Кто запретил марш?', 'Суд в Токио запретил марш.'],
    ['Кто запретил марш?', 'В мае марш запретил городской суд.'],
    ['Кто объявил квоту?', 'Министерство рыболовства объявило квоту.'],
    ['Кто основал школу?', 'Школу основали рыбаки.'],
    ['Кто построил мост?', 'Мост построили японские инженеры.'],
    ['Кто построил мост?', 'Мост был построен рыбаками.'],
    ['Кто построил мост?', 'Мост был построен Лундом в 1904 году.'],
    ['Кем был построен мост?', 'Мост построили рыбаки.'],
    ['Кем был построен мост?', 'Мост был построен японскими инженерами.'],
    ['Кто отказался от помощи?', 'Суд обещал льготы рыбакам и отказался от помощи.'],
    ['Кто ввёл пошлину?', 'США ввели пошлину в мае.'],
    ['Кто подписал акт?', 'Акт подписали министр Лунд и посол Хара.'],
    ['Кто открыл музей?', 'Музей открыла 15 мая 1904 года директор Ольга Лунд.'],
    ['Кто написал поэму?', 'В том году поэт Перси Шелли написал поэму.'],
    ['Кто рукоположил священников?', 'Священников рукоположил в сан Джон Уэсли.'],
  ])('%s %s', (question, sentence) => {
    expect(person(question, 'ru', sentence)).toBe(1);
  });

  test.each([
    ['Кто построил мост?', 'Мост был построен в 1904 году.'],
    ['Кто построил мост?', 'Мост построили в 1904 году.'],
    ['Кто построил мост?', 'Мост был построен весной.'],
    ['Кто построил мост на острове?', 'На острове построили дороги.'],
    ['Кто запретил марш?', 'Он запретил митинг.'],
    ['Кто запретил марш?', 'После долгих переговоров он запретил марш.'],
    ['Кто подписал договор?', 'Россия подписала договор.'],
    ['Кто помог городу?', 'Потом помог Лунду.'],
    ['Кто нашёл карточки?', 'Карточки нашли в архиве в июле. Лунд их пересчитал.'],
    ['Кого победил Лунд?', 'Лунд победил.'],
  ])('and nobody else is: %s %s', (question, sentence) => {
    expect(person(question, 'ru', sentence)).not.toBe(1);
  });
});

describe('in Japanese who did it stands before が, は or によって of the verb', () => {
  test.each([
    ['劇場を設計したのは誰ですか', '劇場は鈴木一郎が設計した。'],
    ['劇場は誰が設計しましたか', '鈴木一郎は1904年に劇場を設計した。'],
    ['誰が劇場を設計したのですか', '劇場は田中健によって設計された。'],
    ['劇場は誰によって設計されましたか', '劇場は小林健二が設計した。'],
    ['劇場は誰によって設計されましたか', '劇場は小林健二により設計された。'],
    ['劇場を設計したのは誰ですか', '劇場は高橋みどりが設計した。'],
    ['像を作ったのは誰ですか', '像は彫刻家の佐藤忠良が作った。'],
    ['橋を建てたのは誰ですか', '橋は漁師たちが建てた。'],
    ['誰が行進を禁止しましたか', '裁判所が行進を禁止した。'],
    ['誰が行進を禁止しましたか', '行進は裁判所によって禁止された。'],
    ['誰が漁獲枠を発表しましたか', '水産庁は翌年の漁獲枠を発表した。'],
    ['配備に抗議したのは誰ですか', '森長官は1月5日、配備に抗議した。'],
    ['協定に合意したのは誰ですか', '協定に合意したのは森首相とカルロフ大統領である。'],
  ])('%s %s', (question, sentence) => {
    expect(person(question, 'ja', sentence)).toBe(1);
  });

  test.each([
    ['劇場を設計したのは誰ですか', '劇場は1904年に設計された。'],
    ['劇場を設計したのは誰ですか', '博物館は1904年に設計した。'],
    ['劇場を設計したのは誰ですか', '劇場が設計された。'],
    ['劇場を設計したのは誰ですか', '公園が劇場の隣に設計された。'],
    ['劇場を設計したのは誰ですか', '翌年は劇場を設計した。'],
    ['劇場を設計したのは誰ですか', '鈴木一郎が劇場を訪れた。'],
    ['誰が行進を禁止しましたか', '行進は条約により禁止された。'],
    ['条約に署名したのは誰ですか', '日本が条約に署名した。'],
    ['橋を建てたのは誰ですか', '会社が橋の近くに建設した工場は新しい。'],
  ])('and nobody else is: %s %s', (question, sentence) => {
    expect(person(question, 'ja', sentence)).not.toBe(1);
  });
});
