import { optionList } from '../../block-rules/option-list.ts';
import { isAccepted } from '../../deliver/bot-connection.ts';
import { interaction } from '../../deliver/payloads.ts';
import { WorkspaceError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';
import { findElement } from '../../state/fill-ids.ts';
import { mergeValues, valueField } from '../../state/initial-values.ts';
import { findView } from '../../state/views.ts';
import type { Answered, Posts } from '../posts.ts';
import { placeOf } from './container.ts';
import { codeOf, SENTENCES } from './sentences.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Buttons and all else that acts at once: `block_actions`. */
export async function press(parts: Parts, post: Posts['press']): Promise<Answered> {
  checkInteractive(parts);
  const { person, container, blockId, actionId } = post;
  const element = elementOf(parts, post);
  remember(parts, post, element);
  const { fields, viewId, responsePlace } = placeOf(parts, person, container, post.state);
  const payload = {
    ...interaction(parts, 'block_actions', person),
    ...fields,
    trigger_id: parts.triggers.give({ person, ...(viewId === undefined ? {} : { viewId }) }),
    ...(responsePlace === undefined
      ? {}
      : { response_url: parts.responseUrls.give({ person, ...responsePlace }) }),
    actions: [
      {
        type: element.type,
        action_id: actionId,
        block_id: blockId,
        action_ts: parts.world.nextTs(),
        ...chosen(element, post),
      },
    ],
  };
  const acknowledgement = await parts.deliveries.send(
    'interaction',
    `block_actions ${actionId}`,
    'interactive',
    payload,
  );
  if (isAccepted(acknowledgement)) return { ok: true };
  return { ok: false, error: SENTENCES.trouble(codeOf(acknowledgement)) };
}

export function checkInteractive({ manifest }: Parts): void {
  if (!manifest.settings.interactivity.is_enabled)
    throw new WorkspaceError(SENTENCES.notInteractive);
}

function elementOf(
  parts: Parts,
  {
    person,
    container,
    blockId,
    actionId,
  }: Pick<Posts['press'], 'person' | 'container' | 'blockId' | 'actionId'>,
): Fields {
  const element = findElement(placeOf(parts, person, container).blocks, blockId, actionId);
  if (element === undefined) throw new WorkspaceError(SENTENCES.noElement);
  return element;
}

/** What the action says of the choice; `value` is the button's own and cannot be made up. */
function chosen(element: Fields, { value, selected = {} }: Posts['press']): Fields {
  if (element.type === 'feedback_buttons') {
    const both = [element.positive_button, element.negative_button] as readonly Fields[];
    const pressed = both.find((one) => one.value === value);
    if (pressed === undefined) throw new WorkspaceError(SENTENCES.noElement);
    return { value: pressed.value, text: pressed.text };
  }
  if (element.type === 'button' || element.type === 'icon_button') {
    return {
      text: element.text,
      ...(element.value === undefined ? {} : { value: element.value }),
    };
  }
  if (element.type === 'overflow') return { selected_option: selected.selected_option };
  const field = valueField(element.type) ?? 'value';
  return { [field]: selected[field] ?? null };
}

/** In a view Slack keeps what was chosen, so that the next payload has it. */
function remember({ world }: Parts, post: Posts['press'], element: Fields): void {
  const { container, blockId, actionId, selected } = post;
  const view =
    container.kind === 'view'
      ? findView(world, container.viewId)
      : container.kind === 'home'
        ? world.homes.get(post.person)
        : undefined;
  if (view === undefined || selected === undefined) return;
  const value = { type: String(element.type), ...selected };
  view.values = mergeValues(view.values, { [blockId]: { [actionId]: value } });
  world.changed();
}

/** What a menu of the app's own offers for what was typed: `block_suggestion`. */
export async function suggest(parts: Parts, post: Posts['options']): Promise<Answered> {
  checkInteractive(parts);
  const { person, container, blockId, actionId, query } = post;
  elementOf(parts, post);
  const { fields } = placeOf(parts, person, container);
  const acknowledgement = await parts.deliveries.send(
    'options',
    `block_suggestion ${actionId}`,
    'interactive',
    {
      ...interaction(parts, 'block_suggestion', person),
      ...fields,
      action_id: actionId,
      block_id: blockId,
      value: query,
    },
  );
  if (!isAccepted(acknowledgement)) {
    return { ok: false, error: SENTENCES.trouble(codeOf(acknowledgement)) };
  }
  const list = optionList(acknowledgement.answer);
  return list === undefined
    ? { ok: false, error: SENTENCES.trouble('invalid_options') }
    : { ok: true, ...list };
}
