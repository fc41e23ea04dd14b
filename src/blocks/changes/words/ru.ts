import { russianCount } from '../../kit/counted.ts';
import type { ChangesWords } from './words.ts';

export const russian: ChangesWords = {
  changed: (after) => `Изменено ${after}.`,
  corrected: (after) => `Исправлено вручную ${after}.`,
  earlier: (before) => ` Прежний текст — от ${before}.`,
  sameDay: ' Прежний текст — того же дня.',
  before: 'Было: ',
  now: 'Стало: ',
  added: 'Добавлено: ',
  removed: 'Удалено: ',
  more: (count) => `И ещё ${russianCount(count, 'предложение', 'предложения', 'предложений')}.`,
  list: {
    lead: 'Что изменилось в статьях, сначала новое',
    none: 'Пока ни одна статья не изменилась.',
    older: 'Раньше',
    newest: 'Последние',
  },
};
