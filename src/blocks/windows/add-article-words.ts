import type { DraftField } from '../../knowledge/article/article-file.ts';
import type { Language } from '../../text/language.ts';

/** The window in which an article is typed. Titles and buttons have 24 characters at most. */
export type AddArticleWords = {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  /** Before the question that the article is to answer. */
  readonly question: string;
  readonly labels: Readonly<Record<DraftField | 'more', string>>;
  readonly hints: Readonly<Record<'published' | 'text', string>>;
  /** What to type instead. */
  readonly faults: Readonly<Record<DraftField, string>>;
  readonly added: string;
  readonly unwritable: string;
  readonly notAdmin: string;
};

const english: AddArticleWords = {
  title: 'Add an article',
  submit: 'Add',
  cancel: 'Cancel',
  question: 'To answer the question: ',
  labels: {
    title: 'Title',
    publisher: 'Publisher',
    published: 'Date of publication',
    url: 'Address of the page',
    author: 'Author',
    text: 'Text of the page',
    more: 'Text, continued',
  },
  hints: {
    published: 'Such as 2017-03-20, 2017-03 or 2017',
    text: 'Word for word as it is on the page. A blank line ends a paragraph.',
  },
  faults: {
    title: 'Type a title of at most 1,000 characters.',
    publisher: 'Type who published it.',
    published: 'Type a date such as 2017-03-20, 2017-03 or 2017.',
    url: 'Type an address that begins with http:// or https://.',
    author: 'Type a name of at most 1,000 characters, or nothing.',
    text: 'Type at least one paragraph of text.',
  },
  added: 'The article was added. The archive has it within a few seconds.',
  unwritable:
    'The article could not be stored: the bot may not write to its folder of articles, or there is no space left. Tell the person who runs this bot.',
  notAdmin: 'Only those who look after the archive can add articles.',
};

const russian: AddArticleWords = {
  title: 'Новая статья',
  submit: 'Добавить',
  cancel: 'Отмена',
  question: 'Чтобы ответить на вопрос: ',
  labels: {
    title: 'Заголовок',
    publisher: 'Издание',
    published: 'Дата публикации',
    url: 'Адрес страницы',
    author: 'Автор',
    text: 'Текст страницы',
    more: 'Продолжение текста',
  },
  hints: {
    published: 'Например, 2017-03-20, 2017-03 или 2017',
    text: 'Слово в слово, как на странице. Пустая строка заканчивает абзац.',
  },
  faults: {
    title: 'Введите заголовок не длиннее 1000 знаков.',
    publisher: 'Введите, где это опубликовано.',
    published: 'Введите дату, например 2017-03-20, 2017-03 или 2017.',
    url: 'Введите адрес, который начинается с http:// или https://.',
    author: 'Введите имя не длиннее 1000 знаков или оставьте поле пустым.',
    text: 'Введите хотя бы один абзац текста.',
  },
  added: 'Статья добавлена. Через несколько секунд она будет в архиве.',
  unwritable:
    'Сохранить статью не удалось: у бота нет права писать в папку со статьями или закончилось место. Сообщите тому, кто отвечает за бота.',
  notAdmin: 'Добавлять статьи могут только те, кто отвечает за архив.',
};

const japanese: AddArticleWords = {
  title: '記事を追加',
  submit: '追加',
  cancel: 'キャンセル',
  question: '答えたい質問：',
  labels: {
    title: '見出し',
    publisher: '発行元',
    published: '公開日',
    url: 'ページのアドレス',
    author: '著者',
    text: 'ページの本文',
    more: '本文の続き',
  },
  hints: {
    published: '例：2017-03-20、2017-03、2017',
    text: 'ページの原文のまま入力してください。空行で段落を区切ります。',
  },
  faults: {
    title: '1,000文字以内で見出しを入力してください。',
    publisher: '発行元を入力してください。',
    published: '2017-03-20、2017-03、2017のような日付を入力してください。',
    url: 'http:// または https:// で始まるアドレスを入力してください。',
    author: '1,000文字以内の名前を入力するか、空欄にしてください。',
    text: '本文を1段落以上入力してください。',
  },
  added: '記事を追加しました。数秒でアーカイブに反映されます。',
  unwritable:
    '記事を保存できませんでした。記事のフォルダーに書き込めないか、空き容量がありません。このボットの管理者にお知らせください。',
  notAdmin: '記事を追加できるのは、アーカイブの管理者だけです。',
};

const WORDS: Readonly<Record<Language, AddArticleWords>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

export const addArticleWordsIn = (language: Language): AddArticleWords => WORDS[language];
