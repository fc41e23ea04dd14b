import type { Workspaces } from '../../slack-workspace/src/several/start-workspaces.ts';
import type { Team } from './team.ts';
import { pierOf } from './words.ts';

export type Asked = {
  readonly team: number;
  readonly pier: string;
  readonly kind: 'command' | 'mention' | 'direct';
  /** The message, where it is one. */
  readonly ts?: string;
  /** The command was cut off before it was acknowledged: Slack tells the person, and nobody tries again. */
  readonly isCutOff?: boolean;
};

/** What stands in a workspace of the bot's, in order. */
async function saidIn(team: Team) {
  const { conversations, bot } = await team.view();
  return conversations.flatMap(({ messages }) =>
    messages.filter(({ author, subtype }) => author === bot.userId && subtype === undefined),
  );
}

export async function countReplies(teams: readonly Team[], asked: readonly Asked[]) {
  const owner = new Map<string, number>();
  for (let team = 0; team < teams.length; team++) {
    for (let nth = 0; nth < 1000; nth++) owner.set(pierOf(team, nth).toLowerCase(), team);
  }
  const counts = { lost: 0, doubled: 0, crossed: 0 };
  const lost: string[] = [];
  for (const [at, team] of teams.entries()) {
    const said = await saidIn(team);
    for (const message of said) {
      const words = JSON.stringify([message.text, message.blocks])
        .toLowerCase()
        .match(/[a-z]{6,}/g);
      if ((words ?? []).some((word) => (owner.get(word) ?? at) !== at)) counts.crossed++;
    }
    for (const one of asked.filter((question) => question.team === at)) {
      const replies = said.filter(({ threadTs, text }) =>
        one.kind === 'mention'
          ? threadTs === one.ts
          : /The (\w+) pier was/.exec(text)?.[1] === one.pier,
      ).length;
      if (replies === 0 && one.isCutOff !== true) {
        counts.lost++;
        lost.push(`${one.kind} of ${team.id}: ${one.pier}`);
      }
      if (replies > 1) counts.doubled += replies - 1;
    }
  }
  return { counts, lost };
}

/** How often each edition stands in Slack, by what its message carries. */
export function postsOfEditions({ workspaces }: Workspaces): ReadonlyMap<string, number> {
  const posts = new Map<string, number>();
  for (const workspace of workspaces.values()) {
    for (const call of workspace.traffic().flatMap(({ calls }) => calls)) {
      const key = /"edition\\?":\\?"([\w-]+)/.exec(JSON.stringify(call.request))?.[1];
      if (call.method !== 'chat.postMessage' || !call.ok || key === undefined) continue;
      posts.set(key, (posts.get(key) ?? 0) + 1);
    }
  }
  return posts;
}
