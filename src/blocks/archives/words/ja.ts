import type { ArchivesWords } from './words.ts';

export const japanese: ArchivesWords = {
  archive: 'アーカイブ',
  gone: 'このワークスペースでは、そのアーカイブはもう使われていません。保存されませんでした。',
  heading: 'アーカイブ',
  workspace: 'このワークスペース',
  uses: (where, names) => `${where}：${names.join('、')}`,
  usesNone: (where) => `${where}：なし`,
  otherChannels: 'ほかのチャンネルでは、ワークスペースのすべてのアーカイブが使われます。',
  whoGives: 'ワークスペースで使うアーカイブを決められるのは、ADMIN_USERS に指定された人だけです。',
  change: '変更',
  forChannel: 'チャンネルごとに選ぶ',
  moreChannels: (count) => `ほかに${count}チャンネル。`,
  form: {
    title: 'アーカイブ',
    submit: '保存',
    cancel: 'キャンセル',
    channel: 'チャンネル',
    archives: '使うアーカイブ',
    workspaceHint:
      '回答、ダイジェスト、一覧には、ここで選んだものだけが表示されます。何も選ばないと、ここでは回答されません。',
    channelHint:
      'このチャンネルの回答、ダイジェスト、一覧には、ここで選んだものだけが表示されます。空のままにすると、ワークスペースのすべてのアーカイブが使われます。',
    saved: '保存しました。すぐに反映されます。',
    notAllowed: 'この設定は変更できません。ボットの管理者に依頼してください。',
    noChannel: 'チャンネルを選んでください。',
  },
};
