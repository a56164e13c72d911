import { comeTime, latestTime, type Rules } from "../office/index.ts";
import type { JournalLine } from "./explain.sql.ts";

/** A day and an hour that were promised, and until when they held. */
export interface Appointment {
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  come: Temporal.PlainTime;
  latest: Temporal.PlainTime;
  /** When it was promised, and by which act. */
  since: Temporal.Instant;
  act: GivingAct;
}

const giving = ["held", "booked", "moved", "restored", "second-visit-reserved", "ticket-moved"] as const;
type GivingAct = (typeof giving)[number];

/**
 * Every day and hour that was promised for a booking, in order, read from the journal: the booking's own row knows only the last. `come`
 * and `latest` are those of the rules it was given under (promise 9).
 */
export function appointmentsOf(journal: readonly JournalLine[], rules: Rules): Appointment[] {
  const found: Appointment[] = [];
  for (const { act: done, happenedAt, detail } of journal) {
    const { day, starts } = detail;
    const act = giving.find((one) => one === done);
    if (!act || typeof day !== "string" || typeof starts !== "string") continue;
    const hour = Temporal.PlainTime.from(starts);
    found.push({
      day: Temporal.PlainDate.from(day),
      starts: hour,
      come: comeTime(rules, hour),
      latest: latestTime(rules, hour),
      since: happenedAt,
      act,
    });
  }
  return found;
}
