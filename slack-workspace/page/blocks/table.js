import { html } from '../vendor/preact.js';
import { RichText } from './rich-text.js';

/** @import { DataTableBlock, TableBlock } from '@slack/types' */
/** @import { View } from '../../src/local/view.ts' */

/**
 * A `table` or a `data_table`. The first row is its head.
 * @param {{ block: TableBlock | DataTableBlock, view: View }} props
 */
export function Table({ block, view }) {
  const [head = [], ...rows] = block.rows;
  const caption = 'caption' in block ? block.caption : undefined;
  const settings = block.type === 'table' ? (block.column_settings ?? []) : [];
  const align = (/** @type {number} */ column) => `cell-${settings[column]?.align ?? 'left'}`;
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${caption ?? 'Table'}>
    <table>
      ${caption === undefined ? null : html`<caption>${caption}</caption>`}
      <thead>
        <tr>${head.map((cell, at) => html`<th scope="col" class=${align(at)}>${content(cell, view)}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>${row.map((cell, at) => html`<td class=${align(at)}>${content(cell, view)}</td>`)}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * @param {(TableBlock | DataTableBlock)['rows'][number][number]} cell
 * @param {View} view
 */
function content(cell, view) {
  if (cell.type === 'rich_text') return html`<${RichText} block=${cell} view=${view} />`;
  return cell.text;
}
