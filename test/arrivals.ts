import { type Booking, grant } from "../src/booking/index.ts";
import { momentAt } from "../src/calendar/index.ts";
import { newId, type Tx } from "../src/database/index.ts";
import type { Office } from "../src/office/index.ts";
import { type ActContext, actContextOf, type Hand } from "../src/queue/index.ts";
import type { Permission } from "../src/staff/index.ts";
import { aCitizen, aName, day, hour, type Town } from "./town.ts";

/** A seat as a story wants it; the office is Bogor and the hour 08.00 unless it says so. */
export interface BookingWanted {
  office?: string;
  /** 2017-08-14 */
  day: string;
  /** 08:00 */
  starts?: string;
  name?: string;
  /** 1987-01-25 */
  birth?: string;
  service?: string;
  /** People with the same one come together: `aParty()`. */
  party?: string;
  /** Whose telephone; a new citizen unless given (of one citizen five at most). */
  by?: Awaited<ReturnType<typeof aCitizen>>;
  /** When it was booked: nine o'clock of the day before, unless given. */
  at?: Temporal.Instant;
  /** Not confirmed yet. */
  held?: true;
}

/** A confirmed booking, given by the same `grant` that citizens ask. Throws where there is no such seat. */
export async function aBookingAt(tx: Tx, town: Town, wanted: BookingWanted): Promise<Booking & { citizenId: string }> {
  const office = officeOf(town, wanted.office);
  const on = day(wanted.day);
  const at = wanted.at ?? momentAt(office.zone, on.subtract({ days: 1 }), hour("09:00"));
  const by = wanted.by ?? (await aCitizen(tx));
  const wish = {
    act: "book" as const,
    office: office.id,
    applicant: { name: wanted.name ?? aName(), birthDate: day(wanted.birth ?? "1987-01-25") },
    day: on,
    hour: hour(wanted.starts ?? "08:00"),
    firm: !wanted.held,
    ...(wanted.service && { service: wanted.service }),
    ...(wanted.party && { party: wanted.party }),
  };
  const [outcome] = await grant(tx, [{ wish, by, saidAt: at }], town.world(at));
  if (outcome?.is !== "confirmed" && outcome?.is !== "held") throw new Error(`not booked: ${JSON.stringify(outcome)}`);
  by.live = [...by.live, outcome.booking];
  by.liveOrdinals = [...by.liveOrdinals, by.liveOrdinals.length + 1];
  return { ...outcome.booking, citizenId: by.citizenId };
}

export function aParty(): string {
  return newId();
}

/** Whose hand, where and when: the front desk of Bogor, whole names seen, unless said otherwise. */
export interface DayWanted {
  office?: string;
  /** "07:35" on Tuesday 8 August 2017 of the office, "2017-08-14 07:35" on another day of it, or a moment. Default: the town's now. */
  now?: string | Temporal.Instant;
  desk?: string;
  permissions?: readonly Permission[];
  source?: Hand["source"];
  actor?: string;
}

export function aDay(town: Town, wanted: DayWanted = {}): ActContext {
  const office = officeOf(town, wanted.office);
  const { now = town.now, desk, permissions = ["names.see"], source = "desk", actor = "staff test" } = wanted;
  const hand: Hand = { actor, office, desk, source, seesNames: permissions.includes("names.see") };
  return actContextOf(town.world(typeof now === "string" ? at(town, now, wanted.office) : now), hand);
}

/** The moment at which an office's wall clock shows this: "07:35" (on Tuesday 8 August 2017), or "2017-08-14 07:35". */
export function at(town: Town, text: string, office?: string): Temporal.Instant {
  const [on, time] = text.includes(" ") ? text.split(" ") : ["2017-08-08", text];
  return momentAt(officeOf(town, office).zone, day(on as string), hour(time as string));
}

export function officeOf(town: Town, code = "bogor"): Office {
  const office = town.offices.byCode.get(code);
  if (!office) throw new Error(`there is no office ${code}`);
  return office;
}
