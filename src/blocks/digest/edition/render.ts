import { digestFaultMessage } from './fault.ts';
import { digestMessage, nothingNewMessage } from './message.ts';

/** All that a digest says. */
export const RENDER_DIGEST = {
  edition: digestMessage,
  nothingNew: nothingNewMessage,
  fault: digestFaultMessage,
} as const;
