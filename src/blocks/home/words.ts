import type { Language } from '../../text/language.ts';
import { englishCount, russianCount } from '../kit/counted.ts';

/** What stands in the App Home. Dates come as people write them. */
export type HomeWords = {
  readonly ask: {
    readonly heading: string;
    readonly question: string;
    readonly submit: string;
  };
  readonly archive: {
    readonly heading: string;
    readonly size: (articles: number, passages: number) => string;
    readonly added: string;
    readonly faulty: (files: number) => string;
    readonly fault: (file: string, line: number) => string;
    readonly moreFaults: (count: number) => string;
    readonly add: string;
  };
  readonly week: {
    readonly heading: string;
    readonly counts: (asked: number, answered: number) => string;
  };
  readonly gaps: {
    readonly heading: string;
    readonly own: string;
    readonly all: string;
    readonly none: string;
    readonly asked: (people: number, date: string) => string;
    readonly more: (count: number) => string;
    readonly add: string;
    readonly dismiss: string;
    readonly confirm: {
      readonly title: string;
      readonly text: string;
      readonly yes: string;
      readonly no: string;
    };
  };
  readonly digests: {
    readonly heading: string;
    readonly none: string;
    readonly paused: string;
    readonly pausedUntil: (date: string) => string;
    readonly faulty: string;
  };
};

const english: HomeWords = {
  ask: { heading: 'Ask the archive', question: 'Your question', submit: 'Ask' },
  archive: {
    heading: 'The archive',
    size: (articles, passages) =>
      `${englishCount(articles, 'article', 'articles')}, ${englishCount(passages, 'passage', 'passages')}.`,
    added: 'Last added:',
    faulty: (files) =>
      files === 1
        ? 'One file was left out, because something in it is wrong:'
        : `${files.toLocaleString('en')} files were left out, because something in them is wrong:`,
    fault: (file, line) => `${file}, line ${line}: `,
    moreFaults: (count) => `And ${englishCount(count, 'more fault', 'more faults')}.`,
    add: 'Add an article',
  },
  week: {
    heading: 'The last seven days',
    counts: (asked, answered) =>
      asked === 0
        ? 'No questions were asked.'
        : `${englishCount(asked, 'question was', 'questions were')} asked, ${answered.toLocaleString('en')} answered.`,
  },
  gaps: {
    heading: 'Questions without an answer',
    own: 'You asked these, and the archive has no answer yet:',
    all: 'Asked in channels, by you, or by three or more people in the same words:',
    none: 'There are none.',
    asked: (people, date) =>
      people === 1 ? `Last asked on ${date}` : `Asked by ${people} people, last on ${date}`,
    more: (count) => `And ${count} more.`,
    add: 'Add an article',
    dismiss: 'Dismiss',
    confirm: {
      title: 'Dismiss the question?',
      text: 'It is then listed for nobody any more, and nobody is told when the archive answers it.',
      yes: 'Dismiss',
      no: 'Keep',
    },
  },
  digests: {
    heading: 'Digests in your channels',
    none: 'There are none. Type /digest in a channel to set one up.',
    paused: ', paused',
    pausedUntil: (date) => `, paused until ${date}`,
    faulty: ', cannot be posted: type /digest status there',
  },
};

const russian: HomeWords = {
  ask: { heading: 'Спросить архив', question: 'Ваш вопрос', submit: 'Спросить' },
  archive: {
    heading: 'Архив',
    size: (articles, passages) =>
      `${russianCount(articles, 'статья', 'статьи', 'статей')}, ${russianCount(passages, 'отрывок', 'отрывка', 'отрывков')}.`,
    added: 'Последние добавленные:',
    faulty: (files) =>
      `${russianCount(files, 'файл', 'файла', 'файлов')} с ошибками не ${files === 1 ? 'вошёл' : 'вошли'} в архив:`,
    fault: (file, line) => `${file}, строка ${line}: `,
    moreFaults: (count) => `И ещё ${russianCount(count, 'ошибка', 'ошибки', 'ошибок')}.`,
    add: 'Добавить статью',
  },
  week: {
    heading: 'За последние семь дней',
    counts: (asked, answered) =>
      asked === 0
        ? 'Вопросов не было.'
        : `Вопросов: ${asked.toLocaleString('ru')}, из них с ответом: ${answered.toLocaleString('ru')}.`,
  },
  gaps: {
    heading: 'Вопросы без ответа',
    own: 'Вы это спрашивали, но ответа в архиве пока нет:',
    all: 'Спросили в каналах, вы сами или не менее трёх человек теми же словами:',
    none: 'Таких нет.',
    asked: (people, date) =>
      people === 1
        ? `Последний раз: ${date}`
        : `Спросили ${russianCount(people, 'человек', 'человека', 'человек')}, последний раз: ${date}`,
    more: (count) => `И ещё ${count}.`,
    add: 'Добавить статью',
    dismiss: 'Убрать',
    confirm: {
      title: 'Убрать вопрос?',
      text: 'Он исчезнет из списка у всех, и об ответе на него никому не сообщат.',
      yes: 'Убрать',
      no: 'Оставить',
    },
  },
  digests: {
    heading: 'Дайджесты в ваших каналах',
    none: 'Их нет. Чтобы настроить дайджест, наберите /digest в канале.',
    paused: ', приостановлен',
    pausedUntil: (date) => `, приостановлен до: ${date}`,
    faulty: ', не публикуется: наберите там /digest status',
  },
};

const japanese: HomeWords = {
  ask: { heading: 'アーカイブに質問する', question: '質問', submit: '質問する' },
  archive: {
    heading: 'アーカイブ',
    size: (articles, passages) =>
      `記事${articles.toLocaleString('ja')}件、${passages.toLocaleString('ja')}段落。`,
    added: '最近追加された記事：',
    faulty: (files) => `誤りがあるため、${files.toLocaleString('ja')}件のファイルを除外しました：`,
    fault: (file, line) => `${file}、${line}行目：`,
    moreFaults: (count) => `ほか${count.toLocaleString('ja')}件。`,
    add: '記事を追加',
  },
  week: {
    heading: 'この7日間',
    counts: (asked, answered) =>
      asked === 0
        ? '質問はありませんでした。'
        : `質問${asked.toLocaleString('ja')}件、うち回答できたもの${answered.toLocaleString('ja')}件。`,
  },
  gaps: {
    heading: '答えが見つからなかった質問',
    own: 'あなたの質問のうち、まだアーカイブに答えがないものです：',
    all: 'チャンネルでの質問、あなたの質問、同じ言葉で3人以上が尋ねた質問です：',
    none: 'ありません。',
    asked: (people, date) => (people === 1 ? `最終：${date}` : `${people}人が質問、最終：${date}`),
    more: (count) => `ほか${count}件。`,
    add: '記事を追加',
    dismiss: '一覧から外す',
    confirm: {
      title: 'この質問を一覧から外しますか',
      text: '全員の一覧から消え、答えが見つかっても誰にも通知されません。',
      yes: '外す',
      no: '残す',
    },
  },
  digests: {
    heading: '参加チャンネルのダイジェスト',
    none: 'ありません。チャンネルで /digest と入力すると設定できます。',
    paused: '（停止中）',
    pausedUntil: (date) => `（${date}まで停止中）`,
    faulty: '（投稿できません。そのチャンネルで /digest status と入力してください）',
  },
};

const WORDS: Readonly<Record<Language, HomeWords>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

export const homeWordsIn = (language: Language): HomeWords => WORDS[language];
