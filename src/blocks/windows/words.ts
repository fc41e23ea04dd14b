import type { Language } from '../../text/language.ts';

/** What stands in the windows that open from a reply. Titles have 24 characters at most. */
export type ViewWords = {
  readonly close: string;
  readonly notice: string;
  readonly context: { readonly title: string; readonly before: string; readonly after: string };
  readonly why: {
    readonly title: string;
    readonly confidence: (percent: number, threshold: number) => string;
    readonly closest: string;
    readonly word: (typed: string, found: string | undefined, inTitle: boolean) => string;
    readonly passage: string;
    readonly sentence: string;
    readonly time: string;
    readonly total: string;
  };
  readonly cite: { readonly title: string; readonly plain: string };
  readonly feedback: {
    readonly title: string;
    readonly submit: string;
    readonly question: string;
    readonly reasons: Readonly<Record<FeedbackReason, string>>;
    readonly comment: string;
  };
  readonly ask: {
    readonly title: string;
    readonly submit: string;
    readonly question: string;
    readonly answer: string;
  };
};

/** Why a reply did not help. */
export const FEEDBACK_REASONS = ['wrong-passage', 'out-of-date', 'not-asked', 'other'] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

const english: ViewWords = {
  close: 'Close',
  notice: 'Common Ground',
  context: { title: 'Context', before: 'The paragraph before', after: 'The paragraph after' },
  why: {
    title: 'Why this?',
    confidence: (percent, threshold) =>
      `Confidence that the first passage answers: ${percent} %. From ${threshold} % on it counts as an answer.`,
    closest: 'So these passages are shown as the closest, not as an answer.',
    word: (typed, found, inTitle) =>
      `the word “${typed}”${found === undefined ? '' : `, found as “${found}”`}${inTitle ? ', in the title' : ''}`,
    passage: 'how much of the question the passage holds, and its length',
    sentence: 'how well its best sentence fits the question',
    time: 'the time that the question names',
    total: 'score',
  },
  cite: { title: 'Copy citation', plain: 'Plain text' },
  feedback: {
    title: 'What was wrong?',
    submit: 'Send',
    question: 'What was wrong with this reply?',
    reasons: {
      'wrong-passage': 'The wrong passage',
      'out-of-date': 'Out of date',
      'not-asked': 'Not what I asked',
      other: 'Something else',
    },
    comment: 'In your words',
  },
  ask: { title: 'Ask the archive', submit: 'Ask', question: 'Your question', answer: 'Reply' },
};

const russian: ViewWords = {
  close: 'Закрыть',
  notice: 'Common Ground',
  context: { title: 'Контекст', before: 'Предыдущий абзац', after: 'Следующий абзац' },
  why: {
    title: 'Почему это?',
    confidence: (percent, threshold) =>
      `Уверенность, что первый отрывок отвечает на вопрос: ${percent} %. Ответом считается от ${threshold} %.`,
    closest: 'Поэтому отрывки показаны как ближайшие, а не как ответ.',
    word: (typed, found, inTitle) =>
      `слово «${typed}»${found === undefined ? '' : `, найдено как «${found}»`}${inTitle ? ', в заголовке' : ''}`,
    passage: 'сколько слов вопроса есть в отрывке и какой он длины',
    sentence: 'насколько подходит к вопросу лучшее предложение',
    time: 'время, названное в вопросе',
    total: 'сумма баллов',
  },
  cite: { title: 'Цитировать', plain: 'Обычный текст' },
  feedback: {
    title: 'Что не так?',
    submit: 'Отправить',
    question: 'Что не так с этим ответом?',
    reasons: {
      'wrong-passage': 'Не тот отрывок',
      'out-of-date': 'Устарело',
      'not-asked': 'Не о том, что я спрашиваю',
      other: 'Другое',
    },
    comment: 'Своими словами',
  },
  ask: { title: 'Спросить архив', submit: 'Спросить', question: 'Ваш вопрос', answer: 'Ответ' },
};

const japanese: ViewWords = {
  close: '閉じる',
  notice: 'Common Ground',
  context: { title: '前後の文', before: '前の段落', after: '次の段落' },
  why: {
    title: '選んだ理由',
    confidence: (percent, threshold) =>
      `最初の箇所が答えである確度：${percent}％。${threshold}％以上を回答とみなします。`,
    closest: 'そのため、回答ではなく最も近い箇所として表示しています。',
    word: (typed, found, inTitle) =>
      `「${typed}」という語${found === undefined ? '' : `（「${found}」として一致）`}${inTitle ? '（題名）' : ''}`,
    passage: '質問の語が段落に含まれる割合と段落の長さ',
    sentence: '最も近い文と質問の一致度',
    time: '質問にある時期',
    total: '合計点',
  },
  cite: { title: '出典をコピー', plain: 'テキスト' },
  feedback: {
    title: '問題点',
    submit: '送信',
    question: 'この回答のどこに問題がありましたか',
    reasons: {
      'wrong-passage': '箇所が違う',
      'out-of-date': '情報が古い',
      'not-asked': '質問と違う内容',
      other: 'その他',
    },
    comment: '自由記入',
  },
  ask: { title: 'アーカイブに質問', submit: '質問する', question: '質問', answer: '回答' },
};

const WORDS: Readonly<Record<Language, ViewWords>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

export const viewWordsIn = (language: Language): ViewWords => WORDS[language];
