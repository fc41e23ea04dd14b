/** Who has pressed, chosen or sent something, as Slack says it. */
export type By = {
  readonly team?: { readonly id: string } | null;
  readonly user: { readonly id: string; readonly team_id?: string };
};

/** The workspace somebody acts in. */
export const teamOf = ({ team, user }: By): string => team?.id ?? user.team_id ?? '';
