import type { ChosenWords } from './words.ts';

export const japanese: ChosenWords = {
  choose: 'これが答えです',
  isChosen: (question) =>
    `今後「${question}」と質問されたとき、本文が変わらないかぎり、この段落を最初に示します。`,
  notEditor: '答えを選べるのは、管理者と指定された編集者だけです。',
  changed: 'この段落は変わったか、アーカイブにもうないため、選びませんでした。',
  gone: 'この選択はもうありません。',
  pick: '段落を選ぶ',
  picking: {
    title: '段落を選ぶ',
    lead: '近い段落です。質問の答えになるものの下のボタンを押してください。',
    search: '別の言葉',
    hint: '段落にある言葉を入力してください。',
    submit: '検索',
    none: '見つかりませんでした。別の言葉で試してください。',
  },
  heading: '選ばれた答え',
  none: '選ばれた答えはありません。「前後の段落」で、答えになる段落の下の「これが答えです」を押してください。',
  by: (date) => `さんが${date}に選択`,
  before: '',
  stale: '段落の本文が変わったため、もう使われていません。',
  more: (count) => `ほか${count}件。`,
  all: 'すべて表示',
  edit: '質問を編集',
  end: '終了',
  confirm: {
    title: 'この選択を終了しますか？',
    text: 'この質問でこの段落を最初に示すのをやめます。アーカイブには残ります。',
    yes: '終了',
    no: '残す',
  },
  editing: {
    title: '質問を編集',
    question: '質問',
    hint: 'この質問、またはほぼ同じ質問のとき、この段落を最初に示します。',
    save: '保存',
    saved: '保存しました。',
    taken: 'この質問にはすでに別の段落が選ばれています。先にそちらを終了してください。',
  },
};
