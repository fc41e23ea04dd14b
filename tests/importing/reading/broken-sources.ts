import fc from 'fast-check';
import type { Source } from '../../../src/importing/source.ts';
import { encode } from '../encode.ts';
import { aWord, aZip, paragraph } from '../packed/a-word.ts';
import { aPdf, lines } from '../pdf/a-pdf.ts';

const tag = fc.constantFrom(
  ...['p', 'div', 'table', 'tr', 'td', 'ul', 'li', 'svg', 'script', 'style', 'h1', 'a', 'br'],
  ...['template', 'body', '!--'],
);

const piece = fc.oneof(
  fc.string({ maxLength: 80 }),
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  fc.tuple(tag, fc.string({ maxLength: 20 })).map(([name, text]) => `<${name} class="${text}`),
  fc.constantFrom(
    ...['&#0;', '&amp;amp;', '&#xffffffff;', '\u0000', '\ufffd', '\ud800', ']]>', '-->', '```'],
    ...['<!DOCTYPE x [<!ENTITY a "aaaa">', '---\n', '+++\n', '{\n', '}\n', '[[', '|---|', '[^a]:'],
    ...['{% comment %}', '{{<', '%%', 'title: &a [*a]\n', '<meta charset="x">', '\u001b$B'],
  ),
);

const asBytes = (text: string): Buffer => Buffer.from(text);

const pieces = fc.array(piece, { maxLength: 60 }).map((all) => asBytes(all.join('')));

const deep = fc
  .tuple(tag, fc.integer({ min: 1000, max: 100_000 }))
  .map(([name, count]) => asBytes(`<${name}>`.repeat(count)));

const deepMarkdown = fc
  .tuple(
    fc.constantFrom('> ', '- ', '1. ', '[', '*a **b ', '`'),
    fc.integer({ min: 1, max: 50_000 }),
  )
  .map(([sign, count]) => asBytes(sign.repeat(count)));

const wide = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((length) => asBytes(`<p class="${'a '.repeat(length)}">x</p>`));

/** Each entity is ten of the one before. */
const growing = fc.integer({ min: 2, max: 12 }).map((levels) => {
  const entities = Array.from(
    { length: levels },
    (_, nth) => `<!ENTITY e${nth} "${nth === 0 ? 'aaaaaaaaaa' : `&e${nth - 1};`.repeat(10)}">`,
  );
  return { doctype: `<!DOCTYPE x [${entities.join('')}]>`, use: `&e${levels - 1};` };
});
const growingPage = growing.map(({ doctype, use }) =>
  asBytes(`${doctype}<html><body><p>${use}</p></body></html>`),
);
const growingWord = growing.map(({ doctype, use }) =>
  Buffer.from(
    aZip({
      'word/document.xml': `${doctype}<w:document xmlns:w="w"><w:body>${paragraph(use)}</w:body></w:document>`,
    }),
  ),
);

/** Whole files of each kind, to be broken. */
const WHOLE: readonly (() => Uint8Array)[] = [
  () => aPdf([lines(['A line of some words.'], 50, 700), lines(['Another page.'], 50, 700)]),
  () => aWord(paragraph('A line of some words.').repeat(20)),
  () =>
    aZip({
      'META-INF/container.xml': '<c><rootfile full-path="b.opf"/></c>',
      'b.opf':
        '<package><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></package>',
      'a.html': '<html><body><p>A line of some words.</p></body></html>',
    }),
];

/** Cut off anywhere, and with some of its bytes changed. */
const broken = fc
  .record({
    whole: fc.constantFrom(...WHOLE),
    end: fc.double({ min: 0, max: 1, noNaN: true }),
    isCut: fc.boolean(),
    changes: fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
      { maxLength: 8 },
    ),
  })
  .map(({ whole, end, isCut, changes }) => {
    const bytes = Buffer.from(whole());
    for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
    return bytes.subarray(0, isCut ? Math.max(1, Math.floor(end * bytes.length)) : bytes.length);
  });

/** A few kilobytes that are tens of megabytes when they are unpacked. */
const bomb = fc
  .tuple(fc.constantFrom(' ', '<w:p/>', '&amp;', 'a'), fc.integer({ min: 1, max: 70 }))
  .map(([sign, megabytes]) =>
    Buffer.from(aWord(sign.repeat((megabytes * 1_000_000) / sign.length))),
  );

const RUSSIAN = 'Министры обеих стран встретились в столице и говорили о договоре. ';
const JAPANESE = '両国の閣僚は首都で会談し、条約について話し合った。';
const FRENCH = 'Les ministres se sont rencontrés à l’hôtel – c’était très agréable. ';

const ENCODED = [
  ...['windows-1251', 'koi8-r', 'ibm866', 'utf-16le'].map(
    (encoding) => [RUSSIAN, encoding] as const,
  ),
  ...['shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16be'].map(
    (encoding) => [JAPANESE, encoding] as const,
  ),
  ...['windows-1252', 'utf-16le'].map((encoding) => [FRENCH, encoding] as const),
];

/** A text in one encoding that is said to be in another. */
const misread = fc
  .record({
    encoded: fc.constantFrom(...ENCODED),
    count: fc.integer({ min: 1, max: 40 }),
    from: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ encoded: [text, encoding], count, from }) =>
    Buffer.from(encode(text.repeat(count), encoding).subarray(from)),
  );

const long = fc
  .integer({ min: 1, max: 30 })
  .map((times) => asBytes(`${RUSSIAN}\n${FRENCH}\n\n${JAPANESE}`.repeat(times * 1000)));

const noise = fc.uint8Array({ maxLength: 500 }).map((array) => Buffer.from(array));

const KINDS = {
  pieces,
  deep,
  deepMarkdown,
  wide,
  growingPage,
  growingWord,
  broken,
  bomb,
  misread,
  long,
  noise,
};
type Kind = keyof typeof KINDS;

/** How often each comes; those that are large cost most of the time. */
const WEIGHTS: Readonly<Record<Kind, number>> = {
  pieces: 40,
  broken: 25,
  misread: 10,
  noise: 10,
  deepMarkdown: 4,
  growingPage: 3,
  growingWord: 3,
  deep: 2,
  wide: 2,
  bomb: 1,
  long: 1,
};

const NAMES = ['a.html', 'a.md', 'a.txt', 'a.pdf', 'a.docx', 'a.epub', 'a'];
const TYPES = [
  '',
  'text/html',
  'text/html; charset=utf-8',
  'text/plain; charset=koi8-r',
  'application/pdf',
];

/** A file that nobody would make on purpose but to do harm, and what sort of one it is. */
export const brokenSource: fc.Arbitrary<{ readonly kind: Kind; readonly source: Source }> = fc
  .oneof(
    ...(Object.keys(KINDS) as Kind[]).map((kind) => ({
      weight: WEIGHTS[kind],
      arbitrary: KINDS[kind].map((bytes) => ({ kind, bytes })),
    })),
  )
  .chain(({ kind, bytes }) =>
    fc
      .record({ name: fc.constantFrom(...NAMES), contentType: fc.constantFrom(...TYPES) })
      .map((about) => ({
        kind,
        source: { ...about, bytes },
      })),
  );
