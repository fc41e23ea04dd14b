import type { InstallingWords } from './words.ts';

export const japanese: InstallingWords = {
  pages: {
    installed: [
      'Common Ground をインストールしました',
      'Slack でダイレクトメッセージを送るか、チャンネルで /ask に続けて質問を入力してください。',
    ],
    cancelled: [
      'Common Ground はインストールされていません',
      'インストールはキャンセルされました。何も変更されていません。',
    ],
    expired: [
      '時間切れです',
      'インストールは10分以内に完了する必要があります。もう一度最初からお試しください。',
    ],
    used: [
      'このリンクは使用済みです',
      'リンクが使えるのは1回だけです。ワークスペースにまだ Common Ground がない場合は、もう一度最初からお試しください。',
    ],
    'other-browser': [
      'もう一度最初からお試しください',
      'インストールは、始めたときと同じブラウザーで、Cookie を許可した状態で完了してください。',
    ],
    'not-allowed': [
      'ここには Common Ground をインストールできません',
      'ボットの運用者が、インストールできるワークスペースを限定しています。何もインストールされていません。',
    ],
    failed: [
      'Common Ground をインストールできませんでした',
      'こちら側か Slack 側で問題が起きました。もう一度最初からお試しください。繰り返す場合は、ボットの運用者にお知らせください。',
    ],
  },
  again: '最初からやり直す',
};
