import { z } from 'zod';

/** Empty is the same as not set. */
export const optional = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value.trim() : undefined));

/** What stands between commas, each once. */
export const list = optional
  .transform((value = '') => value.split(',').map((one) => one.trim()))
  .transform((all) => [...new Set(all.filter((one) => one !== ''))]);

export const prefixed = (prefix: string) =>
  optional.refine((value) => value === undefined || value.startsWith(prefix), {
    message: `expected a value that begins with ${prefix}`,
  });

export const portNumber = (otherwise: number) =>
  optional
    .refine((value) => value === undefined || (/^\d{1,5}$/.test(value) && Number(value) < 65536), {
      message: 'expected a port number from 0 to 65535',
    })
    .transform((value) => Number(value ?? otherwise));

export const trueOrFalse = optional.refine(
  (value) => value === undefined || value === 'true' || value === 'false',
  { message: 'expected true or false' },
);

/** `fetch` takes none with a user name or a password, and says both when it refuses one. */
export function isApiAddress(value: string): boolean {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

/** Stands in a header as it is: a web address, or an e-mail address. */
export const isContact = (value: string): boolean =>
  /^[\x21-\x7e]{1,200}$/.test(value) &&
  (/^[^\s@()<>]+@[^\s@()<>]+\.[^\s@()<>]+$/.test(value) || isApiAddress(value));

/** A host, with or without a port; brackets stand around IPv6. */
export const isHost = (value: string): boolean =>
  /^(?:\[[\da-f:.]+\]|[^\s/@?#:[\]\\*]+)(?::[1-9]\d{0,4})?$/i.test(value) &&
  URL.canParse(`http://${value}/`);

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether a setting is on, off or not given. */
export const isOnOrOff = (value: string | undefined): boolean =>
  value === undefined || value === 'on' || value === 'off';
