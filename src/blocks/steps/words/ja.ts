import type { StepWords } from './words.ts';

export const japanese: StepWords = {
  nobody:
    'このステップの「Who asks」か「Channel」を設定してください。誰が読むか分からない場合はお答えできません。',
  unknownChannel:
    'このチャンネルに社外の方がいるか確認できません。チャンネルに追加していただくか、アプリに channels:read と groups:read の権限を付けてください。',
  noPerson: 'このステップの「Who runs it」に、ワークフローを開始した人を設定してください。',
  noChannel: 'このステップの「Channel」を設定してください。',
  notYours: 'ダイジェストを投稿できるのは、そのチャンネルのメンバー、設定した人、管理者だけです。',
  missed: '再起動のため、このステップは中断されました。ワークフローをもう一度実行してください。',
};
