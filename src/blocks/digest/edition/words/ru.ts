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
  fault: (channel) => ({
    archived: `Дайджест для ${channel} остановлен: канал в архиве. Если канал восстановят, настройте дайджест заново командой /digest.`,
    'not-in-channel': `Дайджест для ${channel} остановлен: меня нет в этом канале. Пригласите меня туда и настройте дайджест заново командой /digest.`,
    'not-found': `Дайджест для ${channel} остановлен: канала больше нет, или меня из него удалили. Если канал ещё есть, пригласите меня и настройте дайджест заново командой /digest.`,
  }),
};
