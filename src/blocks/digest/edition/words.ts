import type { Language } from '../../../text/language.ts';

/** What the bot itself says in a digest, and about one. */
type DigestWords = {
  readonly title: (date: string) => string;
  readonly news: string;
  readonly moreNews: (count: number) => string;
  /** Before the other places of an article. */
  readonly alsoIn: string;
  readonly past: string;
  readonly asked: string;
  readonly answered: string;
  readonly unanswered: string;
  /** How often a question was asked, twice or more. */
  readonly times: (count: number) => string;
  readonly moreAsked: (count: number) => string;
  readonly missing: string;
  readonly askers: (name: string, count: number) => string;
  readonly nothing: string;
  /** Between a question and what is said of it. */
  readonly dash: string;
  /** To whoever set a digest up; `channel` is a reference. */
  readonly fault: (channel: string) => Readonly<Record<FaultKind, string>>;
};

export type FaultKind = 'archived' | 'not-in-channel' | 'not-found';

/** Russian counts in three forms: 1 раз, 2 раза, 5 раз. */
const russianPlural = new Intl.PluralRules('ru');
const russian = (count: number, one: string, few: string, many: string): string => {
  const form = russianPlural.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
};

const WORDS: Readonly<Record<Language, DigestWords>> = {
  en: {
    title: (date) => `Digest, ${date}`,
    news: 'New in the archive',
    moreNews: (count) => `And ${count} more.`,
    alsoIn: 'Also in: ',
    past: 'On this day',
    asked: 'Asked here',
    answered: 'answered',
    unanswered: 'no answer found',
    times: (count) => `asked ${count} times`,
    moreAsked: (count) => `And ${count} more ${count === 1 ? 'question' : 'questions'}.`,
    missing: 'Asked by several people, and not in the archive',
    askers: (name, count) => `${name}: ${count} people`,
    nothing: 'Nothing new today.',
    dash: ' — ',
    fault: (channel) => ({
      archived: `The digest for ${channel} has stopped: the channel is archived. If it comes back, set the digest up again with /digest.`,
      'not-in-channel': `The digest for ${channel} has stopped: I am not in the channel. Invite me there, and set the digest up again with /digest.`,
      'not-found': `The digest for ${channel} has stopped: the channel is gone, or I was removed from it. If it is there, invite me and set the digest up again with /digest.`,
    }),
  },
  ru: {
    title: (date) => `Дайджест, ${date}`,
    news: 'Новое в архиве',
    moreNews: (count) => `И ещё ${russian(count, 'статья', 'статьи', 'статей')}.`,
    alsoIn: 'Также: ',
    past: 'В этот день',
    asked: 'Здесь спрашивали',
    answered: 'ответ найден',
    unanswered: 'ответа не нашлось',
    times: (count) => `спросили ${russian(count, 'раз', 'раза', 'раз')}`,
    moreAsked: (count) => `И ещё ${russian(count, 'вопрос', 'вопроса', 'вопросов')}.`,
    missing: 'Об этом спросили несколько человек, а в архиве ответа нет',
    askers: (name, count) => `${name}: ${russian(count, 'человек', 'человека', 'человек')}`,
    nothing: 'Сегодня ничего нового.',
    dash: ' — ',
    fault: (channel) => ({
      archived: `Дайджест для ${channel} остановлен: канал в архиве. Если канал вернут, настройте дайджест заново командой /digest.`,
      'not-in-channel': `Дайджест для ${channel} остановлен: меня нет в этом канале. Пригласите меня туда и настройте дайджест заново командой /digest.`,
      'not-found': `Дайджест для ${channel} остановлен: канала больше нет, или меня из него удалили. Если канал на месте, пригласите меня и настройте дайджест заново командой /digest.`,
    }),
  },
  ja: {
    title: (date) => `ダイジェスト ${date}`,
    news: 'アーカイブの新着',
    moreNews: (count) => `ほかに新着が${count}件あります。`,
    alsoIn: 'ほかの掲載先：',
    past: 'この日の出来事',
    asked: 'このチャンネルの質問',
    answered: '回答あり',
    unanswered: '回答なし',
    times: (count) => `${count}回`,
    moreAsked: (count) => `ほかに質問が${count}件あります。`,
    missing: '複数の人が尋ね、アーカイブに答えがないもの',
    askers: (name, count) => `${name}：${count}人`,
    nothing: '今日は新着がありません。',
    dash: '：',
    fault: (channel) => ({
      archived: `${channel} のダイジェストを停止しました。チャンネルがアーカイブされています。元に戻った場合は /digest で設定し直してください。`,
      'not-in-channel': `${channel} のダイジェストを停止しました。ボットがチャンネルに参加していません。招待してから /digest で設定し直してください。`,
      'not-found': `${channel} のダイジェストを停止しました。チャンネルがなくなったか、ボットが外されました。チャンネルがある場合は、招待してから /digest で設定し直してください。`,
    }),
  },
};

export const digestWordsIn = (language: Language): DigestWords => WORDS[language];
