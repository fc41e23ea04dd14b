import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../src/search/query/answer-type.ts';
import type { Asked } from '../../../src/search/query/question-words/kinds.ts';
import type { Language } from '../../../src/text/language.ts';

const kindsOf = (question: string, language: Language): readonly Asked[] =>
  answerTypeOf(question, language).asked;

describe('a word is known as an amount or a time from end to end', () => {
  test.each([
    ['Сколько рыбаков погибло?', 'рыбаков'],
    ['Сколько нефтяников бастовало?', 'нефтяников'],
    ['Сколько платформ построили?', 'платформ'],
    ['Сколько рыбхозов в области?', 'рыбхозов'],
    ['Сколько платков продали?', 'платков'],
    ['Сколько долларовых счетов открыли?', 'долларовых'],
    ['Сколько лётчиков погибло?', 'летчиков'],
    ['Сколько частей в договоре?', 'частей'],
    ['Сколько денежных переводов дошло?', 'денежных'],
  ])('%s asks for a count alone', (question, counted) => {
    const { asked, counted: found } = answerTypeOf(question, 'ru');
    expect(asked).toEqual(['count']);
    expect(found).toBe(counted);
  });

  test.each([
    'Сколько рыбы поймали?',
    'Сколько рыбной муки продали?',
    'Сколько нефти добыли?',
    'Сколько газа продали?',
    'Сколько заплатили за лодку?',
    'Сколько платят за краба?',
    'Сколько стоила лодка?',
    'Лодки сколько стоят?',
    'Сколько рублей дали?',
    'Сколько долл. дали?',
    'Сколько процентов уплачено?',
  ])('%s asks for an amount', (question) => {
    expect(kindsOf(question, 'ru')).toContain('amount');
  });

  test.each([
    'Сколько лет шла война?',
    'Сколько месяцев?',
    'Сколько недель шли?',
    'Сколько часов?',
    'Два года или сколько дней?',
    'Сколько длилась встреча?',
    'Сколько потом продолжались бои?',
  ])('%s asks for a duration', (question) => {
    expect(kindsOf(question, 'ru')).toContain('duration');
  });

  test.each<[string, Language]>([
    ['How many years ago was it?', 'en'],
    ['How long after the war did they return?', 'en'],
    ['Сколько лет назад это было?', 'ru'],
    ['Через сколько дней их отпустили?', 'ru'],
    ['どのくらい前の話？', 'ja'],
  ])('%s asks for a moment, by how far it is', (question, language) => {
    expect(kindsOf(question, language)).not.toContain('duration');
  });

  test.each<[string, Language]>([
    ['What is the range of the missile?', 'en'],
    ['С какой скоростью она летит?', 'ru'],
    ['Какая у неё дальность?', 'ru'],
    ['射程は？', 'ja'],
    ['死者の数は？', 'ja'],
  ])('%s asks for a number', (question, language) => {
    expect(kindsOf(question, language)).toContain('count');
  });
});

describe('what is counted may stand behind its verb', () => {
  test.each([
    ['Сколько поймали омуля?', 'омуля'],
    ['Сколько построили платформ?', 'платформ'],
    ['Сколько утонуло лётчиков?', 'летчиков'],
    ['Сколько было выловлено тонн?', 'тонн'],
    ['Сколько добывают угля?', 'угля'],
    ['Сколько сейчас живёт лётчиков в городе?', 'летчиков'],
    ['Сколько осталось платков?', 'платков'],
  ])('%s counts %s', (question, counted) => {
    expect(answerTypeOf(question, 'ru').counted).toBe(counted);
  });

  test.each([
    ['what did it, and not what is counted', 'Сколько поймали рыбаки?', 'поймали'],
    ['what did it alone', 'Сколько добывает Сахалин?', 'добывает'],
    ['how often', 'Как часто лётчик летает?', 'часто'],
    ['nothing', 'Сколько утонуло?', 'утонуло'],
    ['nothing but a place', 'Сколько утонуло в море?', 'утонуло'],
    ['a noun that looks like a verb', 'Сколько стали сварил завод?', 'стали'],
  ])('but not where %s stands there: %s', (_, question, counted) => {
    expect(answerTypeOf(question, 'ru').counted).toBe(counted);
  });
});

describe('by how much something grew', () => {
  test.each([
    'На сколько выросла добыча?',
    'На сколько добыча выросла?',
    'На сколько вырос экспорт?',
    'На сколько экспорт упал?',
    'На сколько снизились цены?',
    'На сколько он старше?',
  ])('%s counts no verb', (question) => {
    expect(answerTypeOf(question, 'ru').counted).toBe('сколько');
  });

  test.each([
    ['На сколько островов претендовала Япония?', 'островов'],
    ['На сколько тонн выросла добыча?', 'тонн'],
    ['На скольких островах выросла добыча?', 'островах'],
    ['Сколько школ построили?', 'школ'],
  ])('%s counts %s', (question, counted) => {
    expect(answerTypeOf(question, 'ru').counted).toBe(counted);
  });

  test.each<[string, Language]>([
    ['By how much did the catch grow?', 'en'],
    ['How many percent did the catch grow by?', 'en'],
    ['На сколько процентов выросла добыча?', 'ru'],
    ['漁獲量はどれだけ増えましたか', 'ja'],
    ['漁獲量はどのくらい減ったのですか', 'ja'],
  ])('%s (%s) is an amount and no duration', (question, language) => {
    const { asked, counted } = answerTypeOf(question, language);
    expect(asked).toContain('amount');
    expect(asked).not.toContain('duration');
    expect(counted).toBeUndefined();
  });
});

describe('how long may ask for a length', () => {
  test.each<[string, Language, true | undefined]>([
    ['How long is the tunnel?', 'en', true],
    ['The tunnel: how long was it?', 'en', true],
    ['How long will the bridge be?', 'en', true],
    ['How long did the war last?', 'en', undefined],
    ['Как долго шла война?', 'ru', undefined],
    ['トンネルはどのくらいの長さですか', 'ja', true],
    ['トンネルの長さはどれくらいですか', 'ja', true],
    ['戦争はどのくらい続きましたか', 'ja', undefined],
  ])('%s (%s): %s', (question, language, length) => {
    const { asked, length: found } = answerTypeOf(question, language);
    expect(asked).toEqual(['duration']);
    expect(found).toBe(length);
  });

  test.each<[string, Language]>([
    ['How high is the tower?', 'en'],
    ['How deep is the lake?', 'en'],
    ['How far is it?', 'en'],
    ['Какой длины тоннель?', 'ru'],
    ['Какова высота башни?', 'ru'],
    ['塔の高さはどのくらいですか', 'ja'],
    ['湖はどれくらいの深さですか', 'ja'],
    ['どのくらいの人が来ましたか', 'ja'],
    ['日本人はどれだけ増えましたか', 'ja'],
  ])('%s (%s) asks for a measure alone', (question, language) => {
    expect(kindsOf(question, language)).toEqual(['count']);
  });
});
