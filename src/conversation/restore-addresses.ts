import type { Tx } from "../database/index.ts";
import { type Keys, openedText } from "../keys/index.ts";
import { phoneParts, userParts } from "./addresses.ts";
import { type Led, lockReachedAtAfter, type ReachedAt, replaceAddresses } from "./restore-addresses.sql.ts";

/**
 * The same as `renewSomeAddresses` where nobody has the key any more that the digests were made with: of some people the addresses are made
 * from where they are reached. The portfolio of a user id is that of the number they booked at, or the only one there is; where neither
 * says it, they are known by their phone number until they write.
 */
export async function restoreSomeAddresses(
  tx: Tx,
  keys: Keys,
  portfolioOf: (number: string | null) => { portfolio: string | undefined } | undefined,
  after: string | undefined,
  some: number,
): Promise<{ last: string | undefined; rows: number }> {
  const stored = await lockReachedAtAfter(tx, after, some);
  const { of } = await keys.digestsIn(tx);
  const led = stored.flatMap(({ id, phone, userId, number }: ReachedAt): Led[] => {
    const user = userId === null ? undefined : openedText(keys, "user", userId);
    const own = phone === null ? undefined : openedText(keys, "phone", phone);
    const at = portfolioOf(number);
    return [
      ...(user !== undefined && at ? [{ id, digest: of("user", ...userParts(user, at.portfolio)) }] : []),
      ...(own !== undefined ? [{ id, digest: of("phone", ...phoneParts(own)) }] : []),
    ];
  });
  await replaceAddresses(
    tx,
    stored.map(({ id }) => id),
    led,
  );
  return { last: stored.at(-1)?.id, rows: stored.length };
}
