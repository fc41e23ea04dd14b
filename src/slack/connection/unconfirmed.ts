/** Slack may have posted a reply, or not: saying it again could say it twice. */
export class Unconfirmed extends Error {
  /** Bolt would wrap an error without one. */
  readonly code = 'common_ground_unconfirmed';

  constructor(cause: unknown) {
    super('Slack did not confirm that a reply was posted.', { cause });
  }
}
