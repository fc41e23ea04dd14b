import { teamOfBody } from '../delivery/visit.ts';

/** Who has pressed, chosen or sent something, as Slack says it. */
export type By = {
  readonly team?: { readonly id: string } | null;
  readonly user: { readonly id: string; readonly team_id?: string };
};

/** The workspace that a delivery is for. */
export const teamOf = (body: object): string => teamOfBody({ ...body }).team;
