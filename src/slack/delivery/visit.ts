import type { Asked } from '../../store/records/claims.ts';
import { type Fields, fieldsOf, isText, listOf, textOf } from './fields.ts';

/** Who comes, and by which door. */
export type Visit = {
  /** Empty where a workflow does not say for whom it asks. */
  readonly person: string;
  readonly text: string;
  /** The delivery itself says that it is from outside. */
  readonly isMarked: boolean;
  /** A channel of which the delivery does not say whether it is shared. */
  readonly channel?: string;
};

/** Of an event it is known already whether its channel is shared. */
export function visitOfAsked(asked: Asked): Visit {
  const { asker: person, text, entry, channel, isFromOutside: isMarked = false } = asked;
  const isUntold = entry === 'command' || entry === 'shortcut' || entry === 'workflow';
  return { person, text, isMarked, ...(isUntold && channel !== '' ? { channel } : {}) };
}

/** Of a press and the like; `undefined` for a delivery that names no person. */
export function visitOfBody(body: object): Visit | undefined {
  const fields: Fields = { ...body };
  // Commands name them by their ids alone.
  const person = [fieldsOf(fields.user).id, fields.user_id].find(isString);
  const channel = [fieldsOf(fields.channel).id, fields.channel_id].find(isString);
  if (person === undefined) return undefined;
  return { person, text: '', isMarked: false, ...(channel === undefined ? {} : { channel }) };
}

const isString = (value: unknown): value is string => typeof value === 'string';

/**
 * Whether an event says that it comes from a channel shared with another company, or from somebody
 * of one. Where it does not, it may all the same. https://docs.slack.dev/apis/slack-connect
 */
export function isFromOutside(body: Fields, event: Fields): boolean {
  if (body.is_ext_shared_channel === true) return true;
  const [own] = listOf(body.authorizations);
  // The workspaces of one organisation are no strangers to each other: their people are looked up.
  if (typeof own?.team_id !== 'string' || typeof own.enterprise_id === 'string') return false;
  return [event.user_team, event.source_team].some(
    (team) => typeof team === 'string' && team !== own.team_id,
  );
}

/** Whose delivery it is. */
export type BodyTeam = {
  /** The workspace whose bot is meant; empty where none is named. */
  readonly team: string;
  readonly enterprise?: string;
  /** The organisation has installed the app, for all its workspaces. */
  readonly isOrganisations: boolean;
};

/**
 * The workspace that a delivery is for. In a channel shared with another company, an event names that one's as
 * its own: `authorizations` says whose bot is told of it. Bolt reads it so too, for the token to answer with.
 * https://docs.slack.dev/apis/events-api/#authorizations
 */
export function teamOfBody(body: Fields): BodyTeam {
  const [own] = listOf(body.authorizations);
  const user = fieldsOf(body.user);
  const team = fieldsOf(body.team);
  const isForm = body.type === 'view_submission' || body.type === 'view_closed';
  const teams = [
    isForm ? fieldsOf(body.view).app_installed_team_id : undefined,
    own?.team_id,
    body.team_id,
    team.id,
    user.team_id,
  ];
  const enterprises = [own?.enterprise_id, body.enterprise_id, fieldsOf(body.enterprise).id];
  const enterprise = enterprises.find(isText);
  const isOrganisations = String(own?.is_enterprise_install ?? body.is_enterprise_install);
  return {
    team: textOf(teams.find(isText)),
    ...(enterprise === undefined ? {} : { enterprise }),
    isOrganisations: isOrganisations === 'true',
  };
}
