import type { Place } from '../../archive/several/view.ts';
import { teamOfBody } from '../delivery/visit.ts';

/** Who has pressed, chosen or sent something, as Slack says it. */
export type By = {
  readonly team?: { readonly id: string } | null;
  readonly user: { readonly id: string; readonly team_id?: string };
};

/** Where something was pressed: in a channel, or where only one person sees it. */
export const placeOf = (body: By & { readonly channel?: { readonly id: string } }): Place => ({
  team: teamOf(body),
  channel: body.channel?.id,
});

/** The workspace that a delivery is for. */
export const teamOf = (body: object): string => teamOfBody({ ...body }).team;
