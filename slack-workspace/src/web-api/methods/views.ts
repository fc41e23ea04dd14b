import { ApiFault, invalidArguments } from '../../api-fault.ts';
import type { Parts } from '../../parts.ts';
import { findView, openModal, publishHome, slackView, updateView } from '../../state/views.ts';
import type { Arguments } from '../arguments.ts';
import type { Fields, Methods } from '../method.ts';

/** https://docs.slack.dev/reference/methods?family=views */
export const views: Methods = {
  'views.open': { tier: 4, run: (args, parts) => open(args, parts, false) },
  'views.push': { tier: 4, run: (args, parts) => open(args, parts, true) },
  'views.update': { tier: 4, run: update },
  'views.publish': { tier: 4, run: publish },
};

function open(args: Arguments, parts: Parts, isPush: boolean): Fields {
  const trigger = parts.triggers.exchange(args.trigger_id);
  if (trigger === 'invalid_arguments') {
    throw invalidArguments('[ERROR] invalid `trigger_id` [json-pointer:/trigger_id]');
  }
  if (typeof trigger === 'string') throw new ApiFault(trigger);
  const { world } = parts;
  if (isPush && (trigger.viewId === undefined || findView(world, trigger.viewId) === undefined)) {
    throw invalidArguments('[ERROR] the `trigger_id` is not of an open modal');
  }
  return { view: slackView(world, openModal(world, trigger.person, args.view, isPush)) };
}

function update(args: Arguments, { world }: Parts): Fields {
  const stored = findView(world, args.view_id, args.external_id);
  if (stored === undefined) throw new ApiFault('not_found');
  return { view: slackView(world, updateView(world, stored, args.view, args.hash)) };
}

function publish(args: Arguments, { world, manifest }: Parts): Fields {
  const person = String(args.user_id ?? '');
  if (!world.people.has(person)) throw invalidArguments('[ERROR] invalid `user_id`');
  if (!manifest.features.app_home.home_tab_enabled) throw new ApiFault('not_enabled');
  return { view: slackView(world, publishHome(world, person, args.view, args.hash)) };
}
