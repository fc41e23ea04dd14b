import type { PageDocument } from '../elements/dom.ts';

/** What stands in the head of a page, by lower-case name: `<meta>` by `name`, `property` or `itemprop`. */
export type Tags = {
  readonly all: (name: string) => readonly string[];
  /** The first of these names that says anything. */
  readonly first: (...names: readonly string[]) => string | undefined;
  readonly canonical: string | undefined;
  readonly language: string | undefined;
  readonly title: string | undefined;
};

/** Read of a page; of more than that many there is no article. */
const MOST_TAGS = 2000;

export function tagsOf(page: PageDocument): Tags {
  const values = new Map<string, string[]>();
  for (const tag of [...page.querySelectorAll('meta')].slice(0, MOST_TAGS)) {
    const content = tag.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = tag.getAttribute(attribute)?.toLowerCase().trim();
      if (name) values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => all(name)[0]).find((value) => value !== undefined);
  return {
    all,
    first,
    canonical: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined,
    language: page.documentElement.getAttribute('lang') ?? undefined,
    title: page.querySelector('title')?.textContent?.trim() || undefined,
  };
}
