import type { Database, Tx } from "../database/index.ts";
import type { Offices } from "./office.ts";
import { storedOffices } from "./offices.sql.ts";
import { officesOfPack } from "./offices-of-pack.ts";

/** All offices as the database has them now, as one immutable value. */
export async function offices(tx: Tx): Promise<Offices> {
  return officesOfPack(await storedOffices(tx));
}

const kept = new WeakMap<Database, Promise<Offices>>();

/**
 * All offices, read once a process and database: nothing about them changes while the program runs. A failed or empty reading is not kept.
 */
export function officesOf(database: Database): Promise<Offices> {
  const known = kept.get(database);
  if (known) return known;
  const reading = database.transaction(offices);
  kept.set(database, reading);
  const forget = () => void (kept.get(database) === reading && kept.delete(database));
  reading.then((found) => found.all.length === 0 && forget(), forget);
  return reading;
}
