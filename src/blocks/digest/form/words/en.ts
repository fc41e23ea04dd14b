import type { DigestFormWords } from './words.ts';

export const english: DigestFormWords = {
  title: 'Digest',
  submit: 'Save',
  cancel: 'Cancel',
  here: 'The digest is posted here, in these direct messages.',
  channel: 'Channel',
  every: 'How often',
  everyOf: { day: 'On each of the days below', week: 'Once a week, for the whole week' },
  days: 'Days',
  time: 'Time',
  zone: 'Time zone',
  zoneHint: 'A city or a name such as Asia/Tokyo',
  zoneNow: (zone, time) => `In ${zone} it is ${time} now.`,
  whichZone: (zones) => `This can mean several time zones. Which one? ${zones.join(', ')}`,
  topics: 'Topics',
  topicsHint: 'Names and words, separated by commas. They decide which quotes are chosen.',
  language: 'Language',
  sections: 'Sections',
  empty: 'When there is nothing new',
  onEmpty: { skip: 'Post nothing', say: 'Post that there is nothing new' },
  faults: {
    zone: 'This time zone is not known. Use a name such as Europe/London or Asia/Tokyo.',
    topics: 'Too many topics, or too long: at most 20, of up to 80 characters each.',
    'one-day': 'For a digest once a week, choose one day.',
    missing: 'Please choose at least one.',
    shared: 'There are people from outside in this channel, and the archive is not for them.',
    hidden: 'I cannot see this channel. Invite me there with /invite, then type /digest in it.',
    unseen:
      'I don’t have permission to check whether there are people from outside in this channel. The person who runs this bot can grant it: channels:read and groups:read.',
    archived: 'This channel is archived.',
    direct: 'To get a digest in direct messages, type /digest there.',
    'not-yours': 'You are not in this channel.',
    taken: 'This channel already has a digest. Type /digest there to change it.',
  },
  saved: {
    title: 'Digest',
    saved: 'The digest is set up.',
    invite:
      'I am not in the channel yet, so I cannot post there. In the channel, type /invite, a space, and my name with an @ before it.',
    taken: 'This channel already had a digest, and it was not changed. Its settings are:',
    changed:
      'Somebody changed this digest while you filled in the form, and nothing of yours was saved. This is how it is set now. Below is what you chose; press Save to set it so all the same.',
    gone: 'Somebody switched this digest off while you filled in the form. Below is what you chose; press Save to switch it on again.',
    inChannel: 'You are setting the digest of this channel:',
  },
};
