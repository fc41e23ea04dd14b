import type { Language } from '../../../text/language.ts';

/** Why an edition was not posted, as a part of a sentence. */
type ReasonWords = {
  readonly known: Readonly<Record<KnownReason, string>>;
  /** Slack's own word, where there is no better one. */
  readonly other: (code: string) => string;
  readonly unknown: (code: string) => string;
};

type KnownReason =
  | 'nothing-new'
  | 'paused'
  | 'missed'
  | 'too-late'
  | 'faulty-settings'
  | 'faulty-payload'
  | 'is_archived'
  | 'not_in_channel'
  | 'channel_not_found';

const WORDS: Readonly<Record<Language, ReasonWords>> = {
  en: {
    known: {
      'nothing-new': 'there was nothing new',
      paused: 'the digest was paused',
      missed: 'I was not running at that time, and the next edition told of it',
      'too-late': 'it was too late in the day by the time it could be posted',
      'faulty-settings': 'its settings could not be read; set it again with /digest',
      'faulty-payload': 'what was to be posted could not be read',
      is_archived: 'the channel is archived',
      not_in_channel: 'I am not in the channel; invite me with /invite, then type /digest and save',
      channel_not_found:
        'I do not see the channel; invite me with /invite, then type /digest and save',
    },
    other: (code) => `Slack refused it (${code})`,
    unknown: (code) =>
      `it may have been posted: Slack did not confirm it, and I cannot look (${code}); it is not posted twice`,
  },
  ru: {
    known: {
      'nothing-new': 'нового не было',
      paused: 'дайджест был на паузе',
      missed: 'бот в это время не работал, об этом рассказал следующий выпуск',
      'too-late': 'когда его удалось бы опубликовать, было слишком поздно',
      'faulty-settings': 'настройки не удалось прочитать; задайте их снова командой /digest',
      'faulty-payload': 'не удалось прочитать то, что нужно было опубликовать',
      is_archived: 'канал в архиве',
      not_in_channel:
        'меня нет в канале; пригласите меня командой /invite, затем наберите /digest и сохраните',
      channel_not_found:
        'я не вижу канал; пригласите меня командой /invite, затем наберите /digest и сохраните',
    },
    other: (code) => `Slack отказал (${code})`,
    unknown: (code) =>
      `возможно, опубликован: Slack этого не подтвердил, а проверить я не могу (${code}); дважды не публикуется`,
  },
  ja: {
    known: {
      'nothing-new': '新着がありませんでした',
      paused: '一時停止中でした',
      missed: 'ボットが停止していました。その分は次の回でお伝えしました',
      'too-late': '投稿できるようになったときには遅すぎました',
      'faulty-settings': '設定を読み取れませんでした。/digest で設定し直してください',
      'faulty-payload': '投稿する内容を読み取れませんでした',
      is_archived: 'チャンネルがアーカイブされています',
      not_in_channel:
        'チャンネルに参加していません。/invite で招待してから、/digest と入力して保存してください',
      channel_not_found:
        'チャンネルが見えません。/invite で招待してから、/digest と入力して保存してください',
    },
    other: (code) => `Slackに拒否されました（${code}）`,
    unknown: (code) =>
      `投稿された可能性があります。Slackの確認が得られず、調べることもできません（${code}）。二重には投稿しません`,
  },
};

type Missing = { readonly state: string; readonly reason?: string };

/** Why an edition is not there, or may not be. */
export function reasonInWords({ state, reason = 'unknown' }: Missing, language: Language): string {
  const { known, other, unknown } = WORDS[language];
  if (state === 'unknown') return unknown(reason);
  return isKnown(reason, known) ? known[reason] : other(reason);
}

const isKnown = (reason: string, known: object): reason is KnownReason =>
  Object.hasOwn(known, reason);
