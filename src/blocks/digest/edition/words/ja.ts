import type { DigestWords } from './words.ts';

export const japanese: DigestWords = {
  title: {
    day: (date) => `ダイジェスト ${date}`,
    week: (date) => `週刊ダイジェスト ${date}`,
  },
  inIt: {
    day: (what) => `今日の内容は、${what}です。`,
    week: (what) => `今週の内容は、${what}です。`,
    since: (date, what) => `${date}以降の内容は、${what}です。`,
  },
  counts: {
    news: (count) => `新着記事${count}件`,
    changed: (count) => `変更された記事${count}件`,
    watched: (count) => `見守っている質問への回答${count}件`,
    past: {
      day: (count) => `過去の今日の出来事${count}件`,
      week: (count) => `過去の今週の出来事${count}件`,
    },
    asked: (count) => `質問${count}件`,
    missing: (count) => `回答のないテーマ${count}件`,
  },
  news: 'アーカイブの新着',
  moreNews: (count) => `ほかに新着が${count}件あります。`,
  alsoIn: 'ほかの掲載先：',
  moreIn: (count) => `ほか${count}件`,
  changed: '変更された記事',
  moreChanged: (count) => `ほかに${count}件あります：/ask 変更`,
  past: { day: '過去の今日', week: '過去の今週' },
  watched: 'ここで見守っている質問',
  moreWatched: (count) => `見守っている質問について、ほか${count}件。`,
  asked: 'このチャンネルの質問',
  answered: '回答あり',
  unanswered: '回答なし',
  times: (count) => `${count}回`,
  moreAsked: (count) => `ほかに質問が${count}件あります。`,
  missing: '複数の人が質問し、アーカイブに答えがないもの',
  askers: (name, count) => `${name}：${count}人`,
  nothing: { day: '今日は新着がありません。', week: '今週は新着がありません。' },
  dash: '：',
  fault: (channel, code) => ({
    archived: `${channel} のダイジェストを停止しました。チャンネルがアーカイブされています。元に戻れば、翌朝または「/digest 今すぐ」で再開します。`,
    'not-in-channel': `${channel} のダイジェストを停止しました。ボットがチャンネルに参加していません。招待すれば、翌朝または「/digest 今すぐ」で再開します。`,
    'not-found': `${channel} のダイジェストを停止しました。チャンネルがなくなったか、ボットが外されました。チャンネルがある場合は、招待すれば、翌朝または「/digest 今すぐ」で再開します。`,
    shared: `${channel} のダイジェストを停止しました。社外の方もチャンネルを読むようになりましたが、アーカイブは社外には公開していません。社外の方がいなくなれば再開します。`,
    unseen: `${channel} のダイジェストを停止しました。社外の方が読んでいるかどうかを確認する権限がなくなりました。ボットの管理者が channels:read と groups:read を許可できます。`,
    outside:
      'このダイレクトメッセージのダイジェストを停止しました。アーカイブはワークスペースのメンバー向けです。',
    refused: `${channel} のダイジェストを停止しました。Slackに拒否されました（${code}）。次の回、または「/digest 今すぐ」でもう一度試します。`,
  }),
};
