import type { DigestWords } from './words.ts';

export const japanese: DigestWords = {
  title: (date) => `ダイジェスト ${date}`,
  news: 'アーカイブの新着',
  moreNews: (count) => `ほかに新着が${count}件あります。`,
  alsoIn: 'ほかの掲載先：',
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
  fault: (channel) => ({
    archived: `${channel} のダイジェストを停止しました。チャンネルがアーカイブされています。元に戻った場合は /digest で設定し直してください。`,
    'not-in-channel': `${channel} のダイジェストを停止しました。ボットがチャンネルに参加していません。招待してから /digest で設定し直してください。`,
    'not-found': `${channel} のダイジェストを停止しました。チャンネルがなくなったか、ボットが外されました。チャンネルがある場合は、招待してから /digest で設定し直してください。`,
  }),
};
