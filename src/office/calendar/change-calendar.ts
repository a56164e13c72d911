import { newId, type Tx } from "../../database/index.ts";
import { type Offices } from "../office.ts";
import { storedOffices } from "../offices.sql.ts";
import { tellOffices } from "../offices.ts";
import { officesOfPack, type StoredPack } from "../offices-of-pack.ts";
import { type ChangedBy, changeOf, insertChange, lockCalendar, replaceRows } from "./calendar.sql.ts";
import type { CalendarAsk, CalendarChange, CalendarRefusal } from "./change.ts";
import { officesInScope, planChange } from "./plan-change.ts";
import { storedAfter } from "./stored-after.ts";
import { planTakeBack } from "./take-back.ts";

/** A change that was planned or made, and the offices as they are after it. */
export interface Changed {
  change: CalendarChange;
  /** As they are after it. */
  offices: Offices;
  /** Whose seats may have to become others. */
  touched: readonly number[];
}

/** What somebody wants: a change, or one taken back. */
export type CalendarWish = CalendarAsk | { change: "take-back"; id: string };

/** What a wish would change; writes nothing. */
export async function lookAtChange(
  tx: Tx,
  wish: CalendarWish,
  today: Temporal.PlainDate,
): Promise<Changed | CalendarRefusal> {
  const stored = await storedOffices(tx);
  const change = await planned(tx, stored, wish, today);
  return "refused" in change ? change : changed(stored, change);
}

/**
 * Changes the calendar and tells every server. Two who change it at once come one after the other, and the second is judged by what the
 * first has left. Answers the offices as they are now, so that whoever fits seats does it by the new calendar.
 */
export async function changeCalendar(
  tx: Tx,
  wish: CalendarWish,
  by: ChangedBy,
  today: Temporal.PlainDate,
): Promise<(Changed & { id: string }) | CalendarRefusal> {
  await lockCalendar(tx);
  const stored = await storedOffices(tx);
  const change = await planned(tx, stored, wish, today);
  if ("refused" in change) return change;
  const id = newId();
  await insertChange(tx, id, change, by);
  await replaceRows(tx, change);
  await tellOffices(tx);
  return { id, ...changed(stored, change) };
}

async function planned(
  tx: Tx,
  stored: StoredPack,
  wish: CalendarWish,
  today: Temporal.PlainDate,
): Promise<CalendarChange | CalendarRefusal> {
  if (wish.change !== "take-back") return planChange(stored, wish, today);
  const made = await changeOf(tx, wish.id);
  if (!made || made.takesBack) return { refused: "no-change" };
  return made.takenBack ? { refused: "taken-back-already" } : planTakeBack(stored, made, today);
}

function changed(stored: StoredPack, change: CalendarChange): Changed {
  // A year that is decreed changes no seat: its holidays are entered day by day.
  const touched = change.kind === "decreed-year" ? [] : officesInScope(stored, change.scope).map(({ id }) => id);
  return { change, offices: officesOfPack(storedAfter(stored, change)), touched };
}
