import { tellOfMessage } from '../../deliver/tell-bot.ts';
import { WorkspaceError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';
import { addMessage } from '../../state/conversations.ts';
import type { Answered, Posts } from '../posts.ts';
import { SENTENCES } from './sentences.ts';
import { openTo } from './who.ts';

/** A file that a person drops, with or without words beside it. */
export function upload(parts: Parts, post: Posts['upload']): Answered {
  const { world } = parts;
  const { person, channel, threadTs, name, text = '' } = post;
  const conversation = openTo(parts, person, channel);
  const bytes = Buffer.from(post.content, 'base64');
  if (bytes.length === 0) throw new WorkspaceError(SENTENCES.emptyFile);
  const id = world.nextId('F');
  const mimetype = post.mimetype || 'application/octet-stream';
  const created = Math.floor(world.clock.now() / 1000);
  world.files.set(id, { id, name, mimetype, bytes, person, channel, created });
  const message = addMessage(world, conversation, {
    author: person,
    subtype: 'file_share',
    text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    files: [id],
    ...(threadTs === undefined ? {} : { threadTs }),
  });
  tellOfMessage(parts, conversation, message);
  return { ok: true, ts: message.ts };
}
