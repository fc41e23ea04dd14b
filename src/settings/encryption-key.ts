/** AES-256 takes no other. */
const KEY_BYTES = 32;

export const KEY_EXPECTED =
  '32 bytes in Base64 or as 64 hexadecimal digits, as “openssl rand -base64 32” makes them';

/** The bytes of a key; `undefined` where it is none. */
export function encryptionKey(value: string | undefined): Buffer | undefined {
  if (value === undefined) return undefined;
  if (/^[\da-f]{64}$/i.test(value)) return Buffer.from(value, 'hex');
  if (!/^[\w+/-]{43}=?$/.test(value)) return undefined;
  const key = Buffer.from(value, 'base64url');
  return key.length === KEY_BYTES ? key : undefined;
}
