import type { Settings } from '../../../digest/settings/settings.ts';
import type { Language } from '../../../text/language.ts';

/** What a digest can be set to, and what can be wrong with that. Titles have 24 characters at most. */
type DigestFormWords = {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  /** Where it is set in direct messages, which are no channel to choose. */
  readonly here: string;
  readonly channel: string;
  readonly days: string;
  readonly time: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly topics: string;
  readonly topicsHint: string;
  readonly language: string;
  readonly sections: string;
  readonly empty: string;
  readonly onEmpty: Readonly<Record<Settings['onEmpty'], string>>;
  readonly faults: Readonly<Record<FormFault, string>>;
};

/** What a form can be refused for. */
export type FormFault =
  | 'zone'
  | 'topics'
  | 'missing'
  /** The channel is one that … */
  | 'shared'
  | 'hidden'
  | 'unseen'
  | 'archived'
  | 'direct'
  | 'not-yours'
  | 'taken';

const WORDS: Readonly<Record<Language, DigestFormWords>> = {
  en: {
    title: 'Daily digest',
    submit: 'Save',
    cancel: 'Cancel',
    here: 'The digest comes here, into these direct messages.',
    channel: 'Channel',
    days: 'Days',
    time: 'Time',
    zone: 'Time zone',
    zoneHint: 'A city or a name such as Asia/Tokyo',
    topics: 'Topics',
    topicsHint: 'Names and words, with commas between them. Quotes are chosen by them.',
    language: 'Language',
    sections: 'Sections',
    empty: 'On a day with nothing new',
    onEmpty: { skip: 'Post nothing', say: 'Post that there is nothing new' },
    faults: {
      zone: 'This time zone is not known. Write a name such as Europe/London or Asia/Tokyo.',
      topics: 'These are too many or too long: at most 20, of 80 characters each.',
      missing: 'Please choose at least one.',
      shared: 'People from outside read along in this channel, and the archive is not for them.',
      hidden: 'I cannot see this channel. Invite me there with /invite, then type /digest in it.',
      unseen:
        'I may not look whether people from outside read along here. Whoever looks after me can allow it: channels:read and groups:read.',
      archived: 'This channel is archived.',
      direct: 'For a digest in direct messages, type /digest there.',
      'not-yours': 'You are not in this channel.',
      taken: 'This channel has a digest already. Type /digest there to change it.',
    },
  },
  ru: {
    title: 'Ежедневный дайджест',
    submit: 'Сохранить',
    cancel: 'Отмена',
    here: 'Дайджест приходит сюда, в эти личные сообщения.',
    channel: 'Канал',
    days: 'Дни',
    time: 'Время',
    zone: 'Часовой пояс',
    zoneHint: 'Название вроде Europe/Moscow или город латиницей',
    topics: 'Темы',
    topicsHint: 'Имена и слова через запятую. По ним выбираются цитаты.',
    language: 'Язык',
    sections: 'Разделы',
    empty: 'Если нового нет',
    onEmpty: { skip: 'Ничего не публиковать', say: 'Сообщать, что нового нет' },
    faults: {
      zone: 'Такого часового пояса нет. Напишите название вроде Europe/Moscow или Asia/Tokyo.',
      topics: 'Слишком много или слишком длинно: не больше 20 тем по 80 знаков.',
      missing: 'Выберите хотя бы одно.',
      shared: 'В этом канале читают люди извне, а архив предназначен не для них.',
      hidden:
        'Я не вижу этот канал. Пригласите меня туда командой /invite и наберите в нём /digest.',
      unseen:
        'Мне нельзя узнать, читают ли здесь люди извне. Это может разрешить тот, кто отвечает за бота: channels:read и groups:read.',
      archived: 'Этот канал в архиве.',
      direct: 'Для дайджеста в личных сообщениях наберите /digest там.',
      'not-yours': 'Вас нет в этом канале.',
      taken: 'У этого канала уже есть дайджест. Чтобы изменить его, наберите /digest там.',
    },
  },
  ja: {
    title: '毎日のダイジェスト',
    submit: '保存',
    cancel: 'キャンセル',
    here: 'ダイジェストは、このダイレクトメッセージに届きます。',
    channel: 'チャンネル',
    days: '曜日',
    time: '時刻',
    zone: 'タイムゾーン',
    zoneHint: 'Asia/Tokyo のような名前、または英語の都市名',
    topics: 'テーマ',
    topicsHint: '名前や言葉を読点かコンマで区切ってください。引用はこれに沿って選ばれます。',
    language: '言語',
    sections: '内容',
    empty: '新着がない日',
    onEmpty: { skip: '投稿しない', say: '新着がないことを投稿する' },
    faults: {
      zone: 'このタイムゾーンはありません。Asia/Tokyo や Europe/London のような名前を入力してください。',
      topics: '多すぎるか長すぎます。20個まで、それぞれ80文字までです。',
      missing: '少なくとも1つ選んでください。',
      shared: 'このチャンネルは社外の方も読んでおり、アーカイブは社外には公開していません。',
      hidden:
        'このチャンネルが見えません。/invite で招待してから、そのチャンネルで /digest と入力してください。',
      unseen:
        '社外の方が読んでいるかどうかを確認する権限がありません。ボットの管理者が channels:read と groups:read を許可できます。',
      archived: 'このチャンネルはアーカイブされています。',
      direct: 'ダイレクトメッセージで受け取るには、そこで /digest と入力してください。',
      'not-yours': 'このチャンネルに参加していません。',
      taken:
        'このチャンネルにはすでにダイジェストがあります。変更するには、そこで /digest と入力してください。',
    },
  },
};

export const digestFormWordsIn = (language: Language): DigestFormWords => WORDS[language];
