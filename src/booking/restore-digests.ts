import type { Tx } from "../database/index.ts";
import { carryDigests, type Keys } from "../keys/index.ts";
import { personParts } from "./person.ts";
import { lockCodedAfter } from "./renew-digests.sql.ts";
import { codedPeople, type RenewedBookings, writeAlikeOf } from "./renew-digests.ts";
import type { BookingRef } from "./wish.ts";

/**
 * The same as `renewSomeBookings` where nobody has the key any more that the digests were made with: what stands in a row is put in the
 * place of itself wherever else it stands.
 */
export async function restoreSomeBookings(
  tx: Tx,
  keys: Keys,
  after: BookingRef | undefined,
  some: number,
): Promise<Pick<RenewedBookings, "last" | "rows">> {
  const stored = await lockCodedAfter(tx, after, some);
  const digests = await keys.digestsIn(tx);
  const people = codedPeople(stored, keys);
  await carryDigests(
    tx,
    "applicant",
    people.map(({ digest }) => digest),
    people.map((one) => digests.of("applicant", ...personParts(one))),
  );
  await carryDigests(
    tx,
    "code",
    people.map(({ codeDigest }) => codeDigest),
    people.map(({ code }) => digests.of("code", code)),
  );
  await writeAlikeOf(tx, people, digests);
  return { last: stored.at(-1), rows: stored.length };
}
