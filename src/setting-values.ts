/** `fetch` takes none with a user name or a password, and says both when it refuses one. */
export function isApiAddress(value: string): boolean {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

/** Whether this is the name of a time zone. */
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
