import type { World } from '../world.ts';

/** What Slack gave when a workspace installed the app. Encrypting it is for who calls. */
export type Installations = {
  readonly put: (id: string, body: Uint8Array) => Promise<void>;
  readonly get: (id: string) => Promise<Uint8Array | undefined>;
  readonly remove: (id: string) => Promise<void>;
};

/** Kept as Base64, since the two databases have no type for bytes in common. */
export function createInstallations({ db, now }: World): Installations {
  return {
    async put(id, body) {
      const row = { body: Buffer.from(body).toString('base64'), changed_at: now() };
      await db
        .insertInto('installations')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    async get(id) {
      const row = await db
        .selectFrom('installations')
        .select('body')
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? undefined : new Uint8Array(Buffer.from(row.body, 'base64'));
    },
    async remove(id) {
      await db.deleteFrom('installations').where('id', '=', id).execute();
    },
  };
}
