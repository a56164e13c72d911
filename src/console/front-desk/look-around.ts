import { closedDay, deskHours, type FreeHour, lengthOfList } from "../../booking/index.ts";
import { lastDayOfHorizon, type Office, type Offices, today } from "../../office/index.ts";
import { isNear, supervisorView, type TicketView } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { type FrontDeskOutcome, lookingAs } from "./acts.ts";
import { readDay } from "./asked.ts";

/** What stands beside the forms: the free hours of the day shown, and the numbers that wait for somebody's word. */
export interface Around {
  day: Temporal.PlainDate;
  /** The days that may be booked now. */
  days: Temporal.PlainDate[];
  hours: FreeHour[];
  away: TicketView[];
  /** How long the waiting list is. */
  list: { wishes: number; people: number; offered: number };
}

export function lookAround(tools: StaffTools, asked: StaffRequest, outcome: FrontDeskOutcome): Promise<Around> {
  const { office } = asked;
  const on = readDay(outcome.book?.day ?? "") ?? today(office, tools.now());
  return tools.acts.look(lookingAs(asked), asked.by, async (tx, context) => {
    const { missed, parked, dead } = await supervisorView(tx, context);
    const hours = await deskHours(tx, office, on, context, isNear(on, context) ? undefined : ["desk"]);
    return {
      day: on,
      days: openDays(tools.offices, office, context.now),
      hours,
      list: await lengthOfList(tx, office.id),
      away: [...missed, ...parked, ...dead],
    };
  });
}

function openDays(offices: Offices, office: Office, now: Temporal.Instant): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  const last = lastDayOfHorizon(office, now);
  for (let day = today(office, now); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (!closedDay(offices, office, day, now)) days.push(day);
  }
  return days;
}
