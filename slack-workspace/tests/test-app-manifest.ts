import { type Manifest, parseManifest } from '../src/manifest.ts';

/** The manifest of the test app, which uses what the bot does not use yet; `without` some scopes. */
export const aManifest = ({
  without = [],
}: {
  readonly without?: readonly string[];
} = {}): Manifest =>
  parseManifest(
    MANIFEST.split('\n')
      .filter((line) => !without.some((word) => line.trim() === `- ${word}`))
      .join('\n'),
  );

const MANIFEST = `
display_information:
  name: Test App
features:
  agent_view: {}
  app_home:
    home_tab_enabled: true
    messages_tab_enabled: true
    messages_tab_read_only_enabled: false
  bot_user:
    display_name: Test App
  slash_commands:
    - command: /form
      description: Opens a modal
      usage_hint: anything
    - command: /count
      description: Posts a counter with a button
    - command: /quiet
      description: Says something to one person
      usage_hint: "@person"
      should_escape: true
    - command: /menu
      description: A private reply with buttons
    - command: /aloud
      description: A reply for all
    - command: /flood
      description: Posts so many messages at once
      usage_hint: "8"
    - command: /blocks
      description: Shows every sort of block
    - command: /broken
      description: Answers with blocks that Slack refuses
    - command: /slow
      description: Is not acknowledged in time
    - command: /lost
      description: Has no listener
  shortcuts:
    - name: New note
      type: global
      callback_id: new-note
      description: Opens a modal from anywhere
    - name: Keep this
      type: message
      callback_id: keep
      description: Replies in the thread of a message
oauth_config:
  scopes:
    bot:
      - app_mentions:read
      - assistant:write
      - channels:history
      - channels:join
      - channels:read
      - chat:write
      - commands
      - im:history
      - im:read
      - im:write
      - reactions:read
      - reactions:write
      - users:read
settings:
  event_subscriptions:
    bot_events:
      - app_home_opened
      - function_executed
      - app_mention
      - member_joined_channel
      - message.im
      - reaction_added
  interactivity:
    is_enabled: true
functions:
  count_words:
    title: Count words
    description: Says how many words a text has
    input_parameters:
      text: { type: string, is_required: true }
    output_parameters:
      count: { type: string, is_required: true }
      longest: { type: string }
`;
