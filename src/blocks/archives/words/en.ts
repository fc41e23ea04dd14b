import { englishCount } from '../../kit/counted.ts';
import type { ArchivesWords } from './words.ts';

export const english: ArchivesWords = {
  archive: 'Archive',
  gone: 'This workspace no longer uses that archive. Nothing was saved.',
  heading: 'Archives',
  workspace: 'This workspace',
  uses: (where, names) => `${where}: ${names.join(', ')}`,
  usesNone: (where) => `${where}: none`,
  otherChannels: 'Other channels use all archives of the workspace.',
  whoGives: 'Only the people named in ADMIN_USERS decide which archives a workspace uses.',
  change: 'Change',
  forChannel: 'Choose for a channel',
  moreChannels: (count) => `And ${englishCount(count, 'more channel', 'more channels')}.`,
  form: {
    title: 'Archives',
    submit: 'Save',
    cancel: 'Cancel',
    channel: 'Channel',
    archives: 'Archives to use',
    workspaceHint:
      'Replies, digests and lists show these alone. With none, nothing is answered here.',
    channelHint:
      'Replies, digests and lists in this channel show these alone. Leave it empty for all archives of the workspace.',
    saved: 'Saved. It holds from now on.',
    notAllowed: 'You cannot change this. Ask whoever looks after the bot.',
    noChannel: 'Choose a channel.',
  },
};
