import type { Tx } from "../../database/index.ts";
import { type Office, type Offices, today } from "../../office/index.ts";
import { unopenedDays } from "./unopened.sql.ts";

/** An office that should be at work and at which nobody has acted today. */
export interface UnopenedOffice {
  office: Office;
  raisedAt: Temporal.Instant;
  /** People with a seat of today, when the alarm was raised. */
  expected: number;
}

/** The offices whose alarm goes on, those with most people first. An alarm ends with the first act of an officer, or with its day. */
export async function unopenedOffices(tx: Tx, offices: Offices, now: Temporal.Instant): Promise<UnopenedOffice[]> {
  const days = offices.all.map((office) => today(office, now)).sort(Temporal.PlainDate.compare);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  return (await unopenedDays(tx, first, last)).flatMap(({ office: id, day, raisedAt, expected }) => {
    const office = offices.byId.get(id);
    return office && today(office, now).equals(day) ? [{ office, raisedAt, expected }] : [];
  });
}
