/** Whether a sentence says who did what the verb of a question says, and it is nobody that the question names. */
export type DoerIn = (sentence: string) => boolean;

/** Of one language; nothing where the question asks by no verb for who did something. */
export type DoerRules = (question: string, isNew: (name: string) => boolean) => DoerIn | undefined;
