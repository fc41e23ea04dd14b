import { codeOf } from '../outage.ts';

/**
 * The same fault with code and message alone. PostgreSQL's own errors have the refused row with them,
 * and so the text of a question; those of a lost connection have the whole client, with its keys.
 */
export function plainError(error: unknown): Error {
  const plain = new Error(error instanceof Error ? error.message : String(error));
  plain.name = 'DatabaseError';
  if (error instanceof Error && error.stack !== undefined) plain.stack = error.stack;
  const code = codeOf(error);
  return code === '' ? plain : Object.assign(plain, { code });
}

/** Whether the connection is of no use any more. Of a server that became a reader, others may write. */
export function isLost(error: Error): boolean {
  const code = codeOf(error);
  return code === '' || /^(?:08|57P0|25006|E[A-Z]+$)/.test(code);
}
