import { russianCount } from '../../kit/counted.ts';
import type { HomeWords } from './words.ts';

export const russian: HomeWords = {
  ask: { heading: 'Спросить у архива', question: 'Ваш вопрос', submit: 'Спросить' },
  archive: {
    heading: 'Архив',
    size: (articles, passages) =>
      `${russianCount(articles, 'статья', 'статьи', 'статей')}, ${russianCount(passages, 'отрывок', 'отрывка', 'отрывков')}.`,
    added: 'Последние добавленные:',
    faulty: (files) =>
      `${russianCount(files, 'файл с ошибками пропущен', 'файла с ошибками пропущены', 'файлов с ошибками пропущено')}:`,
    fault: (file, line) => `${file}, строка ${line}: `,
    files: (names, count) =>
      `(${names.join(', ')}${count > names.length ? ` и ещё ${(count - names.length).toLocaleString('ru')}` : ''})`,
    notices: {
      unread: (files) =>
        `${russianCount(files, 'файл не читается', 'файла не читаются', 'файлов не читаются')}. Их добавляет команда npm run -s import -- ФАЙЛ.`,
      draft: (files) =>
        `${russianCount(files, 'черновик пропущен', 'черновика пропущены', 'черновиков пропущено')}.`,
      empty: (files) =>
        `${russianCount(files, 'файл без текста пропущен', 'файла без текста пропущены', 'файлов без текста пропущено')}.`,
      salvaged: (files) =>
        `${russianCount(files, 'файл', 'файла', 'файлов')} с ошибкой в метаданных: прочитаны только отдельные строки.`,
      unclear: (files) =>
        `${russianCount(files, 'файл', 'файла', 'файлов')} с датой, которую можно прочитать двояко, например 04/11/2025: показан день последнего изменения.`,
      undated: (files) =>
        `${russianCount(files, 'файл', 'файла', 'файлов')} без даты: показан день последнего изменения.`,
    },
    moreFaults: (count) => `И ещё ${russianCount(count, 'ошибка', 'ошибки', 'ошибок')}.`,
    add: 'Добавить статью',
  },
  week: {
    heading: 'За последние семь дней',
    counts: (asked, answered) =>
      asked === 0
        ? 'Вопросов не было.'
        : `Вопросов: ${asked.toLocaleString('ru')}, из них с ответом: ${answered.toLocaleString('ru')}.`,
  },
  gaps: {
    heading: 'Вопросы без ответа',
    own: 'Ваши вопросы, на которые пока нет ответа:',
    all: 'Вопросы из каналов, ваши и те, что одинаково задали трое и больше:',
    none: 'Таких нет.',
    asked: (people, date) =>
      people === 1
        ? `Последний раз: ${date}`
        : `Спросили ${russianCount(people, 'человек', 'человека', 'человек')}, последний раз: ${date}`,
    more: (count) => `И ещё ${count}.`,
    add: 'Добавить статью',
    dismiss: 'Убрать',
    confirm: {
      title: 'Убрать вопрос?',
      text: 'Он исчезнет из списка у всех, и об ответе на него никому не сообщат.',
      yes: 'Убрать',
      no: 'Оставить',
    },
  },
  digests: {
    heading: 'Дайджесты в ваших каналах',
    none: 'Их нет. Чтобы настроить дайджест, наберите /digest в канале.',
    paused: ', приостановлен',
    pausedUntil: (date) => `, приостановлен до ${date}`,
    faulty: ', не публикуется: наберите там /digest статус',
  },
  sources: {
    lead: (first, last, total) => `Статьи с ${first} по ${last} из ${total}, сначала новые:`,
    none: 'В архиве пока нет статей.',
    newer: 'Новее',
    older: 'Старше',
  },
};
