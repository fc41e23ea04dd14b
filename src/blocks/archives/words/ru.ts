import { russianCount } from '../../kit/counted.ts';
import type { ArchivesWords } from './words.ts';

export const russian: ArchivesWords = {
  archive: 'Архив',
  gone: 'Этот архив больше не используется в рабочем пространстве. Ничего не сохранено.',
  heading: 'Архивы',
  workspace: 'Рабочее пространство',
  uses: (where, names) => `${where}: ${names.join(', ')}`,
  usesNone: (where) => `${where}: ни одного`,
  otherChannels: 'В остальных каналах используются все архивы рабочего пространства.',
  whoGives:
    'Какие архивы есть у рабочего пространства, решают только люди, указанные в ADMIN_USERS.',
  change: 'Изменить',
  forChannel: 'Выбрать для канала',
  moreChannels: (count) => `И ещё ${russianCount(count, 'канал', 'канала', 'каналов')}.`,
  form: {
    title: 'Архивы',
    submit: 'Сохранить',
    cancel: 'Отмена',
    channel: 'Канал',
    archives: 'Используемые архивы',
    workspaceHint:
      'Ответы, дайджесты и списки берутся только отсюда. Если не выбрать ничего, ответов здесь не будет.',
    channelHint:
      'Ответы, дайджесты и списки в этом канале берутся только отсюда. Оставьте пустым, чтобы использовать все архивы рабочего пространства.',
    saved: 'Сохранено. Это уже действует.',
    notAllowed: 'Вы не можете это изменить. Обратитесь к ответственному за бота.',
    noChannel: 'Выберите канал.',
  },
};
