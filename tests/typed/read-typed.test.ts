import { describe, expect, test } from 'vitest';
import { askable, withNames } from '../../src/typed/named-people.ts';
import { readTyped, typedWords } from '../../src/typed/read-typed.ts';

const lookedUp = (sent: string): string => {
  const typed = readTyped(sent);
  return typed.kind === 'question' ? askable(typed.question) : typed.kind;
};

describe('small talk', () => {
  test.each([
    ...['thank you', 'Thanks!', 'thanks a lot :pray:', 'great', 'Good.', 'ok', 'OK!', 'stop', 'no'],
    ...['cool, thanks', 'hello', 'Hi there!', 'good morning', 'bye', 'lol', '+1', 'got it, thx'],
    ...['never mind', 'well done!', 'how are you?', 'good bot', 'that helps', 'are you there?'],
    ...[
      'yes',
      'perfect 👌',
      '*great*',
      '_thanks_',
      'thank you <@U09GROUND>',
      'hey @bot',
      'testing',
    ],
    ...['спасибо', 'Спасибо большое!', 'привет', 'ок', 'хорошо', 'Отлично, спасибо', 'понятно'],
    ...['стоп', 'как дела?', 'добрый день', 'молодец!', 'до свидания', 'ага', 'супер', 'нет'],
    ...['ありがとう', 'ありがとうございます！', 'こんにちは', 'お疲れ様です。', '了解です', 'はい'],
    ...[
      'すごい！',
      'なるほど',
      'いいね',
      'ストップ',
      '大丈夫です',
      'わかりました',
      '助かりました。',
    ],
    ...['👋', '🙏🏽', ':+1:', ':+1::skin-tone-3:', ':tada: :tada:', '🇯🇵', '1️⃣', ':)', '(^^)'],
    ...['thank u', 'sounds good', 'wait', 'вопросов нет', 'OKです', 'どうもありがとう'],
  ])('%s', (sent) => {
    expect(lookedUp(sent)).toBe('small-talk');
  });

  test.each([
    ['thank you', 'en'],
    ['спасибо 🙏', 'ru'],
    ['ありがとう', 'ja'],
    ['👋', undefined],
    ['ok', undefined],
  ])('%s is of the language %s', (sent, language) => {
    expect(readTyped(sent)).toEqual({
      kind: 'small-talk',
      ...(language === undefined ? {} : { language }),
    });
  });
});

test.each([
  ...['help', 'help!', '*help*', '`help`', 'Help me please', 'can you help me?', '/ask help'],
  ...[
    'what can you do?',
    'What can I ask?',
    'how does this work?',
    'who are you?',
    'hi, what can you do',
  ],
  ...['are you a bot?', 'how do I use this?', 'ask', 'what can you do for me? 🤔'],
  ...[
    'помощь',
    'Помоги!',
    'что ты умеешь?',
    'привет, что ты умеешь?',
    'кто ты?',
    'как это работает?',
  ],
  ...[
    'ヘルプ',
    '使い方',
    'すみません、使い方を教えてください',
    '何ができますか？',
    'あなたは誰ですか？',
  ],
])('%s asks for help', (sent) => {
  expect(lookedUp(sent)).toBe('help');
});

test.each(['', ' ', '\n', '<@U09GROUND>', '<#C1|general>', '<!here>', '<https://x.example>'])(
  '"%s" says nothing',
  (sent) => {
    expect(lookedUp(sent)).toBe('empty');
  },
);

describe('a question that happens to begin, or end, like something else', () => {
  test.each([
    'Thanks to whom did the talks go on?',
    'Stop of the peace talks: when?',
    'Help Japan gave Russia in 2011?',
    'Good neighbours policy of 1998?',
    'Great Kuril chain: who owns it?',
    'OK, and who signed it?',
    'No-visa travel to Kunashir?',
    'What can you tell me about Nagato?',
    'Who are you quoting on the Kurils?',
    'Is the best Abe could get two islands?',
    'Was the letter sent from Tokyo?',
    'Did Putin send his best regards to Abe?',
    'When did Abe say thanks for the gas?',
    'Which minister asked Lavrov?',
    'Ask Lavrov about Kunashir in 2016',
    'Хорошо ли прошла встреча в Нагато?',
    'Стоп-кран Абэ на переговорах?',
    'Спасибо ли сказал Абэ Путину?',
    'Что ты знаешь о Курилах?',
    'Как дела с мирным договором?',
    'Привет от Абэ передал кто?',
    'はいと答えたのは誰？',
    'ありがとうと言ったのは誰ですか？',
    'お願いしたのは日本側ですか？',
    '使い方が変わったのは何年？',
    '誰ですか？',
    'When was it, at 10:30:45 or 8:15?',
    'Did rule 5*3*2 or snake_case_name hold?',
    '2013~2014 or 2016?',
    'a > b and c < d?',
    '?!',
    'why?',
    'and in 2018?',
    'а в 2018?',
  ])('%s', (question) => {
    const sent = question.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(readTyped(sent)).toEqual({ kind: 'question', question });
  });
});

test.each([
  ['When was the <https://x.example|first 2+2 meeting>?', 'When was the first 2+2 meeting?'],
  ['<https://x.example|First 2+2 meeting>', 'First 2+2 meeting'],
  ['&gt; When was the first 2+2 meeting?', 'When was the first 2+2 meeting?'],
  ['hi <@U1>!\n&gt; When was the first 2+2 meeting?', 'When was the first 2+2 meeting?'],
  ['When was this?\n&gt; The first 2+2 meeting.', 'The first 2+2 meeting.'],
  ['R&amp;D &lt;b&gt; &amp;lt;', 'R&D <b> &lt;'],
])('%s asks: %s', (sent, question) => {
  expect(lookedUp(sent)).toBe(question);
});

describe('people named in a question', () => {
  const nameOf = async (id: string) => ({ U02KENJI: 'Kenji Sato', U03MARK: 'Mark' })[id];
  const shown = async (sent: string): Promise<string> => {
    const typed = readTyped(sent);
    const question = typed.kind === 'question' ? typed.question : typed.kind;
    return (await withNames(question, nameOf)).replace(/[\u2068\u2069]/g, '');
  };

  test.each([
    ['what did <@U02KENJI> say?', 'what did @Kenji Sato say?', 'what did say?'],
    ['what did <@U02KENJI|kenji> say?', 'what did @kenji say?', 'what did say?'],
    ['<@U02KENJI>さんは何と言った？', '@Kenji Satoさんは何と言った？', 'は何と言った？'],
    ['что сказал <@U03MARK> о Курилах', 'что сказал @Mark о Курилах', 'что сказал о Курилах'],
    ['what did <@U0GONE> say?', 'what did  say?', 'what did say?'],
    ['thanks <@U03MARK>! What did <@U02KENJI> say?', 'What did @Kenji Sato say?', 'What did say?'],
  ])('%s keeps them, and they are not looked up', async (sent, kept, asked) => {
    expect(await shown(sent)).toBe(kept);
    expect(lookedUp(sent)).toBe(asked);
  });

  test('nobody can mark a name by hand', () => {
    expect(readTyped('what did \u2068@&lt;U02KENJI&gt;\u2069 say of it?')).toEqual({
      kind: 'question',
      question: 'what did @<U02KENJI> say of it?',
    });
  });
});

test.each([
  ['*status*', 'status'],
  ['`status`', 'status'],
  ['status 🙏', 'status'],
  ['_help_', 'help'],
  ['stop', 'stop'],
  ['now please', 'now'],
  ['', ''],
])('of a command, the words of "%s" are "%s"', (sent, words) => {
  expect(typedWords(sent)).toBe(words);
});
