import type { World } from '../../world.ts';
import { comeBack, createDepartures, type Departures, isLeaving } from './departures.ts';
import { checkId, createLeaving, type Leaving } from './leaving.ts';

/** What Slack gave for a workspace or an organisation, by its id. Encrypting it is for who calls. */
type KeptInstallation = { readonly id: string; readonly body: Uint8Array };

export type Installations = Leaving & {
  readonly departures: Departures;
  readonly put: (id: string, body: Uint8Array) => Promise<void>;
  readonly get: (id: string) => Promise<Uint8Array | undefined>;
  /** In the order of their ids. */
  readonly all: () => Promise<readonly KeptInstallation[]>;
  /**
   * Puts `after` in place of `before`, and lets others change it again; `false` where it is another by now.
   * Waits while the database is away: a token that Slack has renewed and nobody has kept is lost.
   */
  readonly replace: (id: string, before: Uint8Array, after: Uint8Array) => Promise<boolean>;
  /** Whether this object alone may renew it for so long: it must still be `body`, and nobody else be at it. */
  readonly hold: (id: string, body: Uint8Array, forMs: number) => Promise<boolean>;
  readonly release: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Keeps that an organisation has a team, unless what was its is being deleted. */
  readonly noteTeam: (organisation: string, team: string) => Promise<void>;
  /** Its organisation has it no more. */
  readonly dropTeam: (team: string) => Promise<void>;
  readonly organisationOf: (team: string) => Promise<string | undefined>;
  readonly teamsOf: (organisation: string) => Promise<readonly string[]>;
};

/** Longer than a database is usually away. */
const KEEP_LIMIT_MS = 10 * 60 * 1000;

/** Kept as Base64, since the two databases have no type for bytes in common. */
const textOf = (body: Uint8Array): string => Buffer.from(body).toString('base64');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

export function createInstallations(world: World): Installations {
  const { db, now, copy: holder, again } = world;
  const rowOf = (id: string) => db.selectFrom('installations').where('id', '=', id);
  return {
    ...createLeaving(world),
    departures: createDepartures(world),
    async put(id, body) {
      const row = { body: textOf(body), changed_at: now(), holder: null, held_until: 0 };
      await db.transaction().execute(async (transaction) => {
        await comeBack(transaction, id);
        await transaction
          .insertInto('installations')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
      });
    },
    async get(id) {
      const row = await rowOf(id).select('body').executeTakeFirst();
      return row === undefined ? undefined : bytesOf(row.body);
    },
    async all() {
      const rows = await db
        .selectFrom('installations')
        .select(['id', 'body'])
        .orderBy('id')
        .execute();
      return rows.map(({ id, body }) => ({ id, body: bytesOf(body) }));
    },
    async replace(id, before, after) {
      const row = { body: textOf(after), changed_at: now(), holder: null, held_until: 0 };
      return again(async (attempts) => {
        const replaced = await db
          .updateTable('installations')
          .set(row)
          .where('id', '=', id)
          .where('body', '=', textOf(before))
          .executeTakeFirst();
        if (replaced.numUpdatedRows === 1n) return true;
        // An attempt before this one may have got through.
        if (attempts === 0) return false;
        return (await rowOf(id).select('body').executeTakeFirst())?.body === row.body;
      }, KEEP_LIMIT_MS);
    },
    async hold(id, body, forMs) {
      const held = await db
        .updateTable('installations')
        .set({ holder, held_until: now() + forMs })
        .where('id', '=', id)
        .where('body', '=', textOf(body))
        .where('held_until', '<=', now())
        .executeTakeFirst();
      return held.numUpdatedRows === 1n;
    },
    async release(id) {
      await db
        .updateTable('installations')
        .set({ holder: null, held_until: 0 })
        .where('id', '=', id)
        .where('holder', '=', holder)
        .execute();
    },
    async remove(id) {
      await db.deleteFrom('installations').where('id', '=', id).execute();
    },
    async noteTeam(organisation, team) {
      checkId(team);
      await db.transaction().execute(async (transaction) => {
        if (await isLeaving(transaction, team)) return;
        await transaction
          .insertInto('organisation_teams')
          .values({ team, organisation })
          .onConflict((conflict) => conflict.column('team').doUpdateSet({ organisation }))
          .execute();
      });
    },
    async dropTeam(team) {
      await db.deleteFrom('organisation_teams').where('team', '=', team).execute();
    },
    async organisationOf(team) {
      const row = await db
        .selectFrom('organisation_teams')
        .select('organisation')
        .where('team', '=', team)
        .executeTakeFirst();
      return row?.organisation;
    },
    async teamsOf(organisation) {
      const rows = await db
        .selectFrom('organisation_teams')
        .select('team')
        .where('organisation', '=', organisation)
        .orderBy('team')
        .execute();
      return rows.map(({ team }) => team);
    },
  };
}
