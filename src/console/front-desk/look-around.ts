import { closedDay, deskHours, type FreeHour } from "../../booking/index.ts";
import { today } from "../../office/index.ts";
import { floorView, type TicketView } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { lookingAs, type Outcome } from "./acts.ts";
import { readDay } from "./asked.ts";

/** What stands beside the forms: the free hours of the day shown, and the numbers that wait for somebody's word. */
export interface Around {
  day: Temporal.PlainDate;
  /** Undefined: the office is closed that day, or it cannot be booked yet. */
  hours: FreeHour[] | undefined;
  away: TicketView[];
}

export function lookAround(tools: StaffTools, asked: StaffRequest, outcome: Outcome): Promise<Around> {
  const { office } = asked;
  const on = readDay(outcome.book?.day ?? "") ?? today(office, tools.now());
  return tools.desk.look(lookingAs(asked), asked.by, async (tx, day) => {
    const { missed, parked, dead } = await floorView(tx, day);
    const closed = closedDay(tools.offices, office, on, day.now);
    const hours = closed ? undefined : await deskHours(tx, office, on, day);
    return { day: on, hours, away: [...missed, ...parked, ...dead] };
  });
}
