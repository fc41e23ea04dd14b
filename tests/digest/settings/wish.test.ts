import { describe, expect, test } from 'vitest';
import { readTopics, showTopics } from '../../../src/digest/settings/read-topics.ts';
import { readWish, usualSettings } from '../../../src/digest/settings/wish.ts';
import { findZone } from '../../../src/digest/settings/zone.ts';
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
    [' tokyo ', 'Asia/Tokyo'],
    ['New York', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['UTC', 'UTC'],
  ])('by “%s”', (typed, zone) => {
    expect(findZone(typed)).toBe(zone);
  });

  test.each(['Tokio', '+03:00', '9', '', 'Mars/Phobos', 'Europe'])('and not by “%s”', (typed) => {
    expect(findZone(typed)).toBeUndefined();
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
