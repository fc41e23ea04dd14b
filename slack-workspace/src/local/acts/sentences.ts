import type { Acknowledgement } from '../../deliver/bot-connection.ts';

/** What the workspace itself tells a person, in Slack's words where it has them. */
export const SENTENCES = {
  emptyFile: 'The file is empty.',
  archived: 'This channel is archived: nobody can post in it.',
  empty: 'There is nothing to send.',
  messagesOff: 'Sending messages to this app has been turned off.',
  notInteractive: 'This app is not configured to handle interactive responses.',
  notMember: 'You are not in this conversation.',
  noPerson: 'There is no such person.',
  noMessage: 'This message no longer exists.',
  noElement: 'This can no longer be used.',
  noView: 'This window is no longer open.',
  noHome: 'This app has no Home tab.',
  notThreaded: (command: string) => `${command} is not supported in threads. Sorry!`,
  unknownCommand: (command: string) =>
    `${command} is not a valid command. In Slack, all messages that start with the “/” character are interpreted as commands.`,
  commandFailed: (command: string, code: string) => `${command} failed with the error "${code}"`,
  mentionOutside: (name: string, channel: string) =>
    `You mentioned ${name}, but they’re not in #${channel}.`,
  trouble: (code: string) => `We had some trouble connecting (${code}). Try again?`,
  required: 'Please complete this required field.',
} as const;

/** Slack's code for a command or an interaction that was not acknowledged. */
export function codeOf({ status }: Acknowledgement): string {
  if (status === 'timeout') return 'operation_timeout';
  if (status === 'unreachable') return 'dispatch_failed';
  return status < 500 ? 'http_client_error' : 'http_service_error';
}
