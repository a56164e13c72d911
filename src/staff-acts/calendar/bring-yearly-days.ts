import type { Tx } from "../../database/index.ts";
import { type Keys, storedWords } from "../../keys/index.ts";
import {
  changeCalendar,
  changesOf,
  national,
  type Pack,
  offices as readOffices,
  storedOffices,
  today,
} from "../../office/index.ts";
import { noteSeatsToFit } from "./seats-to-fit.sql.ts";

/**
 * Days that the law closes each year, for a database from before they were kept: brought once at a start, as a change that stands in the
 * history and can be taken back. Whoever has booked one of them is moved as by any change. Answers whether it brought them.
 */
export async function bringYearlyDays(tx: Tx, pack: Pack, now: Temporal.Instant, keys: Keys): Promise<boolean> {
  if (pack.yearlyHolidays.length === 0 || (await storedOffices(tx)).yearlyHolidays.length > 0) return false;
  const [first] = (await readOffices(tx)).all;
  // Somebody took them back: they stay away.
  if (!first || (await changesOf(tx, [national])).some(({ kind }) => kind === "yearly")) return false;
  const ask = { change: "yearly", scope: national, days: pack.yearlyHolidays } as const;
  const by = { actor: "operator", reason: storedWords(keys, `Pack ${pack.name}`), at: now };
  const made = await changeCalendar(tx, ask, by, today(first, now));
  if ("refused" in made) return false;
  await noteSeatsToFit(tx, made.id, made.touched, now);
  return true;
}
