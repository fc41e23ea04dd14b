import type { DigestWords } from './words.ts';

export const japanese: DigestWords = {
  title: (date) => `ダイジェスト ${date}`,
  news: 'アーカイブの新着',
  moreNews: (count) => `ほかに新着が${count}件あります。`,
  alsoIn: 'ほかの掲載先：',
  watched: 'ここで見守っている質問',
  moreWatched: (count) => `見守っている質問について、ほか${count}件。`,
  past: '過去の今日',
  asked: 'このチャンネルの質問',
  answered: '回答あり',
  unanswered: '回答なし',
  times: (count) => `${count}回`,
  moreAsked: (count) => `ほかに質問が${count}件あります。`,
  missing: '複数の人が質問し、アーカイブに答えがないもの',
  askers: (name, count) => `${name}：${count}人`,
  nothing: '今日は新着がありません。',
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
