/** `1 article`, `1,200 articles`. */
export const englishCount = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const russianPlural = new Intl.PluralRules('ru');

/** Russian counts in three forms: 1 статья, 2 статьи, 5 статей. */
export function russianCount(count: number, one: string, few: string, many: string): string {
  const form = russianPlural.select(count);
  const noun = form === 'one' ? one : form === 'few' ? few : many;
  return `${count.toLocaleString('ru')} ${noun}`;
}
