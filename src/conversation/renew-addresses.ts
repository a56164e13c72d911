import type { Tx } from "../database/index.ts";
import { bringAlong, type DigestParts, type Keys, openedText } from "../keys/index.ts";
import { phoneParts, userParts } from "./addresses.ts";
import { lockReachedAfter, type Reached } from "./renew-addresses.sql.ts";

/** What a step did: until where it went, how many people it looked at, and how many addresses were known and not known again. */
export interface RenewedAddresses {
  /** Undefined: that was all. */
  last: string | undefined;
  rows: number;
  known: number;
  strange: number;
}

/**
 * The digests by which some people are known again when they write stand under the key in force afterwards. A user id is digested with the
 * portfolio of the number that was written to, which nobody keeps: so it is looked for with each of `portfolios`. An address that is none
 * of these (a portfolio that no number belongs to any more) is left as it is, and leads nowhere once the older key is gone.
 */
export async function renewSomeAddresses(
  tx: Tx,
  keys: Keys,
  portfolios: readonly (string | undefined)[],
  after: string | undefined,
  some: number,
): Promise<RenewedAddresses> {
  const stored = await lockReachedAfter(tx, after, some);
  const { sought } = await keys.digestsIn(tx);
  const people = stored.map((one) => partsOf(one, keys, portfolios));
  const made = people.flatMap(({ phones, users }) => [
    ...phones.flatMap((parts) => sought("phone", ...parts)),
    ...users.flatMap((parts) => sought("user", ...parts)),
  ]);
  const ours = new Set(made.map((one) => one.toString("hex")));
  const all = stored.flatMap(({ addresses }) => addresses);
  const known = all.filter((one) => ours.has(one.toString("hex"))).length;
  await bringAlong(
    tx,
    keys,
    "phone",
    people.flatMap(({ phones }) => phones),
  );
  await bringAlong(
    tx,
    keys,
    "user",
    people.flatMap(({ users }) => users),
  );
  return { last: stored.at(-1)?.id, rows: stored.length, known, strange: all.length - known };
}

// Whose key was destroyed is reached nowhere any more.
function partsOf(
  { phone, userId }: Reached,
  keys: Keys,
  portfolios: readonly (string | undefined)[],
): { phones: DigestParts[]; users: DigestParts[] } {
  const number = phone === null ? undefined : openedText(keys, "phone", phone);
  const user = userId === null ? undefined : openedText(keys, "user", userId);
  return {
    phones: number === undefined ? [] : [phoneParts(number)],
    users: user === undefined ? [] : portfolios.map((portfolio) => userParts(user, portfolio)),
  };
}
