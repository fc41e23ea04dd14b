import { z } from 'zod';
import type { Posts } from './posts.ts';

const id = z.string().min(1);
const person = id;
const channel = id;
const values = z.record(z.string(), z.record(z.string(), z.looseObject({ type: z.string() })));

const container = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), channel, ts: id }),
  z.strictObject({ kind: z.literal('view'), viewId: id }),
  z.strictObject({ kind: z.literal('home') }),
]);

/** What each post under `/_local/` must look like. */
export const BODIES: { readonly [Path in keyof Posts]: z.ZodType<Posts[Path]> } = {
  say: z.strictObject({
    person,
    channel,
    threadTs: id.exactOptional(),
    text: z.string().max(40_000),
  }),
  edit: z.strictObject({ person, channel, ts: id, text: z.string().max(40_000) }),
  upload: z.strictObject({
    person,
    channel,
    threadTs: id.exactOptional(),
    name: z.string().min(1).max(255),
    mimetype: z.string().max(255),
    content: z.base64(),
    text: z.string().max(40_000).exactOptional(),
  }),
  press: z.strictObject({
    person,
    container,
    blockId: id,
    actionId: id,
    value: z.string().exactOptional(),
    selected: z.record(z.string(), z.unknown()).exactOptional(),
    state: values.exactOptional(),
  }),
  submit: z.strictObject({ person, viewId: id, values }),
  close: z.strictObject({ person, viewId: id, all: z.boolean().exactOptional() }),
  options: z.strictObject({ person, container, blockId: id, actionId: id, query: z.string() }),
  shortcut: z.strictObject({
    person,
    callbackId: id,
    channel: id.exactOptional(),
    ts: id.exactOptional(),
  }),
  open: z.strictObject({ person, what: z.enum(['home', 'dm']) }),
  react: z.strictObject({ person, channel, ts: id, name: z.string().regex(/^[\w+-]{1,100}$/) }),
  step: z.strictObject({ callbackId: id, inputs: z.record(z.string(), z.unknown()) }),
  clock: z.union([
    z.strictObject({ advanceMinutes: z.number().positive() }),
    z.strictObject({ to: z.iso.datetime() }),
  ]),
  redeliver: z.strictObject({ deliveryId: id }),
  dismiss: z.strictObject({ person, toast: id }),
  role: z.strictObject({ person, isAdmin: z.boolean() }),
  invite: z.strictObject({ channel }),
  kick: z.strictObject({ channel }),
  archive: z.strictObject({ channel }),
  unarchive: z.strictObject({ channel }),
  fail: z.strictObject({ method: id, error: id }),
};
