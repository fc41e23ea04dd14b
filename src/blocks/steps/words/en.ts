import type { StepWords } from './words.ts';

export const english: StepWords = {
  nobody: 'Set “Who asks” or “Channel” in this step: I only answer if I know who will read it.',
  unknownChannel:
    'I cannot tell whether people from other companies read this channel. Add me to it, or give the app the scopes channels:read and groups:read.',
  noPerson: 'Set “Who runs it” in this step to the person who started the workflow.',
  noChannel: 'Set “Channel” in this step.',
  notYours:
    'Only people in that channel, whoever set up its digest, and admins can post the digest there.',
  missed: 'This step was interrupted by a restart. Please run the workflow again.',
};
