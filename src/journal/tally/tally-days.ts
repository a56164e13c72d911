import { momentAt } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { settledUntil } from "../chain.sql.ts";
import {
  daysToTally,
  dropTallies,
  forgetLateDays,
  passQuietDays,
  type TallyPlace,
  takeTallyDay,
  writeTally,
} from "./tally.sql.ts";

/** So many days are kept counted; an older day is read from the journal itself. */
const keptDays = 100;
/** Days of one office that one transaction counts. */
const atOnce = 20;

const midnight = new Temporal.PlainTime();

/**
 * Counts what each hand did on days that are over, some days a transaction; returns how many. On a database that has run for years the
 * newest days come first, and the page of trails reads the journal for the others meanwhile.
 */
export async function tallyDays(tx: Tx, places: readonly TallyPlace[]): Promise<number> {
  const settled = await settledUntil(tx);
  await passQuietDays(tx, places, keptDays, settled);
  const days = await daysToTally(tx, places, keptDays, atOnce);
  for (const one of days) {
    const zone = places.find(({ office }) => office === one.office)?.zone ?? "UTC";
    const next = one.day.add({ days: 1 });
    if (await takeTallyDay(tx, one, settled))
      await writeTally(tx, one, momentAt(zone, one.day, midnight), momentAt(zone, next, midnight));
  }
  return days.length;
}

/** Once a night, before: days with a line that came late are to be counted anew, and old ones go. */
export async function tidyTallies(tx: Tx, places: readonly TallyPlace[]): Promise<void> {
  await forgetLateDays(tx, places);
  for (const { office, today } of places) await dropTallies(tx, office, today.subtract({ days: keptDays }));
}
