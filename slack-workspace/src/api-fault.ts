import type { BlockFault } from './block-rules/faults.ts';
import { faultLine } from './block-rules/faults.ts';

type About = {
  /** More fields of the answer, as `needed` and `provided`. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Slack says no: thrown anywhere below the Web API, answered in one place. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
  readonly code: string;
  readonly about: About;

  constructor(code: string, about: About = {}) {
    super(code);
    this.code = code;
    this.about = about;
  }
}

/** `invalid_blocks` and the like, with the places in the words Slack uses. */
export const faultOfBlocks = (code: string, faults: readonly BlockFault[]): ApiFault =>
  new ApiFault(code, { fields: { response_metadata: { messages: faults.map(faultLine) } } });

export const invalidArguments = (...messages: readonly string[]): ApiFault =>
  new ApiFault('invalid_arguments', { fields: { response_metadata: { messages } } });
