import { describe, expect, test } from 'vitest';
import { articleFile } from '../../../src/knowledge/article/article-file.ts';
import { parseArticle } from '../../../src/knowledge/article/parse-article.ts';
import { withoutOtherMarkup } from '../../../src/knowledge/markdown/other-markup.ts';
import { anArticleFile } from '../../archive-builders.ts';
import { FOURFOLD, growth, repeated } from '../../hostile/growth.ts';

function passagesOf(body: string): { text: string; under: readonly string[] }[] {
  const { path, content } = anArticleFile({ paragraphs: [`FIRST\n\n${body}`] });
  const parsed = parseArticle(path, content);
  if (parsed.kind !== 'article') throw new Error(JSON.stringify(parsed));
  return parsed.article.passages.slice(1).map(({ text, under }) => ({ text, under: under ?? [] }));
}

const texts = (body: string): string[] => passagesOf(body).map(({ text }) => text);

describe('markup of other tools is not quoted', () => {
  test.each<[what: string, markdown: string, texts: string[]]>([
    ['a link to a page', 'Ask [[Anna Lis]] today.', ['Ask Anna Lis today.']],
    ['a link with a label', 'Ask [[people/anna-lis|the director]].', ['Ask the director.']],
    ['a link to a place in a page', 'See [[Rules#Opening hours]].', ['See Rules.']],
    ['a link to a place in this page', 'See [[#Opening hours]].', ['See Opening hours.']],
    ['a Japanese link', '[[択捉島|エトロフ]]と[[国後島]]の話。', ['エトロフと国後島の話。']],
    ['a Russian link', 'Спросите [[Лис Анна|директора]].', ['Спросите директора.']],
    ['a link in a table', '| who | what |\n|-|-|\n| [[lis\\|Lis]] | x |', ['who / what\nLis / x']],
    ['an embed', 'Before ![[map.png]] after.', ['Before after.']],
    ['an embed alone', '![[map.png|300]]', []],
    ['a shortcode', 'Before {{< figure src="a_b_c.png" >}} after.', ['Before after.']],
    ['a shortcode of the other kind', '{{% notice %}}\nThe text.\n{{% /notice %}}', ['The text.']],
    ['a tag', '{% include a.html %}\nThe text.', ['The text.']],
    ['a comment in tags', 'A{% comment %} b {% endcomment %} c.', ['A c.']],
    ['what a template would fill in', 'By {{ page.author }}, 2020.', ['By , 2020.']],
    ['marked words', 'It was ==not== signed.', ['It was not signed.']],
    ['marked words in bold', 'It was ==**not**== signed.', ['It was not signed.']],
    ['marked words in Japanese', 'これは==重要==です。', ['これは重要です。']],
    ['marked words in Russian', 'Это ==не подписано==.', ['Это не подписано.']],
    ['a box with a title', '> [!note] Quota\n> It rose.', ['Quota\nIt rose.']],
    ['a box without one', '> [!WARNING]\n> It rose.', ['It rose.']],
    ['a box that folds', '> [!faq]- Why?\n> It rose.', ['Why?\nIt rose.']],
    ['a comment', 'It %%why?%% rose.', ['It rose.']],
    ['a comment over paragraphs', '%%\nOne.\n\nTwo.\n%%\n\nThree.', ['Three.']],
    ['attributes', 'It rose. {.lead #top}', ['It rose.']],
  ])('%s', (_what, markdown, expected) => {
    expect(texts(markdown)).toEqual(expected);
  });

  test('an identifier is no part of a heading', () => {
    expect(passagesOf('## Opening hours {#hours}\n\nFrom nine.')).toEqual([
      { text: 'From nine.', under: ['Opening hours'] },
    ]);
  });
});

describe('what only looks like it stays', () => {
  test.each<[what: string, markdown: string, text: string]>([
    ['code', 'Type `[[page]]` or `{{< x >}}` or `==a==`.', 'Type [[page]] or {{< x >}} or ==a==.'],
    ['a block of code', '```\n{% if %}\n[[page]]\n```', '{% if %}\n[[page]]'],
    ['comparisons', 'a == b and c == d', 'a == b and c == d'],
    ['signs within a word', 'a==b==c', 'a==b==c'],
    ['percents', 'from 5%% to 6%% of it', 'from 5%% to 6%% of it'],
    ['escaped signs', '\\[[page]] \\{{ x }} \\==y==', '[[page]] {{ x }} ==y=='],
    ['a link around a number', '[[1]](https://e.org)', '[1]'],
    ['one bracket', 'He [Lis] said [!] so.', 'He [Lis] said [!] so.'],
    ['braces', 'the set {a, b} and {}', 'the set {a, b} and {}'],
  ])('%s', (_what, markdown, text) => {
    expect(texts(markdown)).toEqual([text]);
  });

  test('an article that was typed', () => {
    const typed = 'Type [[page]], {{ x }}, {% y %}, ==z==, %%w%%.\n\nSecond {#id}';
    const url = 'https://e.org/';
    const file = articleFile({ title: 'T', publisher: 'P', published: '2020', url, text: typed });
    const content = file.kind === 'made' ? file.content : '';
    const parsed = parseArticle('t.md', content);
    expect(parsed.kind === 'article' && parsed.article.passages.map(({ text }) => text)).toEqual(
      typed.split('\n\n'),
    );
  });
});

test.each(['[[', '{{', '{% ', '{% comment %}', '==a', ' ==a', '%% ', '![[a', '> [!'])(
  'nothing but beginnings of %s is read in the time of its length',
  async (sign) => {
    const body = (length: number): string => `x ${repeated(sign)(length)}`;
    for (const read of [passagesOf, withoutOtherMarkup]) {
      expect(await growth(body, 15_000, read, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
    }
  },
);
