import { TextDecoder } from '@exodus/bytes/encoding.js';

/** The bytes of each character in a table, found by reading every one and every two bytes. */
function tableOf(encoding: string, isDouble: boolean): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const put = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let first = 0; first < 256; first++) put([first]);
  for (let first = 0x81; isDouble && first < 0xfd; first++) {
    for (let second = 0x40; second < 0xff; second++) put([first, second]);
  }
  return table;
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** A text in another encoding. Throws where that has no sign for a character. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (encoding === 'iso-2022-jp') return escaped(text);
  let table = tables.get(encoding);
  if (table === undefined) {
    table = tableOf(encoding, /jis|euc/.test(encoding));
    tables.set(encoding, table);
  }
  const bytesOf = table;
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = bytesOf.get(sign);
      if (bytes === undefined) throw new Error(`${encoding} has no ${sign}`);
      return bytes;
    }),
  );
}

/** ISO-2022-JP has the signs of EUC-JP in seven bits, between escapes. */
function escaped(text: string): Uint8Array {
  const bytes: number[] = [];
  let isJapanese = false;
  for (const sign of text) {
    const found = encode(sign, 'euc-jp');
    if (found.length > 1 !== isJapanese) {
      isJapanese = !isJapanese;
      bytes.push(...Buffer.from(isJapanese ? '\u001b$B' : '\u001b(B'));
    }
    bytes.push(...found.map((byte) => byte & 0x7f));
  }
  if (isJapanese) bytes.push(...Buffer.from('\u001b(B'));
  return Uint8Array.from(bytes);
}
