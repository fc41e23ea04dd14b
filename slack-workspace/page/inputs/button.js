import { Confirm } from '../parts/overlay/confirm.js';
import { safeUrl } from '../text/safe-url.js';
import { html, useState } from '../vendor/preact.js';

/** @import { Button as ButtonElement, FeedbackButtons, IconButton } from '@slack/types' */
/** @import { Change, Place } from '../blocks/place.js' */

/**
 * @template [Of={ action_id?: string, confirm?: ButtonElement['confirm'] }]
 * @typedef {{ element: Of, blockId: string, place: Place }} Props
 */

/**
 * A press with its question before and its waiting after; the button shows both.
 * @param {Props} props
 */
export function usePress({ element, blockId, place }) {
  const [isPending, setPending] = useState(false);
  const [asked, setAsked] = useState(/** @type {Change | undefined} */ (undefined));
  const send = async (/** @type {Change} */ change) => {
    setAsked(undefined);
    setPending(true);
    await place.press(blockId, element.action_id ?? '', change);
    setPending(false);
  };
  const question = element.confirm;
  return {
    isPending,
    press: (/** @type {Change} */ change) =>
      question === undefined ? void send(change) : setAsked(change),
    dialog:
      question === undefined || asked === undefined
        ? null
        : html`<${Confirm}
            question=${question}
            view=${place.view}
            onYes=${() => void send(asked)}
            onNo=${() => setAsked(undefined)}
          />`,
  };
}

/** @param {Props<ButtonElement>} props */
export function Button(props) {
  const { isPending, press, dialog } = usePress(props);
  const { element } = props;
  const { value } = element;
  const change = value === undefined ? {} : { value };
  const url = element.url === undefined ? undefined : safeUrl(element.url);
  const attributes = {
    class: `button ${element.style === undefined ? '' : `button-${element.style}`}`,
    'aria-label': element.accessibility_label,
    onClick: () => (isPending ? undefined : press(change)),
  };
  const shown = element.text.text;
  if (url !== undefined) {
    return html`<a href=${url} target="_blank" rel="noopener noreferrer" ...${attributes}>${shown}</a>`;
  }
  return html`<button type="button" aria-busy=${isPending} aria-disabled=${isPending} ...${attributes}>
      ${shown}
    </button>${dialog}`;
}

/**
 * "Good answer" and "Bad answer". What was pressed stays marked on this page.
 * @param {Props<FeedbackButtons>} props
 */
export function Feedback(props) {
  const { isPending, press } = usePress(props);
  const [given, setGiven] = useState(/** @type {string | undefined} */ (undefined));
  const { element } = props;
  const one = (
    /** @type {FeedbackButtons['positive_button']} */ button,
    /** @type {string} */ sign,
  ) =>
    html`<button
      type="button"
      class="button button-quiet"
      aria-label=${button.accessibility_label ?? button.text.text}
      title=${button.text.text}
      aria-pressed=${given === button.value}
      aria-busy=${isPending}
      onClick=${() => {
        if (isPending) return;
        setGiven(button.value);
        press({ value: button.value });
      }}
    >
      <span aria-hidden="true">${sign}</span> ${button.text.text}
    </button>`;
  return [one(element.positive_button, '▲'), one(element.negative_button, '▼')];
}

/** @param {Props<IconButton>} props */
export function IconPress(props) {
  const { isPending, press, dialog } = usePress(props);
  const { element } = props;
  const { value } = element;
  return html`<button
      type="button"
      class="button button-quiet"
      aria-label=${element.accessibility_label ?? element.text.text}
      aria-busy=${isPending}
      onClick=${() => (isPending ? undefined : press(value === undefined ? {} : { value }))}
    >
      ${element.text.text}
    </button>${dialog}`;
}
