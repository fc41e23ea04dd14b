import { expect, test } from 'vitest';
import { readSettings, type Settings } from '../../../src/digest/settings/settings.ts';
import { someSettings } from '../builders.ts';

test('settings come back from the store as they were set', () => {
  const settings = someSettings({
    topics: { concepts: ['southern-kurils'], words: ['рыболовство', '漁業'] },
    weekdays: [1, 3, 5],
  });
  const kept: unknown = JSON.parse(JSON.stringify(settings));
  expect(readSettings(kept)).toEqual({ kind: 'settings', settings });
});

test.each<[string, Partial<Record<keyof Settings, unknown>>, string]>([
  ['a time that no clock shows', { time: '24:00' }, 'time'],
  ['a time zone that nobody lives in', { zone: 'Asia/Nowhere' }, 'zone'],
  ['no time zone', { zone: '' }, 'zone'],
  ['no day of the week', { weekdays: [] }, 'weekdays'],
  ['an eighth day', { weekdays: [8] }, 'weekdays.0'],
  ['a day twice', { weekdays: [1, 1] }, 'weekdays'],
  ['a language the bot does not speak', { language: 'de' }, 'language'],
  ['an edition a month', { every: 'month' }, 'every'],
  ['two days for an edition a week', { every: 'week', weekdays: [1, 4] }, 'weekdays'],
  ['no section', { sections: [] }, 'sections'],
  ['a topic without a word', { topics: { concepts: [], words: [' '] } }, 'topics.words.0'],
  ['an empty day that is neither passed over nor told of', { onEmpty: 'shout' }, 'onEmpty'],
])('%s is a fault of its field', (_, about, field) => {
  const read = readSettings({ ...someSettings(), ...about });
  expect(read.kind === 'faulty' && read.faults.map((fault) => fault.field)).toEqual([field]);
});

test('settings of before there were changes and weeks want the changes where they want the news', () => {
  const { every: _, ...old } = someSettings({ sections: ['new', 'asked-here'] });
  expect(readSettings(old)).toEqual({
    kind: 'settings',
    settings: someSettings({ sections: ['new', 'asked-here', 'changed'] }),
  });
  expect(readSettings({ ...old, sections: ['on-this-day'] })).toEqual({
    kind: 'settings',
    settings: someSettings({ sections: ['on-this-day'] }),
  });
});

test('anything else than settings is faulty, and not a crash', () => {
  for (const odd of [undefined, null, 'often', [], {}]) {
    expect(readSettings(odd).kind).toBe('faulty');
  }
});
