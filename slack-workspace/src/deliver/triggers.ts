/** Slack's, from the moment it was given. https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses */
const TRIGGER_LIFE_MS = 3000;

/** What a `trigger_id` opens: a modal for this person; `viewId` where it came from one. */
type Trigger = { readonly person: string; readonly viewId?: string };

/** Ids that let the bot open one modal, for three seconds. */
export type Triggers = {
  readonly give: (trigger: Trigger) => string;
  /** The trigger, once; or Slack's code for why not. */
  readonly exchange: (
    id: unknown,
  ) => Trigger | 'invalid_arguments' | 'expired_trigger_id' | 'exchanged_trigger_id';
};

export function createTriggers(now: () => number, nextId: (prefix: string) => string): Triggers {
  const given = new Map<string, Trigger & { readonly at: number; isUsed: boolean }>();
  return {
    give(trigger) {
      const id = `${nextId('')}.${Math.floor(now())}`;
      given.set(id, { ...trigger, at: now(), isUsed: false });
      return id;
    },
    exchange(id) {
      const trigger = given.get(String(id));
      if (trigger === undefined) return 'invalid_arguments';
      if (trigger.isUsed) return 'exchanged_trigger_id';
      if (now() - trigger.at > TRIGGER_LIFE_MS) return 'expired_trigger_id';
      trigger.isUsed = true;
      return trigger;
    },
  };
}
