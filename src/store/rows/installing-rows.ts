/** By the id of the workspace, or of the organisation where it is installed for all of that. */
export type InstallationRow = {
  id: string;
  body: string;
  changed_at: number;
  /** Who is renewing it, until `held_until`; after that it is anybody's. */
  holder: string | null;
  held_until: number;
};

/** A workspace that was served with what an organisation has installed. */
export type OrganisationTeamRow = { team: string; organisation: string };

/** A workspace that has left, until nothing of it can come any more. */
export type DepartureRow = {
  team: string;
  /** With which it has left. */
  organisation: string | null;
  left_at: number;
  /** How often all of it was deleted. */
  step: number;
  /** When the next step is anybody's. */
  due_at: number;
};
