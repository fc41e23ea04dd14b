import fc from 'fast-check';

const [FIRST_HALF, LAST_HALF] = [0xd800, 0xdfff];
const HALVES = LAST_HALF - FIRST_HALF + 1;

const character = fc.nat({ max: 0x10ffff - HALVES }).map(
  (nth) => String.fromCodePoint(nth < FIRST_HALF ? nth : nth + HALVES),
  (text) => {
    const point = typeof text === 'string' ? text.codePointAt(0) : undefined;
    const isHalf = point !== undefined && point >= FIRST_HALF && point <= LAST_HALF;
    if (point === undefined || isHalf || text !== String.fromCodePoint(point))
      throw new Error('expected a character');
    return point < FIRST_HALF ? point : point - HALVES;
  },
);

/** The texts of `fc.string({ unit: 'binary' })`, which takes two seconds to write down all million characters first. */
export const anyText = (constraints: fc.StringConstraints = {}): fc.Arbitrary<string> =>
  fc.string({ ...constraints, unit: character });
