import type { FollowingWords } from './words.ts';

export const japanese: FollowingWords = {
  title: 'フォロー',
  submit: 'フォローする',
  cancel: 'キャンセル',
  looking: (what) => `確認しています：${what}`,
  how: 'フィード、サイト、ページのアドレスを続けて入力してください：/ask follow https://www.example.org/news。一覧は /ask feeds で見られます。',
  notEditor: 'フィードをフォローできるのは管理者と編集者だけです。どなたかに依頼してください。',
  gone: 'すでにフォローしていません。',
  busy: 'ほかのアドレスを確認しています。1分ほどしてからもう一度お試しください。',
  found: {
    feed: (count) => `フィードです。現在${count}件の記事があります。`,
    page: 'フィードのないページです。1日1回確認し、新しい版を保存できます。',
    pageWithFeeds: 'フィードのあるページです。フィードかページそのものを選んでください。',
    samples: '最近の記事の点数（フィードの説明文による）：',
    what: '何をフォローしますか',
    thePage: 'ページそのもの（1日1回）',
    aFeed: 'フィード',
  },
  threshold: {
    label: '保存する記事の点数',
    hint: '0（関係なし）から100まで。除いた記事は後から確認して取り込めます。',
    choices: {
      0: 'すべて保存',
      20: '20以上：近い話題も',
      40: '40以上：通常',
      60: '60以上：明らかに関係するもの',
      80: '80以上：ごく関係の深いもの',
    },
    other: (threshold) => `${threshold}以上`,
  },
  followed: 'フォローを始めました。1分以内に確認します。',
  already: 'すでにフォローしています。/ask feeds で見られます。',
  list: {
    title: 'フィードとページ',
    none: 'まだ何もフォローしていません。/ask follow アドレス、または feeds.yml で追加できます。',
    lead: (first, last, all) =>
      first === 1 && last === all
        ? `フォロー中：${all}件`
        : `フォロー中${all}件のうち${first}～${last}件目：`,
    newer: '戻る',
    older: '次へ',
    open: '開く',
    leftOut: '最近除いた記事',
  },
  feed: {
    title: 'フィード',
    kinds: { feed: 'フィード', page: 'ページ（1日1回）' },
    inFile: 'feeds.yml で設定',
    keptFrom: (threshold) => `100点中${threshold}点から保存`,
    counts: (kept, leftOut) => `保存${kept}件、除外${leftOut}件`,
    never: '未確認',
    lookedAt: (moment) => `${moment}に確認`,
    failing: (since) => `${since}から失敗`,
    save: '保存',
    saved: '保存しました。これから届く記事に適用します。',
    end: 'フォローをやめる',
    sure: {
      title: 'フォローをやめますか',
      text: '届いた記事はアーカイブに残ります。新しい記事は届きません。',
    },
    ended: 'フォローをやめました。届いた記事はアーカイブに残ります。',
  },
  leftOut: {
    title: '除いた記事',
    lead: (count) => `最近除いた${count}件：`,
    none: '除いた記事はありません。',
    score: (score) => `100点中${score}点`,
    subjects: (names) => `言及：${names}`,
    takeIn: '取り込む',
    taking: (title) => `「${title}」を取り込んでいます…`,
    taken: 'アーカイブに保存しました。',
    there: 'この記事はすでにアーカイブにあります。',
  },
  home: {
    heading: '読み込めないフィード',
    failing: (since, reason) => `：${since}から。${reason}`,
  },
  failedForAWeek: (name, reason) =>
    `追加されたフィードを1週間読み込めていません：${name}。${reason}1日1回、確認を続けます。/ask feeds でフォローをやめることもできます。`,
  faults: {
    robots: 'サイトがプログラムによる取得を認めていません（robots.txt）。',
    'no-feed': 'このアドレスにフィードはありません。',
    internal: 'ボットの内部で問題が起きました。詳しくはログをご覧ください。',
  },
};
