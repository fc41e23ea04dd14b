/** Languages whose months are known, from what the platform knows of them. */
const LANGUAGES =
  'en de fr es it pt nl sv nb nn da fi is pl cs sk sl hr sr bs hu ro bg ru uk be el tr et lv lt ca eu gl ga cy sw id ms vi af zu xh st kk az ka hy he ar fa hi';

let names: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlySet<string> | undefined;

/** Months by their names, long and short, in lower case; those that are two months in two languages are left out. */
export function monthNames(): ReadonlyMap<string, number> {
  names ??= readNames();
  return names;
}

/** Weekdays by their names, long and short, in lower case. */
export function weekdayNames(): ReadonlySet<string> {
  weekdays ??= new Set(
    LANGUAGES.split(' ').flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
        return Array.from({ length: 7 }, (_, at) => format.format(Date.UTC(2024, 0, 1 + at)))
          .map((name) => name.toLowerCase().replace(/\.$/, ''))
          .filter((name) => name.length > 1);
      }),
    ),
  );
  return weekdays;
}

function readNames(): ReadonlyMap<string, number> {
  const found = new Map<string, Set<number>>();
  for (const language of LANGUAGES.split(' ')) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [{}, { day: 'numeric' } as const]) {
        const format = new Intl.DateTimeFormat(language, {
          month,
          ...day,
          timeZone: 'UTC',
          calendar: 'gregory',
          numberingSystem: 'latn',
        });
        for (let at = 0; at < 12; at++) {
          const part = format
            .formatToParts(Date.UTC(2024, at, 5))
            .find(({ type }) => type === 'month');
          const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
          if (/\p{L}{3}/u.test(name)) found.set(name, (found.get(name) ?? new Set()).add(at + 1));
        }
      }
    }
  }
  return new Map(
    [...found].flatMap(([name, months]) =>
      months.size === 1 ? [[name, [...months][0] ?? 0] as const] : [],
    ),
  );
}
