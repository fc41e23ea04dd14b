import type { DigestWords } from './words.ts';

/** Russian counts in three forms: 1 раз, 2 раза, 5 раз. */
const russianPlural = new Intl.PluralRules('ru');
const counted = (count: number, one: string, few: string, many: string): string => {
  const form = russianPlural.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
};

export const russian: DigestWords = {
  title: (date) => `Дайджест, ${date}`,
  news: 'Новое в архиве',
  moreNews: (count) => `И ещё ${counted(count, 'статья', 'статьи', 'статей')}.`,
  alsoIn: 'Также: ',
  watched: 'Здесь следят за вопросами',
  moreWatched: (count) => `И ещё ${count} по отслеживаемым вопросам.`,
  past: 'В этот день',
  asked: 'Здесь спрашивали',
  answered: 'ответ найден',
  unanswered: 'ответа не нашлось',
  times: (count) => `спросили ${counted(count, 'раз', 'раза', 'раз')}`,
  moreAsked: (count) => `И ещё ${counted(count, 'вопрос', 'вопроса', 'вопросов')}.`,
  missing: 'Спрашивали несколько человек, но ответа в архиве нет',
  askers: (name, count) => `${name}: ${counted(count, 'человек', 'человека', 'человек')}`,
  nothing: 'Сегодня ничего нового.',
  dash: ' — ',
  fault: (channel, code) => ({
    archived: `Дайджест для ${channel} остановлен: канал в архиве. Если канал восстановят, дайджест выйдет следующим утром или сразу по команде /digest сейчас.`,
    'not-in-channel': `Дайджест для ${channel} остановлен: меня нет в этом канале. Пригласите меня, и он выйдет следующим утром или сразу по команде /digest сейчас.`,
    'not-found': `Дайджест для ${channel} остановлен: канала больше нет, или меня из него удалили. Если канал на месте, пригласите меня: дайджест выйдет следующим утром или сразу по команде /digest сейчас.`,
    shared: `Дайджест для ${channel} остановлен: канал теперь читают внешние участники, а архив предназначен не для них. Когда их не станет, дайджест продолжится.`,
    unseen: `Дайджест для ${channel} остановлен: мне больше нельзя узнать, читают ли канал внешние участники. Это может разрешить тот, кто отвечает за бота: channels:read и groups:read.`,
    outside: 'Дайджест в этих личных сообщениях остановлен: архив предназначен для сотрудников.',
    refused: `Дайджест для ${channel} остановлен: Slack отказал (${code}). Я попробую снова со следующим выпуском или по команде /digest сейчас.`,
  }),
};
