import { expect, test } from 'vitest';
import { articleText, correctedContent } from '../../../src/knowledge/correcting/article-text.ts';
import { renewedContent } from '../../../src/knowledge/correcting/renewed-content.ts';

/** The file of a page that was imported, with these metadata. */
const aFile = (head: Readonly<Record<string, string>>, text = 'The ferry sailed.'): string => {
  const fields = { title: 'Ferry back', author: 'Staff', publisher: 'The Wire', ...head };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\npublished: 2019-08-02\nurl: https://example.org/1\nimported:\n  - abc\n---\n\n${text}\n`;
};

const LATER = 'The ferry sailed again.';
const next = (head: Readonly<Record<string, string>> = {}): string => aFile(head, LATER);
const isDateTold = false;

/** Title, author and publisher of `before` once `made` is its new version. */
function renewed(before: string, made: string) {
  const content = renewedContent(before, made, { text: 'abc', isDateTold });
  expect(content).toContain(LATER);
  const { title, author, publisher } = articleText(content)?.draft ?? {};
  return { title, author, publisher, content };
}

const MENDED = { title: 'The ferry is back', page_title: 'Ferry back' };

test('what a person has mended stays while the page says what it said then', () => {
  const { title, author, content } = renewed(aFile(MENDED), next());
  expect([title, author]).toEqual(['The ferry is back', 'Staff']);
  // And at the version after that.
  expect(renewed(content, next()).title).toBe('The ferry is back');
});

test('where the page says something else by now, that counts', () => {
  const { title, content } = renewed(aFile(MENDED), next({ title: 'Ferry is back for good' }));
  expect(title).toBe('Ferry is back for good');
  expect(content).not.toContain('page_title');
});

test('what a person mends in the new version counts, and what the page says beside it is kept', () => {
  const made = next({ title: 'The ferry, again', page_title: 'Ferry back' });
  const { title, content } = renewed(aFile(MENDED), made);
  expect(title).toBe('The ferry, again');
  expect(content).toContain('page_title: Ferry back');
});

test('an author whom a person took out stays out, and one who was put in stays', () => {
  const without = aFile({ author: '', page_author: 'Staff' });
  expect(renewed(without, next()).author).toBe('');
  expect(renewed(without, next({ author: 'Ivan Petrov' })).author).toBe('Ivan Petrov');
  expect(renewed(aFile({ author: 'Anna Ito' }), next({ author: '' })).author).toBe('Anna Ito');
});

test('what nobody has mended is what the page says', () => {
  expect(renewed(aFile({}), next({ title: 'Another' })).title).toBe('Another');
});

test('a correction in Slack keeps what the page said, once', () => {
  const draftOf = (content: string, title: string) => {
    const draft = articleText(content)?.draft;
    if (draft === undefined) throw new Error('It is no article.');
    return correctedContent('articles/a.md', content, { ...draft, title });
  };
  const first = draftOf(aFile({}), 'The ferry is back');
  const second = draftOf(first.kind === 'made' ? first.content : '', 'The ferry sails');
  const content = second.kind === 'made' ? second.content : '';
  expect(content.match(/^page_title: .*$/gm)).toEqual(['page_title: Ferry back']);
  expect(content).not.toContain('page_author');
  expect(renewed(content, next()).title).toBe('The ferry sails');
  // Of a file that nobody has imported nothing is kept.
  const typed = draftOf(aFile({}).replace(/^imported:\n.*\n/m, ''), 'Other');
  expect(typed.kind === 'made' && typed.content).not.toContain('page_title');
});
