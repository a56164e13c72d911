import type { Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import { personDigest } from "./plan.ts";
import { carryNameless, countWithCode, type NamedBooking, namedAfter, writeDigests } from "./renew-digests.sql.ts";
import { alikeDigests, opened } from "./sealed-person.ts";
import type { BookingRef } from "./wish.ts";

/**
 * The digests of everybody who has a booking and a name are made anew: of the person and of the code. Who was erased keeps digests that
 * nothing makes again. Nobody may write meanwhile.
 * @returns how many bookings were carried over
 * @throws Error where a code is not what its digest says, or somebody was left out: then what stands here is not what was digested
 */
export async function renewBookings(tx: Tx, before: Keys, after: Keys): Promise<number> {
  const carried = new Map<string, [Buffer, Buffer]>();
  let last: BookingRef | undefined;
  let count = 0;
  for (;;) {
    const stored = await namedAfter(tx, last);
    if (stored.length === 0) break;
    const named = stored.flatMap((one) => personOf(one, before));
    if (named.some(({ code, codeDigest }) => !before.digest("code", code).equals(codeDigest)))
      throw new Error("a code that is not what its digest says");
    const digests = named.map((one) => ({
      applicant: personDigest(one, after),
      code: after.digest("code", one.code),
      alike: one.isSealed ? alikeDigests(one, after) : null,
    }));
    await writeDigests(tx, named, digests);
    for (const [i, { digest }] of named.entries()) carried.set(digest.toString("hex"), [digest, digests[i]!.applicant]);
    last = stored.at(-1);
    count += stored.length;
  }
  if (count !== (await countWithCode(tx))) throw new Error("bookings with a code and no name");
  const pairs = [...carried.values()];
  await carryNameless(
    tx,
    pairs.map(([before]) => before),
    pairs.map(([, after]) => after),
  );
  return count;
}

// Whose key was destroyed is erased, also in a database that was taken back to a time before that.
function personOf({ office, id, digest, codeDigest, ...stored }: NamedBooking, keys: Keys) {
  const { name, birthDate, code } = opened(keys, stored);
  if (name === null || birthDate === null || code === null) return [];
  return [{ office, id, digest, codeDigest, name, birthDate, code, isSealed: stored.keyNo !== null }];
}
