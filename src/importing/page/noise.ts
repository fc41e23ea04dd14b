import { isLegal } from '../noise/legal.ts';
import { asks, isCredit, leadsElsewhere } from '../noise/phrases.ts';
import { isSentence } from '../noise/sentence.ts';
import type { PageBlock } from './elements/blocks-of.ts';

/** What elements are called that hold no words of an article. */
const NAMES =
  /caption|credit|copyright|byline|\bauthor-?(?:box|bio|info)|share|social|newsletter|related|recommend|promo|advert|\bads?\b|teaser|\btags?\b|breadcrumb|comment|cookie|paywall-(?:message|teaser)|subscri|read-?more|also|sidebar|\baside\b|footer|\bnav\b|toolbar|popover|widget|consent|\bpoll|regist(?:er|ration)|sign-?in|login|capping|piano|metadata|meta-info|expand-icon|job-?title|embed-placeholder|oembed|twitter|visually-hidden|sr-only|screen-reader/;

const textIn = ({ block }: PageBlock): string =>
  block.kind === 'table' ? block.rows.flat().join(' ') : block.text;

/** Of a sentence that begins like a lead, more links make a lead of it. */
const MOST_LINKED = 0.5;

/** Captions, leads to other pages, notes on cookies and subscriptions, legal lines. */
export function isNoise(block: PageBlock): boolean {
  const text = textIn(block);
  const isText = isSentence(text) && block.linked <= MOST_LINKED && !isNamedNoise(block);
  if (leadsElsewhere(text, isText) || isLegal(text, isText || block.block.kind === 'heading'))
    return true;
  const isUnlinked = /[.!?。！？…»”"]$/u.test(text) && block.linked < 0.2;
  if (asks(text)) return !isUnlinked || isNamedNoise(block);
  return isCredit(text) && !isUnlinked;
}

export const isNamedNoise = ({ names }: PageBlock): boolean =>
  NAMES.test(names.split(' < ').slice(0, 3).join(' '));
