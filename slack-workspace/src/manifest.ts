import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { z } from 'zod';

const Parameters = z.record(
  z.string(),
  z.object({
    type: z.string(),
    title: z.string().default(''),
    description: z.string().default(''),
    is_required: z.boolean().default(false),
  }),
);

/** What the workspace goes by; Slack's own schema knows more, which is passed over here. */
const Schema = z.object({
  display_information: z.object({ name: z.string(), description: z.string().default('') }),
  features: z.object({
    app_home: z
      .object({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(false),
        messages_tab_read_only_enabled: z.boolean().default(false),
      })
      .prefault({}),
    bot_user: z.object({ display_name: z.string() }),
    agent_view: z.object({}).optional(),
    slash_commands: z
      .array(
        z.object({
          command: z.string(),
          description: z.string().default(''),
          usage_hint: z.string().default(''),
          should_escape: z.boolean().default(false),
        }),
      )
      .default([]),
    shortcuts: z
      .array(
        z.object({
          name: z.string(),
          type: z.enum(['message', 'global']),
          callback_id: z.string(),
          description: z.string().default(''),
        }),
      )
      .default([]),
  }),
  oauth_config: z.object({
    scopes: z.object({
      bot: z.array(z.string()),
      bot_optional: z.array(z.string()).default([]),
    }),
  }),
  functions: z
    .record(
      z.string(),
      z.object({
        title: z.string(),
        description: z.string(),
        input_parameters: Parameters,
        output_parameters: Parameters,
      }),
    )
    .default({}),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
    interactivity: z.object({ is_enabled: z.boolean().default(false) }).prefault({}),
  }),
});

/** What a step is given, or gives, by name. */
export type Parameters = z.output<typeof Parameters>;

/** The parts of an app's manifest that decide what it may do and what it is told. */
export type Manifest = z.output<typeof Schema>;

export async function readManifest(file: URL): Promise<Manifest> {
  return parseManifest(await readFile(file, 'utf8'));
}

export const parseManifest = (text: string): Manifest => Schema.parse(load(text));

export const isSubscribed = (manifest: Manifest, event: string): boolean =>
  manifest.settings.event_subscriptions.bot_events.includes(event);

export const scopesOf = ({ oauth_config: { scopes } }: Manifest): readonly string[] => [
  ...scopes.bot,
  ...scopes.bot_optional,
];
