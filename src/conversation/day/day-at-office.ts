import type { World } from "../../booking/index.ts";
import { type Office, today } from "../../office/index.ts";
import { type ActContext, actContextOf } from "../../queue/index.ts";
import type { VisitRow } from "./today.sql.ts";

/** The office's day as a reader of it needs it: nobody's hand. */
export function dayAtOffice(office: Office, world: World): ActContext {
  return actContextOf(world, { actor: "citizen", office, source: "clock", seesNames: false });
}

/** Whether a day of the row is today, by the calendar of the row's office. */
export function isToday({ office: id }: VisitRow, day: Temporal.PlainDate | null, { offices, now }: World): boolean {
  const office = offices.byId.get(id);
  return day !== null && office !== undefined && day.equals(today(office, now));
}
