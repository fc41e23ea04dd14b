import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** https://csrc.nist.gov/pubs/sp/800/38/d/final: 96 bits, never used twice with one key. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_BYTES = 4;

/** What stands before all else, so that another way to encrypt can be told apart one day. */
const VERSION = 1;

/** Encrypts what belongs to somebody so that it can be read for them alone: elsewhere it is of no use. */
export type Sealing = {
  readonly seal: (owner: string, text: string) => Uint8Array;
  /** `undefined` where it is of another key, of another owner, or changed. */
  readonly open: (
    owner: string,
    sealed: Uint8Array,
  ) =>
    | { readonly text: string /** With another key than new ones. */; readonly isOld: boolean }
    | undefined;
};

/** AES-256-GCM. The first key writes; all of them read. */
export function createSealing(keys: readonly [Buffer, ...Buffer[]]): Sealing {
  const [newest] = keys;
  const known = keys.map((key) => ({ key, id: idOf(key) }));
  return {
    seal(owner, text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest, iv, { authTagLength: TAG_BYTES });
      const head = Buffer.concat([Buffer.from([VERSION]), idOf(newest)]);
      cipher.setAAD(aboutOf(head, owner));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([head, iv, cipher.getAuthTag(), sealed]);
    },
    open(owner, sealed) {
      const bytes = Buffer.from(sealed);
      const head = bytes.subarray(0, 1 + KEY_ID_BYTES);
      const found = known.find(({ id }) => id.equals(head.subarray(1)));
      const begin = head.length + IV_BYTES + TAG_BYTES;
      if (found === undefined || bytes[0] !== VERSION || bytes.length < begin) return undefined;
      const iv = bytes.subarray(head.length, head.length + IV_BYTES);
      const options = { authTagLength: TAG_BYTES };
      const decipher = createDecipheriv('aes-256-gcm', found.key, iv, options);
      decipher.setAAD(aboutOf(head, owner));
      decipher.setAuthTag(bytes.subarray(head.length + IV_BYTES, begin));
      try {
        const text = Buffer.concat([decipher.update(bytes.subarray(begin)), decipher.final()]);
        return { text: text.toString('utf8'), isOld: found.key !== newest };
      } catch {
        return undefined;
      }
    },
  };
}

/** Says which key it is, and nothing of it. */
const idOf = (key: Buffer): Buffer =>
  createHash('sha256').update('key id\n').update(key).digest().subarray(0, KEY_ID_BYTES);

const aboutOf = (head: Buffer, owner: string): Buffer => Buffer.concat([head, Buffer.from(owner)]);
