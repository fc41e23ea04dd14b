/** A moment as a clock on the wall shows it: `YYYY-MM-DD` and `HH:MM`. */
export type LocalTime = { readonly date: string; readonly time: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock in `zone`, an IANA name, shows at `at`, in ms since 1970. */
export function localTime(at: number, zone: string): LocalTime {
  // Swedish is written as ISO 8601 is: 2026-11-24 08:30.
  const [date = '', time = ''] = formatIn(zone).format(at).split(' ');
  return { date, time };
}

export const isZone = (zone: string): boolean => {
  try {
    formatIn(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** To make one costs a hundred times what using it does. */
function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  formats.set(zone, format);
  return format;
}
