import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { theBrowser } from '../../../slack-workspace/tests/page/browser.ts';
import type { PageArticle, Passage } from '../../../src/knowledge/article/article.ts';
import { countRed, type Marked, type Rect } from './count-red.ts';

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

const pageOf = (link: string): string => link.split('#')[0] ?? '';

/** So often a picture is asked for at most. */
const PICTURES = 3;

/** Serves pages by number, and opens links to them, all in one tab: a window takes as long as ten links. */
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
  const reader = await context.newPage();
  const devtools = await context.newCDPSession(reader);

  /** On a busy machine the browser refuses a picture now and then, and gives it when it is asked again. */
  async function picture(): Promise<Buffer> {
    for (let left = PICTURES; ; left--) {
      try {
        return await pictureAtOnce();
      } catch (error) {
        if (left === 1) throw error;
      }
    }
  }

  /** The whole page at half its size: what is marked is told as well, from a quarter of the picture. */
  async function pictureAtOnce(): Promise<Buffer> {
    const { cssContentSize } = await devtools.send('Page.getLayoutMetrics');
    const { data } = await devtools.send('Page.captureScreenshot', {
      clip: { ...cssContentSize, scale: SCALE },
      captureBeyondViewport: true,
      optimizeForSpeed: true,
    });
    return Buffer.from(data, 'base64');
  }

  return {
    /** The number of the first of these, which are served from now on. */
    add: (...more: readonly string[]): number => pages.push(...more) - more.length,
    addressOf: (number: number): string => `http://127.0.0.1:${port}/${number}`,
    /** Follows a link, and says what share of the quote is marked, and how much else. */
    async follow(link: string, place: Place, length: number): Promise<Marked> {
      // Within a page that is open already a link only scrolls.
      if (pageOf(reader.url()) === pageOf(link)) await reader.goto('about:blank');
      await reader.goto(link);
      const rects = await reader.evaluate(rectsOf, { ...place, length });
      return countRed(await picture(), rects, SCALE);
    },
    async close(): Promise<void> {
      await context.close();
      server.close();
    },
  };
}

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
