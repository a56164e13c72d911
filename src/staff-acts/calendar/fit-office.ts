import {
  type Displaced,
  fitSeats,
  previewSeats,
  type SeatsOfDay,
  type SeatsPreview,
  takeBackDisplacement,
  type Why,
  type World,
} from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type CalendarChange, lastDayOfHorizon, type Office, openDays, slotsOf, today } from "../../office/index.ts";
import { displacementOf, lastDayWithSeats } from "./seats-to-fit.sql.ts";

type Fitted = CalendarChange & { reason?: string };

/** Who would lose a seat in this office. @param office as it would be after the change */
export async function previewOffice(
  tx: Tx,
  office: Office,
  change: CalendarChange,
  now: Temporal.Instant,
): Promise<SeatsPreview> {
  return previewSeats(tx, office.id, await seatsWanted(tx, office, change, now));
}

/**
 * Makes the seats of the days of a change what the office's calendar now says; who loses one is moved or waits with the first right. Where a
 * change is taken back, whoever has not answered yet has the seat of before. Days of it that nobody opened are opened as on any morning.
 * @param office as it is after the change
 */
export async function fitOffice(
  tx: Tx,
  office: Office,
  change: Fitted,
  by: Pick<Why, "actor" | "source">,
  world: World,
): Promise<Displaced> {
  const before = change.takesBack ? await displacementOf(tx, change.takesBack, office.id) : undefined;
  const back = before && (await takeBackDisplacement(tx, office, before, { ...by, partly: true }, world));
  const wanted = await seatsWanted(tx, office, change, world.now);
  const displaced = await fitSeats(tx, office, wanted, { ...because(change), ...by }, world);
  await openDays(tx, office, world.now);
  return back && !("refused" in back) ? { ...displaced, events: [...back.events, ...displaced.events] } : displaced;
}

/** The seats of the days of a change from tomorrow on: of today, people may be at the door. */
async function seatsWanted(
  tx: Tx,
  office: Office,
  { firstDay, lastDay }: CalendarChange,
  now: Temporal.Instant,
): Promise<SeatsOfDay[]> {
  const tomorrow = today(office, now).add({ days: 1 });
  const laid = (await lastDayWithSeats(tx, office.id)) ?? tomorrow;
  const until = earlier(
    lastDay,
    dayIsBefore(laid, lastDayOfHorizon(office, now)) ? lastDayOfHorizon(office, now) : laid,
  );
  const wanted: SeatsOfDay[] = [];
  for (
    let day = dayIsBefore(firstDay, tomorrow) ? tomorrow : firstDay;
    !dayIsBefore(until, day);
    day = day.add({ days: 1 })
  )
    wanted.push({ day, slots: slotsOf(office, day) });
  return wanted;
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return dayIsBefore(one, other) ? one : other;
}

/** Why, in the words that the people concerned read. */
function because({ kind, after }: CalendarChange): Pick<Why, "because" | "reason"> {
  const [closed] = after.holidays ?? [];
  if (kind === "closed" && closed)
    return { because: closed.kind === "closure" ? "closure" : "holiday", reason: closed.name };
  return { because: "hours", reason: after.specialDays?.[0]?.name };
}
