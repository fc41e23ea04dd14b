/** What stands before a name in a byline. */
const BY =
  /^(?:by|written by|story by|from|von|par|por|di|da|door|av|af|przez|napsal[a]?|autor(?:en|es|a|as)?|author[s]?|auteur[s]?|autore|forfatter|yazan|автор(?:ы)?|текст|text|文・?|執筆(?:者)?|筆者|著者|記者)\s*[:：]?\s+|^(?:文|取材)[・＝=:：]\s*/iu;

const BETWEEN = /\s*(?:;|\||\/|、|\s(?:and|und|et|och|og|en|и|ja|&)\s)\s*/u;

/** No name is longer, or has more words. */
const LONGEST_NAME = 80;
const MOST_WORDS = 7;

/** What no name holds: figures, addresses, signs of a sentence. */
const NO_NAME =
  /[@#{}<>[\]\d]|https?:|www\.|\.(?:com|org|net|de|ru|jp)\b.*\s|[?!…]|\.\s\p{Lu}\p{Ll}+\s\p{Ll}/u;

/** What sites put where an author should be. */
const NOBODY =
  /^(?:admin|administrator|editor|redaktion|redaction|redazione|redacción|the editors?|staff|webmaster|unknown|author|guest|none|null|undefined|n\/a|-+)$/iu;

/** A name to log in by: `jsmith`. Only letters that have capitals can be small. */
const LOGIN = /^\p{Ll}+$/u;

/** News agencies that write themselves so. */
const AGENCIES: ReadonlySet<string> = new Set(
  'aap adn afp ag aga ansa ap apa belga bta dpa efe epd idn keystone kna kyodo lusa mti ntb pap reuters ritzau rtr sda sid tass tt'.split(
    ' ',
  ),
);

/** The names of the authors in what a page says of them, each once, without titles of what they are. */
export function authorNames(said: readonly string[]): string[] {
  const names = said.flatMap((one) => namesIn(one));
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase().replace(/[\s.]/gu, '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function namesIn(said: string): string[] {
  const line = said.replace(/\s+/gu, ' ').trim().replace(BY, '').trim();
  return parts(line)
    .map((name) =>
      name
        .replace(BY, '')
        .replace(/^[\s,.:·•–—-]+|[\s,:·•–—-]+$/gu, '')
        .trim(),
    )
    .filter(isName);
}

/** `A, B` are two where both have two words; `A, Role` is one and what she does. */
function parts(line: string): string[] {
  return line.split(BETWEEN).flatMap((part) => {
    const pieces = part.split(/,\s+/);
    if (pieces.length === 1) return [part];
    return pieces.every((piece) => /^\S+(?:\s\S+){1,3}$/u.test(piece)) ? pieces : [part];
  });
}

const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= LONGEST_NAME &&
  name.split(' ').length <= MOST_WORDS &&
  /\p{L}/u.test(name) &&
  !NO_NAME.test(name) &&
  !NOBODY.test(name) &&
  (!LOGIN.test(name) || AGENCIES.has(name));
