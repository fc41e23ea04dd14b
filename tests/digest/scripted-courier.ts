import type { Courier, Finding, Place, Post, Posting } from '../../src/digest/delivery/courier.ts';

/** What a courier answers, and whether the post stands in the channel all the same. */
export type Step = Posting & { readonly arrives?: boolean };

type Standing = Place & { readonly key: string; readonly ts: string; readonly post: Post };

/**
 * A courier with channels of its own. It posts, unless a script for the channel says otherwise, and
 * finds what it has posted.
 */
export function aScriptedCourier() {
  const history: Standing[] = [];
  const attempts: string[] = [];
  const told: { readonly person: string; readonly text: string }[] = [];
  const scripts = new Map<string, Step[]>();
  const findings = new Map<string, Finding[]>();
  const courier: Courier = {
    async post(place, key, post) {
      attempts.push(place.channel);
      const step = scripts.get(place.channel)?.shift();
      const ts = `${1_700_000_000 + history.length}.000100`;
      const arrives = step === undefined || step.kind === 'posted' || step.arrives === true;
      if (arrives) history.push({ team: place.team, channel: place.channel, key, ts, post });
      if (step === undefined || step.kind === 'posted') return { kind: 'posted', ts };
      const { arrives: _, ...posting } = step;
      return posting;
    },
    async barrier({ channel }) {
      const step = scripts.get(channel)?.at(0);
      return step?.kind === 'closed' ? step.reason : undefined;
    },
    async find({ channel }, key) {
      const scripted = findings.get(channel)?.shift();
      if (scripted !== undefined) return scripted;
      const found = history.find((one) => one.channel === channel && one.key === key);
      return found === undefined ? { kind: 'absent' } : { kind: 'found', ts: found.ts };
    },
    async tell({ person }, { text }) {
      told.push({ person, text });
      return true;
    },
  };
  return {
    courier,
    history,
    /** Channels in which something was tried, in order. */
    attempts,
    told,
    script: (channel: string, ...steps: readonly Step[]) => void scripts.set(channel, [...steps]),
    finds: (channel: string, ...answers: readonly Finding[]) =>
      void findings.set(channel, [...answers]),
    postsIn: (channel: string) => history.filter((one) => one.channel === channel),
  };
}

export type ScriptedCourier = ReturnType<typeof aScriptedCourier>;
