import { momentAt } from "../../calendar/index.ts";
import { openDays, rulesOn, servicesOn, workingDays } from "../../office/index.ts";
import { arrivalOf, arrive, checkPapers, isRefused, nextForPapers } from "../../queue/index.ts";
import { type Booked, bookPlanned } from "./book-people.ts";
import { aPerson } from "./people.ts";
import { known, type Planned } from "./plan.ts";
import { dayAt, type Filling, type Stage } from "./stage.ts";

const people = 3;

/**
 * A few whose papers were not complete some working days ago: their second visit is today. They really came on that day, so the seats of
 * today are those that the rule gave them.
 */
export async function bookSecondVisits(stage: Filling): Promise<Booked[]> {
  const before = firstVisitDay(stage);
  const hour = stage.papers[0] && firstHour(stage);
  if (!before || !hour) return [];
  // An office whose program is younger than that day has no seats on it yet.
  await openDays(stage.tx, stage.office, momentAt(stage.office.zone, before.subtract({ days: 1 }), hour));
  const booked = await bookPlanned({ ...stage, day: before }, planOf(stage, hour));
  const comes = momentAt(stage.office.zone, before, hour).subtract({ minutes: 10 });
  const found: Booked[] = [];
  for (const one of booked) {
    const seat = await sendHome(stage, one, comes);
    if (!seat) continue;
    const again = momentAt(stage.office.zone, seat.day, seat.starts).subtract({ minutes: stage.chance.between(5, 35) });
    found.push({ ...one, starts: seat.starts, comes: seat.day.equals(stage.day) ? again : undefined });
  }
  return found;
}

/** The day from which the rule's first proposal is today. */
function firstVisitDay({ office, day }: Stage): Temporal.PlainDate | undefined {
  const { secondVisitFirst } = rulesOn(office, day);
  for (let ago = 1; ago <= 21; ago++) {
    const before = day.subtract({ days: ago });
    const [itself] = workingDays(office, before, 1);
    const next = workingDays(office, before.add({ days: 1 }), secondVisitFirst);
    if (itself?.equals(before) && next.at(-1)?.equals(day)) return before;
  }
  return undefined;
}

function firstHour({ office, opens }: Stage): Temporal.PlainTime {
  return opens.toZonedDateTimeISO(office.zone).toPlainTime();
}

function planOf({ chance, office, day }: Filling, starts: Temporal.PlainTime): Planned[] {
  return Array.from({ length: people }, () => ({
    people: [{ applicant: aPerson(chance, day), service: known(office, "new") }],
    party: undefined,
    starts,
    comes: undefined,
    senior: false,
  }));
}

async function sendHome(stage: Stage, { bookings }: Booked, comes: Temporal.Instant) {
  const { tx, door, papers } = stage;
  await arrive(tx, { booking: bookings[0]! }, dayAt(stage, comes, door));
  const desk = dayAt(stage, comes.add({ minutes: 5 }), papers[0]);
  const taken = await nextForPapers(tx, {}, desk);
  if (isRefused(taken)) return undefined;
  const service = known(stage.office, "new") ?? servicesOn(stage.office, stage.day)[0]!.code;
  const people = (await arrivalOf(tx, taken.arrival, desk))?.people ?? [];
  const found = people.map(({ id }) => ({ visitor: id, service, missing: [{ paper: 1 }], differs: [] }));
  const checked = await checkPapers(tx, { arrival: taken.arrival, people: found }, desk);
  return isRefused(checked) ? undefined : checked.returned?.[0]?.visit;
}
