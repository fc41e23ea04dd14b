import 'dotenv/config';
import { z } from 'zod';
import { UserError } from './errors.ts';
import { type ArchivesConfig, archivesConfig } from './settings/archives.ts';
import { besideStore, type DatabaseConfig, databaseConfig } from './settings/database.ts';
import { type DictionariesConfig, dictionariesConfig } from './settings/dictionaries.ts';
import { withSecretFiles } from './settings/secret-files.ts';
import { SLACK_FIELDS, type SlackConfig, slackConfig, slackFaults } from './settings/slack.ts';
import { unknownSlackNames } from './settings/unknown-names.ts';
import {
  isApiAddress,
  isContact,
  isHost,
  isOnOrOff,
  isZone,
  list,
  optional,
  portNumber,
  trueOrFalse,
} from './settings/values.ts';

/** The settings of the process and, where it does not set them, of the file `.env`. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

export type { DatabaseConfig, SlackConfig };

export type Config = ArchivesConfig & {
  readonly slack: SlackConfig;
  /** Another Web API, for tests; Slack's own when absent. */
  readonly slackApiUrl?: string;
  readonly host: string;
  readonly port: number;
  readonly healthHost: string;
  readonly healthPort: number;
  /** The one archive, where `archives` names none. */
  readonly knowledgeDir: string;
  /** What words are looked up in across languages; absent when turned off. */
  readonly dictionaries?: DictionariesConfig;
  /** Ids of the people who look after the archive; where there are none, workspace admins do. */
  readonly adminUsers: readonly string[];
  /** Ids of people and user groups who may add to the archive as admins may. */
  readonly editors: readonly string[];
  /** Hosts, some with a port, that pages are fetched from though they are not on the public internet. */
  readonly importAllowHosts: readonly string[];
  /** Where sites reach whoever runs the bot: a web address or an e-mail address. */
  readonly feedsContact?: string;
  /** Where a page that was added is kept as it was fetched; absent where none is. */
  readonly pagesDir?: string;
  /** Whether pages of imported articles are looked at again, to tell what has changed. */
  readonly refetchPages: boolean;
  /** Whether guests, and people in channels shared with other companies, are answered. */
  readonly allowExternal: boolean;
  /** The time zone of people for whom Slack gives none: a name of the IANA database. */
  readonly defaultZone: string;
  readonly database: DatabaseConfig;
  /** Days after which the texts of questions are deleted. */
  readonly retentionDays: number;
  /** Whether the local workspace opens where there is no token; where absent, on a terminal it does. */
  readonly localWorkspace?: boolean;
  /** Sentences about settings that are passed over. */
  readonly warnings: readonly string[];
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
};

const Environment = z.object({
  ...SLACK_FIELDS,
  SLACK_API_URL: optional.refine((value) => value === undefined || isApiAddress(value), {
    message:
      'expected an address that begins with http:// or https://, without a user name or password',
  }),
  HOST: optional.default('127.0.0.1'),
  PORT: portNumber(3000),
  HEALTH_HOST: optional,
  HEALTH_PORT: portNumber(3001),
  KNOWLEDGE_DIR: optional.transform((value) => value ?? 'knowledge'),
  DICTIONARIES: optional.refine(isOnOrOff, { message: 'expected on or off' }),
  DICTIONARIES_DIR: optional,
  DICTIONARIES_CACHE_DIR: optional,
  ADMIN_USERS: list.refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{4,}$/.test(id)), {
    message: 'expected member IDs such as U012AB3CD, separated by commas',
  }),
  EDITORS: list.refine((ids) => ids.every((id) => /^[UWS][A-Z0-9]{4,}$/.test(id)), {
    message:
      'expected member IDs such as U012AB3CD or user group IDs such as S012AB3CD, separated by commas',
  }),
  IMPORT_ALLOW_HOSTS: list.refine((hosts) => hosts.every(isHost), {
    message:
      'expected hosts such as wiki.example.org or 10.0.0.5:8080, without http://, separated by commas',
  }),
  FEEDS_CONTACT: optional.refine((value) => value === undefined || isContact(value), {
    message: 'expected a web address or an e-mail address',
  }),
  KEEP_PAGES: trueOrFalse,
  PAGES_DIR: optional,
  REFETCH_PAGES: optional.refine(isOnOrOff, { message: 'expected on or off' }),
  ALLOW_EXTERNAL: trueOrFalse.transform((value) => value === 'true'),
  LOCAL_WORKSPACE: trueOrFalse,
  DATABASE_URL: optional.transform((value = 'file:data/common-ground.db', context) => {
    const database = databaseConfig(value);
    if (database !== undefined) return database;
    context.addIssue('expected file:PATH or postgres://USER:PASSWORD@HOST:5432/DATABASE');
    return z.NEVER;
  }),
  TZ_DEFAULT: optional
    .transform((value = 'UTC') => value)
    .refine((zone) => isZone(zone), {
      message: 'expected the name of a time zone, such as Asia/Tokyo',
    }),
  QUESTION_RETENTION_DAYS: optional
    .refine((value) => value === undefined || /^[1-9]\d{0,3}$/.test(value), {
      message: 'expected a number of days from 1 to 9999',
    })
    .transform((value) => Number(value ?? 90)),
  LOG_LEVEL: optional.pipe(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'expected fatal, error, warn, info, debug, trace or silent',
      })
      .default('info'),
  ),
});

/**
 * Reads and checks the settings, and those that stand in files. Throws a `UserError` that lists every fault at once; a
 * value is never repeated in it, since it may be a secret.
 */
export function readConfig(given: Readonly<Record<string, string | undefined>>): Config {
  const { settings, faults } = withSecretFiles(given);
  const parsed = Environment.safeParse(settings);
  if (!parsed.success) {
    faults.push(
      ...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`),
    );
  }
  faults.push(...slackFaults(settings));
  const { faults: ofArchives, ...archives } = archivesConfig(settings);
  faults.push(...ofArchives);
  if (!parsed.success || faults.length > 0) {
    throw new UserError(
      `The settings have ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\nSee .env.example for every variable.`,
      faults,
    );
  }
  const env = parsed.data;
  const dictionaries = dictionariesConfig(settings);
  return {
    slack: slackConfig(env),
    ...(env.SLACK_API_URL === undefined ? {} : { slackApiUrl: env.SLACK_API_URL }),
    host: env.HOST ?? '127.0.0.1',
    port: env.PORT,
    healthHost: env.HEALTH_HOST ?? '127.0.0.1',
    healthPort: env.HEALTH_PORT,
    knowledgeDir: env.KNOWLEDGE_DIR,
    ...archives,
    ...(dictionaries && { dictionaries }),
    adminUsers: env.ADMIN_USERS,
    editors: env.EDITORS,
    importAllowHosts: env.IMPORT_ALLOW_HOSTS,
    ...(env.FEEDS_CONTACT === undefined ? {} : { feedsContact: env.FEEDS_CONTACT }),
    ...(env.KEEP_PAGES === 'false'
      ? {}
      : { pagesDir: env.PAGES_DIR ?? besideStore('pages', settings.DATABASE_URL) }),
    refetchPages: env.REFETCH_PAGES !== 'off',
    allowExternal: env.ALLOW_EXTERNAL,
    defaultZone: env.TZ_DEFAULT,
    database: env.DATABASE_URL,
    retentionDays: env.QUESTION_RETENTION_DAYS,
    ...(env.LOCAL_WORKSPACE === undefined
      ? {}
      : { localWorkspace: env.LOCAL_WORKSPACE === 'true' }),
    warnings: unknownSlackNames(settings, Object.keys(Environment.shape)),
    logLevel: env.LOG_LEVEL,
  };
}
