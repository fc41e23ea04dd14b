/** @import { Answered, Posts, Traffic } from '../../src/local/posts.ts' */
/** @import { View } from '../../src/local/view.ts' */

/** What a person reads where the server does not answer at all. */
const GONE = 'The workspace is not responding. Is it still running?';

/**
 * Everything this person sees; of the first person where `person` is empty or not known.
 * @param {string} person
 * @returns {Promise<View>}
 */
export async function fetchView(person) {
  const response = await fetch(`/_local/state?person=${encodeURIComponent(person)}`);
  if (response.status === 404 && person !== '') return fetchView('');
  if (!response.ok) throw new Error(GONE);
  return response.json();
}

/** @returns {Promise<Traffic>} */
export async function fetchTraffic() {
  const response = await fetch('/_local/traffic');
  if (!response.ok) throw new Error(GONE);
  return response.json();
}

/**
 * Asks the workspace to do something. Never throws: a fault is an answer too.
 * @template {keyof Posts} Path
 * @param {Path} path
 * @param {Posts[Path]} body
 * @returns {Promise<Answered>}
 */
export async function post(path, body) {
  try {
    const response = await fetch(`/_local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    return { ok: false, error: GONE };
  }
}

/**
 * Calls `onChange` whenever this person has something new to see, and `onState` when the connection
 * is lost or found again. Returns what ends it.
 * @param {string} person
 * @param {() => void} onChange
 * @param {(isOpen: boolean) => void} onState
 */
export function listen(person, onChange, onState) {
  const events = new EventSource(`/_local/events?person=${encodeURIComponent(person)}`);
  events.addEventListener('change', onChange);
  events.addEventListener('open', () => onState(true));
  events.addEventListener('error', () => onState(false));
  return () => events.close();
}
