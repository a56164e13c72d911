import { isIP } from "node:net";

/** More than so many are a list that nobody reads. */
const most = 8;

/**
 * The networks that a key is bound to, split at blanks and commas: "10.20.0.0/16", or one address. Undefined: one of them is none, or
 * there are too many. Empty: it is bound to none.
 */
export function readNetworks(text: string): string[] | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  return words.length <= most && words.every(isNetwork) ? words : undefined;
}

function isNetwork(word: string): boolean {
  const [address = "", prefix, ...more] = word.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0 || address.includes("%")) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && +prefix >= 1 && +prefix <= (version === 4 ? 32 : 128));
}

/** An address as networks are written: an IPv4 one that came over an IPv6 socket is an IPv4 one. */
export function plainAddress(ip: string): string {
  return ip.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
}
