import type { CommandWords } from './words.ts';

export const japanese: CommandWords = {
  help: {
    heading: 'ダイジェスト：アーカイブの新着（1日1回まで）',
    typeIt: (command) =>
      `これはコマンドです。スレッドではなくチャンネルのメッセージ欄に、メンションなしで「${command}」と入力してください。`,
    unknown: (typed) =>
      `「/digest ${typed}」というコマンドはありません。使えるのは次のとおりです。`,
    lines: [
      '/digest：設定または変更',
      '/digest 状況：現在の設定、次回の予定、投稿しなかった日とその理由',
      '/digest プレビュー：今投稿される内容（あなただけに表示）',
      '/digest 今すぐ：今日の分を今すぐ投稿',
      '/digest 一時停止、/digest 一時停止 12月1日まで、/digest 再開',
      '/digest 停止：ダイジェストを停止',
    ],
  },
  status: {
    heading: 'ダイジェストの状況',
    none: 'ここにはダイジェストがありません。/digest で設定できます。',
    faultySettings: '設定を読み取れません。/digest で設定し直してください。',
    next: (moment) => `次回：${moment}`,
    noNext: '次回：現在予定はありません',
    pausedUntil: (day) =>
      `${day}に再開するまで一時停止中です。「/digest 再開」ですぐに再開します。`,
    paused: '一時停止中です。「/digest 再開」で再開します。',
    stopped: (reason) => `停止しました：${reason}。`,
    inHand: (day) => `${day}の分を投稿しています。`,
    last: (moment) => `前回：${moment}`,
    noLast: '前回：まだありません',
    skipped: (day, reason) => `${day}は投稿なし：${reason}。`,
    more: (count) => `それ以前にも、投稿のない日が${count}日あります。`,
    fault: (day, reason) => `直近のエラー（${day}）：${reason}。`,
  },
  actions: {
    posted: '今日の分を投稿しました。',
    postedBefore: '今日の分はすでに投稿されています。',
    look: '開く',
    onItsWay: '今日の分を投稿しています。結果は「/digest 状況」で確認できます。',
    nothingNow: '今日は新着がないため、投稿しませんでした。',
    notPosted: (reason) => `今日の分は投稿されませんでした：${reason}。`,
    nothingToPreview: '現在、投稿できる新着はありません。',
    paused: 'ダイジェストを一時停止しました。「/digest 再開」と入力するまで投稿しません。',
    pausedUntil: (day) => `ダイジェストを一時停止しました。${day}に再開します。`,
    resumed: 'ダイジェストを再開しました。',
    stillStopped: (reason) => `ダイジェストはまだ再開できません：${reason}。`,
    unread:
      '日付を特定できなかったため、何も変更していません。「12月1日」「2026-12-01」「月曜日」のように入力してください。',
    past: (day) => `${day}は未来の日付ではないため、何も変更していません。`,
    next: (moment) => `次回：${moment}`,
    askOff:
      'ここのダイジェストを停止しますか。設定は削除されます。設定を残すには「/digest 一時停止」を使ってください。',
    off: '停止する',
    keep: 'そのままにする',
    isOff: 'ダイジェストを停止しました。/digest で新しく設定できます。',
    isKept: 'ダイジェストはこれまでどおり届きます。',
    tooLate: '時間内にウィンドウを開けませんでした。もう一度 /digest と入力してください。',
  },
  reasons: {
    known: {
      'nothing-new': '新着がありませんでした',
      paused: '一時停止中でした',
      missed: 'ボットが停止していました。その分は次の回でお伝えしました',
      'archive-taken': 'もとになったアーカイブがこのチャンネルで使われなくなりました',
      'too-late': '投稿可能になった時点で予定時刻を大きく過ぎていました',
      'faulty-settings': '設定を読み取れませんでした。/digest で設定し直してください',
      'faulty-payload': '保存された内容を読み取れませんでした',
      is_archived: 'チャンネルがアーカイブされています',
      not_in_channel:
        'チャンネルに参加していません。/invite で招待してから、「/digest 再開」と入力してください',
      channel_not_found:
        'チャンネルにアクセスできません。/invite で招待してから、「/digest 再開」と入力してください',
      shared_channel: '社外の方も読んでいるチャンネルで、アーカイブは社外には公開していません',
      unseen_channel:
        '社外の方が読んでいるかどうかを確認する権限がありません。ボットの管理者が channels:read と groups:read を許可できます',
      outside_reader: 'アーカイブはワークスペースのメンバー向けで、ゲストには公開していません',
    },
    other: (code) => `Slackに拒否されました（${code}）`,
    unknown: (code) =>
      `投稿された可能性があります。Slackから確認が取れず、こちらでも確認できません（${code}）。二重に投稿することはありません`,
  },
};
