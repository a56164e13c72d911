import { BlockList, isIP } from "node:net";

/** Names for networks, as Express and Fastify have them. */
const named: Record<string, readonly string[]> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  linklocal: ["169.254.0.0/16", "fe80::/10"],
  uniquelocal: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

/**
 * Which addresses are proxies of ours: only what they say of where a request came from is believed.
 * @param entries `loopback`, `linklocal`, `uniquelocal`, an address, or a network such as `10.0.0.0/8`
 * @returns undefined if an entry is none of these
 */
export function trustedProxies(entries: readonly string[]): ((address: string) => boolean) | undefined {
  const list = new BlockList();
  for (const entry of entries.flatMap((one) => named[one] ?? [one])) if (!add(list, entry)) return undefined;
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
    const kind = isIP(plain);
    return kind > 0 && list.check(plain, kind === 6 ? "ipv6" : "ipv4");
  };
}

function add(list: BlockList, entry: string): boolean {
  const [address = "", bits, ...more] = entry.split("/");
  const kind = isIP(address);
  const longest = kind === 6 ? 128 : 32;
  if (kind === 0 || more.length > 0 || !/^\d{1,3}$/.test(bits ?? "0") || Number(bits ?? 0) > longest) return false;
  list.addSubnet(address, Number(bits ?? longest), kind === 6 ? "ipv6" : "ipv4");
  return true;
}
