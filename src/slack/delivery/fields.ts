/** What Slack sent, of which nothing is certain. */
export type Fields = Readonly<Record<string, unknown>>;

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
