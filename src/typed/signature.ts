import { SIGN_OFF, SIGNED } from './courtesies/read.ts';

const DEVICE =
  '(?:i ?phone|i ?pad|i ?pod|ios|mac(?:book)?|apple watch|android|samsung|galaxy|pixel|huawei|xiaomi|redmi|honor|sony|nokia|oneplus|black ?berry|windows|mobile|phone|cell ?phone|smartphone|tablet|outlook|yahoo|gmail|proton ?mail|mail(?:\\.ru)?|slack|yandex|spark|айфона?|айпада?|андроида?|телефона|смартфона|планшета|почты|яндекс|мобильн(?:ого|ой)|самсунга?|スマートフォン|スマホ|携帯(?:電話)?|タブレット|アイフォン|アイフォーン|モバイル|ヤフー)';

/** "Sent from my iPhone", «Отправлено с iPhone», "iPhoneから送信", alone or at the end of a line. */
const SENT_FROM = new RegExp(
  `(?:^|[\\s.!?。！？—–-])(?:(?:sent|written|typed|posted) (?:from|via|with|using|on|by) (?:(?:my|the|an?) )?(?:[\\p{L}\\p{N}]+ ){0,2}${DEVICE}|get outlook for|(?:отправлено|послано|написано) (?:с|со|из|через|при помощи) (?:(?:моего|мобильной|мобильного|приложения|устройства) ){0,3}${DEVICE}).{0,40}$|(?:私の|自分の)?(?:[\\p{L}\\p{N}]+の)?${DEVICE}(?:から|より)(?:の)?送信(?:されました|しました|しています|した|)[。.]?$|(?:^|\\s)sent from my .{1,40}$`,
  'iu',
);

/** What each way to say so has in it, quickly seen. */
const MAY_BE_SENT_FROM = /sent|written|typed|posted|get outlook|отправлено|послано|написано|送信/iu;

/** A line that begins a signature in mail. */
const DELIMITER = /^\s*(?:--+|__+|—{2,}|–{2,}|\*{3,}|={3,})\s*$/u;

const NAMES = /^[\s,.!—–-]*(?:\p{Lu}[\p{L}.'’-]*(?:\s+|,\s*|$)){0,3}$/u;

/** "— Anna", "- Anna Petrova". */
const DASHED_NAME = /^\s*[—–-]{1,2}\s*\p{Lu}\p{Ll}+(?:\s+\p{Lu}[\p{L}.]*){0,2}\s*$/u;

/** "…? Many thanks," above a name. */
const LAST_SENTENCE = /[.!?。！？]\s+([^.!?。！？]{2,40})$/u;

/** A name alone, perhaps with what somebody is. */
const MOST_LINES = 6;
const LONGEST_LINE = 80;

/** Whether a sentence says no more than "Best, Anna". */
export function isSignOff(sentence: string): boolean {
  if (DASHED_NAME.test(sentence)) return true;
  const text = sentence.trim();
  const [found] = SIGN_OFF.exec(text) ?? [];
  return found !== undefined && NAMES.test(text.slice(found.length).replace(/[。！]/gu, ''));
}

/** A signature on one line is no longer than this. */
const LONGEST_END = 120;

const withoutDevice = (end: string): string =>
  end.replace(SENT_FROM, (found) => /^[.!?。！？]/u.exec(found)?.[0] ?? '');

/** The line without the name it is signed with. */
export function unsigned(line: string): string {
  const at = Math.max(0, line.length - LONGEST_END);
  const text = MAY_BE_SENT_FROM.test(line)
    ? line.slice(0, at) + withoutDevice(line.slice(at))
    : line;
  const [signed, name = ''] = SIGNED.exec(text.slice(-LONGEST_LINE)) ?? [];
  return signed !== undefined && /^\p{Lu}/u.test(name) ? text.slice(0, -signed.length) : text;
}

/**
 * The lines before a signature; `isSaid` tells whether one says something, for under nothing there is
 * no signature.
 */
export function withoutSignature(
  lines: readonly string[],
  isSaid: (line: string) => boolean,
): readonly string[] {
  let isBegun = false;
  for (const [at, line] of lines.entries()) {
    if (isBegun && (DELIMITER.test(line) || isSignOff(line)) && isShort(lines.slice(at + 1))) {
      return lines.slice(0, at);
    }
    isBegun ||= isSaid(line);
    if (isBegun && endsInSignOff(line.slice(-LONGEST_LINE)) && isShort(lines.slice(at + 1))) {
      return lines.slice(0, at + 1);
    }
  }
  return lines;
}

/** Behind a sentence, or behind words where a comma follows. */
function endsInSignOff(line: string): boolean {
  const [, last] = LAST_SENTENCE.exec(line) ?? [];
  if (last !== undefined && isSignOff(last)) return true;
  if (!/[,，]$/u.test(line)) return false;
  const words = line.slice(0, -1).split(' ');
  return [1, 2, 3].some((count) => isSignOff(words.slice(-count).join(' ')));
}

const isShort = (rest: readonly string[]): boolean =>
  rest.length <= 2 * MOST_LINES &&
  rest.filter((line) => line.trim() !== '').length <= MOST_LINES &&
  rest.every((line) => line.length <= LONGEST_LINE && !/[?？]\s*$/u.test(line));
