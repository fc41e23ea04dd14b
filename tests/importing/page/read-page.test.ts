import { describe, expect, test } from 'vitest';
import { read } from '../reading/read.ts';

const SENTENCE = {
  en: 'The foreign and defence ministers of both countries met in Tokyo on Monday to speak about joint projects on the islands, and agreed to go on.',
  ru: 'Министры иностранных дел и обороны двух стран встретились в понедельник в Токио и договорились продолжить переговоры о совместных проектах на островах.',
  ja: '両国の外相と防衛相は月曜日に東京で会談し、島々での共同事業について話し合い、協議を続けることで一致した。閣僚らは今後の日程についても意見を交わした。',
} as const;

/** Paragraphs that differ, each a sentence of the language. */
const paragraphs = (language: keyof typeof SENTENCE, count = 6): string[] =>
  Array.from({ length: count }, (_, at) => `${at + 1}. ${SENTENCE[language]}`);

const aPage = (article: string, head = ''): string => `<!doctype html><html lang="en"><head>
  <title>New Friends | Example Times</title>${head}</head>
  <body><nav><a href="/">Home</a><a href="/news">News</a></nav>
  <main><article><h1>New Friends</h1>${article}</article></main>
  <footer><p>© 2017 Example Times. All rights reserved.</p></footer></body></html>`;

const asElements = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n');

const DATA = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Person', '@id': '#a', name: 'Dmitry Streltsov' },
    {
      '@type': 'NewsArticle',
      headline: 'New Friends &amp; Old Ones',
      author: [{ '@id': '#a' }],
      datePublished: '2017-03-20T23:30:00+09:00',
      publisher: { '@type': 'Organization', name: 'Example Times' },
      mainEntityOfPage: 'https://example.org/new-friends',
    },
  ],
})}</script>`;

test('a page gives its paragraphs, and what its data say of it', async () => {
  const page = aPage(asElements(paragraphs('en')), DATA);
  const document = await read('page.html', page, {
    address: 'https://example.org/new-friends?utm_source=x',
  });
  expect(document.paragraphs).toEqual(paragraphs('en'));
  expect(document).toMatchObject({
    title: 'New Friends & Old Ones',
    authors: ['Dmitry Streltsov'],
    publisher: 'Example Times',
    date: '2017-03-20',
    language: 'en',
  });
});

describe.each([
  ['en', ['Read also: Another story', 'Subscribe to our newsletter', 'Photo: Reuters']],
  ['ru', ['Читайте также: Другая статья', 'Подпишитесь на нашу рассылку', 'Фото: ТАСС']],
  ['ja', ['関連記事：別の記事', '会員限定の記事です', '写真：共同']],
] as const)('in %s', (language, besides) => {
  test.each(besides)('%s is no part of the article', async (line) => {
    const [first, second, ...rest] = paragraphs(language);
    const page = aPage(asElements([first ?? '', second ?? '', line, ...rest]));
    expect((await read('page.html', page)).paragraphs).toEqual(paragraphs(language));
  });
});

describe.each([
  [
    'en',
    [
      'Recommended measures include a joint fishing zone and visits of the islanders.',
      'The minister said the views expressed by the ambassador were no news to Tokyo.',
      '"See also the islands," the guide told the visitors from Hokkaido.',
      'Talks on copyright held in 2019 ended with a promise that maps may not be published.',
    ],
  ],
  [
    'ru',
    [
      'По теме мирного договора Лавров заявил, что переговоры будут продолжены.',
      'Рекомендуемые меры включают совместный промысел и поездки на острова.',
      'Перепечатка карты японской газетой вызвала протест посольства.',
    ],
  ],
  [
    'ja',
    [
      '両国は著作権の保護に関する新しい協定について話し合い、来年の署名を目指すことで一致した。',
      '関連記事によると、両国の外相は来月にも再び会談する見通しだという。',
      '政府は地図の無断転載を禁じる法案を国会に提出した。',
      '「地図の著作権をめぐる問題は今も残っている」',
    ],
  ],
] as const)('a sentence in %s that begins or speaks like a note of the site', (language, texts) => {
  test.each(texts)('stays in the article: %s', async (line) => {
    const [first = '', second = '', ...rest] = paragraphs(language);
    const all = [first, second, line, ...rest];
    expect((await read('page.html', aPage(asElements(all)))).paragraphs).toEqual(all);
    expect((await read('a.txt', ['Title', ...all].join('\n\n'))).paragraphs).toEqual(all);
  });
});

test.each([
  'Read also: The ministers met again.',
  'All rights reserved.',
  'The views expressed in this article do not necessarily reflect those of Example Times.',
  'This material may not be published, broadcast, rewritten or redistributed.',
  '© 2017 Example Times. Any use needs a licence.',
  'Читайте также: Министры встретились вновь.',
  'Все права защищены.',
  'Перепечатка материалов возможна только с разрешения редакции.',
  'Мнение автора может не совпадать с позицией редакции.',
  '関連記事：両国の外相が再び会談した。',
  '記事の無断転載を禁じます。',
  '当サイトの記事の著作権は当社に帰属します。',
])('a note of the site is none of the article, though it ends as a sentence: %s', async (line) => {
  const [first = '', second = '', ...rest] = paragraphs('en');
  const page = aPage(asElements([first, second, line, ...rest]));
  expect((await read('page.html', page)).paragraphs).toEqual(paragraphs('en'));
});

test.each([
  'Copyright 2.0 and views expressed by neighbours',
  'Перепечатка карт',
  '著作権をめぐる対立',
])('a heading that speaks of rights stays above its part: %s', async (heading) => {
  const [first = '', ...rest] = paragraphs('en');
  const { body } = await read(
    'page.html',
    aPage(`<p>${first}</p><h2>${heading}</h2>${asElements(rest)}`),
  );
  expect(body).toContain(`## ${heading}`);
});

test('a note of the site of some length that is left out from within is told', async () => {
  const line = 'This material may not be published, broadcast, rewritten or redistributed.';
  const [first = '', second = '', ...rest] = paragraphs('en');
  const page = await read('page.html', aPage(asElements([first, second, line, ...rest])));
  const text = await read('a.txt', ['Title', first, second, line, ...rest].join('\n\n'));
  for (const { doubts } of [page, text]) {
    expect(doubts.map((doubt) => [doubt.kind, doubt.text])).toContainEqual([
      'left-out',
      `Left out, though it may belong to the article: “${line}”.`,
    ]);
  }
});

test('what tags say is taken where there are no data, and a byline where there are no tags', async () => {
  const tags =
    '<meta property="og:title" content="New Friends"><meta name="author" content="By Jane Doe and John Roe"><meta property="article:published_time" content="2017-03-20T10:00:00Z">';
  const tagged = await read('page.html', aPage(asElements(paragraphs('en')), tags));
  expect(tagged).toMatchObject({
    title: 'New Friends',
    authors: ['Jane Doe', 'John Roe'],
    date: '2017-03-20',
  });
  const byline =
    '<p class="byline">By <a rel="author" href="/jane">Jane Doe</a></p><time datetime="2017-03-21">21 March</time>';
  const seen = await read('page.html', aPage(byline + asElements(paragraphs('en'))));
  expect(seen).toMatchObject({ title: 'New Friends', authors: ['Jane Doe'], date: '2017-03-21' });
});

test.each([
  ['https://www.example.org/new-friends', 'https://www.example.org/new-friends'],
  ['/new-friends', 'https://example.org/new-friends'],
  ['https://evil.example/new-friends', 'https://example.org/fetched'],
  ['https://example.org.evil.example/new-friends', 'https://example.org/fetched'],
  ['https://example.org@evil.example/new-friends', 'https://example.org/fetched'],
  ['javascript:alert(1)', 'https://example.org/fetched'],
])('a page that says its address is %s stands at %s', async (said, url) => {
  const address = 'https://example.org/fetched';
  for (const tag of [
    `<link rel="canonical" href="${said}">`,
    `<meta property="og:url" content="${said}">`,
  ]) {
    const page = aPage(asElements(paragraphs('en')), tag);
    expect((await read('page.html', page, { address })).url).toBe(url);
  }
});

test('a saved page stands where it says', async () => {
  const tag = '<link rel="canonical" href="https://example.org/new-friends">';
  const { url } = await read('page.html', aPage(asElements(paragraphs('en')), tag));
  expect(url).toBe('https://example.org/new-friends');
});

test('a site is the publisher of its pages and not their author, and a day goes before a year', async () => {
  const tags =
    '<meta name="author" content="Reuters"><meta name="dc.date" content="2017"><meta name="date" content="2017-03-20">';
  const page = aPage(asElements(paragraphs('en')), tags);
  const address = 'https://www.reuters.com/a';
  expect(await read('page.html', page, { address })).toMatchObject({
    authors: [],
    date: '2017-03-20',
  });
  expect((await read('page.html', page)).authors).toEqual(['Reuters']);
});

test('what a page does not say is absent', async () => {
  const document = await read('page.html', aPage(asElements(paragraphs('en'))));
  expect(document.authors).toEqual([]);
  expect(document.date).toBeUndefined();
  expect(document.url).toBeUndefined();
});

test('headings, lists and tables stay what they are', async () => {
  const [one, two, ...rest] = paragraphs('en');
  const page = aPage(
    `<p>${one}</p><h2>Two *lists*</h2><p>${two}</p><ol><li>One thing is that they met in the capital.</li><li>Another is that they agreed.</li></ol>${asElements(rest)}<table><tr><th>Year</th><th>Talks</th></tr><tr><td>2013</td><td>first</td></tr></table>${asElements(rest.map((text) => `Again ${text}`))}`,
  );
  const { body, paragraphs: read_ } = await read('page.html', page);
  expect(body).toContain('## Two \\*lists\\*');
  expect(body).toContain('1. One thing is that they met in the capital.\n2. Another');
  expect(body).toContain('| Year | Talks |\n| --- | --- |\n| 2013 | first |');
  expect(read_).toContain(
    'One thing is that they met in the capital.\nAnother is that they agreed.',
  );
});

test('Turkish capitals, comments and unclosed scripts take no text with them', async () => {
  const before = '<!--><svg/><p hidden>İİİİ</p><script>var İ = "</p>"</script>';
  const page = aPage(before + asElements(paragraphs('en'))).replace(
    '</footer>',
    '</footer><script>x',
  );
  expect((await read('page.html', page)).paragraphs).toEqual(paragraphs('en'));
});

test('text that only a program would show is read from it', async () => {
  const carried = JSON.stringify(asElements(paragraphs('en'))).replaceAll('<', '\\u003c');
  const page = `<html><body><div id="root"></div><script>push([1,${carried}])</script></body></html>`;
  expect((await read('page.html', page)).paragraphs).toEqual(paragraphs('en'));
});

test('a page of little text says so, and one of none is refused', async () => {
  const { doubts } = await read(
    'page.html',
    aPage('<p>Only one line is here, in which the ministers say that they met.</p>'),
  );
  expect(doubts.map(({ kind }) => kind)).toContain('little-text');
  await expect(read('page.html', '<html><body></body></html>')).rejects.toThrow('no text');
});

test('characters that were read by a wrong table are never saved', async () => {
  const page = aPage(asElements(paragraphs('en').map((text) => `${text} \ufffd\ufffd`)));
  await expect(read('page.html', page)).rejects.toThrow('without loss');
  await expect(
    read('page.html', aPage(asElements(paragraphs('en').map((text) => `${text} \u0092`)))),
  ).rejects.toThrow('without loss');
});

describe('the title', () => {
  const titleOn = async (
    head: string,
    heading = 'New Friends',
    text = asElements(paragraphs('en')),
  ) => {
    const page = aPage(text, head).replace('<h1>New Friends</h1>', `<h1>${heading}</h1>`);
    return (await read('page.html', page)).title;
  };
  const og = (title: string) => `<meta property="og:title" content="${title}">`;
  const data = (headline: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, datePublished: '2017-03-20' })}</script>`;

  test.each([
    ['New Friends - The Weekly', 'New Friends'],
    ['Politics | New Friends', 'New Friends'],
    ['Фонд: New Friends', 'New Friends'],
    ['New Friends：東京新聞', 'New Friends'],
    ['New Friends * Weekly * by J. D.', 'New Friends'],
  ])('%s is without what stands beside it', async (tagged, title) => {
    expect(await titleOn(og(tagged))).toBe(title);
  });

  test('is spelt as the reader sees it, and no part of a word is taken for all of it', async () => {
    expect(await titleOn(og("It's &quot;over&quot;"), 'It’s “over”')).toBe('It’s “over”');
    expect(await titleOn(og('New Friendships of old'), 'New Friends')).toBe(
      'New Friendships of old',
    );
  });

  test('is the one of the tags and the page where the data have that for search', async () => {
    const search = data('Friends: what you need to know');
    const head = `${og('New Friends')}${search}`;
    expect(await titleOn(head)).toBe('Friends: what you need to know');
    const page = aPage(asElements(paragraphs('en')), head).replace(
      '<title>New Friends | Example Times</title>',
      '<title>Friends: What You Need to Know - Example Times</title>',
    );
    expect((await read('page.html', page)).title).toBe('New Friends');
  });
});

describe('who wrote it', () => {
  const authorsOn = async (head: string, byline = '') =>
    (await read('page.html', aPage(`${byline}${asElements(paragraphs('en'))}`, head))).authors;

  test.each(['Written by', 'Verfasst von', 'Автор', '執筆者'])(
    'is who stands beside “%s” where the page is shared',
    async (label) => {
      const head = `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="Jane Doe"><meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="4 minutes">`;
      expect(await authorsOn(head)).toEqual(['Jane Doe']);
    },
  );

  test('is an agency where it says so, and no name to log in by', async () => {
    expect(await authorsOn('<meta name="author" content="dpa">')).toEqual(['dpa']);
    expect(await authorsOn('<meta name="author" content="jdoe">')).toEqual([]);
  });

  test('is who stands in the byline, however its class is written', async () => {
    const byline = '<div class="c-author__by-line">Von <a href="/autor/jane">Jane Doe</a></div>';
    expect(await authorsOn('', byline)).toEqual(['Jane Doe']);
  });
});

test('words for those who listen to a page part no sentence, however they are hidden', async () => {
  const texts = paragraphs('en').map((text, nth) =>
    nth % 2 === 0 ? text : `The ${nth}. report was read. ${text}`,
  );
  const unseen = [
    '<span class="sr-only">, opens new tab</span>',
    '<span style="border:0;clip:rect(0 0 0 0);height:1px">, opens new tab</span>',
    '<span class="visually-hidden">, opens new tab</span>',
  ];
  const html = texts.map((text, nth) =>
    text.replace('report', `<a href="/r/${nth}">report${unseen[nth % 3]}</a>`),
  );
  expect((await read('page.html', aPage(asElements(html)))).paragraphs).toEqual(texts);
});

test('a sentence that is a link for the most part is one of the text, a lead to another page is not', async () => {
  const texts = paragraphs('en');
  const linked =
    'It also <a href="/plans">draws up the plans of its members and holds exercises with them</a>.';
  const lead = '<a href="/other">Why the other ministers did not come to the island this year</a>';
  const all = [...texts.slice(0, 3), linked, lead, ...texts.slice(3)];
  // Each in an element of its own, as sites are put together: Readability drops those of links.
  const html = all.map((text) => `<div class="block"><p>${text}</p></div>`).join('\n');
  const { paragraphs: found } = await read('page.html', aPage(html));
  expect(found).toEqual([
    ...texts.slice(0, 3),
    'It also draws up the plans of its members and holds exercises with them.',
    ...texts.slice(3),
  ]);
});

describe('of several articles on a page', () => {
  const each = (['en', 'ru', 'ja'] as const).map((language) => ({
    language,
    address: `https://example.org/${language}`,
    texts: paragraphs(language),
  }));
  const onePage = (head: string, heading: (address: string, language: string) => string): string =>
    `<!doctype html><html><head><title>News</title>${head}</head><body><main>${each
      .map(
        ({ address, language, texts }) =>
          `<article>${heading(address, language)}${asElements(texts)}</article>`,
      )
      .join('\n')}</main></body></html>`;
  const linked = (address: string, language: string): string =>
    `<h2><a href="${address.replace('https://example.org', '')}">News in ${language} of today</a></h2>`;
  const tag = (address: string): string => `<link rel="canonical" href="${address}">`;

  test.each(each)(
    'the one at its canonical address is read: $language',
    async ({ address, texts }) => {
      const found = await read('page.html', onePage(tag(address), linked), { address });
      expect(found.paragraphs).toEqual(texts);
      expect(found.url).toBe(address);
      expect(found.doubts.map(({ kind }) => kind)).not.toContain('several-articles');
    },
  );

  test.each(each)(
    'the one that is named as the page is: $language',
    async ({ language, texts }) => {
      const head = `<meta property="og:title" content="News in ${language} of today">`;
      const found = await read('page.html', onePage(head, linked), {
        address: 'https://example.org/today',
      });
      expect(found.paragraphs).toEqual(texts);
    },
  );

  test('what is read is doubtful where nothing says which', async () => {
    const found = await read('page.html', onePage('', linked), {
      address: 'https://example.org/today',
    });
    expect(found.doubts.map(({ kind }) => kind)).toContain('several-articles');
  });

  test('parts of one, or notes of a live blog, are no others', async () => {
    const [{ texts } = { texts: [] }, second, third] = each;
    const all = [...texts, ...(second?.texts ?? []), ...(third?.texts ?? [])];
    for (const heading of [
      () => '<h2>A part of it</h2>',
      (_: string, language: string) => `<h2><a href="/live#${language}">10:00</a></h2>`,
    ]) {
      const address = 'https://example.org/live';
      const found = await read('page.html', onePage(tag(address), heading), { address });
      expect(found.paragraphs.filter((text) => all.includes(text))).toEqual(all);
      expect(found.doubts.map(({ kind }) => kind)).not.toContain('several-articles');
    }
  });
});

describe('a first paragraph', () => {
  const by =
    '<meta property="og:site_name" content="МИД Японии"><meta name="author" content="Taro">';
  const page = (lines: readonly string[]): string =>
    aPage(asElements([...lines, ...paragraphs('en')]), by);

  test.each([
    '1956年10月19日、日ソ共同宣言が署名された。',
    'On 19 October 1956 Tokyo and Moscow signed it.',
    'МИД Японии 5 мая 2024 года отверг эти слова.',
    'МИД Японии отверг эти слова.',
    'Taro left for Moscow on Monday!',
  ])('that is a sentence with a date or a name is one of the text: %s', async (line) => {
    expect((await read('page.html', page([line]))).paragraphs).toEqual([line, ...paragraphs('en')]);
  });

  test.each([
    'By Taro, Tokyo correspondent, 20 March 2017',
    'Published: March 20, 2017, 10:00 a.m.',
    'МИД Японии, 5 мая 2024 г.',
    'Taro.',
    '2017年3月20日（月） 10時配信',
  ])('that says who wrote it and when is none: %s', async (line) => {
    expect((await read('page.html', page([line]))).paragraphs).toEqual(paragraphs('en'));
  });
});

test('a page whose data have the first day there is was published when it says so in sight', async () => {
  const data = '<meta property="article:published_time" content="0001-01-01T00:00:00Z">';
  const seen = '<time datetime="2017-03-21">21 March</time>';
  const { date } = await read('page.html', aPage(seen + asElements(paragraphs('en')), data));
  expect(date).toBe('2017-03-21');
});

describe.each(['en', 'ru', 'ja'] as const)(
  'text in %s that only the data of a page have',
  (language) => {
    const texts = paragraphs(language).map((text) => `${text} «A & B»`);
    const written = texts.map((text) => text.replace('&', '&amp;').replace('«', '&laquo;'));
    const asText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

    test.each([
      ['lines', texts.join('\n')],
      ['lines with signs by name', written.join('\r\n\r\n')],
      ['paragraphs', `<p>${written.join('</p><p class="x">')}</p><script>x()</script>`],
      ['lines of a page', written.join('<br><br />')],
      ['stressed words', written.map((text) => text.replace(/^\S+/, '<b>$&</b>')).join('\n')],
      ['elements that were made text', asText(`<p>${written.join('</p>\n<p>')}</p>`)],
      ['and that twice', asText(asText(`<p>${written.join('</p>\n<p>')}</p>`))],
    ])('is read where it is written as %s', async (_, articleBody) => {
      const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'A', articleBody });
      const script = `<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>`;
      const page = `<html><head>${script}</head><body><p>Wait.</p></body></html>`;
      expect((await read('page.html', page)).paragraphs).toEqual(texts);
    });
  },
);

test.each(['utf8', 'utf16le'] as const)(
  'a page without an ending that begins with a mark of byte order is one: %s',
  async (encoding) => {
    const bytes = Buffer.from(`\ufeff${aPage(asElements(paragraphs('ja')))}`, encoding);
    expect((await read('page', bytes)).paragraphs).toEqual(paragraphs('ja'));
  },
);
