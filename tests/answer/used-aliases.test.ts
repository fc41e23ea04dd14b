import { describe, expect, test } from 'vitest';
import { aGlossary, anArchive, anArticle } from '../archive-builders.ts';

const glossary = aGlossary({
  en: ['Southern Kurils'],
  ru: ['Южные Курилы'],
  ja: ['南クリル'],
});

const aliases = (question: string, text: string, language: 'en' | 'ru' = 'ru'): readonly string[] =>
  anArchive([anArticle({ paragraphs: [text], language })], glossary).ask(question).aliases;

describe('names told of are true ones, as dictionaries have them', () => {
  test.each<[question: string, text: string, aliases: string[]]>([
    ['When did Lavrov come?', 'Лавров приехал в июне.', ['Lavrov = Лавров']],
    ['When did they see Belov?', 'Белова видели в июне.', ['Belov = Белов']],
    ['When did Belova come?', 'Белова приехала в июне.', ['Belova = Белова']],
    ['Who spoke with Gromov?', 'Совет говорил с Громовым в июне.', ['Gromov = Громов']],
    ['Who lives in Kurilsk?', 'В Курильске живут рыбаки.', ['Kurilsk = Курильск']],
    ['How long is Kurilsk?', 'Курильская гряда тянется на тысячу километров.', []],
    ['Where is Yuzhno-Kurilsk?', 'Курильский пролив лежит на севере.', []],
    ['What of the Southern Kurils?', 'О Южных Курилах спорят.', ['Southern Kurils = Южные Курилы']],
    ['What of 南クリル?', 'О Южных Курилах спорят.', ['南クリル = Южные Курилы']],
  ])('%s %s', (question, text, expected) => {
    expect(aliases(question, text)).toEqual(expected);
  });

  test('a name in Latin letters is told as it stands', () => {
    expect(aliases('Когда приехал Лютер?', 'Luther came in June.', 'en')).toEqual([
      'Лютер = Luther',
    ]);
  });
});

test('another form of a Russian name is no misspelling of it', () => {
  const { ask } = anArchive([
    anArticle({ paragraphs: ['Белова приехала в июне.'], language: 'ru' }),
  ]);
  expect(ask('Когда приехал Белов?').corrections).toEqual([]);
});
