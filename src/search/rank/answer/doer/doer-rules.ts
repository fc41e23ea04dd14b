/**
 * Whether a text says who did what the verb of a question says, and it is nobody that the question names; `false` where
 * it says that it was done and not by whom, `undefined` where it does not speak of it.
 */
export type DoerIn = (text: string) => boolean | undefined;

/** Of one language; nothing where the question asks by no verb for who did something. */
export type DoerRules = (question: string, isNew: (name: string) => boolean) => DoerIn | undefined;
