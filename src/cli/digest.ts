import { z } from 'zod';
import { openArchive } from '../archive/open-archive.ts';
import { digestMessage, nothingNewMessage } from '../blocks/digest/edition/message.ts';
import { withAddress } from '../blocks/reply/plain-text.ts';
import { createDraft } from '../digest/delivery/draft.ts';
import { isZone, localTime } from '../digest/settings/local-time.ts';
import { SECTIONS, type Settings } from '../digest/settings/settings.ts';
import { prefixOf } from '../knowledge/qualified-id.ts';
import { isPartialDate } from '../period/calendar/partial-date.ts';
import { LANGUAGES } from '../text/language.ts';
import { decoded } from '../typed/decoded.ts';
import { aloneWith, withSubscription } from './digest-sources.ts';
import { faultLines } from './fault-lines.ts';
import { ARCHIVE_HELP, ARCHIVE_OPTIONS, archiveChosen, readOptions } from './options.ts';

const HELP = `Usage: npm run -s digest -- --channel NAME [options]

Prints what the digest of a channel would say now. If the channel has no digest in the database,
the default settings are used, and articles published in the past week count as new.

  --channel NAME       the channel, by its name or its id
  --every day|week     what the edition tells of: the time since the last one, or a week
  --date YYYY-MM-DD    pretend it is that day
  --language LANGUAGE  en, ru or ja
  --zone ZONE          the time zone, such as Asia/Tokyo
  --topics WORDS       topics for the quotes, separated by commas
  --json               the message as one line of JSON, as it is posted
${ARCHIVE_HELP}  --database ADDRESS   where the bot keeps its digests (default: DATABASE_URL, or its own file)
  --help               show this help
`;

const text = (expected: string) => z.string().trim().min(1, `expected ${expected}`);

const Options = z.object({
  channel: text('the name of a channel').optional(),
  date: z
    .string()
    .refine((date) => isPartialDate(date) && date.length === 10, 'expected a day, as 2017-03-20')
    .optional(),
  every: z.enum(['day', 'week'], 'expected day or week').optional(),
  language: z.enum(LANGUAGES, 'expected en, ru or ja').optional(),
  zone: z
    .string()
    .refine(isZone, 'expected the name of a time zone, such as Asia/Tokyo')
    .optional(),
  topics: text('words').optional(),
  json: z.boolean().default(false),
  ...ARCHIVE_OPTIONS,
  database: text('file:PATH or postgres://…').optional(),
  help: z.boolean().default(false),
});
type Options = z.output<typeof Options>;

/** What the modal of the bot begins with. */
const USUAL: Settings = {
  time: '08:30',
  zone: 'UTC',
  every: 'day',
  weekdays: [1, 2, 3, 4, 5],
  topics: { concepts: [], words: [] },
  language: 'en',
  sections: SECTIONS,
  onEmpty: 'skip',
};

export async function runDigest(args: readonly string[]): Promise<number> {
  const strings = [
    'channel',
    'every',
    'date',
    'language',
    'zone',
    'topics',
    'knowledge',
    'archive',
    'database',
  ];
  const { options } = readOptions(
    'digest',
    args,
    {
      ...Object.fromEntries(strings.map((name) => [name, { type: 'string' as const }])),
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    Options.refine(({ help, channel }) => help || channel !== undefined, {
      path: ['channel'],
      message: 'expected the name of a channel',
    }),
  );
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { folder, name } = archiveChosen(options);
  const now = momentOf(options);
  const found = await withSubscription(options.channel ?? '', options.database, name);
  const open = await openArchive(folder, undefined, found?.key).catch(async (error: unknown) => {
    await found?.close();
    throw error;
  });
  process.stderr.write(faultLines(open, folder));
  const { index } = open.archive;
  const archive = { ...open.archive, ...(name && { prefixes: [prefixOf(found?.key)] }) };
  if (found === undefined) {
    process.stderr.write(
      `No digest is set up for ${options.channel}: the default settings are used.\n`,
    );
  }
  const { of, store, settings: kept, close } = found ?? aloneWith(index, now, USUAL);
  try {
    const settings = overridden(kept, options);
    const draft = createDraft({
      store,
      archive: () => archive,
      render: {
        edition: (content) => digestMessage(content, withAddress),
        nothingNew: nothingNewMessage,
      },
      now: () => now,
    });
    const drafted = await draft(of, settings, options.date ?? localTime(now, settings.zone).date);
    process.stdout.write(printed(drafted, options.json));
    return 0;
  } finally {
    await close();
  }
}

/** Noon of the day asked for, so that it is that day nearly everywhere. */
const momentOf = ({ date }: Options): number =>
  date === undefined ? Date.now() : Date.parse(`${date}T12:00:00Z`);

const overridden = (settings: Settings, { every, language, zone, topics }: Options): Settings => ({
  ...settings,
  ...(every === undefined ? {} : { every }),
  ...(language === undefined ? {} : { language }),
  ...(zone === undefined ? {} : { zone }),
  ...(topics === undefined
    ? {}
    : { topics: { concepts: [], words: topics.split(',').map((word) => word.trim()) } }),
});

function printed(
  drafted: Awaited<ReturnType<ReturnType<typeof createDraft>>>,
  json: boolean,
): string {
  if (drafted.kind === 'nothing') return json ? 'null\n' : 'Nothing new: no edition is posted.\n';
  const { post } = drafted.payload;
  return json ? `${JSON.stringify(post)}\n` : `${decoded(post.text)}\n`;
}
