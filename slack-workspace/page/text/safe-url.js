/**
 * The address when a browser may follow it, else `undefined`: a script's address is never a link.
 * @param {string} address
 */
export function safeUrl(address) {
  if (!URL.canParse(address)) return undefined;
  const { protocol } = new URL(address);
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? address : undefined;
}
