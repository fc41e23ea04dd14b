/**
 * Slack's date tokens, in the reader's own time zone.
 * https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 * @param {number} unix seconds since 1970
 * @param {string} format as `{date_short} at {time}`
 * @param {Date} now
 */
export function formatDate(unix, format, now) {
  const date = new Date(unix * 1000);
  return format.replace(/\{(\w+)\}/g, (whole, token) => dateToken(date, token, now) ?? whole);
}

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const DATES = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/**
 * @param {Date} date
 * @param {string} token
 * @param {Date} now
 */
function dateToken(date, token, now) {
  if (token === 'date_num') return date.toLocaleDateString('sv-SE');
  if (token === 'ago') return ago(date, now);
  const isPretty = token.endsWith('_pretty');
  if (isPretty) {
    const days = daysBetween(date, now);
    if (days === 0) return 'today';
    if (days === 1) return 'yesterday';
    if (days === -1) return 'tomorrow';
  }
  const options = DATES[token.replace(/_pretty$/, '')];
  return options === undefined ? undefined : new Intl.DateTimeFormat('en-GB', options).format(date);
}

/**
 * @param {Date} date
 * @param {Date} now
 */
function ago(date, now) {
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 60 / 24), 'day');
}

/**
 * Midnights passed from `date` to `now`; negative for days to come.
 * @param {Date} date
 * @param {Date} now
 */
function daysBetween(date, now) {
  const day = (/** @type {Date} */ of) => Date.UTC(of.getFullYear(), of.getMonth(), of.getDate());
  return Math.round((day(now) - day(date)) / 86_400_000);
}

/**
 * "Today", "Yesterday" or the date, as the line between two days says it.
 * @param {Date} date
 * @param {Date} now
 */
export function dayName(date, now) {
  const days = daysBetween(date, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
}

/**
 * Hours and minutes, as `09:05`.
 * @param {Date} date
 */
export const clockTime = (date) =>
  date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/**
 * The time in Slack's message id.
 * @param {string} ts
 */
export const dateOfTs = (ts) => new Date(Number(ts) * 1000);
