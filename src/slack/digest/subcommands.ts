import { guessLanguage, type Language } from '../../text/language.ts';

export type Subcommand =
  | 'settings'
  | 'status'
  | 'preview'
  | 'now'
  | 'pause'
  | 'resume'
  | 'off'
  | 'help';

/** What may stand after `/digest`, and the language it is in. */
const SAID: Readonly<Record<Subcommand, Readonly<Record<Language, readonly string[]>>>> = {
  settings: { en: ['settings', 'setup'], ru: ['настройки', 'настроить'], ja: ['設定'] },
  status: { en: ['status'], ru: ['статус', 'состояние'], ja: ['状況', '状態', 'ステータス'] },
  preview: { en: ['preview'], ru: ['просмотр', 'предпросмотр'], ja: ['プレビュー'] },
  now: { en: ['now'], ru: ['сейчас'], ja: ['今すぐ'] },
  pause: { en: ['pause'], ru: ['пауза', 'приостановить'], ja: ['一時停止', '休止'] },
  resume: { en: ['resume'], ru: ['возобновить', 'продолжить'], ja: ['再開'] },
  off: { en: ['off', 'stop'], ru: ['выключить', 'отключить'], ja: ['停止', 'オフ'] },
  help: { en: ['help'], ru: ['помощь', 'справка'], ja: ['ヘルプ', '使い方'] },
};

type Word = { readonly kind: Subcommand; readonly word: string; readonly language: Language };

/** The longest first: 一時停止 ends with 停止. */
const WORDS: readonly Word[] = Object.entries(SAID)
  .flatMap(([kind, words]) =>
    Object.entries(words).flatMap(([language, list]) =>
      list.map((word) => ({ kind: kind as Subcommand, word, language: language as Language })),
    ),
  )
  .sort((a, b) => b.word.length - a.word.length);

/** What was typed. `language` is that of its words; an English one is typed by everybody. */
export type Understood = {
  readonly kind: Subcommand | 'unknown';
  readonly language?: Language;
  /** What stands beside the word; all that was typed where there is no such word. */
  readonly rest: string;
};

/** Reads what somebody typed after `/digest`. Only a pause takes more than its word. */
export function readSubcommand(typed: string): Understood {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s.!?。！？]{1,20}$/u, '')
    .trim();
  if (text === '') return { kind: 'settings', rest: '' };
  for (const { kind, word, language } of WORDS) {
    const rest = besides(word, language, text);
    if (rest === undefined) continue;
    if (rest === '' || kind === 'pause') return { kind, rest, ...inLanguage(language) };
  }
  return { kind: 'unknown', rest: text, ...inLanguage(guessLanguage(text)) };
}

/** What people call the digest, and then what they want of it. */
const CALLED =
  /^\/?(?:the |my )?(?:(?<en>digest)|(?<ru>дайджест)|(?<ja>ダイジェスト))(?:[\s:、をのは]+(?<said>.{1,60}))?$/iu;

/** The command that was said to the bot, where it has to be typed; `undefined` for all else. */
export function saidCommand(
  text: string,
): { readonly command: string; readonly language: Language } | undefined {
  const found = CALLED.exec(
    text
      .normalize('NFKC')
      .replace(/[\s.!?。！？]{1,20}$/u, '')
      .trim(),
  );
  if (found === null) return undefined;
  const { en, ru, said = '' } = found.groups ?? {};
  const { kind, language } = readSubcommand(said);
  if (kind === 'unknown') return undefined;
  const others: Language = ru === undefined ? 'ja' : 'ru';
  const called = en === undefined ? others : 'en';
  return { command: `/digest ${said}`.trim(), language: language ?? called };
}

const inLanguage = (language: Language | undefined) =>
  language === undefined || language === 'en' ? {} : { language };

/** Japanese needs no space between words, and says until when before it says what. */
function besides(word: string, language: Language, text: string): string | undefined {
  const lower = text.toLowerCase();
  const after = text.slice(word.length);
  if (lower.startsWith(word) && (language === 'ja' || /^(?:\s|$)/u.test(after))) {
    return after.trim();
  }
  return language === 'ja' && lower.endsWith(word) ? text.slice(0, -word.length).trim() : undefined;
}
