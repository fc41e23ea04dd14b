import { describe, expect, test } from 'vitest';
import { parseGlossary } from '../../src/knowledge/glossary.ts';

const idsOf = (text: string): string[] => parseGlossary(text).glossary.concepts.map(({ id }) => id);

const faultsOf = (text: string): string[] =>
  parseGlossary(text).faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);

/** A glossary with a good concept on lines 2 to 4 and what the test is about from line 5. */
const withGood = (entry: string): string =>
  `concepts:\n  - id: kunashir\n    relation: synonym\n    en: [Kunashir]\n${entry}`;

describe('a good glossary', () => {
  test('a concept has its names by language and all that is said of it', () => {
    const { glossary, faults } = parseGlossary(`
concepts:
  - id: southern-kurils
    relation: near
    group: places
    en: [Southern Kurils, 2016]
    ru: [Южные Курилы, южнокурильск*]
    ja: [北方領土]
    related: [kuril-islands]
    distinct: [kuril-chain]
    belongs: [russia]
    acts_for: [japan]
    note: Two claims.
`);
    expect(faults).toEqual([]);
    expect(glossary.concepts).toEqual([
      {
        id: 'southern-kurils',
        relation: 'near',
        group: 'places',
        names: {
          en: ['Southern Kurils', '2016'],
          ru: ['Южные Курилы', 'южнокурильск*'],
          ja: ['北方領土'],
        },
        related: ['kuril-islands'],
        distinct: ['kuril-chain'],
        belongs: ['russia'],
        actsFor: ['japan'],
        note: 'Two claims.',
      },
    ]);
  });

  test('one language is enough', () => {
    expect(faultsOf('concepts:\n  - id: a\n    relation: family\n    ja: [北方領土]\n')).toEqual(
      [],
    );
  });

  test('no concepts at all are no fault', () => {
    expect(parseGlossary('concepts: []\r\n')).toEqual({ glossary: { concepts: [] }, faults: [] });
  });
});

describe('a faulty concept is told of and the others are kept', () => {
  test.each<[what: string, entry: string, fault: string]>([
    [
      'an id with a blank',
      '  - id: Big Kuril\n    relation: near\n    en: [x]\n',
      'glossary.yml:5: id: expected letters, digits and hyphens',
    ],
    [
      'an unknown relation',
      '  - id: a\n    relation: same\n    en: [x]\n',
      'glossary.yml:5: relation: expected synonym, near, family or translation',
    ],
    [
      'no relation',
      '  - id: a\n    en: [x]\n',
      'glossary.yml:5: relation: expected synonym, near, family or translation',
    ],
    [
      'no name',
      '  - id: a\n    relation: near\n',
      'glossary.yml:5: concept: expected at least one name in en, ru or ja',
    ],
    [
      'an id twice',
      '  - id: kunashir\n    relation: near\n    en: [x]\n',
      'glossary.yml:5: id: expected an id of its own, found kunashir a second time',
    ],
  ])('%s', (_what, entry, fault) => {
    const text = withGood(entry);
    expect(faultsOf(text)).toEqual([fault]);
    expect(idsOf(text)).toEqual(['kunashir']);
  });

  test.each([
    ['a name of an unknown language', '  - id: a\n    relation: near\n    en: [x]\n    fr: [y]\n'],
    ['a text for a list', '  - id: a\n    relation: near\n    en: x\n'],
    ['an empty name', '  - id: a\n    relation: near\n    en: [x, ""]\n'],
    ['a word for a concept', '  - a\n'],
    ['nothing for a concept', '  -\n'],
  ])('%s is one fault, at the concept', (_what, entry) => {
    const text = withGood(entry);
    expect(parseGlossary(text).faults).toMatchObject([{ file: 'glossary.yml', line: 5 }]);
    expect(idsOf(text)).toEqual(['kunashir']);
  });

  test('all faults come at once, each with its line', () => {
    const text = withGood(
      '  - id: B\n    relation: same\n    en: [x]\n  - id: c\n    relation: near\n    ru: [y]\n  - id: d\n    relation: near\n',
    );
    expect(faultsOf(text)).toEqual([
      'glossary.yml:5: id: expected letters, digits and hyphens',
      'glossary.yml:5: relation: expected synonym, near, family or translation',
      'glossary.yml:11: concept: expected at least one name in en, ru or ja',
    ]);
    expect(idsOf(text)).toEqual(['kunashir', 'c']);
  });
});

describe('a file that holds no glossary', () => {
  test.each([
    ['nothing', ''],
    ['another field', 'names: []'],
    ['a list', '- a'],
    ['no list', 'concepts:\n'],
    ['a text', 'concepts: southern kurils'],
  ])('%s', (_what, text) => {
    expect(faultsOf(text)).toEqual(['glossary.yml:1: expected "concepts:" and a list below it']);
    expect(idsOf(text)).toEqual([]);
  });

  test('YAML that cannot be read is told of with its line', () => {
    expect(faultsOf(withGood('   relation: ['))).toEqual([
      expect.stringMatching(/^glossary\.yml:5: expected YAML: ./),
    ]);
  });
});
