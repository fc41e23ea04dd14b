import { DOMParser } from 'linkedom';
import type { PageElement } from '../page/elements/dom.ts';
import { ImportError } from '../source.ts';

/** The root of an XML document. What it declares itself stands for nothing: entities are not read. */
export function parseXml(text: string): PageElement {
  const bare = text.replace(/^\ufeff/, '').replace(/<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/i, '');
  const { documentElement }: { documentElement: PageElement | null } =
    new DOMParser().parseFromString(bare, 'text/xml');
  if (documentElement === null)
    throw new ImportError('damaged', 'It is no whole document: it is damaged or was cut off.');
  return documentElement;
}

/** The elements below one with that name, without its prefix, in order. */
export function* named(root: PageElement, name: string): Generator<PageElement> {
  for (const element of root.querySelectorAll('*')) if (localOf(element) === name) yield element;
}

export const firstNamed = (root: PageElement, name: string): PageElement | undefined => {
  for (const element of named(root, name)) return element;
  return undefined;
};

/** The name of an element without its prefix. */
export const localOf = ({ localName }: PageElement): string => localName.replace(/^.*:/, '');
