import { TextObject } from '../../blocks/text.js';
import { html } from '../../vendor/preact.js';
import { Dialog } from './dialog.js';

/** @import { ConfirmationDialog } from '@slack/types' */
/** @import { View } from '../../../src/local/view.ts' */

/**
 * "Are you sure?", in the app's words.
 * @param {{ question: ConfirmationDialog, view: View, onYes: () => void, onNo: () => void }} props
 */
export function Confirm({ question, view, onYes, onNo }) {
  const { title, text, confirm, deny, style } = question;
  return html`<${Dialog} title=${title?.text ?? 'Are you sure?'} onClose=${onNo}>
    <div class="modal-body"><${TextObject} text=${text} view=${view} /></div>
    <div class="modal-foot">
      <button type="button" class="button" onClick=${onNo}>${deny?.text ?? 'Cancel'}</button>
      <button type="button" class=${`button button-${style ?? 'primary'}`} onClick=${onYes}>
        ${confirm?.text ?? 'Yes'}
      </button>
    </div>
  <//>`;
}
