import { endianness } from 'node:os';

/** How many zeros stand behind a text, so that a rule may look so far past its end. */
const AFTER = 2;

const IS_BIG_ENDIAN = endianness() === 'BE';

/**
 * Gives the UTF-16 code units of a text, with two zeros behind the last, in an array that the next
 * text is read into. Reading them there is several times as fast as from a string.
 */
export function createUnitReader(): (text: string) => Uint16Array {
  let units = new Uint16Array(AFTER);
  let bytes = Buffer.from(units.buffer);
  return (text) => {
    const { length } = text;
    if (length + AFTER > units.length) {
      units = new Uint16Array(2 * length + AFTER);
      bytes = Buffer.from(units.buffer);
    }
    bytes.write(text, 'utf16le');
    if (IS_BIG_ENDIAN) bytes.subarray(0, 2 * length).swap16();
    units.fill(0, length, length + AFTER);
    return units;
  };
}
