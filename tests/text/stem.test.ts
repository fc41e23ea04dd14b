import { describe, expect, test } from 'vitest';
import { stem } from '../../src/text/stem.ts';

describe('stem', () => {
  test.each([
    ['meeting', 'meetings'],
    ['agree', 'agreed', 'agreeing'],
    ['kuril', 'kurils', 'kurile', 'kuriles'],
    ['patrushev', 'patrusheff'],
    ['sergey', 'sergiy', 'sergii'],
    ['dmitry', 'dmitriy', 'dmitrii'],
    ['maxim', 'maksim'],
    ['defence', 'defense'],
    ['programme', 'program', 'programmes'],
    ['labour', 'labor'],
    ['organise', 'organize', 'organised', 'organisation'],
    ['theatre', 'theater', 'theatres'],
    ['встреча', 'встречи', 'встрече', 'встречами'],
    ['договор', 'договора', 'договоров', 'договорах'],
    ['япония', 'японии', 'японией'],
    ['люди', 'людей', 'человек', 'человека'],
    ['кореец', 'корейца', 'корейцев'],
    ['владелец', 'владельца'],
    ['день', 'дня', 'дней'],
    ['путин', 'путина', 'путину', 'путиным'],
    ['дети', 'детей', 'ребенок', 'ребенка', 'ребенком'],
    ['рынок', 'рынка', 'рынков', 'рынком'],
    ['поселок', 'поселка', 'поселков'],
    ['ошибка', 'ошибки', 'ошибок', 'ошибками'],
    ['сделка', 'сделки', 'сделок'],
    ['лодка', 'лодки', 'лодок'],
    ['индиец', 'индийца', 'индийцы', 'индийцев'],
    ['китаец', 'китайца', 'китайцы', 'китайцев'],
    ['американец', 'американца', 'американцев'],
    ['японец', 'японца', 'японцев'],
    ['земля', 'земли', 'земель', 'землями'],
    ['капля', 'капли', 'капель'],
    ['человек', 'человека', 'человеку', 'человеком'],
    ['урок', 'урока', 'уроков'],
    ['отдел', 'отдела', 'отделов'],
    ['university', 'universities'],
    ['organisation', 'organization', 'organizing'],
    ['unit', 'units'],
    ['unite', 'united', 'unites'],
    ['spy', 'spies', 'spied', 'spying'],
    ['die', 'dies', 'died', 'dying', 'death'],
    ['delivery', 'deliver', 'delivered', 'deliveries'],
    ['fly', 'flies', 'flew', 'flight'],
  ])('%s and its other forms are one word', (...forms) => {
    expect(new Set(forms.map(stem))).toEqual(new Set([stem(forms[0] as string)]));
  });

  test.each([
    ['university', 'universe', 'universal'],
    ['general', 'generous', 'generation'],
    ['organ', 'organization', 'organism'],
    ['community', 'communism', 'communication'],
    ['import', 'important'],
    ['intern', 'international', 'internal'],
    ['author', 'authority'],
    ['office', 'officer', 'official'],
    ['united', 'units'],
    ['customs', 'customer', 'custom'],
    ['admiral', 'admire'],
    ['department', 'depart'],
    ['experience', 'experiment'],
    ['policy', 'police'],
    ['news', 'new'],
    ['status', 'statue'],
    ['constitution', 'constitute'],
    ['evening', 'even', 'event'],
  ])('%s, %s … are words apart', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(words.length);
  });

  test.each([
    ['four', 'for'],
    ['fence', 'fen'],
    ['japan', 'japanese'],
    ['япония', 'японский'],
    ['минск', 'министр'],
    ['рыба', 'рабы'],
    ['мел', 'мл'],
    ['век', 'вк'],
    ['урок', 'урка'],
    ['рынок', 'рыночный'],
    ['индиец', 'индия'],
    ['земля', 'зелье'],
    ['сделка', 'отделка'],
  ])('%s and %s stay two words', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test.each(['to', 'г', '2017', '2+2', 'us.', '会談', 'ロシア', '한국', ''])(
    '%j is its own stem',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});
