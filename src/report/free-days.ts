import { earliestHour } from "../booking/index.ts";
import type { Tx } from "../database/index.ts";
import { dayState, isAfterEnd, lastDayOfHorizon, type Office, type Offices, today } from "../office/index.ts";
import { freeDaysOf } from "./seats.sql.ts";

/** An office in one line: what is free today, and the next day after it with a free seat. */
export interface OfficeInShort {
  office: Office;
  /** Seats of today that may still be booked. */
  today: number;
  next: { day: Temporal.PlainDate; left: number } | undefined;
}

/** Every office that serves people in one line, in the order of their names; one statement for all of them. */
export async function officesInShort(tx: Tx, offices: Offices, now: Temporal.Instant): Promise<OfficeInShort[]> {
  const spans = offices.all.map((office) => {
    const day = today(office, now);
    return {
      office: office.id,
      today: day,
      soonest: earliestHour(office, day, now),
      last: lastDayOfHorizon(office, now),
    };
  });
  const free = Map.groupBy(await freeDaysOf(tx, spans), ({ office }) => office);
  return offices.all
    .filter((office) => !isAfterEnd(office, today(office, now)))
    .map((office) => {
      const days = (free.get(office.id) ?? []).filter(
        ({ day }) => dayState(offices, office, day, now).state === "open",
      );
      const here = today(office, now);
      const next = days.find(({ day }) => !day.equals(here));
      return {
        office,
        today: days.find(({ day }) => day.equals(here))?.left ?? 0,
        next: next && { day: next.day, left: next.left },
      };
    })
    .sort((a, b) => a.office.short.localeCompare(b.office.short, "id"));
}
