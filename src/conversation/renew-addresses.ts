import type { Tx } from "../database/index.ts";
import { type Keys, openedText } from "../keys/index.ts";
import { phoneDigest, userDigest } from "./addresses.ts";
import { carryAddresses, type Reached, reachedAfter } from "./renew-addresses.sql.ts";

/**
 * The digests by which people are known again when they write are made anew, of everybody who was not erased. A user id is digested with
 * the portfolio of the number that was written to, which nobody keeps: so it is looked for with each of `portfolios`. Nobody may write
 * meanwhile.
 * @returns how many people were carried over
 * @throws Error where nobody's address is what its digest says: then what stands here is not what was digested
 */
export async function renewAddresses(
  tx: Tx,
  before: Keys,
  after: Keys,
  portfolios: readonly (string | undefined)[],
): Promise<number> {
  let last: string | undefined;
  let [count, reached, known] = [0, 0, 0];
  for (;;) {
    const stored = await reachedAfter(tx, last);
    if (stored.length === 0) break;
    const people = stored.map((one) => opened(one, before));
    const digests = (keys: Keys) => people.flatMap((one) => digestsOf(one, keys, portfolios));
    known += await carryAddresses(tx, digests(before), digests(after));
    reached += people.filter(({ phone, userId }) => phone !== null || userId !== null).length;
    last = people.at(-1)!.id;
    count += people.length;
  }
  if (reached > 0 && known === 0) throw new Error("no address is what its digest says");
  return count;
}

// Whose key was destroyed is reached nowhere any more.
function opened({ id, phone, userId }: Reached, keys: Keys): Reached {
  return {
    id,
    phone: phone === null ? null : (openedText(keys, "phone", phone) ?? null),
    userId: userId === null ? null : (openedText(keys, "user", userId) ?? null),
  };
}

function digestsOf({ phone, userId }: Reached, keys: Keys, portfolios: readonly (string | undefined)[]): Buffer[] {
  return [
    ...(phone === null ? [] : [phoneDigest(keys, phone)]),
    ...(userId === null ? [] : portfolios.map((portfolio) => userDigest(keys, userId, portfolio))),
  ];
}
