/** Something a person can mend. Its message says what is wrong, where, and what was expected. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** Every fault found, one sentence each, for callers that list them. */
  readonly faults: readonly string[];

  constructor(message: string, faults: readonly string[] = [message]) {
    super(message);
    this.faults = faults;
  }
}
