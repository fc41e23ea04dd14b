import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet: unicast, and of no range that is set apart or
 * leads on to another address. https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv4') return !isIn(address, MORE_IPV4);
  return isIn(address, ['2000::/3']) && !isIn(address, MORE_IPV6);
}

/** The host of Azure's own services, which has a public address and is reached only from inside. */
const MORE_IPV4 = ['168.63.129.16/32', '192.88.99.0/24'];

/** Addresses that hold an IPv4 address, and what is taken out of use; said here whatever the library says. */
const MORE_IPV6 = [
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  'fec0::/10',
];

const isIn = (address: ipaddr.IPv4 | ipaddr.IPv6, ranges: readonly string[]): boolean =>
  ranges.some((range) => {
    const [network, bits] = ipaddr.parseCIDR(range);
    return address.kind() === network.kind() && address.match(network, bits);
  });
