import { describe, expect, test } from 'vitest';
import { read } from '../reading/read.ts';

const TEXT = {
  en: [
    'The foreign and defence ministers of both countries met in Tokyo on Monday to speak about joint projects on the islands.',
    'The Soviet Union and Japan ended the state of war by a declaration of 1956, which both parliaments ratified in that year.',
    'It provides that two islands are handed over once a peace treaty is concluded (source: the foreign ministry)',
  ],
  ru: [
    'Министры иностранных дел и обороны двух стран встретились в понедельник в Токио и говорили о проектах на островах.',
    'СССР и Япония прекратили состояние войны декларацией 1956 года, которую оба парламента ратифицировали в том же году.',
    'По ней два острова передаются после заключения мирного договора между двумя странами (источник: министерство)',
  ],
  ja: [
    '両国の外相と防衛相は月曜日に東京で会談し、島々での共同事業について話し合い、協議を続けることで一致した。閣僚らは今後の日程についても意見を交わした。',
    'ソ連と日本は一九五六年の共同宣言で戦争状態を終わらせ、両国の議会は同じ年にこれを批准した。宣言は今も両国の関係の基礎とされている。',
    '宣言は、平和条約が結ばれた後に二つの島が引き渡されると定めている。引き渡しの条件については今も双方の解釈が分かれている（出典：外務省）。',
  ],
} as const;

type Language = keyof typeof TEXT;

/** A page with something aside in the middle of its text. */
function aPage(language: Language, aside: string): string {
  const paragraphs = Array.from({ length: 6 }, (_, at) => `<p>${at + 1}. ${TEXT[language][0]}</p>`);
  const text = [...paragraphs.slice(0, 3), aside, ...paragraphs.slice(3)].join('\n');
  return `<!doctype html><html lang="${language}"><head><title>1956</title></head><body><main><article>
    <h1>1956</h1>${text}</article></main></body></html>`;
}

const asideOf = (inside: string, name = 'infobox'): string =>
  `<aside class="${name}"><div><b>1956</b>${inside}</div></aside>`;

const paragraphsOf = async (page: string): Promise<string> =>
  (await read('page.html', page)).paragraphs.join('\n');

describe.each(Object.keys(TEXT) as Language[])('in %s', (language) => {
  const [, first, second] = TEXT[language];

  test('a box that explains something within the text is a part of it', async () => {
    const text = await paragraphsOf(aPage(language, asideOf(`<p>${first}</p><p>${second}</p>`)));
    expect(text).toContain(first);
    expect(text).toContain(second);
    expect(text.indexOf(first)).toBeGreaterThan(text.indexOf('3. '));
    expect(text.indexOf(second)).toBeLessThan(text.indexOf('4. '));
  });

  test.each([
    ['a single paragraph', asideOf(`<p>${first}</p>`)],
    [
      'what leads to other pages',
      asideOf(`<p><a href="/a">${first}</a></p><p><a href="/b">${second}</a></p>`),
    ],
    ['a call to subscribe', asideOf(`<p>${first}</p><p>${second}</p>`, 'newsletter-signup')],
  ])('%s beside it is none', async (_, aside) => {
    const text = await paragraphsOf(aPage(language, aside));
    expect(text).not.toContain(first);
    expect(text).not.toContain(second);
  });
});

test('what stands after the text is no box of it', async () => {
  const [, first, second] = TEXT.en;
  const page = aPage('en', '').replace(
    '</article>',
    `</article>${asideOf(`<p>${first}</p><p>${second}</p>`)}`,
  );
  expect(await paragraphsOf(page)).not.toContain(first);
});
