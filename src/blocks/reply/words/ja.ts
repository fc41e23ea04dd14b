import type { Words } from './words.ts';

export const japanese: Words = {
  closest: () => '関連が最も近い記述は次のとおりです。',
  denied: 'アーカイブに答えは見つかりませんでした。',
  missing: (typed) =>
    `${typed.map((word) => `「${word}」`).join('')}についての記述は見つかりませんでした。`,
  nothing: {
    'too-long': '質問が長すぎます。1,000文字以内でお尋ねください。',
    'only-punctuation': '質問に語句が含まれていません。言葉で入力してください。',
    'only-stop-words':
      '一般的な言葉だけでは検索できません。人名、地名、テーマなどを加えてください。',
    'only-unwanted': '除く語句だけが指定されています。探したい語句も入力してください。',
    'unknown-script': '英語、ロシア語、日本語のいずれかでお尋ねください。',
    'not-found':
      'アーカイブに答えは見つかりませんでした。別の言葉にするか、人名、地名、日付を加えてお試しください。',
  },
  quoted: (quote) => `「${quote}」`,
  source: '出典：',
  summarySource: 'アーカイブの要約。出典：',
  chosen: (by, date) => `${date}に${by}さんが選んだ答えです。`,
  alsoSources: 'ほかの出典：',
  saidIn: {
    en: '英語での同じ内容の記述：',
    ru: 'ロシア語での同じ内容の記述：',
    ja: '日本語での同じ内容の記述：',
  },
  comma: '、',
  datedAhead: (date) => `${date}（未来の日付）`,
  archive: (name) => `アーカイブ ${name}`,
  noArchive: 'ここで使えるアーカイブがまだありません。ボットの管理者が「ホーム」タブで選べます。',
  lastChanged: (date) => `${date}更新`,
  changed: {
    now: 'その後、変更されました。現在の記述：',
    gone: 'その後、変更されました。現在の記事にこの記述はありません。',
  },
  semicolon: '／',
  colon: '：',
  goesOn: (earlier) => `「${earlier}」の続きの質問として検索しました。`,
  readAs: (from, to) => `「${from}」を「${to}」に読み替えました。`,
  nowhere: (quoted) => `${quoted}という語句そのものは、アーカイブにありません。`,
  without: (quoted) => `${quoted}を含む記述は除きました。`,
  period: (first, last) =>
    first === undefined
      ? `${last}まで。`
      : last === undefined
        ? `${first}以降。`
        : first === last
          ? `${first}のみ。`
          : `${first}から${last}まで。`,
  nothingThen: 'この期間に該当する記述は見つかりませんでした。',
  preferred: 'この期間に関する記述を優先しました。',
  order: { latest: '新しい順。', earliest: '古い順。' },
  unreadDate: (typed) => `「${typed}」の日付を認識できませんでした。`,
  topics: (titles) => `アーカイブには、たとえば${titles.join('')}などの記事があります。`,
  alsoSearched: (names) => `次の語でも検索しました：${names}。`,
  translated: (typed, said, sources) => `${typed} = ${said.join('、')}（${sources.join('、')}）`,
  help: {
    intro:
      'アーカイブの記事について質問してください。答えとなる文を、原文のまま、出典とともにお返しします。',
    examples: '例：',
    ways: '「/ask 質問」と入力すると、回答はあなただけに表示されます。チャンネルでメンションするとスレッドで回答します。ダイレクトメッセージでも質問できます。',
    more: 'ほかにも、「/ask 見守る 質問」で答えが見つかったときにお知らせ、「/ask 見守り一覧」で見守り中の質問、「/ask 変更」で記事の変わった点、「/ask 出典」で記事の一覧を表示します。編集者は「/ask 追加」「/ask フォロー」「/ask フィード」も使えます。',
  },
  smallTalk: (examples) =>
    `いつでもご質問ください。${examples.length === 0 ? '' : `たとえば、${examples.join('や')}など。`}`,
  filesOnly:
    '読めるのは文章だけで、ファイルの中身は読めません。質問をメッセージに書いてください。アーカイブで調べます。',
  working: 'がアーカイブを検索しています…',
  apology: (reference) =>
    `申し訳ありません。問題が発生しました。もう一度お試しください。繰り返し起きる場合は、このボットの管理者に参照番号 ${reference} をお知らせください。`,
  missed: 'ボットが停止していたため、この質問にはお答えしていません。もう一度お尋ねください。',
  followUp: 'このスレッドで続けて質問するときは、もう一度メンションしてください。',
  gap: '',
  outsiders:
    'このワークスペースの正式なメンバーにのみ、社外の方がいないチャンネルでお答えしています。',
  buttons: {
    more: 'もっと見る',
    back: '戻る',
    context: '前後の段落',
    why: '選んだ理由',
    cite: '出典をコピー',
    share: 'チャンネルで共有',
    watch: '見守る',
    helpful: '役に立った',
    unhelpful: '役に立たなかった',
    page: (first, last) => `${first}～${last}件目：`,
    thanks: 'ご意見を記録しました。ありがとうございます。',
    asked: (question) => `ご質問：「${question}」`,
    answered: (question) => `お知らせをご希望の質問に答えが見つかりました：「${question}」`,
    sharedBy: { before: '共有：', after: '　' },
    shareConfirm: {
      title: 'チャンネルで共有しますか？',
      text: 'ご質問とこの回答、そして共有した方のお名前が、チャンネルの全員に表示されます。',
      yes: '共有する',
      no: 'キャンセル',
    },
    shared: '回答をチャンネルで共有しました。',
    takeBack: '共有を取り消す',
    takenBack: '共有を取り消し、回答をチャンネルから削除しました。',
    notYours: '共有を取り消せるのは、共有した本人だけです。',
    notTakenBack: '共有された回答が見つからないため、取り消せませんでした。',
    sharedAlready: 'この回答はすでにチャンネルで共有されています。',
    notShared:
      '共有しませんでした。チャンネルに社外の方がいる可能性があり、アーカイブは社外に公開していません。社外の方がいない場合は、確認できるようにボットをチャンネルに招待してください。',
    unknown: 'この回答のもとの質問は、もう保存されていません。もう一度お尋ねください。',
    gone: 'この記述はアーカイブから削除されたか、変更されています。もう一度お尋ねください。',
    taken: 'この回答のもとになったアーカイブは、このチャンネルではもう使われていません。',
    changed: 'この記述はその後変更されています。もう一度お尋ねください。',
    lost: (isOne) =>
      isOne
        ? 'この回答の記述のうち1件は、その後変更されたか、アーカイブから削除されたため、表示していません。'
        : 'この回答の記述の一部は、その後変更されたか、アーカイブから削除されたため、表示していません。',
    notSharedChanged:
      'この回答の記述の一部がその後変更されたか、アーカイブから削除されたため、共有しませんでした。もう一度お尋ねください。',
    tooLate: '時間内にウィンドウを開けませんでした。もう一度ボタンを押してください。',
    noPlace: '質問された場所に投稿できなかったため、こちらでお答えします。',
    uncertain: (reference) =>
      `回答が投稿されたか、Slackから確認が取れませんでした。見当たらない場合は、もう一度お尋ねください。参照番号は${reference}です。`,
  },
};
