import type { NothingReason } from '../../answer/reply.ts';
import type { Language } from '../../text/language.ts';

/** Every sentence the bot itself says. */
export type Words = {
  readonly closest: string;
  readonly nothing: Readonly<Record<Exclude<NothingReason, 'empty'>, string>>;
  readonly quoted: (quote: string) => string;
  /** Before the source of an article's own sentence. */
  readonly source: string;
  /** Before the source of a sentence from a brief: the words are the archive's, not the source's. */
  readonly summarySource: string;
  readonly alsoSources: string;
  /** Between author, publisher and date. */
  readonly comma: string;
  /** Between one source and the next. */
  readonly semicolon: string;
  /** Between who wrote it and the title. */
  readonly colon: string;
  /** Which earlier question was read into this one. */
  readonly goesOn: (earlier: string) => string;
  readonly readAs: (from: string, to: string) => string;
  readonly alsoSearched: (names: string) => string;
  /** What narrowed or ordered the passages, `first` and `last` as people write dates. */
  readonly period: (first?: string, last?: string) => string;
  /** After a period: nothing was found in it, or what stands in it was lifted. */
  readonly nothingThen: string;
  readonly preferred: string;
  readonly order: { readonly latest: string; readonly earliest: string };
  /** After nothing was found: what there is, by title. */
  readonly topics: (titles: readonly string[]) => string;
  readonly unreadDate: (typed: string) => string;
  readonly help: { readonly intro: string; readonly examples: string; readonly ways: string };
  /** While a direct message is being answered, after the bot's name. */
  readonly working: string;
  readonly apology: (reference: string) => string;
  /** To a question that was cut off too long ago to be answered now. */
  readonly missed: string;
};

const english: Words = {
  closest: 'No answer was found in the archive. These passages come closest:',
  nothing: {
    'too-long': 'This question is too long: the limit is 1,000 characters. Please shorten it.',
    'only-punctuation': 'This question has no words. Please write it in words.',
    'only-stop-words':
      'This question has only very common words. Please add a name, a place or a subject.',
    'unknown-script': 'Please ask in English, Russian or Japanese.',
    'not-found':
      'No answer was found in the archive. Other words may find it, or a name, a place or a date.',
  },
  quoted: (quote) => `“${quote}”`,
  source: 'Source: ',
  summarySource: 'Summary in the archive. Source: ',
  alsoSources: 'Also: ',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  goesOn: (earlier) => `Read as going on from “${earlier}”.`,
  readAs: (from, to) => `Read “${from}” as “${to}”.`,
  period: (first, last) =>
    first === undefined
      ? `Until ${last}.`
      : last === undefined
        ? `From ${first} on.`
        : first === last
          ? `Only ${first}.`
          : `From ${first} to ${last}.`,
  nothingThen: 'Nothing on this was found in that time.',
  preferred: 'Passages from that time were preferred.',
  order: { latest: 'Latest first.', earliest: 'Earliest first.' },
  unreadDate: (typed) => `The date in “${typed}” could not be read.`,
  topics: (titles) => `The archive has articles such as ${titles.join(', ')}.`,
  alsoSearched: (names) => `Also searched for: ${names}.`,
  help: {
    intro:
      'Ask a question about the articles in the archive. The reply is the sentence that answers it, word for word, with its source.',
    examples: 'For example:',
    ways: 'Type /ask and the question for a private reply, mention me in a channel to be answered in the thread, or write to me directly.',
  },
  working: 'is looking in the archive…',
  apology: (reference) =>
    `Sorry, something went wrong here. Please try again. If it happens again, tell the person who runs this bot the reference ${reference}.`,
  missed: 'This question was missed: the bot was not running. Please ask it again.',
};

const russian: Words = {
  closest: 'Ответ в архиве не найден. Ближе всего эти отрывки:',
  nothing: {
    'too-long': 'Вопрос слишком длинный: в нём может быть не больше 1000 знаков. Сократите его.',
    'only-punctuation': 'В вопросе нет слов. Задайте его словами.',
    'only-stop-words': 'В вопросе только самые общие слова. Добавьте имя, место или тему.',
    'unknown-script': 'Задайте вопрос на английском, русском или японском языке.',
    'not-found':
      'Ответ в архиве не найден. Попробуйте другие слова или добавьте имя, место или дату.',
  },
  quoted: (quote) => `«${quote}»`,
  source: 'Источник: ',
  summarySource: 'Краткое изложение из архива. Источник: ',
  alsoSources: 'Также: ',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  goesOn: (earlier) => `Прочитано как продолжение вопроса «${earlier}».`,
  readAs: (from, to) => `«${from}» прочитано как «${to}».`,
  period: (first, last) =>
    first === undefined
      ? `По ${last}.`
      : last === undefined
        ? `Начиная с ${first}.`
        : first === last
          ? `Только ${first}.`
          : `С ${first} по ${last}.`,
  nothingThen: 'За это время по этому вопросу ничего не нашлось.',
  preferred: 'Отрывкам за это время отдано предпочтение.',
  order: { latest: 'Сначала самые поздние.', earliest: 'Сначала самые ранние.' },
  unreadDate: (typed) => `Дату в «${typed}» прочитать не удалось.`,
  topics: (titles) => `В архиве есть, например, такие статьи: ${titles.join(', ')}.`,
  alsoSearched: (names) => `Поиск шёл и по словам: ${names}.`,
  help: {
    intro:
      'Задайте вопрос по статьям из архива. В ответ придёт предложение, которое на него отвечает, слово в слово и с указанием источника.',
    examples: 'Например:',
    ways: 'Наберите /ask и вопрос, и ответ увидите только вы. Упомяните меня в канале, и я отвечу в ветке. Можно написать мне в личные сообщения.',
  },
  working: 'ищет в архиве…',
  apology: (reference) =>
    `Извините, произошла ошибка. Попробуйте ещё раз. Если ошибка повторится, сообщите тому, кто отвечает за бота, код ${reference}.`,
  missed: 'Этот вопрос остался без ответа: бот в это время не работал. Задайте его ещё раз.',
};

const japanese: Words = {
  closest: 'アーカイブに答えは見つかりませんでした。最も近いのは次の箇所です。',
  nothing: {
    'too-long': '質問が長すぎます。1,000文字以内でお尋ねください。',
    'only-punctuation': '質問に文字がありません。言葉で入力してください。',
    'only-stop-words':
      '一般的な言葉だけでは検索できません。人名、地名、テーマなどを加えてください。',
    'unknown-script': '英語、ロシア語、日本語のいずれかでお尋ねください。',
    'not-found':
      'アーカイブに答えは見つかりませんでした。別の言葉にするか、人名、地名、日付を加えてお試しください。',
  },
  quoted: (quote) => `「${quote}」`,
  source: '出典：',
  summarySource: 'アーカイブの要約。出典：',
  alsoSources: 'ほかの出典：',
  comma: '、',
  semicolon: '／',
  colon: '：',
  goesOn: (earlier) => `「${earlier}」の続きとして読みました。`,
  readAs: (from, to) => `「${from}」を「${to}」と読み替えました。`,
  period: (first, last) =>
    first === undefined
      ? `${last}まで。`
      : last === undefined
        ? `${first}以降。`
        : first === last
          ? `${first}のみ。`
          : `${first}から${last}まで。`,
  nothingThen: 'この期間に該当する箇所は見つかりませんでした。',
  preferred: 'この期間の箇所を優先しました。',
  order: { latest: '新しい順。', earliest: '古い順。' },
  unreadDate: (typed) => `「${typed}」の日付は読み取れませんでした。`,
  topics: (titles) => `アーカイブには、たとえば${titles.join('')}などの記事があります。`,
  alsoSearched: (names) => `次の言葉でも検索しました：${names}。`,
  help: {
    intro:
      'アーカイブの記事について質問してください。答えとなる文を、原文のまま、出典とともにお返しします。',
    examples: '例：',
    ways: '「/ask 質問」と入力すると、回答はあなただけに表示されます。チャンネルでメンションするとスレッドで回答します。ダイレクトメッセージでも質問できます。',
  },
  working: 'がアーカイブを検索しています…',
  apology: (reference) =>
    `申し訳ありません。問題が発生しました。もう一度お試しください。繰り返し起きる場合は、このボットの管理者に参照番号 ${reference} をお知らせください。`,
  missed: 'ボットが停止していたため、この質問にはお答えしていません。もう一度お尋ねください。',
};

const WORDS: Readonly<Record<Language, Words>> = { en: english, ru: russian, ja: japanese };

/** What the bot says in `language`. */
export const wordsIn = (language: Language): Words => WORDS[language];
