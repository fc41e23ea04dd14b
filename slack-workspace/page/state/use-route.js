import { useEffect, useState } from '../vendor/preact.js';

/**
 * What is open, as the address says it (`#U1/C1/1700000000.000100`), so that it can be linked, gone
 * back to, and opened as two people in two tabs.
 * @typedef {{ person: string, place: string, thread: string }} Route
 */

/** The App Home instead of a conversation. */
export const HOME = 'home';

/**
 * @param {string} hash
 * @returns {Route}
 */
function parseRoute(hash) {
  const [person = '', place = '', thread = ''] = hash
    .replace(/^#/, '')
    .split('/')
    .map(decodeURIComponent);
  return { person, place, thread };
}

/**
 * @param {Route} route
 */
export const routeHash = ({ person, place, thread }) =>
  `#${[person, place, thread]
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/')}`;

/**
 * The route, and how to go elsewhere.
 * @returns {[Route, (change: Partial<Route>) => void]}
 */
export function useRoute() {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const onChange = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  const go = (/** @type {Partial<Route>} */ change) => {
    location.hash = routeHash({ ...parseRoute(location.hash), thread: '', ...change });
  };
  return [route, go];
}
