import type { Database, Tx } from "../database/index.ts";
import type { Office, Offices } from "./office.ts";
import { notifyOffices, storedOffices } from "./offices.sql.ts";
import { officesOfPack } from "./offices-of-pack.ts";

/** All offices as the database has them now, as one immutable value. */
export async function offices(tx: Tx): Promise<Offices> {
  return officesOfPack(await storedOffices(tx));
}

/** The office of that id. Throws where there is none: ids come from our own rows, so it cannot be. */
export function officeOf({ byId }: Pick<Offices, "byId">, id: number): Office {
  const office = byId.get(id);
  if (!office) throw new Error(`there is no office ${id}`);
  return office;
}

/** Who listens here hears that something about an office has changed; the payload says nothing. */
export const officesChannel = "offices";

/** Every server reads the offices again once `tx` commits. */
export async function tellOffices(tx: Tx): Promise<void> {
  await notifyOffices(tx, officesChannel);
}

const kept = new WeakMap<Database, Promise<Offices>>();

/**
 * All offices, read once a process and database: the same value for everybody, which `refreshOffices` keeps true. A failed or empty
 * reading is not kept.
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

const readings = new WeakMap<Database, Promise<void>>();

/**
 * Reads the offices again and shows them in the value that everybody holds. One reading after another: an older one that came back later
 * would undo a newer one. Nothing happens where nobody has asked for the offices yet.
 */
export function refreshOffices(database: Database): Promise<void> {
  // dropped: whoever asked for the last reading hears of it.
  const reading = (readings.get(database) ?? Promise.resolve()).catch(() => {}).then(() => readAgain(database));
  readings.set(database, reading);
  return reading;
}

async function readAgain(database: Database): Promise<void> {
  const shown = await kept.get(database);
  if (shown) Object.assign(shown, await database.transaction(offices));
}
