import { type Booking, foldName } from "../../booking/index.ts";
import type { Draft } from "../place.ts";
import type { ReadPerson } from "../read/reading.ts";
import { confirmedBookings, type Hearing, liveBooking, mean, openHolds, refOf } from "./hearing.ts";
import { moveTo } from "./move.ts";
import { gather } from "./people.ts";
import { wantSeat } from "./seat.ts";
import { timeSaid } from "./time.ts";
import type { Meant } from "./topic.ts";

/** One part of something said before, said anew: "lahir 1978", another spelling of the name. */
export function correct(h: Hearing): Meant | undefined {
  const person = h.reading.people[0];
  if (!person || h.reading.people.length !== 1 || h.reading.exact) return undefined;
  if (!person.correction && person.name && person.birth) return undefined;
  const held = heldInQuestion(h);
  if (held && correctsHold(h, person, held)) return correctHold(h, person, held);
  return correctBooked(h, person);
}

/** The answer to "tulis nama yang benar". */
export function rename(h: Hearing): Meant | undefined {
  if (h.place.asked?.ask !== "rename" || h.reading.keyword) return undefined;
  const booking = liveBooking(h, h.place.asked.booking);
  const name = h.reading.people[0]?.name?.value ?? plainName(h.reading.text);
  if (!booking || !name || h.reading.people[0]?.birth) return undefined;
  return mean(h, { on: "rename" }, [{ act: "rename", booking: refOf(booking), name }]);
}

/** A text that can be nothing but a name: letters, a few words, one line. */
export function plainName(text: string): string | undefined {
  const name = text.trim();
  return name.length <= 100 && /^\p{L}[\p{L}\p{M}.'’‘`ʼ,/ -]+$/u.test(name) && name.split(" ").length <= 9
    ? name
    : undefined;
}

function heldInQuestion(h: Hearing): Booking | undefined {
  const about = liveBooking(h, h.place.about);
  if (about?.state === "held") return about;
  const holds = openHolds(h);
  return holds.length === 1 ? holds[0] : undefined;
}

function correctsHold(h: Hearing, person: ReadPerson, held: Booking): boolean {
  if (person.correction) return true;
  if (h.place.last !== "echo" && h.place.asked?.ask !== "correction") return false;
  return !person.name || h.place.asked?.ask === "correction" || isAlike(person.name.value, held.applicant.name);
}

function correctHold(h: Hearing, person: ReadPerson, held: Booking): Meant {
  const draft = h.draft?.echoed && h.draft.people.length === 1 ? h.draft : draftOf(held);
  const reading = { ...h.reading, people: [{ ...person, correction: true as const }] };
  const { draft: corrected, troubles } = gather({ ...h, draft, reading });
  return wantSeat(h, corrected, troubles);
}

function correctBooked(h: Hearing, person: ReadPerson): Meant | undefined {
  if (!person.correction || h.draft?.people.length) return undefined;
  const booked = confirmedBookings(h);
  const booking = liveBooking(h, h.place.about) ?? (booked.length === 1 ? booked[0] : undefined);
  if (!booking) return undefined;
  if (person.birth) return mean(h, { on: "birth-stays", booking });
  if (person.name)
    return mean(h, { on: "rename" }, [{ act: "rename", booking: refOf(booking), name: person.name.value }]);
  return moveTo(h, booking, timeSaid({ ...h.reading, ...(person.day && { day: person.day }) }));
}

function draftOf(held: Booking): Draft {
  const { name, birthDate } = held.applicant;
  return {
    people: [{ name, birth: birthDate.toString() }],
    day: held.day.toString(),
    sure: false,
    ...(held.service && { service: held.service }),
  };
}

// A common word, or about as long with the same beginning: a slip of the pen and no second person.
function isAlike(a: string, b: string): boolean {
  const [x, y] = [foldName(a), foldName(b)];
  const words = new Set(y.split(" "));
  return (
    x.split(" ").some((word) => words.has(word)) ||
    (x[0] === y[0] && Math.abs(x.length - y.length) <= 2 && !x.includes(" "))
  );
}
