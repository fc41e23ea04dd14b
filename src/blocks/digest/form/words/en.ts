import type { DigestFormWords } from './words.ts';

export const english: DigestFormWords = {
  title: 'Daily digest',
  submit: 'Save',
  cancel: 'Cancel',
  here: 'The digest comes here, into these direct messages.',
  channel: 'Channel',
  days: 'Days',
  time: 'Time',
  zone: 'Time zone',
  zoneHint: 'A city or a name such as Asia/Tokyo',
  topics: 'Topics',
  topicsHint: 'Names and words, with commas between them. Quotes are chosen by them.',
  language: 'Language',
  sections: 'Sections',
  empty: 'On a day with nothing new',
  onEmpty: { skip: 'Post nothing', say: 'Post that there is nothing new' },
  faults: {
    zone: 'This time zone is not known. Write a name such as Europe/London or Asia/Tokyo.',
    topics: 'These are too many or too long: at most 20, of 80 characters each.',
    missing: 'Please choose at least one.',
    shared: 'People from outside read along in this channel, and the archive is not for them.',
    hidden: 'I cannot see this channel. Invite me there with /invite, then type /digest in it.',
    unseen:
      'I may not look whether people from outside read along here. Whoever looks after me can allow it: channels:read and groups:read.',
    archived: 'This channel is archived.',
    direct: 'For a digest in direct messages, type /digest there.',
    'not-yours': 'You are not in this channel.',
    taken: 'This channel has a digest already. Type /digest there to change it.',
  },
  saved: {
    title: 'Daily digest',
    saved: 'The digest is set.',
    invite:
      'I am not in the channel yet, and cannot post there. Please type there: /invite, a space, and my name with an @ before it.',
    taken: 'This channel had a digest already, which was not changed. This is how it is set.',
    changed:
      'Somebody changed this digest while you filled in the form, and nothing of yours was saved. This is how it is set now. Below is what you chose; press Save to set it so all the same.',
    gone: 'Somebody switched this digest off while you filled in the form. Below is what you chose; press Save to switch it on again.',
    inChannel: 'You are setting the digest of this channel:',
  },
};
