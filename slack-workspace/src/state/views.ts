import { randomBytes } from 'node:crypto';
import { ApiFault, faultOfBlocks } from '../api-fault.ts';
import { viewFaults } from '../block-rules/check-view.ts';
import { fillIds, isBlock, isFields } from './fill-ids.ts';
import { initialValues, mergeValues } from './initial-values.ts';
import type { StoredView, World } from './world.ts';

/** A modal and two more on top of it. https://docs.slack.dev/surfaces/modals#view-stack */
const STACK_LIMIT = 3;

/** https://docs.slack.dev/reference/methods/views.open#errors */
const VIEW_LIMIT_BYTES = 250_000;

const newHash = (world: World): string =>
  `${Math.floor(world.clock.now() / 1000)}.${randomBytes(4).toString('hex')}`;

/** The view with ids filled in. Throws an `ApiFault` for what Slack would refuse. */
function accepted(world: World, kind: StoredView['kind'], view: unknown): StoredView['view'] {
  const faults = viewFaults(kind, view);
  if (faults.length > 0) throw faultOfBlocks('invalid_arguments', faults);
  if (JSON.stringify(view).length > VIEW_LIMIT_BYTES) throw new ApiFault('view_too_large');
  const fields = isFields(view) ? view : {};
  const blocks = Array.isArray(fields.blocks) ? fields.blocks.filter(isBlock) : [];
  return { ...fields, blocks: fillIds(blocks, world.nextId) };
}

const allViews = (world: World): readonly StoredView[] => [
  ...[...world.modals.values()].flat(),
  ...world.homes.values(),
];

function checkExternalId(world: World, view: unknown, except?: StoredView): void {
  const id = isFields(view) ? view.external_id : undefined;
  const others = allViews(world).filter((one) => one !== except);
  if (id && others.some((one) => one.view.external_id === id)) {
    throw new ApiFault('duplicate_external_id');
  }
}

/** A new modal for `person`; on top of the others when `isPush`. */
export function openModal(world: World, person: string, given: unknown, isPush: boolean) {
  const view = accepted(world, 'modal', given);
  checkExternalId(world, view);
  const below = isPush ? (world.modals.get(person) ?? []) : [];
  if (below.length >= STACK_LIMIT) throw new ApiFault('push_limit_reached');
  const id = world.nextId('V');
  const previous = below.at(-1);
  const opened: StoredView = {
    id,
    person,
    kind: 'modal',
    rootId: previous?.rootId ?? id,
    ...(previous === undefined ? {} : { previousId: previous.id }),
    hash: newHash(world),
    view,
    values: initialValues(view.blocks),
    errors: {},
    isBusy: false,
  };
  world.modals.set(person, [...below, opened]);
  world.changed();
  return opened;
}

/** What people have typed stays where the input is still there. */
export function updateView(world: World, stored: StoredView, given: unknown, hash?: unknown) {
  if (hash !== undefined && hash !== stored.hash) throw new ApiFault('hash_conflict');
  const view = accepted(world, stored.kind, given);
  checkExternalId(world, view, stored);
  stored.view = view;
  stored.values = mergeValues(initialValues(view.blocks), stored.values);
  stored.hash = newHash(world);
  stored.errors = {};
  world.changed();
  return stored;
}

export function publishHome(world: World, person: string, given: unknown, hash?: unknown) {
  const old = world.homes.get(person);
  if (hash !== undefined && hash !== old?.hash) throw new ApiFault('hash_conflict');
  const view = accepted(world, 'home', given);
  checkExternalId(world, view, old);
  const id = old?.id ?? world.nextId('V');
  const home: StoredView = {
    id,
    person,
    kind: 'home',
    rootId: id,
    hash: newHash(world),
    view,
    values: initialValues(view.blocks),
    errors: {},
    isBusy: false,
  };
  world.homes.set(person, home);
  world.changed();
  return home;
}

/** By `view_id` or `external_id`. */
export const findView = (world: World, id: unknown, externalId?: unknown): StoredView | undefined =>
  allViews(world).find(
    (one) => one.id === id || (externalId !== undefined && one.view.external_id === externalId),
  );

/** Takes away this modal, and with `all` the whole stack. Returns what was closed, top first. */
export function closeModal(world: World, stored: StoredView, all: boolean): readonly StoredView[] {
  const stack = world.modals.get(stored.person) ?? [];
  const from = all ? 0 : stack.indexOf(stored);
  if (from < 0) return [];
  world.modals.set(stored.person, stack.slice(0, from));
  world.changed();
  return stack.slice(from).toReversed();
}

/** As Slack gives a view to the app. */
export function slackView(world: World, stored: StoredView): Readonly<Record<string, unknown>> {
  const { view, hash, id, rootId, previousId, kind, values } = stored;
  const { team, bot } = world.begin;
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    ...(kind === 'modal' ? { clear_on_close: false, notify_on_close: false } : {}),
    title: null,
    close: null,
    submit: null,
    ...view,
    id,
    team_id: team.id,
    type: kind,
    state: { values },
    hash,
    previous_view_id: previousId ?? null,
    root_view_id: rootId,
    app_id: bot.appId,
    app_installed_team_id: team.id,
    bot_id: bot.botId,
  };
}
