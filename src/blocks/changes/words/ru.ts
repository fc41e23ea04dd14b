import { russianCount } from '../../kit/counted.ts';
import type { ChangesWords } from './words.ts';

export const russian: ChangesWords = {
  changed: (after, before) => `Изменено ${after}. Прежний текст — от ${before}.`,
  corrected: (after, before) => `Исправлено вручную ${after}. Прежний текст — от ${before}.`,
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
