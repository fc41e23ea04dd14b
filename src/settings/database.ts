import { dirname, join } from 'node:path';

/** Where the store is: a file on this machine, or a server. */
export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Where folders are kept where the store is no file. */
const USUAL_DATA = 'data';

/** `file:PATH`, where PATH may also be written `//` and an absolute path, or a PostgreSQL address. */
export function databaseConfig(value: string): DatabaseConfig | undefined {
  const path = /^file:(?:\/\/(?=\/))?(.+)$/.exec(value)?.[1];
  if (path !== undefined) return { kind: 'sqlite', path };
  return /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value)
    ? { kind: 'postgres', url: value }
    : undefined;
}

/** The folder of that name beside the file of the store; in `data` where the store is on a server. */
export function besideStore(name: string, value = ''): string {
  const database = databaseConfig(value);
  return join(database?.kind === 'sqlite' ? dirname(database.path) : USUAL_DATA, name);
}
