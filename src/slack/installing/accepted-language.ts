import { LANGUAGES, type Language } from '../../text/language.ts';

/** Of a longer header only this much is read. */
const LONGEST = 200;

/** The first language of `Accept-Language` that the bot speaks, by how much it is wanted; English where there is none. */
export function acceptedLanguage(header = ''): Language {
  const wanted = header
    .slice(0, LONGEST)
    .split(',')
    .map((one) => {
      const [range = '', weight = 'q=1'] = one.split(';').map((part) => part.trim());
      const [primary = ''] = range.toLowerCase().split('-');
      return { primary, quality: Number(weight.replace(/^q=/i, '')) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { primary } of wanted) {
    const language = LANGUAGES.find((one) => one === primary);
    if (language !== undefined) return language;
  }
  return 'en';
}
