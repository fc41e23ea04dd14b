import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

export type LoadedYaml =
  | { readonly kind: 'loaded'; readonly data: unknown }
  /** `line` counts from 1. */
  | { readonly kind: 'faulty'; readonly line: number; readonly message: string };

/** Reads YAML by its core schema, in which a date stays the text it is. */
export function loadYaml(text: string): LoadedYaml {
  try {
    return { kind: 'loaded', data: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { kind: 'faulty', line: (error.mark?.line ?? 0) + 1, message: error.reason };
  }
}
