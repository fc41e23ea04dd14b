import type { Language } from '../../text/language.ts';

/** What stands on the buttons under a reply, and what the bot says once they are pressed. */
export type ButtonWords = {
  readonly more: string;
  readonly back: string;
  readonly context: string;
  readonly why: string;
  readonly cite: string;
  readonly share: string;
  readonly tell: string;
  readonly helpful: string;
  readonly unhelpful: string;
  /** Before the passages after the first three. */
  readonly page: (first: number, last: number) => string;
  readonly thanks: string;
  readonly willTell: string;
  /** Before the reply, in the message that tells of it. */
  readonly answered: (question: string) => string;
  /** Around the name of who shared; `question` after it. */
  readonly sharedBy: { readonly before: string; readonly after: string };
  readonly shared: string;
  readonly sharedAlready: string;
  readonly notShared: string;
  /** The question behind an old button is not known any more. */
  readonly unknown: string;
  readonly gone: string;
  readonly tooLate: string;
  readonly noPlace: string;
  readonly uncertain: (reference: string) => string;
};

const english: ButtonWords = {
  more: 'More',
  back: 'Back',
  context: 'Context',
  why: 'Why this?',
  cite: 'Copy citation',
  share: 'Share in channel',
  tell: 'Tell me when this is answered',
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  page: (first, last) => `Passages ${first} to ${last}:`,
  thanks: 'Thank you. Your opinion is noted.',
  willTell: 'You will get one message when an article is added that answers this.',
  answered: (question) => `You wanted to know when this is answered: “${question}”`,
  sharedBy: { before: 'Shared by ', after: ': ' },
  shared: 'The reply stands in the channel now.',
  sharedAlready: 'This reply was shared in the channel before.',
  notShared:
    'This was not shared: people from outside may read along here, and the archive is not for them. Invite me to the channel if they do not, so that I can see it.',
  unknown: 'The question of this reply is not kept any more. Please ask it again.',
  gone: 'This passage is no longer in the archive, or its text has changed. Please ask again.',
  tooLate: 'Slack took too long to open this. Please press the button again.',
  noPlace: 'I could not post the reply where you asked, so here it is.',
  uncertain: (reference) =>
    `Slack did not confirm that the reply was posted. If it is not there, please ask again. The reference is ${reference}.`,
};

const russian: ButtonWords = {
  more: 'Ещё',
  back: 'Назад',
  context: 'Контекст',
  why: 'Почему это?',
  cite: 'Цитировать',
  share: 'Показать в канале',
  tell: 'Сообщить, когда будет ответ',
  helpful: 'Полезно',
  unhelpful: 'Не помогло',
  page: (first, last) => `Отрывки с ${first} по ${last}:`,
  thanks: 'Спасибо. Ваше мнение записано.',
  willTell: 'Когда появится статья с ответом, вам придёт одно сообщение.',
  answered: (question) => `Вы просили сообщить, когда будет ответ: «${question}»`,
  sharedBy: { before: 'Ответом делится ', after: ': ' },
  shared: 'Теперь ответ виден в канале.',
  sharedAlready: 'Этот ответ уже показан в канале.',
  notShared:
    'Ответ не показан: здесь могут быть люди извне, а архив предназначен не для них. Если их нет, добавьте меня в канал, чтобы я это видел.',
  unknown: 'Вопрос к этому ответу больше не хранится. Задайте его ещё раз.',
  gone: 'Этого отрывка больше нет в архиве, или его текст изменился. Задайте вопрос ещё раз.',
  tooLate: 'Slack не успел открыть окно. Нажмите кнопку ещё раз.',
  noPlace: 'Ответить там, где вы спросили, не удалось, поэтому ответ здесь.',
  uncertain: (reference) =>
    `Slack не подтвердил, что ответ отправлен. Если его нет, задайте вопрос ещё раз. Код: ${reference}.`,
};

const japanese: ButtonWords = {
  more: '次の3件',
  back: '戻る',
  context: '前後の文',
  why: '選んだ理由',
  cite: '出典をコピー',
  share: 'チャンネルで共有',
  tell: '答えが見つかったら知らせる',
  helpful: '役に立った',
  unhelpful: '役に立たない',
  page: (first, last) => `${first}～${last}件目の箇所：`,
  thanks: 'ご意見を記録しました。ありがとうございます。',
  willTell: '答えとなる記事が追加されたら、メッセージを1通お送りします。',
  answered: (question) => `答えが見つかったらお知らせする質問です：「${question}」`,
  sharedBy: { before: '共有：', after: '　' },
  shared: '回答をチャンネルで共有しました。',
  sharedAlready: 'この回答はすでにチャンネルで共有されています。',
  notShared:
    '共有しませんでした。社外の方が読んでいる可能性があり、アーカイブは社外には公開していません。社外の方がいなければ、確認できるように私をチャンネルに招待してください。',
  unknown: 'この回答の質問はもう保存されていません。もう一度お尋ねください。',
  gone: 'この箇所はアーカイブにないか、本文が変わりました。もう一度お尋ねください。',
  tooLate: '開くのに時間がかかりすぎました。もう一度ボタンを押してください。',
  noPlace: 'お尋ねの場所に投稿できなかったため、こちらでお答えします。',
  uncertain: (reference) =>
    `回答が投稿されたか、Slackから確認が取れませんでした。見当たらない場合は、もう一度お尋ねください。参照番号は${reference}です。`,
};

const WORDS: Readonly<Record<Language, ButtonWords>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

export const buttonWordsIn = (language: Language): ButtonWords => WORDS[language];
