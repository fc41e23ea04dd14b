import type { Language } from '../../../text/language.ts';

/** What the bot says once `/digest now`, `pause`, `resume` or `off` is done. */
type ActionWords = {
  readonly posted: string;
  readonly postedBefore: string;
  /** On the link to it. */
  readonly look: string;
  readonly onItsWay: string;
  readonly nothingNow: string;
  readonly notPosted: (reason: string) => string;
  readonly nothingToPreview: string;
  readonly paused: string;
  readonly pausedUntil: (day: string) => string;
  readonly resumed: string;
  readonly unread: string;
  readonly past: (day: string) => string;
  readonly next: (moment: string) => string;
  readonly askOff: string;
  readonly off: string;
  readonly keep: string;
  readonly isOff: string;
  readonly isKept: string;
  readonly tooLate: string;
};

const WORDS: Readonly<Record<Language, ActionWords>> = {
  en: {
    posted: 'Today’s edition is posted.',
    postedBefore: 'Today’s edition went out already.',
    look: 'See it',
    onItsWay: 'Today’s edition is on its way. /digest status says what comes of it.',
    nothingNow: 'There is nothing new today, so nothing was posted.',
    notPosted: (reason) => `Today’s edition was not posted: ${reason}.`,
    nothingToPreview: 'There is nothing new at the moment: nothing would be posted.',
    paused: 'The digest is paused until somebody types /digest resume.',
    pausedUntil: (day) => `The digest is paused until ${day}.`,
    resumed: 'The digest goes on.',
    unread:
      'I could not read that date for certain, so nothing was changed. Write it like 2026-12-01, 1 December or Monday.',
    past: (day) => `${day} is not in the future, so nothing was changed.`,
    next: (moment) => `Next edition: ${moment}`,
    askOff: 'Turn off the digest here? Its settings are deleted. /digest pause keeps them.',
    off: 'Turn off',
    keep: 'Keep it',
    isOff: 'The digest is turned off. /digest sets up a new one.',
    isKept: 'The digest goes on as before.',
    tooLate: 'Slack took too long to open the window. Please type /digest again.',
  },
  ru: {
    posted: 'Сегодняшний выпуск опубликован.',
    postedBefore: 'Сегодняшний выпуск уже вышел.',
    look: 'Открыть',
    onItsWay: 'Сегодняшний выпуск публикуется. Чем это кончилось, скажет /digest статус.',
    nothingNow: 'Сегодня нового нет, поэтому ничего не опубликовано.',
    notPosted: (reason) => `Сегодняшний выпуск не опубликован: ${reason}.`,
    nothingToPreview: 'Сейчас нового нет: ничего не было бы опубликовано.',
    paused: 'Дайджест на паузе, пока кто-нибудь не наберёт /digest возобновить.',
    pausedUntil: (day) => `Дайджест на паузе. Он возобновится в этот день: ${day}.`,
    resumed: 'Дайджест снова выходит.',
    unread:
      'Не удалось точно прочитать дату, поэтому ничего не изменилось. Напишите, например, 01.12.2026, 1 декабря или понедельник.',
    past: (day) => `Это не в будущем (${day}), поэтому ничего не изменилось.`,
    next: (moment) => `Следующий выпуск: ${moment}`,
    askOff: 'Выключить здесь дайджест? Его настройки будут удалены. /digest пауза их сохраняет.',
    off: 'Выключить',
    keep: 'Оставить',
    isOff: 'Дайджест выключен. Новый можно настроить командой /digest.',
    isKept: 'Дайджест выходит как раньше.',
    tooLate: 'Slack не успел открыть окно. Наберите /digest ещё раз.',
  },
  ja: {
    posted: '今日の分を投稿しました。',
    postedBefore: '今日の分はすでに投稿されています。',
    look: '開く',
    onItsWay: '今日の分を投稿しています。結果は「/digest 状況」で確認できます。',
    nothingNow: '今日は新着がないため、投稿しませんでした。',
    notPosted: (reason) => `今日の分は投稿されませんでした：${reason}。`,
    nothingToPreview: '今は新着がありません。投稿されるものはありません。',
    paused: 'ダイジェストを一時停止しました。「/digest 再開」と入力するまで投稿しません。',
    pausedUntil: (day) => `ダイジェストを一時停止しました。${day}に再開します。`,
    resumed: 'ダイジェストを再開しました。',
    unread:
      '日付を確実に読み取れなかったため、何も変更していません。「12月1日」「2026-12-01」「月曜日」のように入力してください。',
    past: (day) => `${day}は未来の日付ではないため、何も変更していません。`,
    next: (moment) => `次回：${moment}`,
    askOff:
      'ここのダイジェストを停止しますか。設定は削除されます。「/digest 一時停止」なら設定は残ります。',
    off: '停止する',
    keep: 'そのままにする',
    isOff: 'ダイジェストを停止しました。/digest で新しく設定できます。',
    isKept: 'ダイジェストはこれまでどおり届きます。',
    tooLate: '開くのに時間がかかりすぎました。もう一度 /digest と入力してください。',
  },
};

export const digestActionWordsIn = (language: Language): ActionWords => WORDS[language];
