import type { ArticlesWords } from './words.ts';

export const japanese: ArticlesWords = {
  read: '読む',
  title: '記事',
  part: (number, total) => `${total}分割中の${number}番目`,
  previous: '前の部分',
  next: '次の部分',
  page: 'ページ：',
  sources: '出典：',
  moreSources: (count) => `ほか${count}件。`,
  brief: 'アーカイブの要約',
  gone: 'この記事は、もうアーカイブにありません。',
  correct: {
    button: '訂正する',
    title: '記事を訂正',
    submit: '保存',
    markdown:
      '本文はMarkdownで書かれています。見出し、箇条書き、[^1]のような脚注の記号はそのまま残してください。',
    saved: '訂正を保存しました。今後は新しい本文から回答します。',
    changed:
      '編集中に別の方がこの記事を変更したため、入力内容は保存されていません。以下は入力された内容です。相手の変更を確認するには、ウィンドウを閉じて記事を開き直してください。置き換える場合は「保存」を押してください。',
    tooLong: (path) =>
      `この記事は長すぎてフォームに入りません。ファイルは ${path} です。ボットの管理者が直接編集できます。`,
    faulty: (what) => `本文を読み取れません：${what}`,
  },
  remove: {
    button: '削除する',
    confirm: {
      title: '記事を削除しますか？',
      text: 'アーカイブから全員に対して表示されなくなります。ファイルは残ります。',
      yes: '削除する',
      no: '残す',
    },
    done: (path) =>
      `記事を削除しました。ファイルは ${path} に残っています。元の場所に戻すと、再びアーカイブに入ります。`,
    changed: '別の方がこの記事を変更したため、削除しませんでした。もう一度開いてご確認ください。',
  },
  notAdmin: '記事を変更できるのは、アーカイブの管理者だけです。',
  unwritable:
    '変更できませんでした。ボットが記事のフォルダーに書き込めないか、空き容量がありません。ボットの管理者にお知らせください。',
};
