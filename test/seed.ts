import { type Database, settleKind, sql } from "../src/database/index.ts";
import { loadPack, offices, openAllDays, storePack } from "../src/office/index.ts";

/** Moments at which many stories begin; a database as it is then is made once and copied. */
export const beginnings = ["2017-08-01T02:00:00Z", "2017-08-08T02:00:00Z"];

/** Puts the offices of the 2017 pack into an empty database, a demonstration, with all days of the horizon opened. */
export async function seedDatabase(database: Database, now: Temporal.Instant): Promise<void> {
  const pack = loadPack(new URL("../packs/2017/", import.meta.url).pathname);
  await database.transaction(async (tx) => {
    await storePack(tx, pack, now);
    const { all } = await offices(tx);
    await openAllDays(tx, all, now);
    await sql`insert into installation default values`.execute(tx);
    await settleKind(tx, "demonstration");
  });
  await database.pool.query("analyze");
}
