import { deflateRawSync } from 'node:zlib';

/** A ZIP archive of these files. */
export function aZip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    list.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), content);
    at += 30 + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length / 2, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...list, end]);
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;

/** A Word document with this body, and what its properties say. */
export const aWord = (
  body: string,
  { title = '', created = '' }: { readonly title?: string; readonly created?: string } = {},
): Uint8Array =>
  aZip({
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<c:p xmlns:c="c" xmlns:dc="dc"><dc:creator>Jane Doe</dc:creator><dc:title>${title}</dc:title><c:created>${created}</c:created></c:p>`,
  });
