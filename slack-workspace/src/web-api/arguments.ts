import { ApiFault } from '../api-fault.ts';

/** What a method was called with. */
export type Arguments = Readonly<Record<string, unknown>>;

/** In a form these are JSON inside a text. */
const STRUCTURED: ReadonlySet<string> = new Set([
  'blocks',
  'attachments',
  'metadata',
  'view',
  'prompts',
  'loading_messages',
  'outputs',
]);

/** In a form these are the words `true` and `false`, or 1 and 0. */
const FLAGS: ReadonlySet<string> = new Set([
  'mrkdwn',
  'reply_broadcast',
  'include_all_metadata',
  'include_locale',
  'inclusive',
  'exclude_archived',
  'return_im',
  'unfurl_links',
  'unfurl_media',
  'link_names',
  'as_user',
]);

/** The arguments of a request by its type: a form, JSON, or nothing but the query. */
export function readArguments(type: string, body: string, query: URLSearchParams): Arguments {
  const fromQuery = Object.fromEntries(query);
  if (body === '') return fromQuery;
  if (type.startsWith('application/json')) return { ...fromQuery, ...parsedObject(body) };
  if (!type.startsWith('application/x-www-form-urlencoded'))
    throw new ApiFault('invalid_post_type');
  return { ...fromQuery, ...fromForm(new URLSearchParams(body)) };
}

function parsedObject(body: string): Arguments {
  const value = parsed(body, 'invalid_json');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiFault('json_not_object');
  }
  return { ...value };
}

function fromForm(form: URLSearchParams): Arguments {
  return Object.fromEntries(
    [...form].map(([key, text]) => {
      if (STRUCTURED.has(key)) return [key, parsed(text, faultFor(key))];
      if (FLAGS.has(key)) return [key, text === 'true' || text === '1'];
      return [key, text];
    }),
  );
}

function faultFor(key: string): string {
  if (key === 'blocks') return 'invalid_blocks_format';
  return key === 'metadata' ? 'invalid_metadata_format' : 'invalid_arguments';
}

function parsed(text: string, code: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiFault(code);
  }
}
