/** What `/page/vendor/preact.js` holds: htm's standalone file, which the server takes from the package. */
export {
  h,
  html,
  render,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'htm/preact';
