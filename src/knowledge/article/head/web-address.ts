export const isWebAddress = (value: string): boolean =>
  /^https?:\/\/[^\s<>"]+$/.test(value) && URL.canParse(value);

/** Whether an address names a user, and perhaps a password: `https://www.mofa.go.jp@evil.example/`. */
export const namesUser = (address: string): boolean => /^[a-z]+:\/\/[^/?#\\]*@/i.test(address);

/** The name of a site where no other is said: `www.example.org` is `example.org`. */
export const siteOf = (address = ''): string | undefined =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined;

/** What may be cited as it stands. */
export const isPlainAddress = (value: string): boolean => isWebAddress(value) && !namesUser(value);
