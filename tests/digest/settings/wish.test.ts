import { describe, expect, test } from 'vitest';
import { cityNames } from '../../../src/digest/settings/city-names.ts';
import { isZone, localTime } from '../../../src/digest/settings/local-time.ts';
import { readTopics, showTopics } from '../../../src/digest/settings/read-topics.ts';
import { readWish, usualSettings } from '../../../src/digest/settings/wish.ts';
import { findZone, zonesMeant } from '../../../src/digest/settings/zone.ts';
import { aGlossary, anArchive } from '../../archive-builders.ts';

const { index } = anArchive(
  undefined,
  aGlossary(
    { id: 'southern-kurils', en: ['Southern Kurils'], ru: ['Южные Курилы'], ja: ['北方領土'] },
    { id: 'kurils', en: ['Kuril Islands'], ru: ['Курильские острова', 'курил*'] },
    { id: 'visit', relation: 'translation', en: ['visit'], ru: ['визит'] },
  ),
);
const names = index.concepts;

describe('a time zone is known', () => {
  test.each([
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['asia/tokyo', 'Asia/Tokyo'],
    ['asia/kolkata', 'Asia/Kolkata'],
    [' tokyo ', 'Asia/Tokyo'],
    ['New York', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['US/Eastern', 'US/Eastern'],
    ['Japan', 'Japan'],
    ...['Kyiv', 'Kiev', 'Киев', 'Київ', 'キーウ', 'キエフ', 'europe/kyiv'].map((one) => [
      one,
      'Europe/Kyiv',
    ]),
    ...['Kolkata', 'Calcutta', 'Mumbai', 'Калькутта', 'コルカタ', 'ﾑﾝﾊﾞｲ'].map((one) => [
      one,
      'Asia/Kolkata',
    ]),
    ...['Ho Chi Minh', 'Ho Chi Minh City', 'saigon', 'Хошимин', 'ホーチミン'].map((one) => [
      one,
      'Asia/Ho_Chi_Minh',
    ]),
    ...['Yangon', 'Rangoon', 'Рангун'].map((one) => [one, 'Asia/Yangon']),
    ...['Kathmandu', 'Katmandu'].map((one) => [one, 'Asia/Kathmandu']),
    ...['Nuuk', 'Godthab', 'Godthåb'].map((one) => [one, 'America/Nuuk']),
    ...['Москва', 'москва', 'モスクワ', 'MSK', 'МСК', 'Moscow time'].map((one) => [
      one,
      'Europe/Moscow',
    ]),
    ...['東京', '東京時間', 'Токио', 'JST', 'Sapporo', '札幌'].map((one) => [one, 'Asia/Tokyo']),
    ['Улан Батор', 'Asia/Ulaanbaatar'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Кишинев', 'Europe/Chisinau'],
    ['St Petersburg', 'Europe/Moscow'],
    ['ワシントンDC', 'America/New_York'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
  ])('by “%s”', (typed, zone) => {
    expect(findZone(typed)).toBe(zone);
  });

  test.each([
    'Tokio',
    '+03:00',
    'UTC+3',
    'GMT+9',
    'EST5EDT',
    '9',
    '',
    'Mars/Phobos',
    'Europe',
    'PLT',
    'ZZZ',
    'constructor',
    '__proto__',
  ])('and not by “%s”', (typed) => {
    expect(findZone(typed)).toBeUndefined();
    expect(zonesMeant(typed)).toEqual([]);
  });

  test.each([
    ['BST', ['Europe/London', 'Asia/Dhaka']],
    ['bst', ['Europe/London', 'Asia/Dhaka']],
    ['IST', ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin']],
    ['CST', ['America/Chicago', 'Asia/Shanghai', 'America/Havana']],
    ['GMT', ['UTC', 'Europe/London']],
  ])('and asked for by “%s”', (typed, zones) => {
    expect(zonesMeant(typed)).toEqual(zones);
    expect(findZone(typed)).toBeUndefined();
  });

  test.each(['EST', 'MST', 'PST', 'ET', 'CET'])(
    '“%s” has summer time, or is asked for',
    (typed) => {
      const [first = ''] = zonesMeant(typed);
      const [winter, summer] = [0, 6].map((month) =>
        localTime(Date.UTC(2026, month, 5, 12), first),
      );
      expect(winter?.time).not.toBe(summer?.time);
    },
  );

  test('every zone and every city of the tables is one that this system knows', () => {
    for (const [zone, name] of cityNames) {
      expect(isZone(zone), zone).toBe(true);
      expect(zonesMeant(name).length, name).toBeGreaterThan(0);
    }
  });
});

describe('topics', () => {
  test('are names of the glossary in any language, each once, and words', () => {
    const typed =
      'северные морские ежи, Южные Курилы; 北方領土、kuril islands， fish, Fish,, visit';
    expect(readTopics(typed, names)).toEqual({
      concepts: ['southern-kurils', 'kurils'],
      words: ['северные морские ежи', 'fish', 'visit'],
    });
  });

  test('are words where a name is only a part of them', () => {
    expect(readTopics('fishing near the Kuril Islands', names)).toEqual({
      concepts: [],
      words: ['fishing near the Kuril Islands'],
    });
  });

  test('are shown in the language of the reader, and read again as the same', () => {
    const topics = readTopics('Southern Kurils, fish', names);
    const shown = showTopics(topics, names, 'ja');
    expect(shown).toEqual({ names: ['北方領土'], words: ['fish'] });
    expect(readTopics([...shown.names, ...shown.words].join(', '), names)).toEqual(topics);
  });

  test('that the glossary has lost are not shown', () => {
    const topics = { concepts: ['gone', 'kurils'], words: [] };
    expect(showTopics(topics, names, 'en').names).toEqual(['Kuril Islands']);
  });
});

describe('a wish', () => {
  const typed = {
    time: '08:30',
    zone: 'tokyo',
    every: 'day',
    weekdays: ['1', '5'],
    topics: '',
    language: 'ja',
    sections: ['new'],
    onEmpty: 'say',
  };

  test('becomes settings', () => {
    expect(readWish(typed, names)).toEqual({
      kind: 'settings',
      settings: {
        ...usualSettings('Asia/Tokyo', 'ja'),
        weekdays: [1, 5],
        sections: ['new'],
        onEmpty: 'say',
      },
    });
  });

  test('for an edition a week has one day', () => {
    const weekly = { ...typed, every: 'week' };
    expect(readWish({ ...weekly, weekdays: ['5'] }, names)).toMatchObject({
      kind: 'settings',
      settings: { every: 'week', weekdays: [5] },
    });
    expect(readWish(weekly, names)).toEqual({ kind: 'faulty', fields: ['weekdays'] });
  });

  test('is told all that is wrong with it, by field', () => {
    const topics = Array.from({ length: 21 }, (_, nth) => `word ${nth}`).join();
    const wrong = { ...typed, zone: 'Atlantis', weekdays: [], topics, time: '' };
    expect(readWish(wrong, names)).toEqual({
      kind: 'faulty',
      fields: ['time', 'zone', 'weekdays', 'topics'],
    });
    expect(readWish({ ...typed, topics: 'x'.repeat(81) }, names)).toEqual({
      kind: 'faulty',
      fields: ['topics'],
    });
  });
});
