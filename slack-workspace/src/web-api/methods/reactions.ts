import { ApiFault } from '../../api-fault.ts';
import type { Parts } from '../../parts.ts';
import type { Arguments } from '../arguments.ts';
import { anyScope, type Fields, type Methods } from '../method.ts';
import { joinedBy, messageIn } from '../places.ts';

const scopes = anyScope('reactions:write');

/** https://docs.slack.dev/reference/methods?family=reactions */
export const reactions: Methods = {
  'reactions.add': { tier: 3, scopes, run: addReaction },
  'reactions.remove': { tier: 3, scopes, run: removeReaction },
};

function addReaction(args: Arguments, parts: Parts): Fields {
  const [people, name] = reactionOf(args, parts);
  if (people.get(name)?.has(parts.world.begin.bot.userId)) throw new ApiFault('already_reacted');
  people.set(name, new Set([...(people.get(name) ?? []), parts.world.begin.bot.userId]));
  parts.world.changed();
  return {};
}

function removeReaction(args: Arguments, parts: Parts): Fields {
  const [people, name] = reactionOf(args, parts);
  const before = people.get(name);
  if (!before?.delete(parts.world.begin.bot.userId)) throw new ApiFault('no_reaction');
  if (before.size === 0) people.delete(name);
  parts.world.changed();
  return {};
}

function reactionOf(args: Arguments, parts: Parts): [Map<string, Set<string>>, string] {
  const { reactions: people } = messageIn(args, joinedBy(args, parts), 'timestamp');
  const name = String(args.name ?? '').replaceAll(':', '');
  if (!/^[\w+-]{1,100}$/.test(name)) throw new ApiFault('invalid_name');
  return [people, name];
}
