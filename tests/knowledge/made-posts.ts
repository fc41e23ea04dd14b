import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A post, and what there is to find of it: its one sentence of its own, or nothing. */
type MadePost = { readonly path: string; readonly content: string; readonly says?: string };

const body = (nth: number): string =>
  `The harbour log number ${nth} names the vessel Aurora-${nth} and its master.\n\n${'The sea was calm that day, and nobody went out. '.repeat(3)}(${nth})`;

const says = (nth: number): string =>
  `The harbour log number ${nth} names the vessel Aurora-${nth} and its master.`;

const day = (nth: number): string => new Date(1.5e12 + nth * 864e5).toISOString().slice(0, 10);

/** How Hugo, Jekyll, Obsidian and people without any of them write, with what is odd in each. */
const KINDS: readonly ((nth: number) => MadePost)[] = [
  (nth) => ({
    path: `_posts/${day(nth)}-post-${nth}.md`,
    content: `---\nlayout: post\ntitle:  "Post ${nth}"\ndate:   ${day(nth)} 10:00:00 +0900\ncategories: sea log\n---\n{% include toc.html %}\n\n${body(nth)}\n`,
    says: says(nth),
  }),
  (nth) => ({
    path: `_posts/${day(nth)}-colon-${nth}.markdown`,
    content: `---\nlayout: post\ntitle: Post ${nth}: a log\ntags: [sea\n---\n${body(nth)}\n`,
    says: says(nth),
  }),
  (nth) => ({
    path: `content/posts/post-${nth}/index.md`,
    content: `+++\ntitle = "Post ${nth}"\ndate = ${day(nth)}T10:00:00+09:00\nslug = "post-${nth}"\ntags = ["sea"]\n[cover]\nimage = "a.png"\n+++\n{{< figure src="a.png" >}}\n\n${body(nth)}\n`,
    says: says(nth),
  }),
  (nth) => ({
    path: `content/posts/draft-${nth}.md`,
    content: `---\ntitle: Draft ${nth}\ndate: ${day(nth)}\ndraft: true\n---\n${body(nth)}\n`,
  }),
  (nth) => ({
    path: `Vault/Daily/${day(nth)}.md`,
    content: `---\ntags:\n  - daily\naliases: []\ncssclasses: [wide]\n---\n> [!note] Log\n> [[Harbour|The harbour]] was ==closed==. %%why?%%\n\n${body(nth)}\n`,
    says: says(nth),
  }),
  (nth) => ({
    path: `Vault/Harbour ${nth} — вахта.md`,
    content: `# Harbour ${nth}\r\n\r\n${body(nth).replaceAll('\n', '\r\n')}\r\n\r\n![[map.png]]\r\n`,
    says: says(nth),
  }),
  (nth) => ({ path: `Vault/Empty ${nth}.md`, content: `---\ntags: []\n---\n` }),
  (nth) => ({ path: `notes/plain-${nth}.md`, content: `\ufeff${body(nth)}\n`, says: says(nth) }),
  (nth) => ({ path: `.obsidian/plugins/${nth}.md`, content: `# Plugin ${nth}\n\n${body(nth)}\n` }),
  (nth) => ({ path: `pages/page-${nth}.html`, content: `<p>${body(nth)}</p>` }),
];

/** `count` posts, a tenth of each kind. */
export const madePosts = (count: number): readonly MadePost[] =>
  Array.from({ length: count }, (_, nth) => (KINDS[nth % KINDS.length] as (typeof KINDS)[0])(nth));

/** Writes them below `folder`. */
export async function writePosts(folder: string, posts: readonly MadePost[]): Promise<void> {
  for (const { path, content } of posts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
