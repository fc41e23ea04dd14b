import { expect, test } from 'vitest';
import { titleInBody } from '../../src/knowledge/article/head/titles.ts';
import { parseInSteps } from '../../src/knowledge/article/parse-article.ts';
import { parseGlossaryInSteps } from '../../src/knowledge/glossary.ts';
import { anArticleFile } from '../archive-builders.ts';
import { FOURFOLD, growth, repeated } from '../hostile/growth.ts';
import { LEFT_OUT, SLOW } from './hostile-files.ts';

type Steps<T> = Generator<void, T, void>;

/** Runs steps to their end, and counts them. */
function run<T>(steps: Steps<T>) {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return { result: step.value, count };
  }
}

const LENGTH = 60_000;

/** Between 8 and 64. */
const SQUARE = 24;

/**
 * Eight times the text costs about 8 times where the cost is that of the length, and 64 where it is that
 * of its square: far enough apart for a large heap's garbage, which only the longer text makes.
 */
async function expectLinear(stepsOf: (length: number) => () => Steps<unknown>): Promise<void> {
  const ratio = await growth(stepsOf, LENGTH / 2, (steps) => run(steps()), {
    times: 8,
    limit: SQUARE,
  });
  expect(ratio).toBeLessThan(SQUARE);
}

const contentOf = (body: string): string => anArticleFile({ paragraphs: [body] }).content;

test.each(SLOW)('%s: more of the text costs as much more time', async (_what, body) => {
  await expectLinear((length) => {
    const content = contentOf(body(length));
    return () => parseInSteps('x.md', content);
  });
});

test.each(SLOW)('%s: it is read, with a pause for every few thousand characters', (_what, body) => {
  const content = contentOf(body(LENGTH));
  const { result, count } = run(parseInSteps('x.md', content));
  expect(result.kind).toBe('article');
  expect(count).toBeGreaterThan(content.length / 5000);
  const lengths =
    result.kind === 'article' ? result.article.passages.map((one) => one.text.length) : [];
  expect(Math.max(...lengths)).toBeLessThanOrEqual(6000);
});

test.each(LEFT_OUT.filter(([, content]) => typeof content === 'string'))(
  '%s: longer, it is refused as fast',
  async (_what, content) => {
    await expectLinear((length) => {
      const text = String(content);
      const long = text.padEnd(text.length + length, text.slice(-50));
      return () => parseInSteps('x.md', long);
    });
  },
);

const EMPHASIS = ['**a_', '_*a', 'a_*', '***a__', '**氷_', '*лёд_'];

test.each(EMPHASIS)('a paragraph of %s: more of it costs as much more time', async (unit) => {
  const stepsOf = (length: number) => {
    const content = contentOf(repeated(unit)(length));
    return () => parseInSteps('x.md', content);
  };
  expect(await growth(stepsOf, 1000, (steps) => run(steps()), FOURFOLD)).toBeLessThan(
    FOURFOLD.limit,
  );
});

test.each([
  ...EMPHASIS.map((unit) => ['a heading', unit, (n: number) => `# ${repeated(unit)(n)}`] as const),
  ['a heading', '[a', (n: number) => `# ${repeated('[a')(n)}`],
  ['an underlined heading', '**a_', (n: number) => `${repeated('**a_')(n)}\n===`],
  ['beginnings of comments', '<!--', repeated('<!--')],
  ['a row of ticks', '`', (n: number) => `${'`'.repeat(n / 2)}\n${'a\n'.repeat(n / 4)}`],
] as const)(
  '%s of %s before a title: more of it costs as much more time',
  async (_what, _unit, body) => {
    expect(await growth(body, 4500, titleInBody, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
  },
);

test('a long heading is the title, cut', () => {
  const text = `# ${'**sea**_ice '.repeat(1000)}\n\nText.`;
  const { result } = run(parseInSteps('x.md', text));
  expect(result).toMatchObject({ article: { title: expect.stringMatching(/^sea_ice sea_ice /) } });
});

const concept = (nth: number, names: number): string =>
  `  - id: c${nth}\n    relation: near\n    en: [${Array.from({ length: names }, (_, at) => `n${nth}-${at}`).join(', ')}]\n`;

const GLOSSARIES: readonly (readonly [what: string, text: (length: number) => string])[] = [
  [
    'concepts',
    (n) => `concepts:\n${Array.from({ length: n / 60 }, (_, nth) => concept(nth, 3)).join('')}`,
  ],
  ['one concept', (n) => `concepts:\n${concept(1, n / 6)}`],
  ['faulty entries', (n) => `concepts:\n${'  - [\n'.repeat(n / 20)}`],
  ['anchors', (n) => `concepts:\n${'  - &a [*a]\n'.repeat(n / 20)}`],
  ['hyphens', (n) => `concepts:\n${'  -\n'.repeat(n / 4)}`],
  ['lines before the list', (n) => `a: |\n${'  a\n'.repeat(n / 4)}concepts:\n  - id: a\n`],
  [
    'one line',
    (n) => JSON.stringify({ concepts: Array.from({ length: n / 10 }, () => ({ id: 'a' })) }),
  ],
];

test.each(GLOSSARIES)(
  'a glossary of many %s: more of the text costs as much more time',
  async (_what, text) => {
    await expectLinear((length) => {
      const content = text(length);
      return () => parseGlossaryInSteps(content);
    });
  },
);

test.each<[what: string, text: string, said: string]>([
  [
    '50,000 concepts',
    `concepts:\n${Array.from({ length: 50_000 }, (_, nth) => `  - id: c${nth}\n`).join('')}`,
    '1: expected at most 10,000 concepts',
  ],
  [
    'a concept of 20,000 names',
    `concepts:\n${concept(1, 3)}${concept(2, 20_000)}${concept(3, 1)}`,
    '5: expected a concept of at most 20,000 characters',
  ],
  [
    'a concept of 200 names',
    `concepts:\n${concept(1, 200)}${concept(2, 1)}`,
    '2: en: expected at most 100 names',
  ],
  [
    'names that all begin alike',
    `concepts:\n${Array.from({ length: 501 }, (_, nth) => `  - {id: c${nth}, relation: near, en: [The ${nth}]}\n`).join('')}`,
    '502: expected at most 500 names that begin with the',
  ],
  [
    'a list that holds itself',
    `concepts:\n${concept(1, 1)}  - &a [*a]\n${concept(3, 1)}`,
    '5: expected YAML: found &a, and nothing may be named so',
  ],
  [
    'lists within lists',
    `concepts:\n${concept(1, 1)}  - ${'- '.repeat(2000)}\n${concept(3, 1)}`,
    '5: expected YAML: lists or fields lie too deep within each other',
  ],
])('a glossary with %s says so, and keeps the concepts beside it', (_what, text, said) => {
  const { result } = run(parseGlossaryInSteps(text));
  expect(result.faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([said]);
  const expected = said.startsWith('1:') ? 0 : text.split('\n  - ').length - 2;
  expect(result.glossary.concepts).toHaveLength(expected);
});
