import { isBefore, momentAt } from "../calendar/index.ts";
import { rulesOn, today } from "./day.ts";
import type { Office } from "./office.ts";

/**
 * In the quiet hours of an office nothing that we begin is written to anybody (rules `quietFrom`, `quietUntil`; 20.00 to 07.00 where it
 * says nothing else). When those that hold at `at` are over; undefined: there are none at that moment.
 */
export function quietUntil(office: Office, at: Temporal.Instant): Temporal.Instant | undefined {
  const day = today(office, at);
  // Those that began yesterday evening may still hold.
  for (const evening of [day.subtract({ days: 1 }), day]) {
    const { quietFrom, quietUntil: until } = rulesOn(office, evening);
    if (quietFrom.equals(until)) continue;
    const overnight = Temporal.PlainTime.compare(until, quietFrom) < 0;
    const begin = momentAt(office.zone, evening, quietFrom);
    const end = momentAt(office.zone, overnight ? evening.add({ days: 1 }) : evening, until);
    if (!isBefore(at, begin) && isBefore(at, end)) return end;
  }
  return undefined;
}
