import type { ChangesWords } from './words.ts';

export const japanese: ChangesWords = {
  changed: (after) => `${after}に変更されました。`,
  corrected: (after) => `${after}に手作業で訂正されました。`,
  earlier: (before) => `以前の文は${before}時点のものです。`,
  sameDay: '以前の文も同じ日のものです。',
  before: '変更前：',
  now: '変更後：',
  added: '追加：',
  removed: '削除：',
  more: (count) => `ほかに${count}文あります。`,
  list: {
    lead: '記事の変更（新しい順）',
    none: '変更された記事はまだありません。',
    older: '前の変更',
    newest: '最新の変更',
  },
};
