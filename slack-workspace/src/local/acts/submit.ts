import { ApiFault } from '../../api-fault.ts';
import { isAccepted } from '../../deliver/bot-connection.ts';
import { interaction } from '../../deliver/payloads.ts';
import type { Parts } from '../../parts.ts';
import { isFields } from '../../state/fill-ids.ts';
import { mergeValues } from '../../state/initial-values.ts';
import { closeModal, openModal, slackView, updateView } from '../../state/views.ts';
import type { StoredView } from '../../state/world.ts';
import type { Answered, Posts } from '../posts.ts';
import { modalOf } from './container.ts';
import { inputFaults } from './input-faults.ts';
import { checkInteractive } from './press.ts';
import { codeOf, SENTENCES } from './sentences.ts';

/** The submit button of a modal: `view_submission`, and what the app's answer makes of the modal. */
export async function submit(
  parts: Parts,
  { person, viewId, values }: Posts['submit'],
): Promise<Answered> {
  checkInteractive(parts);
  const { world } = parts;
  const modal = modalOf(parts, person, viewId);
  modal.values = mergeValues(modal.values, values);
  const faults = inputFaults(modal.view.blocks, modal.values);
  if (Object.keys(faults).length > 0) return refused(parts, modal, faults);
  modal.errors = {};
  modal.isBusy = true;
  world.changed();
  const acknowledgement = await parts.deliveries.send(
    'interaction',
    `view_submission ${String(modal.view.callback_id ?? '')}`.trim(),
    'interactive',
    {
      ...interaction(parts, 'view_submission', person),
      trigger_id: parts.triggers.give({ person, viewId }),
      view: slackView(world, modal),
      response_urls: responseUrlsOf(parts, modal),
    },
  );
  modal.isBusy = false;
  world.changed();
  if (!isAccepted(acknowledgement)) {
    return { ok: false, error: SENTENCES.trouble(codeOf(acknowledgement)) };
  }
  try {
    return act(parts, modal, acknowledgement.answer);
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error;
    return { ok: false, error: SENTENCES.trouble(error.code) };
  }
}

/** An address for each conversation that was chosen in a menu with `response_url_enabled`. */
function responseUrlsOf({ responseUrls }: Parts, { person, view, values }: StoredView) {
  return view.blocks.flatMap(({ block_id: blockId, element }) => {
    if (!isFields(element) || element.response_url_enabled !== true) return [];
    const actionId = String(element.action_id);
    const value = values[String(blockId)]?.[actionId];
    const channel = value?.selected_conversation ?? value?.selected_channel;
    if (typeof channel !== 'string') return [];
    const url = responseUrls.give({ person, channel });
    return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: url }];
  });
}

function refused(
  { world }: Parts,
  modal: StoredView,
  errors: Readonly<Record<string, string>>,
): Answered {
  modal.errors = errors;
  world.changed();
  return { ok: false, error: Object.values(errors).join(' '), errors };
}

/** https://docs.slack.dev/surfaces/modals#response_actions */
function act(parts: Parts, modal: StoredView, answer: unknown): Answered {
  const { world } = parts;
  const action = isFields(answer) ? answer.response_action : undefined;
  if (!isFields(answer) || action === undefined) {
    closeModal(world, modal, false);
    return { ok: true };
  }
  switch (action) {
    case 'errors':
      return refused(parts, modal, errorsIn(answer.errors, modal));
    case 'update':
      updateView(world, modal, answer.view);
      return { ok: true };
    case 'push':
      openModal(world, modal.person, answer.view, true);
      return { ok: true };
    case 'clear':
      closeModal(world, modal, true);
      return { ok: true };
    default:
      throw new ApiFault('invalid_response_action');
  }
}

/** Errors may only name input blocks of this modal. */
function errorsIn(errors: unknown, { view }: StoredView): Readonly<Record<string, string>> {
  if (!isFields(errors) || Object.keys(errors).length === 0) throw new ApiFault('invalid_errors');
  const inputs = new Set(
    view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id),
  );
  if (Object.keys(errors).some((id) => !inputs.has(id))) throw new ApiFault('invalid_errors');
  return Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, String(text)]));
}

/** The ✕ of a modal: it and those above it go, and apps that asked for it are told. */
export function close(parts: Parts, { person, viewId, all = false }: Posts['close']): Answered {
  const modal = modalOf(parts, person, viewId);
  const isCleared = all || modal.view.clear_on_close === true;
  for (const closed of closeModal(parts.world, modal, isCleared)) {
    if (closed.view.notify_on_close !== true) continue;
    void parts.deliveries.send(
      'interaction',
      `view_closed ${String(closed.view.callback_id ?? '')}`.trim(),
      'interactive',
      {
        ...interaction(parts, 'view_closed', person),
        view: slackView(parts.world, closed),
        is_cleared: isCleared,
      },
    );
  }
  return { ok: true };
}
