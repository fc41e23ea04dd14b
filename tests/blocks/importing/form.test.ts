import { describe, expect, test } from 'vitest';
import { viewFaults } from '../../../slack-workspace/src/block-rules/check-view.ts';
import { importView, mendedErrors, readImportForm } from '../../../src/blocks/importing/form.ts';
import {
  choiceView,
  previewMessage,
  readChoice,
  savedView,
} from '../../../src/blocks/importing/windows.ts';
import type { ReadDocument } from '../../../src/importing/document/document.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { fieldsOf, valuesOf } from '../../slack/listeners/importing/desk.ts';

const DOCUMENT: ReadDocument = {
  title: 'Ferry to Korsakov returns',
  authors: ['Irina Volkova', 'Hiroshi Tanabe'],
  publisher: 'The Harbour Post',
  date: '2019-08-02',
  url: 'https://www.example.org/ferry',
  language: 'en',
  body: 'First.\n\nLast.',
  paragraphs: ['First.', 'Last.'],
  doubts: [
    { kind: 'last-paragraph', text: 'In English only.', paragraph: 1 },
    { kind: 'date', text: 'In English only.' },
  ],
};

type Surface = Parameters<typeof valuesOf>[0];

const surface = (view: object): Surface => view as Surface;

describe('the form for what was read', () => {
  test('holds all that was found, in fields to mend', () => {
    expect(fieldsOf(surface(importView({ document: DOCUMENT }, 'd1', 'en')))).toEqual({
      title: 'Ferry to Korsakov returns',
      author: 'Irina Volkova, Hiroshi Tanabe',
      published: '2019-08-02',
      publisher: 'The Harbour Post',
      url: 'https://www.example.org/ferry',
      language: 'en',
    });
  });

  test.each([
    [300, 0],
    [301, 0],
    [3000, 0],
    [3001, 1],
    [100_000, 1],
  ])('never cuts what was found: %i characters', (length, hints) => {
    const long: ReadDocument = {
      ...DOCUMENT,
      title: 'x'.repeat(length),
      authors: ['y'.repeat(length)],
      url: `https://a.example/${'z'.repeat(length - 18)}`,
    };
    const view = importView({ document: long }, 'd1', 'en');
    const { title, author, url } = fieldsOf(surface(view));
    const whole = [long.title, long.authors[0], long.url];
    expect([title, author, url]).toEqual(hints === 0 ? whole : ['', '', '']);
    expect(JSON.stringify(view).match(/too long for this field/g) ?? []).toHaveLength(3 * hints);
  });

  test('gives back what was left in it', () => {
    const view = importView({ document: DOCUMENT }, 'd1', 'ru');
    const state = { values: valuesOf(surface(view), { published: ' 3 августа 2019 ' }) };
    expect(readImportForm({ private_metadata: view.private_metadata ?? '', state })).toEqual({
      language: 'ru',
      draft: 'd1',
      isAnother: false,
      mended: {
        title: 'Ferry to Korsakov returns',
        author: 'Irina Volkova, Hiroshi Tanabe',
        published: '3 августа 2019',
        publisher: 'The Harbour Post',
        url: 'https://www.example.org/ferry',
        language: 'en',
      },
    });
  });

  test('calls a site by its address where it says no name, and leaves the rest empty', () => {
    const bare: ReadDocument = {
      authors: [],
      url: 'https://www.example.org/ferry',
      body: '',
      paragraphs: [],
      doubts: [],
    };
    expect(fieldsOf(surface(importView({ document: bare }, 'd1', 'en')))).toEqual({
      title: '',
      author: '',
      published: '',
      publisher: 'example.org',
      url: 'https://www.example.org/ferry',
      language: '',
    });
  });

  test.each(LANGUAGES)('is one that Slack takes, in %s, whatever was read', (language) => {
    const hostile: ReadDocument = {
      title: `\u202e<!channel> ${'長い'.repeat(3000)}`,
      authors: Array.from({ length: 300 }, () => '<@U1> & "x"'),
      publisher: '\ud800'.repeat(500),
      date: '2019-99-99',
      url: `https://example.org/${'a'.repeat(5000)}`,
      language: 'x-\u0000',
      body: '',
      paragraphs: ['p'.repeat(50_000), '<script>', 'q'.repeat(50_000)],
      doubts: Array.from({ length: 50 }, (_, paragraph) => ({
        kind: 'paragraph' as const,
        text: '',
        paragraph,
      })),
    };
    const takenFor = { id: 'a', title: 'x'.repeat(1000), isRenewed: true };
    for (const read of [{ document: DOCUMENT }, { document: hostile, takenFor }]) {
      const view = importView(read, 'd1', language);
      expect(viewFaults('modal', view)).toEqual([]);
      expect(JSON.stringify(previewMessage(read, 'd1', language)).length).toBeLessThan(13_000);
    }
    for (const view of [
      savedView('Saved.', 'x'.repeat(100), language),
      savedView('Saved.', undefined, language),
      choiceView(['a', 'b'.repeat(300)], 'd1', language),
    ]) {
      expect(viewFaults('modal', view)).toEqual([]);
    }
  });

  test('says what is doubtful in the language of the reader, with the paragraph', () => {
    const text = JSON.stringify(importView({ document: DOCUMENT }, 'd1', 'ru').blocks);
    expect(text).toContain('Последний абзац, возможно, не из статьи');
    expect(text).toContain('Last.');
    expect(text).not.toContain('In English only.');
  });
});

describe('faults of the form', () => {
  const { mended } = readImportForm({
    private_metadata: 'en\nd1',
    state: { values: valuesOf(surface(importView({ document: DOCUMENT }, 'd1', 'en'))) },
  });

  test.each([
    [{}, []],
    [{ author: '' }, []],
    [{ url: '' }, []],
    [{ published: 'August 2019' }, []],
    [{ published: '04/11/2025' }, ['published']],
    [{ published: 'soon' }, ['published']],
    [{ title: '' }, ['title']],
    [{ publisher: '' }, ['publisher']],
    [{ url: 'javascript:alert(1)' }, ['url']],
    [{ url: 'https://a:b@example.org/' }, ['url']],
    [{ url: 'https://example.org/ x' }, ['url']],
    [{ author: 'x'.repeat(301) }, ['author']],
    [{ title: '', url: 'x', published: '' }, ['title', 'published', 'url']],
  ])('%o: %o', (changed, fields) => {
    expect(Object.keys(mendedErrors({ ...mended, ...changed }, 'en'))).toEqual(fields);
  });

  test.each(['9', '-1', '99', 'x', undefined])(
    'a choice “%s” that was made up is none',
    (value) => {
      const { choice } = readChoice({
        private_metadata: 'en\nd1',
        state: { values: { choice: { choice: { selected_option: { value } } } } },
      });
      expect([-1, 9]).toContain(choice);
    },
  );
});
