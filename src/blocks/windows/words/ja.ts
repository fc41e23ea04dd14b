import type { ViewWords } from './words.ts';

export const japanese: ViewWords = {
  context: {
    title: '前後の段落',
    before: '前の段落',
    after: '次の段落',
    saved: (date) => `${date}に保存した内容`,
    savedGone: 'この引用を含む保存済みのページは残っていません。',
  },
  why: {
    title: '選んだ理由',
    confidence: (percent, threshold) =>
      `最初の記述が答えである確からしさ：${percent}％。${threshold}％以上を答えとみなします。`,
    closest: 'そのため、答えではなく、関連が最も近い記述として表示しています。',
    word: (typed, found, inTitle) =>
      `「${typed}」という語${found === undefined ? '' : `（「${found}」として一致）`}${inTitle ? '（見出し）' : ''}`,
    passage: '質問の語が段落に含まれる割合（段落の長さを考慮）',
    sentence: '段落内で最も近い文と質問の一致度',
    time: '質問に含まれる時期',
    total: '合計点',
  },
  cite: {
    title: '出典をコピー',
    plain: 'プレーンテキスト',
    basedOn: 'Common Ground アーカイブの要約。出典：',
  },
  feedback: {
    title: 'ご意見',
    submit: '送信',
    question: 'この回答のどこに問題がありましたか',
    reasons: {
      'wrong-passage': '引用箇所が適切でない',
      'out-of-date': '情報が古い',
      'not-asked': '質問に答えていない',
      other: 'その他',
    },
    comment: 'ご意見（自由記入）',
  },
  ask: { title: 'アーカイブに質問', submit: '質問する', question: '質問', answer: '回答' },
  addArticle: {
    title: '記事を追加',
    submit: '追加',
    cancel: 'キャンセル',
    question: '対象の質問：',
    labels: {
      title: '見出し',
      publisher: '発行元',
      published: '公開日',
      url: 'ページのアドレス',
      author: '著者',
      text: 'ページの本文',
      more: '本文の続き',
    },
    hints: {
      published: '例：2025年4月11日、令和7年4月11日、2025-04、2025',
      text: 'ページの原文のまま入力してください。空行で段落を区切ります。1つの欄は3,000文字までで、続きは次の欄に入力してください。',
    },
    faults: {
      title: '1,000文字以内で見出しを入力してください。',
      publisher: '発行元を入力してください。',
      published: '2025年4月11日、2025-04-11、2025年4月、2025のような日付を入力してください。',
      url: 'http:// または https:// で始まるアドレスを入力してください。ユーザー名やパスワードを含むものは使えません。',
      author: '1,000文字以内の名前を入力するか、空欄にしてください。',
      text: '本文を1段落以上入力してください。',
    },
    overlong: (most) => `ここに入力できるのは${most.toLocaleString('en')}文字までです。`,
    unclear: (one, other) =>
      `${one}と${other}のどちらにも読めます。年から始まる形で入力してください。`,
    full: (field, most, tail) =>
      `「${field}」は${most.toLocaleString('en')}文字でいっぱいです。末尾は「…${tail}」です。ページに続きがあれば、その先を次の欄に貼り付けてください。これで全部なら、もう一度「追加」を押してください。`,
    added: (characters) => `記事を追加しました（${characters.toLocaleString('en')}文字）。`,
    unwritable:
      '記事を保存できませんでした。記事のフォルダーに書き込めないか、空き容量がありません。このボットの管理者にお知らせください。',
    notAdmin: '記事を追加できるのは、アーカイブの管理者だけです。',
  },
};
