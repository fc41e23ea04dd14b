import type { Block } from '../local/view.ts';
import { escapeTyped } from './escape.ts';

/** Who and what can be named with `@` and `#`: ids by what is typed. */
export type Names = {
  readonly people: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
};

type Run =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'user'; readonly user_id: string }
  | { readonly type: 'channel'; readonly channel_id: string }
  | { readonly type: 'link'; readonly url: string };

/** A bar ends an address: behind one stands what a link is called, which nobody may choose here. */
const REFERENCE = /(?<![\p{L}\p{N}])([@#])([\p{L}\p{N}][\p{L}\p{N}._-]*)|(https?:\/\/[^\s<>|]+)/gu;

/** What a person typed, as text and references: names that nobody bears stay text. */
export function runsOf(typed: string, { people, channels }: Names): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  const text = (upTo: number): void => {
    if (upTo > end) runs.push({ type: 'text', text: typed.slice(end, upTo) });
  };
  for (const match of typed.matchAll(REFERENCE)) {
    const [whole, mark, name = '', url] = match;
    const found = url ?? whole;
    const trimmed = withoutEnd(found);
    const key = (url === undefined ? trimmed.slice(1) : name).toLowerCase();
    const id = mark === '@' ? people.get(key) : channels.get(key);
    if (url === undefined && id === undefined) continue;
    text(match.index);
    if (id === undefined) runs.push({ type: 'link', url: trimmed });
    else if (mark === '@') runs.push({ type: 'user', user_id: id });
    else runs.push({ type: 'channel', channel_id: id });
    end = match.index + trimmed.length;
  }
  text(typed.length);
  return runs;
}

/** What ends a sentence rather than an address or a name. */
const END = new Set('.,;:!?)]-');

/** From the end, so that a long row of such signs within costs nothing. */
function withoutEnd(found: string): string {
  let length = found.length;
  while (END.has(found.charAt(length - 1))) length--;
  return found.slice(0, length);
}

/** As `text` of an event: `<@U1>`, `<#C1|name>`, `<https://…>`, and `&`, `<`, `>` escaped. */
export function mrkdwnOf(runs: readonly Run[], { channels }: Names): string {
  return runs
    .map((run) => {
      if (run.type === 'text') return escapeTyped(run.text);
      if (run.type === 'user') return `<@${run.user_id}>`;
      if (run.type === 'link') return `<${escapeTyped(run.url)}>`;
      const name = [...channels].find(([, id]) => id === run.channel_id)?.[0] ?? '';
      return `<#${run.channel_id}|${name}>`;
    })
    .join('');
}

/** As `blocks` of an event: what people write is rich text. */
export const richTextOf = (runs: readonly Run[], blockId: string): readonly Block[] => [
  {
    type: 'rich_text',
    block_id: blockId,
    elements: [{ type: 'rich_text_section', elements: runs }],
  },
];
