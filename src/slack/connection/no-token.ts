/** There is no token to call Slack with for now: such a call has never left this machine. */
export class NoToken extends Error {
  /** As where there is no connection, which is tried again by whoever can. */
  readonly code = 'ECONNREFUSED';
}
