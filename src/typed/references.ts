import { personMark } from './named-people.ts';

/** `<@U1|anna>`, `<#C1|general>`, `<!here>`, `<https://…|label>`: what Slack puts in angle brackets. */
const REFERENCE = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** Addresses where Slack has not put them in brackets: in a form, in a terminal. */
const ADDRESS =
  /(?<![\p{L}\p{N}@])(?:(?:https?|ftp):\/\/|www\.|mailto:|tel:)[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\x21-\x3b\x3d\x3f-\x7e]+|(?<![\p{L}\p{N}._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}|(?<![\p{L}\p{N}])\+\d[\d ()-]{7,20}\d(?![\p{L}\p{N}])/gu;

/** `[label](https://…)`, as other programs write a link. */
const MARKDOWN_LINK = /\[([^[\]\n]{0,300})\]\((?:https?|mailto):[^()\s]{1,2000}\)/gu;

/** A person as somebody types one whom Slack did not recognise. */
const TYPED_PERSON =
  /(?<![\p{L}\p{N}@.\u2068])@(\p{L}[\p{Script=Latin}\p{Script=Cyrillic}\p{N}._-]*)/gu;

/** A channel as somebody types one whom Slack did not recognise. */
const TYPED_CHANNEL =
  /(?<![\p{L}\p{N}&#])#\p{L}[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_-]{1,79}/gu;

/** In the place of what is gone, until what led to it is gone too. */
const GONE = '\ue000';

/** "(see …)", "and …", "cc …". */
const LEADING_TO =
  /[([（]?\s?(?<![\p{L}\p{N}/])(?:(?:see(?: also)?|via|sources?|links?|ref|cf|and|or|\/?cc|и|или|см|ссылка|источник|出典|参照|リンク|[&+])\s?[.:：]?\s?){0,3}\ue000(?:\s{0,3}(?:and|or|и|или|[,、&+])?\s{0,3}\ue000){0,20}\s?[)\]）]?/giu;

/** A label that only repeats where the link goes. */
const IS_ADDRESS = /^(?:[a-z]+:|[^\s.@]+[.@]\S+$|[+\d() -]+$)/iu;

/** Which labels of links are words of the question: none, those inside a sentence, or all. */
export type Labels = 'none' | 'within' | 'all';

/**
 * Links, mail and telephone numbers, channels, groups and everybody gone; people marked. Slack's
 * escaping is still there. https://docs.slack.dev/messaging/formatting-message-text#retrieving
 */
export function withoutReferences(text: string, labels: Labels): string {
  const labelOf = (label: string, start: number, end: number): string => {
    const isRead = labels === 'all' || (labels === 'within' && isWithin(text, start, end));
    return isRead && !IS_ADDRESS.test(label.trim().slice(0, 200)) ? label : '';
  };
  return text
    .replaceAll(GONE, ' ')
    .replace(REFERENCE, (whole, mark: string, target: string, label = '', at: number) => {
      if (mark === '@') return ` ${personMark(target, label.replace(/^@/, '') || undefined)}`;
      if (mark === '#' || (mark === '!' && !target.startsWith('date^'))) return ` ${GONE} `;
      return mark === '!' ? label : ` ${labelOf(label, at, at + whole.length) || GONE} `;
    })
    .replace(MARKDOWN_LINK, (whole, label: string, at: number) =>
      labels === 'none' ? ` ${GONE} ` : ` ${labelOf(label, at, at + whole.length)} `,
    )
    .replace(ADDRESS, (address) => ` ${GONE}${/[?!.,;:)]{1,9}$/.exec(address)?.[0] ?? ''} `)
    .replace(TYPED_CHANNEL, ` ${GONE} `)
    .replace(LEADING_TO, ' ')
    .replaceAll(GONE, ' ')
    .replace(TYPED_PERSON, (_, name: string) => personMark('', name));
}

/** Whether words of the same line stand before, and something after. */
const isWithin = (text: string, start: number, end: number): boolean =>
  /[\p{L}\p{N},][^\S\n]{0,9}$/u.test(text.slice(Math.max(0, start - 10), start)) &&
  /^[^\S\n]{0,9}\S/u.test(text.slice(end, end + 10));
