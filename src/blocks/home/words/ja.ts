import type { HomeWords } from './words.ts';

export const japanese: HomeWords = {
  ask: { heading: 'アーカイブに質問する', question: '質問', submit: '質問する' },
  archive: {
    heading: 'アーカイブ',
    size: (articles, passages) =>
      `記事${articles.toLocaleString('ja')}件、${passages.toLocaleString('ja')}段落。`,
    added: '最近追加された記事：',
    faulty: (files) => `誤りのあるファイル${files.toLocaleString('ja')}件を除外しました：`,
    fault: (file, line) => `${file}、${line}行目：`,
    files: (names, count) =>
      `（${names.join('、')}${count > names.length ? `、ほか${(count - names.length).toLocaleString('ja')}件` : ''}）`,
    notices: {
      unread: (files) =>
        `読み込まれないファイルが${files.toLocaleString('ja')}件あります。npm run -s import -- ファイル で取り込めます。`,
      draft: (files) => `下書き${files.toLocaleString('ja')}件を除外しました。`,
      empty: (files) => `本文のないファイル${files.toLocaleString('ja')}件を除外しました。`,
      salvaged: (files) =>
        `メタデータの書き方に誤りのあるファイルが${files.toLocaleString('ja')}件あり、読める行だけを使いました。`,
      unclear: (files) =>
        `日付が2通りに読める（例：04/11/2025）ファイルが${files.toLocaleString('ja')}件あり、最終更新日を表示します。`,
      undated: (files) =>
        `日付のないファイルが${files.toLocaleString('ja')}件あり、最終更新日を表示します。`,
    },
    moreFaults: (count) => `ほか${count.toLocaleString('ja')}件。`,
    add: '記事を追加',
  },
  week: {
    heading: '過去7日間',
    counts: (asked, answered) =>
      asked === 0
        ? '質問はありませんでした。'
        : `質問${asked.toLocaleString('ja')}件、うち回答あり${answered.toLocaleString('ja')}件。`,
  },
  gaps: {
    heading: '答えが見つからなかった質問',
    own: 'あなたの質問のうち、まだアーカイブに答えがないもの：',
    all: 'チャンネルでの質問、あなたの質問、3人以上が同じ言葉で尋ねた質問：',
    none: 'ありません。',
    asked: (people, date) =>
      people === 1 ? `最後の質問：${date}` : `${people}人が質問、最後の質問：${date}`,
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
    paused: '（一時停止中）',
    pausedUntil: (date) => `（${date}まで一時停止中）`,
    faulty: '（投稿できません。そのチャンネルで /digest status と入力してください）',
  },
  sources: {
    lead: (first, last, total) => `記事一覧（${total}件中${first}～${last}件、新しい順）：`,
    none: 'アーカイブにはまだ記事がありません。',
    newer: '新しい記事',
    older: '古い記事',
  },
};
