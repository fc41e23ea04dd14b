import type { FetchDetail } from '../../../importing/fetch/fetch-error.ts';
import type { ImportWords } from './words.ts';

const at = ({ host = 'サーバー' }: FetchDetail): string => host;
const answered = ({ status }: FetchDetail): string =>
  status === undefined ? '' : `（応答コード ${status}）`;

export const japanese: ImportWords = {
  title: 'アーカイブに保存',
  submit: '保存',
  cancel: 'キャンセル',
  choose: { title: 'アーカイブに保存', label: '保存するもの', submit: '読み込む' },
  reading: (what) => `読み込んでいます：${what}`,
  saving: '保存しています…',
  read: (count, language) =>
    `次のとおり読み取りました（${count}段落${language === undefined ? '' : `、${language}`}）。誤りがあれば直してから保存してください。`,
  first: '最初の段落',
  last: '最後の段落',
  doubtful: '先にご確認ください：',
  labels: { language: '言語', another: 'アーカイブにある記事' },
  known: {
    renewed: (title) =>
      `この記事は、異なる文面でアーカイブにあります：「${title}」。保存すると新しい版になり、以前の文面も残ります。`,
    same: (title) => `この記事はすでにアーカイブにあります：「${title}」。`,
  },
  another: '別の記事なので、別に保存する',
  missing: {
    title: 'ページに見出しがありません。本文の上にある見出しを入力してください。',
    published: 'ページに公開日がありません。年月日、年月、または年を入力してください。',
  },
  overlong: '読み取った内容は長すぎて、この欄に入りません。ここに入れる内容を入力してください。',
  saved: (count) => `アーカイブに保存しました（${count}段落）。`,
  renewed: (count) => `アーカイブの記事を新しい版に更新しました（${count}段落）。`,
  there: 'この記事はすでにアーカイブにあります。変更はありません。',
  example: '例えば、次のように質問できます：',
  ask: '質問する',
  open: '確認して保存',
  how: 'ページのアドレスを続けて入力してください：/ask add https://www.example.org/page。ファイルはダイレクトメッセージで送ってください。',
  nothing: 'このメッセージにはリンクもファイルもありません。',
  more: (count) =>
    `メッセージにはほかに${count}件あります。残りは、メッセージのメニューの「Save to the archive」から追加してください。`,
  notEditor: 'アーカイブに追加できるのは管理者と編集者だけです。どなたかに保存を依頼してください。',
  gone: '読み取った内容は残っていません。もう一度追加してください。',
  busy: 'ほかのページを読み込んでいます。1分ほどしてからもう一度お試しください。',
  unwritable:
    '保存できませんでした。記事のフォルダーに書き込めないか、空き容量がありません。このボットの管理者にお知らせください。',
  again: '後でもう一度お試しください。',
  fetch: {
    address: () =>
      'ページのアドレスではありません。https://www.example.org/page のように入力してください。',
    scheme: () => 'https:// または http:// で始まるアドレスだけを読み込めます。',
    'user-info': () =>
      'アドレスにユーザー名またはパスワードが含まれています。除いて入力してください。',
    port: ({ port = 0 }) => `ポート${port}のページは読み込みません。`,
    private: (detail) =>
      `${at(detail)} は公開されたインターネット上にありません。社内のページは、このボットの管理者が許可した場合だけ読み込みます。`,
    'unknown-host': (detail) =>
      `${at(detail)} というサーバーは見つかりません。アドレスをご確認ください。`,
    unreachable: (detail) => `${at(detail)} に接続できません。`,
    proxy: () => 'プロキシがページを通しませんでした。このボットの管理者にお知らせください。',
    certificate: (detail) =>
      `${at(detail)} の証明書が無効なため、本物かどうか確認できません。何も読み込んでいません。`,
    redirects: () => '転送の回数が多すぎます。',
    'other-host': () => 'このアドレスは別のサーバーに転送されます。',
    'sign-in': (detail) =>
      `${at(detail)} のこのページは一般に公開されていません${answered(detail)}。ファイルとして保存し、送ってください。`,
    'not-found': (detail) =>
      `${at(detail)} にこのアドレスのページはありません${answered(detail)}。`,
    busy: (detail) => `${at(detail)} は今応答できません${answered(detail)}。`,
    status: (detail) =>
      `${at(detail)} からページを受け取れませんでした${answered(detail)}。アドレスをご確認ください。`,
    'content-type': () =>
      'ウェブページ、PDF、Word、EPUB、Markdown、テキストのいずれでもありません。',
    encoding: (detail) => `${at(detail)} のページの圧縮形式を読み取れません。`,
    empty: () => 'ページに何もありません。',
    'too-large': () => '大きすぎます。読み込めるのは10 MBまでです。',
    'too-slow': (detail) => `${at(detail)} の応答に15秒以上かかりました。`,
    'cut-off': (detail) => `${at(detail)} との接続が途中で切れました。`,
    stopped: () => 'ページを受け取る前に停止しました。',
  },
  source: {
    empty: '中身がありません。',
    'too-large': '大きすぎて読み取れません。',
    'unknown-kind': 'ウェブページ、PDF、Word、EPUB、Markdown、テキストのいずれでもありません。',
    damaged: 'ファイルが壊れているため読み取れません。',
    encrypted: 'パスワードで保護されています。パスワードなしのファイルを送ってください。',
    encoding: '文字コードを判別できません。正確に引用できないため、読み取りませんでした。',
    'no-text': '記事の本文が見つかりませんでした。',
    scan: '文字情報のない画像のページです。先に文字認識をしてください。',
    'too-slow': '読み取りに時間がかかりすぎるため中止しました。',
    'too-much-memory': '読み取りに必要なメモリーが多すぎるため中止しました。',
    draft: '下書きになっています。公開するか、下書きの指定を外してください。',
    unreadable: '読み取れません。',
    incomplete: '足りない項目があります。記事には見出し、日付、発行元が必要です。',
    unwritable: '保存できませんでした。記事のフォルダーに書き込めません。',
    busy: 'この記事はいま別の人が変更しています。1分ほどしてからもう一度お試しください。',
  },
  file: {
    'no-permission':
      'Slackのファイルを読む権限（files:read）がありません。このボットの管理者にお知らせください。',
    gone: 'このファイルはSlackにないか、ボットからは見えません。',
    elsewhere:
      'このファイルはSlackの外に保存されています。ファイルそのもの、または公開アドレスを送ってください。',
    'too-large': 'ファイルが大きすぎます。読み取れるのは25 MBまでです。',
  },
  doubts: {
    'first-paragraph': '最初の段落は記事の本文でないか、その前に抜けがある可能性があります。',
    'last-paragraph': '最後の段落は記事の本文でないか、その後に抜けがある可能性があります。',
    paragraph: '記事の本文でない段落が含まれている可能性があります。',
    'left-out': '記事の一部が抜けている可能性があります。',
    'little-text': '記事としては本文が短すぎます。',
    'cut-off': '冒頭だけで、続きは購読者向けの可能性があります。',
    'several-articles': 'ページには複数の記事があり、これはそのうちの1つです。',
    title: '見出しは推定です。',
    date: '日付は推定か、最終更新日です。',
    'date-unclear': '日付は2通りに読めます。',
    hyphens: '行末の語が正しくつながっていない可能性があります。',
    pictures: '画像とその中の文字は読み取っていません。',
  },
};
