import type { ShownTopics } from '../../../digest/settings/read-topics.ts';
import type { Settings } from '../../../digest/settings/settings.ts';
import type { Language } from '../../../text/language.ts';
import { wordsIn } from '../../reply/words/words-in.ts';
import { digestWordsIn } from '../edition/words/words-in.ts';
import { weekdaysPhrase } from './days.ts';
import { digestSetWordsIn } from './words/words-in.ts';

/** The name of a section, as it stands in the digest. */
export function sectionName(section: Settings['sections'][number], language: Language): string {
  const { news, changed, past, asked } = digestWordsIn(language);
  return { new: news, changed, 'on-this-day': past.day, 'asked-here': asked }[section];
}

/** How a digest is set, a line for each thing. */
export function setLines(
  settings: Settings,
  topics: ShownTopics,
  language: Language,
): readonly string[] {
  const words = digestSetWordsIn(language);
  const { comma } = wordsIn(language);
  const sections = settings.sections.map((section) => sectionName(section, language));
  return [
    words.when[settings.every](
      weekdaysPhrase(settings.weekdays, language),
      settings.time,
      settings.zone,
    ),
    words.language + words.languages[settings.language],
    words.sections + sections.join(comma),
    topicsLine(topics, language),
    words.onEmpty[settings.onEmpty],
  ];
}

function topicsLine({ names, words: free }: ShownTopics, language: Language): string {
  const words = digestSetWordsIn(language);
  const { comma, semicolon, quoted } = wordsIn(language);
  const parts = [
    ...(names.length === 0 ? [] : [words.names(names.join(comma))]),
    ...(free.length === 0 ? [] : [words.words(free.map(quoted).join(comma))]),
  ];
  return parts.length === 0 ? words.allTopics : words.topics + parts.join(semicolon);
}
