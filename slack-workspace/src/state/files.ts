import type { World } from './world.ts';

/** A file that somebody has sent. */
export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly bytes: Buffer;
  readonly person: string;
  readonly channel: string;
  /** In seconds since 1970. */
  readonly created: number;
};

/** Where files lie; the rest of the path is the team, the file and its name. */
export const FILES_PATH = '/files-pri/';

/** `report` is a `binary` to Slack, which knows files by their endings. */
const endingOf = (name: string): string =>
  /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'binary';

/** As Slack describes a file. https://docs.slack.dev/reference/objects/file-object */
export function slackFile(world: World, file: StoredFile) {
  const { id, name, mimetype, bytes, person, channel, created } = file;
  const conversation = world.conversations.get(channel);
  const shared = conversation?.person === undefined ? 'channels' : 'ims';
  const address = `${world.filesAt()}${FILES_PATH}${world.begin.team.id}-${id}`;
  const lists = { channels: [] as string[], groups: [] as string[], ims: [] as string[] };
  lists[shared].push(channel);
  return {
    id,
    created,
    timestamp: created,
    name,
    title: name,
    mimetype,
    filetype: endingOf(name),
    pretty_type: endingOf(name).toUpperCase(),
    user: person,
    user_team: world.begin.team.id,
    editable: false,
    size: bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: conversation?.isPrivate === false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    file_access: 'visible',
    url_private: `${address}/${encodeURIComponent(name)}`,
    url_private_download: `${address}/download/${encodeURIComponent(name)}`,
    ...lists,
  };
}

/** A file that stands in a conversation of the bot's. */
export function fileSeenByBot(world: World, id: string): StoredFile | undefined {
  const file = world.files.get(id);
  const conversation = file === undefined ? undefined : world.conversations.get(file.channel);
  const isThere = conversation?.members.has(world.begin.bot.userId) ?? false;
  return isThere ? file : undefined;
}
