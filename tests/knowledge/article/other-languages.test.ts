import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/knowledge/article/parse-article.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

type Note = readonly [code: string, says: string, question: string, other: string];

/** A sentence, a question that shares its words as they stand, and a sentence that does not. */
const NOTES: readonly Note[] = [
  [
    'de',
    'Der Hafen wurde 1923 von Fischern gebaut.',
    'Wer hat den Hafen gebaut?',
    'Das Wetter blieb ruhig.',
  ],
  [
    'fr',
    'Le phare fut construit par Marie Dubois en 1923.',
    'Qui a construit le phare ?',
    'La mer était calme.',
  ],
  ['uk', 'Маяк збудували рибалки у 1923 році.', 'Хто збудував маяк?', 'Погода була тихою.'],
  ['kk', 'Маякты балықшылар 1923 жылы салды.', 'Маякты кім салды?', 'Ауа райы тыныш болды.'],
  ['ko', '등대는 어부들이 1923년에 지었다.', '등대는 누가 지었다?', '바다는 조용했다.'],
  ['zh', '灯塔由渔民于一九二三年建造。', '灯塔由谁建造？', '海面十分平静。'],
  ['ar', 'بنى الصيادون المنارة عام 1923.', 'من بنى المنارة؟', 'كان البحر هادئا.'],
  ['he', 'הדייגים בנו את המגדלור בשנת 1923.', 'מי בנו את המגדלור?', 'הים היה שקט.'],
];

function noteIn(code: string, says: string, other: string) {
  const content = `---\nlanguage: ${code}\ndate: 2024-05-03\n---\n# ${code}\n\n${other}\n\n${says}\n`;
  const parsed = parseArticle(`notes/${code}.md`, content);
  if (parsed.kind !== 'article') throw new Error(JSON.stringify(parsed));
  return parsed.article;
}

describe('a note in another language', () => {
  const english = anArticle({ paragraphs: ['The lighthouse was built by fishermen in 1923.'] });
  const { ask } = anArchive([
    english,
    ...NOTES.map(([code, says, , other]) => noteIn(code, says, other)),
  ]);

  test.each(NOTES)('in %s is found by its words, quoted and cited', (code, says, question) => {
    const { excerpts, kind } = ask(question);
    expect(kind).not.toBe('nothing');
    expect(excerpts[0]).toMatchObject({
      quote: says,
      citation: { title: code, published: '2024-05-03', file: `notes/${code}.md` },
    });
  });

  test.each(NOTES)('in %s keeps its code', (code, says, _question, other) => {
    expect(noteIn(code, says, other).writtenIn).toBe(code);
  });

  test('is asked in a script that the archive has nothing in', () => {
    expect(ask('Πότε έγινε η συνάντηση;')).toMatchObject({
      reason: 'unknown-script',
      language: 'en',
    });
  });

  test.each([
    ['en-GB', undefined],
    ['ru_RU', undefined],
    ['pt_br', 'pt-BR'],
    ['deutsch!', undefined],
  ])('the code %s is kept as %s', (written, kept) => {
    expect(noteIn(written, 'The sea was calm.', 'And blue.').writtenIn).toBe(kept);
  });

  test.each([
    ['ko', '등대는 어부들이 1923년에 지었다.'],
    ['he', 'הדייגים בנו את המגדלור בשנת 1923.'],
    ['el', 'Ο φάρος χτίστηκε από ψαράδες.'],
    ['zh', '灯塔由渔民于一九二三年建造。'.repeat(4)],
  ])('a text without a code shows by its script that it is %s', (code, text) => {
    const parsed = parseArticle('a.md', text);
    expect(parsed.kind === 'article' && parsed.article.writtenIn).toBe(code);
  });
});
