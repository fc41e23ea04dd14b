/** Why a step of a workflow cannot be done, to whoever runs or builds the workflow. */
export type StepWords = {
  /** Neither a person nor a channel is set. */
  readonly nobody: string;
  /** Nobody can say who reads along in the channel. */
  readonly unknownChannel: string;
  /** The digest is posted for somebody. */
  readonly noPerson: string;
  readonly noChannel: string;
  /** The person may not post the digest of that channel. */
  readonly notYours: string;
  readonly missed: string;
};
