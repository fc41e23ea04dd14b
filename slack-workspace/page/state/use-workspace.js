import { useEffect, useRef, useState } from '../vendor/preact.js';
import { fetchView, listen, post } from './api.js';

/** @import { Answered, Posts } from '../../src/local/posts.ts' */
/** @import { View } from '../../src/local/view.ts' */

/** How long a sentence of the page itself stays. */
const NOTICE_MS = 8000;

/** What is done to the workspace rather than by a person in it. */
const ANYBODYS = new Set(['clock', 'redeliver', 'invite', 'kick', 'archive', 'unarchive', 'fail']);

/** A fault of these comes with the view, as a toast. */
const TOASTED = new Set(['press', 'shortcut']);

/**
 * The bodies of the posts without who acts: the page knows that.
 * @template {keyof Posts} Path
 * @typedef {Omit<Posts[Path], 'person'>} Body
 */

/**
 * What the page does with the workspace.
 * @typedef {object} Workspace
 * @property {View} view
 * @property {boolean} isOnline
 * @property {readonly { id: number, text: string }[]} notices sentences of the page itself
 * @property {(text: string) => void} notify
 * @property {<Path extends keyof Posts>(path: Path, body: Body<Path>, isQuiet?: boolean) => Promise<Answered>} send
 *   as this person; a fault is shown unless `isQuiet`
 */

/**
 * One person's view, kept fresh; `undefined` until it is there.
 * @param {string} person
 * @returns {Workspace | undefined}
 */
export function useWorkspace(person) {
  const [view, setView] = useState(/** @type {View | undefined} */ (undefined));
  const [isOnline, setOnline] = useState(true);
  const [notices, setNotices] = useState(/** @type {{ id: number, text: string }[]} */ ([]));
  const count = useRef(0);
  useEffect(() => {
    // What was said to one person is nothing to the next.
    setNotices([]);
    return keepFresh(person, setView, setOnline);
  }, [person]);
  const notify = (/** @type {string} */ text) => {
    count.current += 1;
    const id = count.current;
    setNotices((all) => [...all.slice(-2), { id, text }]);
    setTimeout(() => setNotices((all) => all.filter((one) => one.id !== id)), NOTICE_MS);
  };
  if (view === undefined) return undefined;
  return {
    view,
    isOnline,
    notices,
    notify,
    async send(path, body, isQuiet = false) {
      const whole = ANYBODYS.has(path) ? body : { ...body, person: view.me };
      const answer = await post(path, /** @type {Posts[typeof path]} */ (whole));
      if (!answer.ok && !isQuiet && !TOASTED.has(path)) notify(answer.error);
      return answer;
    },
  };
}

/**
 * Fetches the view now and after every change; several changes at once cost one more fetch.
 * @param {string} person
 * @param {(view: View) => void} setView
 * @param {(isOnline: boolean) => void} setOnline
 */
function keepFresh(person, setView, setOnline) {
  let state = /** @type {'idle' | 'fetching' | 'stale' | 'ended'} */ ('idle');
  const refresh = async () => {
    if (state !== 'idle') {
      if (state === 'fetching') state = 'stale';
      return;
    }
    do {
      state = 'fetching';
      try {
        const view = await fetchView(person);
        if (isEnded()) return;
        setView(view);
      } catch {
        setOnline(false);
      }
    } while (isStale());
    if (!isEnded()) state = 'idle';
  };
  const isEnded = () => state === 'ended';
  const isStale = () => state === 'stale';
  const stop = listen(person, () => void refresh(), setOnline);
  void refresh();
  return () => {
    state = 'ended';
    stop();
  };
}
