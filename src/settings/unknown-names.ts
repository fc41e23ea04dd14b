import { IN_FILES } from './secret-files.ts';

/** A misspelt name would otherwise only be missed. Values are not repeated: they may be secrets. */
export function unknownSlackNames(
  settings: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): string[] {
  const known = [...names, ...IN_FILES.map((name) => `${name}_FILE`)].filter((name) =>
    name.startsWith('SLACK_'),
  );
  return Object.keys(settings)
    .filter((name) => /^slack_/i.test(name) && settings[name]?.trim() && !known.includes(name))
    .map((name) => `${name} is no setting of this bot. Expected one of ${known.join(', ')}.`);
}
