/** What Slack sent, of which nothing is certain. */
export type Fields = Readonly<Record<string, unknown>>;

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** More than any list of Slack's holds. */
const LONGEST_LIST = 200;

export const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.slice(0, LONGEST_LIST).map(fieldsOf) : [];

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
