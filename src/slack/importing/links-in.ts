type Fields = Readonly<Record<string, unknown>>;

/** A file as a message of Slack names it: nothing of it is trusted but its id. */
type SlackFile = { readonly id: string; readonly name: string };

/** What could be saved of a message. */
export type Found =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'file'; readonly file: SlackFile };

const MOST = 10;

/** Deeper than any block stands. */
const DEEPEST = 12;

/**
 * The files and links of a message, files first, each once. Links to other messages are left out.
 * https://docs.slack.dev/reference/objects/file-object
 */
export function foundIn(message: Fields): readonly Found[] {
  const files = listOf(message.files).flatMap((file): Found[] => {
    const { id, name, title } = file;
    if (typeof id !== 'string' || !/^F[A-Z0-9]{2,}$/.test(id)) return [];
    const called = [name, title, id].find((one) => typeof one === 'string' && one.trim() !== '');
    return [{ kind: 'file', file: { id, name: String(called) } }];
  });
  const text = typeof message.text === 'string' ? message.text.slice(0, 40_000) : '';
  const inText = [...text.matchAll(/<(https?:\/\/[^<>|\s]+)(?:\|[^<>]*)?>/gi)].map(
    ([, link = '']) => link.replaceAll('&amp;', '&'),
  );
  const links = [
    ...inText,
    ...linksOf(message.blocks, 0),
    ...listOf(message.attachments).flatMap(unfurled),
  ];
  const addresses = [...new Set(links)]
    .filter((link) => URL.canParse(link) && !isPermalink(new URL(link)))
    .map((address): Found => ({ kind: 'address', address }));
  return [...files, ...addresses].slice(0, MOST);
}

function linksOf(value: unknown, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  return listOf(value).flatMap((block) => {
    const own = block.type === 'link' && typeof block.url === 'string' ? [block.url] : [];
    return [...own.filter((url) => /^https?:/i.test(url)), ...linksOf(block.elements, depth + 1)];
  });
}

/** A preview names the page that it shows. */
const unfurled = ({ from_url: from, original_url: original }: Fields): readonly string[] =>
  [original ?? from].filter(
    (url): url is string => typeof url === 'string' && /^https?:/i.test(url),
  );

const isPermalink = ({ hostname, pathname }: URL): boolean =>
  /(?:^|\.)slack(?:-gov)?\.com$/.test(hostname) && /^\/(?:archives|client|team)\//.test(pathname);

const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value)
    ? value.slice(0, 200).filter((one): one is Fields => typeof one === 'object' && one !== null)
    : [];
