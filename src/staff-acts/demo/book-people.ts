import { type Ask, type Asker, grant, noRecord } from "../../booking/index.ts";
import { momentAt } from "../../calendar/index.ts";
import { aPerson } from "./people.ts";
import { known, type Planned, type PlannedPerson } from "./plan.ts";
import { demoActor, type Filling, type Stage } from "./stage.ts";

/** Who has a seat now: the bookings of one planned visit. */
export interface Booked extends Omit<Planned, "people" | "party"> {
  bookings: string[];
}

/** The desk books for them: no telephone, so no letters. */
const nobody: Asker = {
  from: { at: "desk" },
  source: "desk",
  actor: demoActor,
  live: [],
  ...noRecord,
};

/** Gives them their seats, asked for on the morning of the day before; who finds none is left out. */
export async function bookPlanned(stage: Stage, planned: readonly Planned[]): Promise<Booked[]> {
  const at = momentAt(stage.office.zone, stage.day.subtract({ days: 1 }), Temporal.PlainTime.from("09:00"));
  const asks = planned.flatMap((one) => one.people.map((person) => askOf(stage, one, person, at)));
  const outcomes = await grant(stage.tx, asks, { ...stage.world, now: at });
  const ids = outcomes.map((outcome) => (outcome.is === "confirmed" ? [outcome.booking.id] : []));
  let next = 0;
  return planned.flatMap(({ people, starts, comes, senior }) => {
    const bookings = ids.slice(next, next + people.length).flat();
    next += people.length;
    return bookings.length > 0 ? [{ bookings, starts, comes, senior }] : [];
  });
}

function askOf(
  { office, day }: Stage,
  { party, starts }: Planned,
  { applicant, service }: PlannedPerson,
  saidAt: Temporal.Instant,
  pool?: "desk",
): Ask {
  return {
    wish: {
      act: "book",
      office: office.id,
      applicant,
      day,
      hour: starts,
      firm: true,
      ...(service && { service }),
      ...(party && { party }),
      ...(pool && { pool }),
    },
    by: { ...nobody, recentBookings: [], lapsedHolds: [] },
    saidAt,
  };
}

/** A person whom two senders have booked: the desk has to compare. They come an hour before the second of them would. */
export async function bookTwice(stage: Filling, planned: readonly Planned[]): Promise<Booked[]> {
  const [one, other] = planned.filter(({ people, comes }) => people.length === 1 && comes).slice(2, 4);
  if (!one || !other) return [];
  const applicant = aPerson(stage.chance, stage.day);
  const service = known(stage.office, "renewal");
  const twice = [one, other].map((like) => ({ ...like, people: [{ applicant, service }] }));
  const first = await bookPlanned(stage, twice.slice(0, 1));
  return [...first, ...(await bookPlanned(stage, [{ ...twice[1]!, comes: undefined }]))];
}
