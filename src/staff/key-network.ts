import { BlockList, isIP } from "node:net";
import { type Keys, openedWords, storedWords } from "../keys/index.ts";

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

/** What stands of a key's networks in its row: null, it is bound to none. */
export interface StoredNetworks {
  networks: string[] | null;
  sealedNetworks: string | null;
}

/** In a sealed database they stand sealed, and none in clear: to whoever looks only there the key opens nothing. */
export function storedNetworks(keys: Keys, networks: readonly string[]): StoredNetworks {
  if (networks.length === 0) return { networks: null, sealedNetworks: null };
  return keys.sealed
    ? { networks: [], sealedNetworks: storedWords(keys, networks.join(" ")) }
    : { networks: [...networks], sealedNetworks: null };
}

/** The networks of a key as they were given; empty: it is bound to none. */
export function openedNetworks(keys: Keys, { networks, sealedNetworks }: StoredNetworks): string[] {
  return openedWords(keys, sealedNetworks)?.split(" ") ?? networks ?? [];
}

/** Does a key open anything from this address? One whose networks cannot be read opens nothing. */
export function opensFrom(keys: Keys, stored: StoredNetworks, address: string): boolean {
  if (stored.networks === null) return true;
  const from = plainAddress(address);
  const within = new BlockList();
  for (const network of openedNetworks(keys, stored).filter(isNetwork)) {
    const [net = "", prefix] = network.split("/");
    const isV6 = isIP(net) === 6;
    within.addSubnet(net, Number(prefix ?? (isV6 ? 128 : 32)), isV6 ? "ipv6" : "ipv4");
  }
  return isIP(from) !== 0 && within.check(from, isIP(from) === 6 ? "ipv6" : "ipv4");
}

/** An address as networks are written: an IPv4 one that came over an IPv6 socket is an IPv4 one. */
function plainAddress(ip: string): string {
  return ip.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
}
