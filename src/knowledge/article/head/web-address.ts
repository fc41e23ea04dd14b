export const isWebAddress = (value: string): boolean =>
  /^https?:\/\/[^\s<>"]+$/.test(value) && URL.canParse(value);

/** Whether an address names a user, and perhaps a password: `https://www.mofa.go.jp@evil.example/`. */
export const namesUser = (address: string): boolean => /^[a-z]+:\/\/[^/?#\\]*@/i.test(address);

/** What may be cited as it stands. */
export const isPlainAddress = (value: string): boolean => isWebAddress(value) && !namesUser(value);
