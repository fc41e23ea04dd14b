import type { DigestFormWords } from './words.ts';

export const japanese: DigestFormWords = {
  title: '毎日のダイジェスト',
  submit: '保存',
  cancel: 'キャンセル',
  here: 'ダイジェストは、このダイレクトメッセージに届きます。',
  channel: 'チャンネル',
  days: '曜日',
  time: '時刻',
  zone: 'タイムゾーン',
  zoneHint: '都市名、または Asia/Tokyo のような名前',
  zoneNow: (zone, time) => `${zone} は現在 ${time} です。`,
  whichZone: (zones) => `複数のタイムゾーンが考えられます。どれですか：${zones.join('、')}`,
  topics: 'テーマ',
  topicsHint: '名前や言葉を読点かコンマで区切って入力してください。これに沿って引用を選びます。',
  language: '言語',
  sections: '内容',
  empty: '新着がない日',
  onEmpty: { skip: '投稿しない', say: '新着がないことを投稿する' },
  faults: {
    zone: 'このタイムゾーンはありません。Asia/Tokyo や Europe/London のような名前を入力してください。',
    topics: 'テーマが多すぎるか、長すぎます。20個まで、1個につき80文字まで入力できます。',
    missing: '1つ以上選んでください。',
    shared: 'このチャンネルには社外の方が参加しています。アーカイブは社外に公開していません。',
    hidden:
      'このチャンネルにアクセスできません。/invite で招待してから、そのチャンネルで /digest と入力してください。',
    unseen:
      'このチャンネルに社外の方がいるかどうかを確認する権限がありません。ボットの管理者が channels:read と groups:read を許可すると、確認できるようになります。',
    archived: 'このチャンネルはアーカイブされています。',
    direct: 'ダイレクトメッセージで受け取るには、そこで /digest と入力してください。',
    'not-yours': 'このチャンネルに参加していません。',
    taken:
      'このチャンネルにはすでにダイジェストがあります。変更するには、そこで /digest と入力してください。',
  },
  saved: {
    title: '毎日のダイジェスト',
    saved: 'ダイジェストを設定しました。',
    invite:
      'まだチャンネルに参加していないため、投稿できません。そのチャンネルで「/invite @ボットの名前」と入力して招待してください。',
    taken:
      'このチャンネルにはすでにダイジェストがあったため、変更しませんでした。現在の設定は次のとおりです。',
    inChannel: 'このチャンネルのダイジェストを設定しています：',
  },
};
