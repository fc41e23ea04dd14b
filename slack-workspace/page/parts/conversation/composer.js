import { nextId } from '../../blocks/place.js';
import { uploadOf } from '../../state/upload.js';
import { completions, usageOf } from '../../text/completions.js';
import {
  html,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from '../../vendor/preact.js';
import { Menu } from '../overlay/menu.js';
import { Suggestions } from './suggestions.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Suggestion } from '../../text/completions.js' */

/**
 * Where messages and commands are typed. `draft` is a text to begin with; a new one takes the place
 * of what is there. `onSend` hears of each message and command before it goes.
 * @param {{ workspace: Workspace, channel: string, threadTs?: string, label: string,
 *   draft?: { text: string, count: number }, isFocused?: boolean, onSend?: () => void }} props
 */
export function Composer(props) {
  const { workspace, channel, threadTs, label, draft, isFocused = false, onSend } = props;
  const { view, send, notify } = workspace;
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const id = useMemo(nextId, []);
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [isShut, setShut] = useState(false);
  const wantedCaret = useRef(/** @type {number | undefined} */ (undefined));
  const found = completions(text, caret, view, threadTs !== undefined);
  const suggestions = isShut ? [] : found.suggestions;

  const write = (/** @type {string} */ next, at = next.length) => {
    setText(next);
    setCaret(at);
    setChosen(0);
    setShut(false);
    wantedCaret.current = at;
    field.current?.focus();
  };
  useEffect(() => {
    if (draft !== undefined && draft.count > 0) write(draft.text);
  }, [draft?.count]);
  useEffect(() => {
    if (isFocused && matchMedia('(hover: hover)').matches) field.current?.focus();
  }, [isFocused, channel, threadTs]);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
    if (wantedCaret.current !== undefined) current.selectionStart = wantedCaret.current;
    wantedCaret.current = undefined;
  }, [text]);

  const say = async () => {
    const said = text.trim();
    if (said === '') return;
    write('');
    if (said.startsWith('/') && threadTs !== undefined) {
      notify('Commands do not work in threads. Type the command in the channel.');
      return write(said);
    }
    onSend?.();
    const body = { channel, text: said, ...(threadTs === undefined ? {} : { threadTs }) };
    const answer = await send('say', body);
    if (!answer.ok) setText((now) => (now === '' ? said : now));
  };
  const chooser = useRef(/** @type {HTMLInputElement | null} */ (null));
  const sendFile = async (/** @type {File | undefined} */ file) => {
    if (file === undefined) return;
    onSend?.();
    const body = await uploadOf(file);
    await send('upload', { channel, ...body, ...(threadTs === undefined ? {} : { threadTs }) });
  };
  const accept = (/** @type {Suggestion} */ suggestion) => {
    const start = text.slice(0, found.from) + suggestion.insert;
    write(start + text.slice(caret).replace(/^ /, ''), start.length);
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const suggestion = suggestions[chosen];
    const { key } = event;
    if (event.isComposing) return;
    if (suggestion !== undefined && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const step = key === 'ArrowDown' ? 1 : suggestions.length - 1;
      setChosen((chosen + step) % suggestions.length);
    } else if (suggestion !== undefined && key === 'Escape') setShut(true);
    else if (suggestion !== undefined && key === 'Tab' && !event.shiftKey) accept(suggestion);
    else if (suggestion !== undefined && key === 'Enter' && isPartial(suggestion)) {
      accept(suggestion);
    } else if (key === 'Enter' && !event.shiftKey) void say();
    else return;
    event.preventDefault();
  };
  /** A command or name typed in full is sent, not completed once more. */
  const isPartial = (/** @type {Suggestion} */ { insert }) =>
    text.slice(found.from, caret) !== insert.trim();

  const onInput = (/** @type {{ currentTarget: HTMLTextAreaElement }} */ { currentTarget }) => {
    setText(currentTarget.value);
    setCaret(currentTarget.selectionStart);
    setChosen(0);
    setShut(false);
  };
  const usage = suggestions.length === 0 ? usageOf(text, view) : undefined;
  const shortcuts = view.shortcuts
    .filter(({ kind }) => kind === 'global')
    .map(({ name, description, callbackId }) => ({
      text: name,
      hint: description,
      choose: () => void send('shortcut', { callbackId }),
    }));
  const items = [
    { text: 'Use a command', hint: '/', choose: () => write('/') },
    { text: 'Mention someone', hint: '@', choose: () => write(`${text}@`) },
    { text: 'Upload a file', hint: '', choose: () => chooser.current?.click() },
    ...shortcuts,
  ];
  return html`<div class="composer">
    <${Suggestions} id=${id} suggestions=${suggestions} chosen=${chosen} onChoose=${accept} />
    <form
      class="composer-box"
      onDragOver=${(/** @type {Event} */ event) => event.preventDefault()}
      onDrop=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        void sendFile(event.dataTransfer?.files[0]);
      }}
      onSubmit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        void say();
      }}
    >
      <${Menu} label="Commands and shortcuts" sign="+" items=${items} side="up" />
      <input
        ref=${chooser}
        type="file"
        hidden
        aria-label="Upload a file"
        onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) => {
          void sendFile(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <textarea
        ref=${field}
        rows="1"
        aria-label=${label}
        placeholder=${label}
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-controls=${id}
        aria-activedescendant=${suggestions.length > 0 ? `${id}-${chosen}` : undefined}
        value=${text}
        onInput=${onInput}
        onKeyUp=${(/** @type {{ currentTarget: HTMLTextAreaElement }} */ { currentTarget }) =>
          setCaret(currentTarget.selectionStart)}
        onClick=${(/** @type {{ currentTarget: HTMLTextAreaElement }} */ { currentTarget }) =>
          setCaret(currentTarget.selectionStart)}
        onKeyDown=${onKeyDown}
      ></textarea>
      <button type="submit" class="button button-primary send" disabled=${text.trim() === ''}>Send</button>
    </form>
    <p class="composer-hint" aria-live="polite">
      ${
        usage === undefined
          ? html`<span class="muted">Enter to send, Shift+Enter for a new line</span>`
          : html`<code>${usage.command} ${usage.usageHint}</code> ${usage.description}`
      }
    </p>
  </div>`;
}
