import type { Language } from '../../text/language.ts';
import type { ClientOf } from '../teams/teams.ts';
import type { People } from './people.ts';

/** What is known of somebody; `undefined` where Slack does not say, or not in time. */
export type Who = (
  team: string,
  id: string,
) => Promise<
  { readonly name?: string; readonly language: Language; readonly timeZone?: string } | undefined
>;

/** A reply is not held up for a name. */
const PATIENCE_MS = 800;

/** Looks people up for what is shown, never for what they may do. */
export const createWho =
  (people: People, clientOf: ClientOf): Who =>
  (team, id) =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve(undefined), PATIENCE_MS);
      void people
        .find(clientOf(team), id)
        .catch(() => undefined)
        .then((person) => {
          clearTimeout(late);
          resolve(person);
        });
    });
