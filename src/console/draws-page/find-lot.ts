import { publicLot, readLot } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import type { Office } from "../../office/index.ts";

/** What the draw said of a lot. */
export type FoundLot = NonNullable<Awaited<ReturnType<typeof publicLot>>>;

/** A lot of a draw that is over, by its number as people type it. Before the draw nobody is told whether a number is in it. */
export async function findLot(tx: Tx, office: Office, typed: string): Promise<FoundLot | undefined> {
  const lot = readLot(typed);
  return lot === undefined ? undefined : publicLot(tx, office.id, lot);
}
