import { termsOf } from '../terms.ts';
import { CUT, type Cut } from './cut.ts';
import { GROUPS } from './groups.ts';

export const namesIn = (group: string): readonly string[] => group.split(/[,;]/);

/** What `cut.ts` holds once it is built. */
export const cutAll = (): Cut => ({
  icu: process.versions.icu,
  groups: GROUPS.map((group) =>
    namesIn(group)
      .map((name) => termsOf(name).join(' '))
      .join('|'),
  ),
});

/** The terms of each name in a text of a `Cut`. */
export const rowsIn = (cut: string): readonly (readonly string[])[] =>
  cut.split('|').map((name) => (name === '' ? [] : name.split(' ')));

/** Those of each group, where a build has cut them and this process would cut them alike. */
export const GROUPS_CUT: readonly string[] | undefined =
  CUT?.icu === process.versions.icu ? CUT?.groups : undefined;
