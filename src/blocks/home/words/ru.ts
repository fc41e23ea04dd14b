import { russianCount } from '../../kit/counted.ts';
import type { HomeWords } from './words.ts';

export const russian: HomeWords = {
  ask: { heading: 'Спросить архив', question: 'Ваш вопрос', submit: 'Спросить' },
  archive: {
    heading: 'Архив',
    size: (articles, passages) =>
      `${russianCount(articles, 'статья', 'статьи', 'статей')}, ${russianCount(passages, 'отрывок', 'отрывка', 'отрывков')}.`,
    added: 'Последние добавленные:',
    faulty: (files) =>
      `${russianCount(files, 'файл', 'файла', 'файлов')} с ошибками не ${files === 1 ? 'вошёл' : 'вошли'} в архив:`,
    fault: (file, line) => `${file}, строка ${line}: `,
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
    own: 'Вы это спрашивали, но ответа в архиве пока нет:',
    all: 'Спросили в каналах, вы сами или не менее трёх человек теми же словами:',
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
    pausedUntil: (date) => `, приостановлен до: ${date}`,
    faulty: ', не публикуется: наберите там /digest status',
  },
  sources: {
    lead: (first, last, total) => `Статьи с ${first} по ${last} из ${total}, сначала новые:`,
    none: 'В архиве пока нет статей.',
    brief: 'краткое изложение из архива',
    newer: 'Новее',
    older: 'Старше',
  },
};
