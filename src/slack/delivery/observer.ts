import type { Asked } from '../../store/records/claims.ts';

/** Told of what happens in Slack, for who counts it. None of it holds a word of a question. */
export type Observer = {
  /** `ms` from the question to the sent reply; `kind` is that of the reply, or `help`. */
  readonly answered: (question: {
    readonly entry: Asked['entry'];
    readonly kind: string;
    readonly ms: number;
  }) => void;
  /** An event that was left alone because it was answered before. */
  readonly duplicate: () => void;
  /** A call that Slack refused or did not get; `code` is Slack's word for it. */
  readonly failed: (code: string) => void;
};

export const NO_OBSERVER: Observer = { answered() {}, duplicate() {}, failed() {} };
