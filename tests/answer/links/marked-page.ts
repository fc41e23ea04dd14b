import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { theBrowser } from '../../../slack-workspace/tests/page/browser.ts';
import type { PageArticle, Passage } from '../../../src/knowledge/article/article.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A passage as a page would show it: a table, a list, or a paragraph. */
function blockOf({ text }: Passage): string {
  const lines = text.split('\n');
  if (lines.some((line) => line.includes(' / '))) {
    const row = (line: string): string =>
      `<tr>${line
        .split(' / ')
        .map((cell) => `<td>${escaped(cell)}</td>`)
        .join('')}</tr>`;
    return `<table>${lines.map(row).join('')}</table>`;
  }
  if (lines.length > 1)
    return `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
  return `<p>${escaped(text)}</p>`;
}

/** The page that an article was read from, as far as its words go. */
export function htmlOf({ title, passages, language }: PageArticle): string {
  const blocks = passages.flatMap((passage, at) => [
    ...(passage.under ?? [])
      .filter((line) => !passages[at - 1]?.under?.includes(line))
      .map((line) => `<h2>${escaped(line)}</h2>`),
    `<div class="passage">${blockOf(passage)}</div>`,
  ]);
  const style =
    'body{width:900px;margin:8px;font:12px/1.4 sans-serif;color:#000;background:#fff}::target-text{background:#f00;color:#f00}';
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>x</title><style>${style}</style><h1>${escaped(title)}</h1>${blocks.join('')}</html>`;
}

const SCALE = 0.5;

/** So often a picture is asked for at most. */
const PICTURES = 3;

/** Serves pages by number, and opens links to them, all in two tabs: a window takes as long as ten links. */
export async function openPages() {
  const pages: string[] = [];
  const server = createServer((request, response) => {
    const number = Number(/\d+/.exec(request.url ?? '')?.[0] ?? -1);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages[number] ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const browser = await theBrowser();
  const context = await browser.newContext({ viewport: { width: 920, height: 700 } });
  const [reader, canvas] = [await context.newPage(), await context.newPage()];
  const devtools = await context.newCDPSession(reader);

  /** On a busy machine the browser refuses a picture now and then, and gives it when it is asked again. */
  async function picture(): Promise<string> {
    for (let left = PICTURES; ; left--) {
      try {
        return await pictureAtOnce();
      } catch (error) {
        if (left === 1) throw error;
      }
    }
  }

  /** The whole page at half its size: what is marked is told as well, from a quarter of the picture. */
  async function pictureAtOnce(): Promise<string> {
    const { cssContentSize } = await devtools.send('Page.getLayoutMetrics');
    const { data } = await devtools.send('Page.captureScreenshot', {
      clip: { ...cssContentSize, scale: SCALE },
      captureBeyondViewport: true,
      optimizeForSpeed: true,
    });
    return data;
  }

  return {
    /** The number of the first of these, which are served from now on. */
    add: (...more: readonly string[]): number => pages.push(...more) - more.length,
    addressOf: (number: number): string => `http://127.0.0.1:${port}/${number}`,
    /** Follows a link, and says what share of the quote is marked, and how much else. */
    async follow(link: string, place: Place, length: number): Promise<Marked> {
      await reader.goto('about:blank');
      await reader.goto(link);
      const rects = await reader.evaluate(rectsOf, { ...place, length });
      return canvas.evaluate(countRed, { image: await picture(), rects, scale: SCALE });
    },
    async close(): Promise<void> {
      await context.close();
      server.close();
    },
  };
}

type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Shares of 0 to 1: of the quote's own area, and of the marked area that is not the quote's. */
export type Marked = { readonly ofQuote: number; readonly outside: number };

/** Where a quote stands: its passage, the line of it, and where in the line it begins. */
export type Place = { readonly passage: number; readonly line: number; readonly at: number };

/** Runs in the page: where the words of a quote stand on it. */
function rectsOf({ passage, line, at, length }: Place & { length: number }): Rect[] {
  const home = document.querySelectorAll('.passage')[passage] as Element;
  const block = home.querySelectorAll('p, li, tr')[line] as Element;
  const cells = block.querySelectorAll('td');
  const texts = cells.length > 0 ? [...cells].map((cell) => cell.firstChild) : [block.firstChild];
  return texts.flatMap((text) => {
    if (text === null) return [];
    const range = document.createRange();
    range.setStart(text, cells.length > 0 ? 0 : at);
    range.setEnd(text, cells.length > 0 ? (text.nodeValue ?? '').length : at + length);
    return [...range.getClientRects()].map(({ x, y, width, height }) => ({
      x: x + scrollX,
      y: y + scrollY,
      width,
      height,
    }));
  });
}

/** Runs in a page: how much of a picture is red inside some rectangles, and outside. */
async function countRed(given: { image: string; rects: Rect[]; scale: number }): Promise<Marked> {
  const { scale } = given;
  const picture = new Image();
  picture.src = `data:image/png;base64,${given.image}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const drawing = canvas.getContext('2d') as CanvasRenderingContext2D;
  drawing.drawImage(picture, 0, 0);
  const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  let [inside, outside, area] = [0, 0, 0];
  for (let row = 0; row < canvas.height; row++) {
    const y = row / scale;
    const rows = given.rects.filter((rect) => y >= rect.y - 2 && y < rect.y + rect.height + 2);
    for (let column = 0; column < canvas.width; column++) {
      const x = column / scale;
      const at = 4 * (row * canvas.width + column);
      const isRed = (data[at] as number) > 200 && (data[at + 1] as number) < 60;
      const rect = rows.find((one) => x >= one.x - 3 && x < one.x + one.width + 3);
      if (rect === undefined) outside += isRed ? 1 : 0;
      else {
        const isCore =
          y >= rect.y + 3 && y < rect.y + rect.height - 3 && x >= rect.x && x < rect.x + rect.width;
        area += isCore ? 1 : 0;
        inside += isCore && isRed ? 1 : 0;
      }
    }
  }
  return { ofQuote: area === 0 ? 0 : inside / area, outside: outside / (inside + outside || 1) };
}
