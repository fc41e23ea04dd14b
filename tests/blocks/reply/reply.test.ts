import { describe, expect, test } from 'vitest';
import type { Closest } from '../../../src/answer/reply.ts';
import { textAlone } from '../../../src/blocks/kit/message.ts';
import { apologyMessage } from '../../../src/blocks/reply/apology.ts';
import { notesLine } from '../../../src/blocks/reply/notes.ts';
import { leadOf, replyMessage } from '../../../src/blocks/reply/reply.ts';
import {
  aClosest,
  aNothing,
  anAnswer,
  anExcerpt,
  anExcerptOfABrief,
  wordsOf,
} from '../../builders.ts';
import { messageFaults } from '../message-faults.ts';

const EXAMPLES = ['When was the first 2+2 meeting?', 'Кто возглавил совет?'];

const LANGUAGES = ['en', 'ru', 'ja'] as const;

const REASONS = [
  'empty',
  'too-long',
  'only-punctuation',
  'only-stop-words',
  'only-unwanted',
  'unknown-script',
  'not-found',
] as const;

const links = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => String(url));

describe('an answer', () => {
  test('is the quote with its matched words bold, and under it who said so', () => {
    expect(replyMessage(anAnswer(), EXAMPLES).blocks).toMatchInlineSnapshot(`
      [
        {
          "elements": [
            {
              "elements": [
                {
                  "text": "The ",
                  "type": "text",
                },
                {
                  "style": {
                    "bold": true,
                  },
                  "text": "first",
                  "type": "text",
                },
                {
                  "text": " such ",
                  "type": "text",
                },
                {
                  "style": {
                    "bold": true,
                  },
                  "text": "meeting",
                  "type": "text",
                },
                {
                  "text": " took place on 2 November 2013.",
                  "type": "text",
                },
              ],
              "type": "rich_text_quote",
            },
            {
              "elements": [
                {
                  "text": "Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: ",
                  "type": "text",
                },
                {
                  "text": "New Friends: Russia and Japan Are Finding Common Ground",
                  "type": "link",
                  "url": "https://example.org/2017/03/20/new-friends#:~:text=The%20first",
                },
              ],
              "type": "rich_text_section",
            },
          ],
          "type": "rich_text",
        },
      ]
    `);
  });

  test('is complete in the text that screen readers read', () => {
    expect(replyMessage(anAnswer(), EXAMPLES).text).toMatchInlineSnapshot(`
      "“The first such meeting took place on 2 November 2013.”
      Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: “New Friends: Russia and Japan Are Finding Common Ground”"
    `);
  });

  test('speaks Russian to a Russian question', () => {
    const quote = 'Первая такая встреча прошла 2 ноября 2013 года.';
    const reply = anAnswer({
      language: 'ru',
      excerpts: [anExcerptOfABrief({ quote, highlights: wordsOf(quote, 'встреча') })],
      corrections: [{ from: 'встерча', to: 'встреча' }],
      aliases: ['2+2 = два плюс два'],
    });
    expect(replyMessage(reply, EXAMPLES)).toMatchInlineSnapshot(`
      {
        "blocks": [
          {
            "elements": [
              {
                "elements": [
                  {
                    "text": "Первая такая ",
                    "type": "text",
                  },
                  {
                    "style": {
                      "bold": true,
                    },
                    "text": "встреча",
                    "type": "text",
                  },
                  {
                    "text": " прошла 2 ноября 2013 года.",
                    "type": "text",
                  },
                ],
                "type": "rich_text_quote",
              },
              {
                "elements": [
                  {
                    "text": "Краткое изложение из архива. Источник: Dmitry Streltsov, The Moscow Times, 20 марта 2017: ",
                    "type": "text",
                  },
                  {
                    "text": "New Friends: Russia and Japan Are Finding Common Ground",
                    "type": "link",
                    "url": "https://example.org/2017/03/20/new-friends#:~:text=The%20first",
                  },
                ],
                "type": "rich_text_section",
              },
              {
                "elements": [
                  {
                    "text": "Также: ",
                    "type": "text",
                  },
                  {
                    "text": "Kremlin, 16 декабря 2016",
                    "type": "link",
                    "url": "https://example.org/kremlin/53474",
                  },
                ],
                "type": "rich_text_section",
              },
            ],
            "type": "rich_text",
          },
          {
            "elements": [
              {
                "emoji": false,
                "text": "Вместо «встерча» искали «встреча». Искали также: 2+2 = два плюс два.",
                "type": "plain_text",
              },
            ],
            "type": "context",
          },
        ],
        "text": "«Первая такая встреча прошла 2 ноября 2013 года.»
      Краткое изложение из архива. Источник: Dmitry Streltsov, The Moscow Times, 20 марта 2017: «New Friends: Russia and Japan Are Finding Common Ground»
      Также: Kremlin, 16 декабря 2016

      Вместо «встерча» искали «встреча». Искали также: 2+2 = два плюс два.",
      }
    `);
  });

  test('speaks Japanese to a Japanese question', () => {
    const quote = '最初の会合は2013年11月2日に開かれた。';
    const reply = anAnswer({
      language: 'ja',
      excerpts: [anExcerptOfABrief({ quote, highlights: wordsOf(quote, '会合') })],
      corrections: [{ from: 'かいごう', to: '会合' }],
      aliases: ['2プラス2 = 2+2'],
    });
    expect(replyMessage(reply, EXAMPLES)).toMatchInlineSnapshot(`
      {
        "blocks": [
          {
            "elements": [
              {
                "elements": [
                  {
                    "text": "最初の",
                    "type": "text",
                  },
                  {
                    "style": {
                      "bold": true,
                    },
                    "text": "会合",
                    "type": "text",
                  },
                  {
                    "text": "は2013年11月2日に開かれた。",
                    "type": "text",
                  },
                ],
                "type": "rich_text_quote",
              },
              {
                "elements": [
                  {
                    "text": "アーカイブの要約。出典：Dmitry Streltsov、The Moscow Times、2017年3月20日：",
                    "type": "text",
                  },
                  {
                    "text": "New Friends: Russia and Japan Are Finding Common Ground",
                    "type": "link",
                    "url": "https://example.org/2017/03/20/new-friends#:~:text=The%20first",
                  },
                ],
                "type": "rich_text_section",
              },
              {
                "elements": [
                  {
                    "text": "ほかの出典：",
                    "type": "text",
                  },
                  {
                    "text": "Kremlin、2016年12月16日",
                    "type": "link",
                    "url": "https://example.org/kremlin/53474",
                  },
                ],
                "type": "rich_text_section",
              },
            ],
            "type": "rich_text",
          },
          {
            "elements": [
              {
                "emoji": false,
                "text": "「かいごう」を「会合」に読み替えました。次の語でも検索しました：2プラス2 = 2+2。",
                "type": "plain_text",
              },
            ],
            "type": "context",
          },
        ],
        "text": "「最初の会合は2013年11月2日に開かれた。」
      アーカイブの要約。出典：Dmitry Streltsov、The Moscow Times、2017年3月20日：「New Friends: Russia and Japan Are Finding Common Ground」
      ほかの出典：Kremlin、2016年12月16日

      「かいごう」を「会合」に読み替えました。次の語でも検索しました：2プラス2 = 2+2。",
      }
    `);
  });

  test('names what was corrected and what else was searched for, in one small line', () => {
    const reply = anAnswer({
      corrections: [{ from: 'rusia', to: 'russia' }],
      aliases: ['Northern Territories = Южные Курилы', 'Kurils'],
    });
    expect(replyMessage(reply, EXAMPLES).blocks.at(-1)).toMatchInlineSnapshot(`
      {
        "elements": [
          {
            "emoji": false,
            "text": "Read “rusia” as “russia”. Also searched for: Northern Territories = Южные Курилы; Kurils.",
            "type": "plain_text",
          },
        ],
        "type": "context",
      }
    `);
  });

  test('from a brief says that the words are a summary, and names its other sources', () => {
    const { text } = replyMessage(anAnswer({ excerpts: [anExcerptOfABrief()] }), EXAMPLES);
    expect(text).toMatchInlineSnapshot(`
      "“The first such meeting took place on 2 November 2013.”
      Summary in the archive. Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: “New Friends: Russia and Japan Are Finding Common Ground”
      Also: Kremlin, 16 December 2016"
    `);
  });

  test.each(['en', 'ru', 'ja'] as const)(
    'has no address to be read aloud in %s, and all of them where it stands alone',
    (language) => {
      const excerpts = [anExcerptOfABrief()];
      const message = replyMessage(anAnswer({ excerpts, language }), EXAMPLES);
      expect(message.text).not.toMatch(/https?:/);
      for (const link of links(message.blocks)) expect(textAlone(message).text).toContain(link);
      expect(links(message.blocks).length).toBeGreaterThan(1);
    },
  );

  test('shows the same sentence of the same page once', () => {
    const other = anExcerpt({ quote: 'It was then suspended.' });
    const message = replyMessage(
      anAnswer({ excerpts: [anExcerpt(), anExcerpt(), other] }),
      EXAMPLES,
    );
    expect(message.blocks).toHaveLength(2);
  });

  test('shows three excerpts at most', () => {
    const excerpts = ['one', 'two', 'three', 'four'].map((quote) => anExcerpt({ quote }));
    expect(replyMessage(anAnswer({ excerpts }), EXAMPLES).blocks).toHaveLength(3);
  });

  test.each([
    ['2017-03-20', '20 March 2017', '20 марта 2017', '2017年3月20日'],
    ['2016-12', 'December 2016', 'декабрь 2016', '2016年12月'],
    ['1855', '1855', '1855', '1855年'],
  ])('writes the date %s as people of each language do', (published, ...dates) => {
    const excerpts = [anExcerpt({ citation: { published } })];
    const texts = LANGUAGES.map(
      (language) => replyMessage(anAnswer({ language, excerpts }), EXAMPLES).text,
    );
    dates.forEach((date, index) => {
      expect(texts[index]).toMatch(new RegExp(`[,、] ?${date}[:：]`));
    });
  });

  test('leaves out what a source does not give', () => {
    const { author, published, ...citation } = anExcerpt().citation;
    const { text } = replyMessage(anAnswer({ excerpts: [{ ...anExcerpt(), citation }] }), EXAMPLES);
    expect(text).toContain('Source: The Moscow Times: “New Friends');
  });

  test('links to the page where the link to the sentence is not a safe one', () => {
    const url = 'https://example.org/page';
    for (const link of ['javascript:alert(1)', `${url}#${'я'.repeat(900)}`, 'not a link']) {
      const excerpts = [anExcerpt({ citation: { url, link } })];
      expect(links(replyMessage(anAnswer({ excerpts }), EXAMPLES).blocks)).toEqual([url]);
    }
  });

  test('encodes in a link what Slack would read as its end', () => {
    const link = 'https://example.org/a|b>c<d e';
    const excerpts = [anExcerpt({ citation: { link } })];
    expect(links(replyMessage(anAnswer({ excerpts }), EXAMPLES).blocks)).toEqual([
      'https://example.org/a%7Cb%3Ec%3Cd%20e',
    ]);
  });

  test('has no link where a source has no web address', () => {
    const bad = 'https://user:secret@example.org/';
    const excerpts = [anExcerpt({ citation: { link: bad, url: 'ftp://example.org/' } })];
    const message = replyMessage(anAnswer({ excerpts }), EXAMPLES);
    expect(links(message.blocks)).toEqual([]);
    expect(message.text).not.toContain('secret');
    expect(messageFaults(message)).toEqual([]);
  });

  test('never cuts a character in half', () => {
    const quote = '👩‍👩‍👧‍👦'.repeat(200);
    const { text, blocks } = replyMessage(anAnswer({ excerpts: [anExcerpt({ quote })] }), EXAMPLES);
    const shown = text.slice(1, text.indexOf('…'));
    expect(shown.length % '👩‍👩‍👧‍👦'.length).toBe(0);
    expect(JSON.stringify(blocks)).toContain('👦…');
  });
});

const TWO = [anExcerpt(), anExcerptOfABrief({ quote: 'The ministers met again.' })];

describe('the closest passages', () => {
  test.each([
    ['en', 'No answer was found in the archive. These passages come closest:'],
    ['ru', 'Ответ в архиве не найден. Ближе всего к вопросу эти отрывки:'],
    ['ja', 'アーカイブに答えは見つかりませんでした。関連が最も近い記述は次のとおりです。'],
  ] as const)('come after a plain sentence in %s that they are no answer', (language, sentence) => {
    const message = replyMessage(aClosest({ language, excerpts: TWO }), EXAMPLES);
    expect(message.text.split('\n')[0]).toBe(sentence);
    expect(message.blocks[0]).toEqual({
      type: 'section',
      text: { type: 'plain_text', text: sentence, emoji: false },
    });
    expect(message.blocks[1]?.type).toBe('rich_text');
  });

  test.each([
    ['en', 'These passages come closest:', 'This passage comes closest:'],
    ['ru', 'Ближе всего к вопросу эти отрывки:', 'Ближе всего к вопросу этот отрывок:'],
    ['ja', '関連が最も近い記述は次のとおりです。', '関連が最も近い記述は次のとおりです。'],
  ] as const)('are not denied in %s where nothing is missing', (language, several, one) => {
    const leadFor = (excerpts: Closest['excerpts']): string =>
      leadOf(aClosest({ language, excerpts, denies: false }));
    expect([leadFor(TWO), leadFor(TWO.slice(0, 1))]).toEqual([several, one]);
  });

  test.each([
    ['en', 'None of these mentions: Suga, 2031.', 'This passage does not mention: Suga, 2031.'],
    [
      'ru',
      'Ни в одном из отрывков не упомянуто: Suga, 2031.',
      'В этом отрывке не упомянуто: Suga, 2031.',
    ],
    [
      'ja',
      '「Suga」「2031」についての記述は見つかりませんでした。',
      '「Suga」「2031」についての記述は見つかりませんでした。',
    ],
  ] as const)(
    'say in %s which words they lack, before all else that is noted',
    (language, several, one) => {
      const noteFor = (excerpts: Closest['excerpts']): string =>
        notesLine(aClosest({ language, excerpts, missing: ['Suga', '2031'], aliases: ['a = b'] }));
      expect(noteFor(TWO).startsWith(several)).toBe(true);
      expect(noteFor(TWO.slice(0, 1)).startsWith(one)).toBe(true);
    },
  );

  test.each([
    [
      'en',
      'The archive does not contain the exact words “a b”, “c d”. Passages that contain “e” were left out.',
    ],
    ['ru', 'Дословно в архиве не встречается: «a b», «c d». Не показаны отрывки, где есть: «e».'],
    [
      'ja',
      '「a b」、「c d」という語句そのものは、アーカイブにありません。「e」を含む記述は除きました。',
    ],
  ] as const)(
    'say in %s which exact words stand nowhere and what is left out',
    (language, note) => {
      const reply = aClosest({ language, nowhere: ['a b', 'c d'], without: ['e'] });
      expect(notesLine(reply)).toBe(note);
    },
  );

  test('take a word that is markup, or endless, as it stands', () => {
    const note = notesLine(aClosest({ missing: ['<!channel>', 'a'.repeat(500)] }));
    expect(replyMessage(aClosest({ missing: ['<!channel>'] }), []).text).not.toContain(
      '<!channel>',
    );
    expect(note.length).toBeLessThan(150);
  });
});

describe('no answer', () => {
  test('says why, in the language of the question', () => {
    const texts = LANGUAGES.flatMap((language) =>
      REASONS.map((reason) => replyMessage(aNothing({ language, reason }), []).text),
    );
    expect(new Set(texts).size).toBe(LANGUAGES.length * REASONS.length);
    expect(texts.join('\n')).toMatchInlineSnapshot(`
      "Ask a question about the articles in the archive. The reply is the sentence that answers it, word for word, with its source.

      Type /ask and the question for a private reply, mention me in a channel to be answered in the thread, or write to me directly.

      Also: /ask watch with a question tells you once it is answered, /ask watches lists your watches, /ask changes shows what articles now say differently, /ask sources lists the articles. Editors: /ask add, /ask follow and /ask feeds.
      This question is too long: the limit is 1,000 characters. Please shorten it.
      This question has no words. Please write it in words.
      This question has only very common words. Please add a name, a place or a subject.
      This question only says what to leave out. Please add what to look for.
      Please ask in English, Russian or Japanese.
      No answer was found in the archive. Try other words, or add a name, a place or a date.
      Задайте вопрос по статьям из архива. В ответ вы получите цитату: предложение, которое отвечает на вопрос, слово в слово и с указанием источника.

      Наберите /ask и вопрос: ответ увидите только вы. Упомяните меня в канале: я отвечу в ветке. Или напишите мне в личные сообщения.

      Ещё: /ask следить и вопрос — сообщу, когда появится ответ; /ask наблюдения — ваши вопросы под наблюдением; /ask изменения — что теперь в статьях сказано иначе; /ask источники — список статей. Для редакторов: /ask добавить, /ask подписаться и /ask ленты.
      Вопрос слишком длинный: в нём может быть не больше 1000 знаков. Сократите его.
      В вопросе нет слов. Задайте его словами.
      В вопросе только самые общие слова. Добавьте имя, место или тему.
      В вопросе сказано только, чего не искать. Добавьте, что нужно найти.
      Задайте вопрос на английском, русском или японском языке.
      Ответ в архиве не найден. Попробуйте другие слова или добавьте имя, место или дату.
      アーカイブの記事について質問してください。答えとなる文を、原文のまま、出典とともにお返しします。

      「/ask 質問」と入力すると、回答はあなただけに表示されます。チャンネルでメンションするとスレッドで回答します。ダイレクトメッセージでも質問できます。

      ほかにも、「/ask 見守る 質問」で答えが見つかったときにお知らせ、「/ask 見守り一覧」で見守り中の質問、「/ask 変更」で記事の変わった点、「/ask 出典」で記事の一覧を表示します。編集者は「/ask 追加」「/ask フォロー」「/ask フィード」も使えます。
      質問が長すぎます。1,000文字以内でお尋ねください。
      質問に語句が含まれていません。言葉で入力してください。
      一般的な言葉だけでは検索できません。人名、地名、テーマなどを加えてください。
      除く語句だけが指定されています。探したい語句も入力してください。
      英語、ロシア語、日本語のいずれかでお尋ねください。
      アーカイブに答えは見つかりませんでした。別の言葉にするか、人名、地名、日付を加えてお試しください。"
    `);
  });

  test('to an empty question is help with examples', () => {
    expect(replyMessage(aNothing({ reason: 'empty' }), EXAMPLES)).toMatchInlineSnapshot(`
      {
        "blocks": [
          {
            "elements": [
              {
                "elements": [
                  {
                    "text": "Ask a question about the articles in the archive. The reply is the sentence that answers it, word for word, with its source.

      For example:",
                    "type": "text",
                  },
                ],
                "type": "rich_text_section",
              },
              {
                "elements": [
                  {
                    "elements": [
                      {
                        "text": "When was the first 2+2 meeting?",
                        "type": "text",
                      },
                    ],
                    "type": "rich_text_section",
                  },
                  {
                    "elements": [
                      {
                        "text": "Кто возглавил совет?",
                        "type": "text",
                      },
                    ],
                    "type": "rich_text_section",
                  },
                ],
                "style": "bullet",
                "type": "rich_text_list",
              },
            ],
            "type": "rich_text",
          },
          {
            "elements": [
              {
                "emoji": false,
                "text": "Type /ask and the question for a private reply, mention me in a channel to be answered in the thread, or write to me directly.",
                "type": "plain_text",
              },
            ],
            "type": "context",
          },
          {
            "elements": [
              {
                "emoji": false,
                "text": "Also: /ask watch with a question tells you once it is answered, /ask watches lists your watches, /ask changes shows what articles now say differently, /ask sources lists the articles. Editors: /ask add, /ask follow and /ask feeds.",
                "type": "plain_text",
              },
            ],
            "type": "context",
          },
        ],
        "text": "Ask a question about the articles in the archive. The reply is the sentence that answers it, word for word, with its source.

      For example:
      • When was the first 2+2 meeting?
      • Кто возглавил совет?

      Type /ask and the question for a private reply, mention me in a channel to be answered in the thread, or write to me directly.

      Also: /ask watch with a question tells you once it is answered, /ask watches lists your watches, /ask changes shows what articles now say differently, /ask sources lists the articles. Editors: /ask add, /ask follow and /ask feeds.",
      }
    `);
  });

  test('is a valid message for every reason and language', () => {
    const messages = LANGUAGES.flatMap((language) => [
      ...REASONS.map((reason) => replyMessage(aNothing({ language, reason }), EXAMPLES)),
      apologyMessage('1A2B3C4D', language),
    ]);
    expect(messages.flatMap((message) => messageFaults(message))).toEqual([]);
  });
});
