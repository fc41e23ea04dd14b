/** `<@U1>`, `<#C1|general>`, `<!here>`, `<https://…|label>`: what Slack puts in angle brackets. */
const REFERENCE = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/**
 * What was asked, as the person typed it: mentions gone, links and channels by their label,
 * Slack's escaping undone. https://docs.slack.dev/messaging/formatting-message-text#retrieving
 */
export function questionText(text = ''): string {
  return text
    .replace(REFERENCE, (_, mark: string, target: string, label?: string) =>
      mark === '@' ? ' ' : (label ?? (mark === '' ? target : ' ')),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
