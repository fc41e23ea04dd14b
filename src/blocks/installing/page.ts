import { createHash } from 'node:crypto';
import type { Language } from '../../text/language.ts';
import type { Outcome } from './words/words.ts';
import { installingWordsIn } from './words/words-in.ts';

/** A page of HTML, and what a browser may do with it. */
export type InstallingPage = {
  readonly html: string;
  readonly contentSecurityPolicy: string;
};

const STYLE =
  ':root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}body{max-width:34rem;margin:20vh auto;padding:0 1.5rem}h1{font-size:1.5rem;line-height:1.3}';

/** Nothing but its own style: no script, no picture, no frame around it. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What somebody sees in the browser once an installation has ended. Nothing that was sent stands in it. */
export function installingPage(
  outcome: Outcome,
  language: Language,
  installPath: string,
): InstallingPage {
  const { pages, again } = installingWordsIn(language);
  const [heading, text] = pages[outcome];
  const isOver = outcome === 'installed' || outcome === 'not-allowed';
  const link = isOver ? '' : `\n<p><a href="${installPath}">${again}</a></p>`;
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${heading}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${text}</p>${link}
</main>
</body>
</html>
`;
  return { html, contentSecurityPolicy: POLICY };
}
