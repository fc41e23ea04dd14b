import type { WatchWords } from './words.ts';

export const japanese: WatchWords = {
  heading: '見守っている質問',
  none: '見守っている質問はありません。回答の下の「見守る」を押すか、/ask 見守る に続けて質問を入力してください。',
  how: '続けて質問を入力してください。例：/ask 見守る 次の協議はいつですか？',
  set: 'この質問を見守ります。新しい段落が答えになったときにお知らせします：',
  isPaused: '見守りを一時停止しました。再開するまでお知らせしません：',
  setBefore: 'この質問はすでに見守っています：',
  full: (most) =>
    `このワークスペースで見守れる質問は${most}件までで、もういっぱいです。/ask 見守り一覧 で自分の質問を表示し、いずれかを終了してください。`,
  tells: {
    person: {
      atOnce: 'すぐにダイレクトメッセージでお知らせします',
      digest: 'ダイレクトメッセージのダイジェストでお知らせします',
    },
    channel: {
      atOnce: ['すぐに ', ' に投稿します'],
      digest: ['', ' のダイジェストでお知らせします'],
    },
  },
  since: (date) => `${date}から`,
  paused: (date) => `${date}から一時停止中`,
  more: (count) => `ほか${count}件：/ask 見守り一覧 と入力してください。`,
  page: (first, last, total) => `${total}件中${first}～${last}件目`,
  buttons: {
    pause: '一時停止',
    resume: '再開',
    end: '終了',
    here: 'このチャンネルに知らせる',
    me: '自分に知らせる',
    digest: 'ダイジェストで',
    atOnce: 'すぐに',
    why: 'なぜ届いたのですか？',
    newer: '戻る',
    older: '続き',
  },
  ended: (question) => `見守りを終了しました：「${question}」`,
  gone: 'この質問はもう見守っていません。',
  notYours: '変更できるのは、見守りを始めた人か、そのチャンネルのメンバーだけです。',
  notHere: 'このチャンネルには投稿できません。先に私を招待してから、もう一度押してください。',
  sameHere: 'このチャンネルはその質問をすでに見守っています。',
  noDigest: 'ここにはダイジェストがありません。先に /digest で設定してください。',
  found: {
    person: (question) => `見守っている質問への新しい答えが入りました：「${question}」`,
    channel: (question) => `ここで見守っている質問への新しい答えが入りました：「${question}」`,
  },
  moreFound: (count) => `ほかに${count}件の段落があります。質問すると表示されます。`,
  why: {
    you: (date) => `${date}からこの質問を見守っています。`,
    channel: {
      before: '',
      after: (date) => `さんが${date}に、このチャンネルで質問を見守るよう設定しました。`,
    },
    found: (date, percent, from) =>
      `この段落は${date}に新しく入り、似たものはまだお知らせしていません。答えとしての確かさは${percent}％で、${from}％以上を答えとします。`,
    gone: 'この段落はもうアーカイブにないか、本文が変わっています。',
  },
};
