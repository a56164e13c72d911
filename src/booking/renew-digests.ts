import type { Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import { personDigest } from "./plan.ts";
import { carryNameless, countWithCode, namedAfter, writeDigests } from "./renew-digests.sql.ts";
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
    const named = await namedAfter(tx, last);
    if (named.length === 0) break;
    if (named.some(({ code, codeDigest }) => !before.digest("code", code).equals(codeDigest)))
      throw new Error("a code that is not what its digest says");
    const digests = named.map((one) => ({ applicant: personDigest(one, after), code: after.digest("code", one.code) }));
    await writeDigests(tx, named, digests);
    for (const [i, { digest }] of named.entries()) carried.set(digest.toString("hex"), [digest, digests[i]!.applicant]);
    last = named.at(-1);
    count += named.length;
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
