import { readFileSync, statSync } from 'node:fs';

/** Settings that may stand in a file of their own, which the setting of that name with `_FILE` names. */
export const IN_FILES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_PREVIOUS',
  'DATABASE_URL',
] as const;

/** No secret is longer; a file of any other kind is a mistake. */
const LARGEST_BYTES = 16_384;

type Settings = Readonly<Record<string, string | undefined>>;

/**
 * The settings, with those that Docker, Kubernetes or systemd hand over as files read from there, and a
 * sentence for each that cannot be read. What stands in a file is never repeated.
 */
export function withSecretFiles(settings: Settings): { settings: Settings; faults: string[] } {
  const read: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of IN_FILES) {
    const path = settings[`${name}_FILE`]?.trim();
    if (!path) continue;
    if (settings[name]?.trim()) {
      faults.push(`${name} and ${name}_FILE are both set: expected one of them.`);
      continue;
    }
    const secret = secretIn(path);
    if ('fault' in secret) faults.push(`${name}_FILE: ${secret.fault}`);
    else read[name] = secret.text;
  }
  return { settings: { ...settings, ...read }, faults };
}

function secretIn(path: string): { text: string } | { fault: string } {
  try {
    // Asked first: reading a pipe or a device may never end.
    const file = statSync(path);
    if (!file.isFile() || file.size > LARGEST_BYTES) {
      return { fault: `${path} is not a file of at most ${LARGEST_BYTES} bytes.` };
    }
    const text = readFileSync(path, 'utf8').trim();
    return text === '' ? { fault: `${path} is empty.` } : { text };
  } catch (error) {
    return {
      fault: `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'a fault'}).`,
    };
  }
}
