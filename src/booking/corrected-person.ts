import type { Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import { lockKeyNo } from "./correct.sql.ts";
import { type NewPerson, numbersFor, storedPerson } from "./sealed-person.ts";
import type { Booking } from "./wish.ts";

/** What stands in the tables of a booking whose person was corrected: under the key that it has, or the first one it gets. */
export async function correctedPerson(tx: Tx, { applicant, code, ...ref }: Booking, keys: Keys): Promise<NewPerson> {
  const [keyNo] = [...(await lockKeyNo(tx, ref)), ...(await numbersFor(tx, 1, keys))];
  return storedPerson({ ...applicant, code }, keyNo, keys, await keys.digestsIn(tx));
}
