import { useEffect, useLayoutEffect, useRef, useState } from '../../vendor/preact.js';

/** @import { Message } from '../../../src/local/view.ts' */

/** Nearer to the end than this counts as reading the newest messages. */
const NEAR_END_PX = 120;

/** So that one sees that something stands above. */
const ROOM_ABOVE_PX = 24;

/**
 * Keeps the newest messages in sight while they are read: of whoever reads at the end, and of whoever
 * has just sent something. A command is sent too, though no message of it appears.
 * @param {readonly Message[]} messages
 * @param {string} me
 * @param {number} sent how often this person has sent something from here
 */
export function useScroll(messages, me, sent) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const isAtEnd = useRef(true);
  const placed = useRef(0);
  const seen = useRef('');
  const [hasNew, setNew] = useState(false);
  const last = messages.at(-1);
  useLayoutEffect(() => {
    const { current } = box;
    const isOld = (/** @type {Message} */ { ts }) => ts <= seen.current;
    const added = messages.filter((message) => !isOld(message));
    const isFirst = seen.current === '';
    seen.current = last?.ts ?? seen.current;
    if (current === null) return;
    // The reply to what one has just sent may come with it, or before the page has scrolled.
    if (isAtEnd.current || added.some(({ author }) => author === me)) {
      placed.current = showNewest(current);
      isAtEnd.current = true;
      setNew(false);
    } else if (added.length > 0 && !isFirst) setNew(true);
  }, [me, last?.ts, messages.length, last?.blocks?.length]);
  // What is added below a message, as the number of its replies, stays in sight with it.
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null || !(isAtEnd.current || current.scrollTop === placed.current)) return;
    current.querySelector(NEWEST_FOOT)?.scrollIntoView(NEAREST);
    placed.current = current.scrollTop;
  }, [last?.replyCount, last?.reactions.length]);
  useEffect(() => {
    const { current } = box;
    if (sent === 0 || current === null) return;
    current.scrollTop = current.scrollHeight;
    isAtEnd.current = true;
    setNew(false);
  }, [sent]);
  return {
    box,
    hasNew,
    onScroll() {
      if (box.current === null) return;
      const { scrollHeight, scrollTop, clientHeight } = box.current;
      isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
      if (isAtEnd.current) setNew(false);
    },
    showNew() {
      if (box.current === null) return;
      placed.current = showNewest(box.current);
      box.current.focus();
      setNew(false);
    },
  };
}

const NEWEST_FOOT = '.messages > li:last-child :is(.replies, .reactions)';

const NEAREST = /** @type {const} */ ({ block: 'nearest' });

/**
 * Scrolls to the end, or to the beginning of the newest message where it is taller than the box.
 * Returns where that is.
 * @param {HTMLElement} box
 */
function showNewest(box) {
  const newest = box.querySelector('.messages > li:last-child');
  box.scrollTop = box.scrollHeight;
  if (newest === null) return box.scrollTop;
  const above = box.getBoundingClientRect().top - newest.getBoundingClientRect().top;
  if (above > 0) box.scrollTop -= above + ROOM_ABOVE_PX;
  return box.scrollTop;
}
