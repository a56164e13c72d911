import { earliest, isBefore, momentAt } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import { isWorkingDay, lastDayOfHorizon, nextRelease, releaseMoment, slotsOf, today } from "./day.ts";
import type { Office, Pool } from "./office.ts";
import { insertSlots, type NewSlot, openedDays } from "./open-days.sql.ts";

export interface OpenedDays {
  office: number;
  /** Days whose public seats were opened by this call, in order. */
  days: Temporal.PlainDate[];
}

/**
 * Opens the working days of an office's horizon that are due at `now`: one row an hour and pool, all its seats opened.
 * Public seats wait for their release; those for second visits and the desk open with the horizon. A pool of a day that
 * has any row is left as it is, whatever was done to it since: nothing is ever deleted, closed seats are not opened again.
 * Calling it twice, or from two servers at once, opens nothing twice. Answers how many days it opened for the public.
 */
export async function openDays(tx: Tx, office: Office, now: Temporal.Instant): Promise<number> {
  const [opened] = await openAllDays(tx, [office], now);
  return opened?.days.length ?? 0;
}

/** The same for many offices in two statements; offices without a new day are left out of the answer. */
export async function openAllDays(tx: Tx, offices: readonly Office[], now: Temporal.Instant): Promise<OpenedDays[]> {
  const known = await openedDays(
    tx,
    offices.map((office) => ({ office: office.id, from: today(office, now), last: lastDayOfHorizon(office, now) })),
  );
  const due = offices.flatMap((office) =>
    dueSlots(office, now).filter(({ day, pool }) => !known.has(`${office.id} ${day} ${pool}`)),
  );
  const inserted = due.length > 0 ? await insertSlots(tx, due) : [];
  return offices
    .map(({ id }) => ({ office: id, days: inserted.filter(({ office }) => office === id).map(({ day }) => day) }))
    .filter(({ days }) => days.length > 0);
}

/** When `openDays` will next have something to do: at the office's midnight, or at the hour of its release. */
export function nextOpening(office: Office, now: Temporal.Instant): Temporal.Instant {
  const midnight = momentAt(office.zone, today(office, now).add({ days: 1 }), Temporal.PlainTime.from("00:00"));
  const release = nextRelease(office, now);
  return release ? earliest(midnight, release.at) : midnight;
}

function dueSlots(office: Office, now: Temporal.Instant): NewSlot[] {
  return horizonOf(office, now).flatMap((day) => {
    const released = !isBefore(now, releaseMoment(office, day));
    const isDue = (pool: Pool) => pool !== "public" || released;
    return slotsOf(office, day)
      .filter(({ pool, seats }) => seats > 0 && isDue(pool))
      .map(({ pool, starts, seats }) => ({
        office: office.id,
        day: day.toString(),
        pool,
        starts: starts.toString(),
        seats,
      }));
  });
}

function horizonOf(office: Office, now: Temporal.Instant): Temporal.PlainDate[] {
  const from = today(office, now);
  const { days } = from.until(lastDayOfHorizon(office, now));
  return Array.from({ length: days + 1 }, (_, ahead) => from.add({ days: ahead })).filter((day) =>
    isWorkingDay(office, day),
  );
}
