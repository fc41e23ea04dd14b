import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'en',
    title: 'Courses',
    paragraphs: [
      'The course in C is held in May.',
      'The course in C++ is held in June.',
      'The course in C# is held in July.',
      'The course in NET law is held in August.',
      'The course in .NET is held in September.',
      'The A/B test was run by B. Lis, the B test by nobody.',
    ],
  }),
  anArticle({
    id: 'ru',
    title: 'Курсы',
    language: 'ru',
    paragraphs: [
      'Курс по C идёт в мае.',
      'Курс по C++ идёт в июне.',
      'Причал № 5 закрыли в июле.',
      'Причал № 6 закрыли в августе.',
    ],
  }),
  anArticle({
    id: 'ja',
    title: '講座',
    language: 'ja',
    paragraphs: [
      'Cの講座は五月に開かれる。',
      'C++の講座は六月に開かれる。',
      'F#の講座は七月に開かれる。',
    ],
  }),
]);

describe('signs that are part of a name are looked for, and marked with it', () => {
  test.each([
    ['When is the course in C++ held?', 'June', 'C++'],
    ['When is the course in C# held?', 'July', 'C#'],
    ['When is the course in .NET held?', 'September', '.NET'],
    ['Who ran the A/B test?', 'A/B test', 'A/B'],
    ['Когда идёт курс по C++?', 'июне', 'C++'],
    ['Когда закрыли причал № 6?', 'августе', '6'],
    ['Когда закрыли причал №5?', 'июле', '5'],
    ['C++の講座はいつ開かれますか', '六月', 'C++'],
    ['F#の講座はいつ開かれますか', '七月', 'F#'],
  ])('%s', (question, quoted, marked) => {
    const [first] = ask(question).excerpts;
    expect(first?.quote).toContain(quoted);
    const marks = first?.highlights.map(([from, to]) => first.quote.slice(from, to)) ?? [];
    expect(marks.join(' ')).toContain(marked);
  });
});
