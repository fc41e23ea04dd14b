import { ROBOT } from './robots.ts';

/** Who asks. */
export type Agent = {
  /** Where whoever runs a site reaches those who run the bot: a web address or an e-mail address. */
  readonly contact: () => Promise<string | undefined>;
};

const LONGEST = 200;

/** Names the bot, what it does, and where somebody can complain of it. */
export async function userAgent({ contact }: Agent): Promise<string> {
  const address = (await contact())?.replace(/[^\x21-\x7e]|[()<>\\]/g, '').slice(0, LONGEST) ?? '';
  return `${ROBOT}/0.1 (reads feeds for a team${address === '' ? '' : `; +${address}`})`;
}
