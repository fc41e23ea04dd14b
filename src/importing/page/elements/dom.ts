import { parseHTML } from 'linkedom';

/** What is used of a node of a page. */
export type PageNode = {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PageNode>;
};

export type PageElement = PageNode & {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  removeAttribute(name: string): void;
  remove(): void;
};

/** A page; the last three are what readers ask of one in a browser. */
export type PageDocument = PageElement & {
  readonly documentElement: PageElement;
  readonly body: PageElement | null;
  readonly defaultView: { getComputedStyle?: (element: unknown) => object } | null;
  styleSheets?: readonly unknown[];
  URL?: string;
};

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;

/** Parses a page; no script of it is run, nothing of it is fetched. */
export function parsePage(html: string): PageDocument {
  // What has no root gets one, or the library takes the first element for it.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  const { document }: { document: PageDocument } = parseHTML(whole);
  return document;
}
