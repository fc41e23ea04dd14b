import type { World } from '../../world.ts';

/** Half a day: whoever reads a page in the morning saves it before the evening. */
const KEPT_MS = 12 * 60 * 60 * 1000;

/** Of a workspace; those kept longest are forgotten first. */
const MOST = 40;
const MOST_CHARACTERS = 16 * 1024 * 1024;

type Owner = { readonly team: string; readonly person: string };

/** What waits for a person to say yes: nobody else gets it, and a restart does not lose it. */
export type Drafts = {
  readonly keep: (owner: Owner, id: string, body: string) => Promise<void>;
  /** `undefined` for what is forgotten, and for what is somebody else's. */
  readonly find: (owner: Owner, id: string) => Promise<string | undefined>;
  /** The same, once: whoever comes after finds nothing. */
  readonly take: (owner: Owner, id: string) => Promise<string | undefined>;
  readonly forgetOld: () => Promise<void>;
};

export function createDrafts({ db, now }: World): Drafts {
  const forgetOld = async (): Promise<void> => {
    await db
      .deleteFrom('drafts')
      .where('kept_at', '<', now() - KEPT_MS)
      .execute();
  };

  async function makeRoom(team: string, newest: string): Promise<void> {
    const rows = await db
      .selectFrom('drafts')
      .select(['id', 'size'])
      .where('team', '=', team)
      .where('id', '!=', newest)
      .orderBy('kept_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const size = db.selectFrom('drafts').select('size').where('id', '=', newest);
    let total = (await size.executeTakeFirst())?.size ?? 0;
    const over: string[] = [];
    for (const [at, row] of rows.entries()) {
      total += row.size;
      if (at + 1 >= MOST || total > MOST_CHARACTERS) over.push(row.id);
    }
    if (over.length > 0) await db.deleteFrom('drafts').where('id', 'in', over).execute();
  }

  return {
    forgetOld,
    async keep({ team, person }, id, body) {
      const row = { id, team, person, body, size: body.length, kept_at: now() };
      await db.insertInto('drafts').values(row).execute();
      await makeRoom(team, id);
    },
    async find({ team, person }, id) {
      const row = await db
        .selectFrom('drafts')
        .select('body')
        .where('id', '=', id)
        .where('team', '=', team)
        .where('person', '=', person)
        .where('kept_at', '>=', now() - KEPT_MS)
        .executeTakeFirst();
      return row?.body;
    },
    async take({ team, person }, id) {
      const row = await db
        .deleteFrom('drafts')
        .where('id', '=', id)
        .where('team', '=', team)
        .where('person', '=', person)
        .where('kept_at', '>=', now() - KEPT_MS)
        .returning('body')
        .executeTakeFirst();
      return row?.body;
    },
  };
}
