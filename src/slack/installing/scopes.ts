/** What is asked for at the installation: all that `manifest.yml` names, which a test compares. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:read',
  'im:history',
  'users:read',
  'channels:read',
  'groups:read',
  'usergroups:read',
];
