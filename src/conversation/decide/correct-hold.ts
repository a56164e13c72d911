import type { Booking } from "../../booking/index.ts";
import type { Draft } from "../dialogue-state.ts";
import type { ReadPerson } from "../recognise/reading.ts";
import type { Intent } from "./intent.ts";
import type { IntentContext } from "./intent-context.ts";
import { gather } from "./people.ts";
import { isPartOf } from "./same-person.ts";
import { wantSeat } from "./seat.ts";

/** The hold of somebody of whom something was said anew: a new echo with what is right, for the same day. */
export function correctHold(h: IntentContext, person: ReadPerson, held: Booking): Intent {
  const alone = h.draft?.echoed && h.draft.people.length === 1 && isOf(held, h.draft.people[0]?.birth);
  const draft = alone && h.draft ? { ...h.draft, day: h.draft.day ?? held.day.toString() } : draftOf(held, h.draft);
  // Beside a birth date the name only says who is meant.
  const { name, ...said } = yearOnly(person);
  const meant =
    name && (person.birth || person.birthParts) && isPartOf(name.value, held.applicant.name) ? said : yearOnly(person);
  const reading = { ...h.reading, people: [{ ...meant, correction: true as const }] };
  const { draft: corrected, troubles } = gather({ ...h, draft, reading });
  return wantSeat({ ...h, corrects: held }, corrected, troubles);
}

/** "Rina lahir 1978" beside a birth date that we know is another year, and no day unknown. */
export function yearOnly(person: ReadPerson): ReadPerson {
  const { birth, ...rest } = person;
  const { date, doubts } = birth && "date" in birth ? birth : {};
  if (!date || !doubts?.includes("unknown-day") || date.month !== 7) return person;
  return { ...rest, birthParts: { year: date.year } };
}

const isOf = (held: Booking, birth: string | undefined) => held.applicant.birthDate.toString() === birth;

/** What is known of a seat that waits for a yes, as a request of its own. */
export function draftOf(held: Booking, before: Draft | undefined): Draft {
  const { name, birthDate } = held.applicant;
  return {
    people: [{ name, birth: birthDate.toString() }],
    office: held.office,
    day: held.day.toString(),
    sure: false,
    ...(before?.hour && { hour: before.hour }),
    ...(held.service && { service: held.service }),
  };
}
