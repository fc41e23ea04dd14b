import { type EventType, FAILSAFE_SCHEMA, load, type State, Type, YAMLException } from 'js-yaml';

export type LoadedYaml =
  | { readonly kind: 'loaded'; readonly data: unknown }
  /** `line` counts from 1. */
  | { readonly kind: 'faulty'; readonly line: number; readonly message: string };

/** Of what is not in quotation marks, only `true`, `false` and `null` are no text: 3.10, 2024.10 and 0x1F stay as written. */
const SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:null', {
      kind: 'scalar',
      resolve: (text: unknown) => text === null || /^(?:~|null|Null|NULL)$/.test(String(text)),
      construct: () => null,
    }),
    new Type('tag:yaml.org,2002:bool', {
      kind: 'scalar',
      resolve: (text: unknown) => /^(?:true|True|TRUE|false|False|FALSE)$/.test(String(text)),
      construct: (text: string) => text.toLowerCase() === 'true',
    }),
  ],
});

/** Reads YAML in which numbers and dates stay the text they are. Nothing in it stands for something else. */
export function loadYaml(text: string): LoadedYaml {
  try {
    return { kind: 'loaded', data: load(text, { schema: SCHEMA, listener: refuseAnchors }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { kind: 'faulty', line: (error.mark?.line ?? 0) + 1, message: reasonOf(error) };
  }
}

/**
 * A few lines of YAML can name a list that holds itself, or one of a billion entries, by anchors
 * (`&a`) and what stands for them (`*a`). Without the first there is none of the second.
 */
function refuseAnchors(event: EventType, state: State & { readonly anchor?: string | null }): void {
  if (event !== 'close' || typeof state.anchor !== 'string') return;
  const { line, lineStart, position, input: buffer } = state;
  const mark = { line, position, column: position - lineStart, name: '', buffer, snippet: '' };
  throw new YAMLException(`found &${shortened(state.anchor)}, and nothing may be named so`, mark);
}

const shortened = (name: string): string => (name.length > 30 ? `${name.slice(0, 30)}…` : name);

const reasonOf = ({ reason }: YAMLException): string =>
  reason.startsWith('nesting exceeded')
    ? 'lists or fields lie too deep within each other'
    : reason.length > 200
      ? `${reason.slice(0, 200)}…`
      : reason;
