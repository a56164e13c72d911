import { type Booking, foldName } from "../../booking/index.ts";
import type { Reading, ReadPerson } from "../recognise/reading.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, liveBooking, refOf } from "./intent-context.ts";
import { moveTo } from "./move-to.ts";
import { isOfRelative, isOtherName, isPartOf, isSomebodyElse } from "./same-person.ts";
import { asks, refusesSeat, speaksOf } from "./speech.ts";
import { saysTime, timeSaid } from "./time.ts";
import { namesPerson, oneMeant } from "./who-is-meant.ts";

/** Name, birth date or time of a seat that is sure, said anew. undefined: nobody can tell whose, or nothing is put right. */
export function correctBooked(h: IntentContext, person: ReadPerson): Intent | undefined {
  if (!person.correction || h.draft?.people.length) return undefined;
  const booked = confirmedBookings(h);
  const booking = oneMeant(h.reading.text, booked) ?? liveBooking(h, h.state.about);
  if (!booking || isSomebodyElse(person, booking) || isOfRelative(h, person, booking)) return undefined;
  // Of several the one that was spoken of last may not be meant: a birth date is put right only where it is clear whose.
  if (person.birth && booked.length > 1 && !namesPerson(h.reading.text, booking))
    return intent(h, { on: "which", act: "change", bookings: booked });
  const birth = correctBirthOf(h, booking, person);
  if (birth) return birth;
  // "Yg atas nama Lusi ga usah" names whose seat it is, and no other spelling.
  const onlyNames = person.name && isPartOf(person.name.value, booking.applicant.name);
  const acts = onlyNames && onlyActsOn(h.reading, person.name?.value ?? "", booking);
  if (onlyNames && (booked.length > 1 || refusesSeat(h.reading.text) || acts)) return undefined;
  // "Kok namanya Lilik?", of Lilik Handayani, tells no other name.
  if (onlyNames && asks(h.reading)) return intent(h, { on: "ask-rename", booking });
  const isSame = person.name && foldName(person.name.value) === foldName(booking.applicant.name);
  if (isSame) return intent(h, { on: "again", bookings: [booking] });
  if (person.name && isOtherName(h, person.name.value, booking)) return undefined;
  if (person.name)
    return intent(h, { on: "rename" }, [{ act: "rename", booking: refOf(booking), name: person.name.value }]);
  return moveTo(h, booking, timeSaid({ ...h.reading, ...(person.day && { day: person.day }) }));
}

export function correctBirthOf(h: IntentContext, booking: Booking, person: ReadPerson): Intent | undefined {
  const birthDate = birthFor(booking, person);
  if (birthDate === "which") return intent(h, { on: "birth-which", booking });
  return (
    birthDate &&
    intent(h, { on: "correct-birth", booking }, [{ act: "correct-birth", booking: refOf(booking), birthDate }])
  );
}

/** The birth date that the words make of the one recorded: the whole date, or a part of it ("lahir 1978"). */
export function birthFor(
  { applicant }: Booking,
  { birth, birthParts }: ReadPerson,
): Temporal.PlainDate | "which" | undefined {
  if (birthParts) return applicant.birthDate.with(birthParts);
  if (!birth) return undefined;
  return "date" in birth ? birth.date : "which";
}

/** "Yg atas nama Melati hapus ya", "just Lisa, to the 25th", of Melati Suci: whose seat it is, and what is to be done with it. */
export function onlyActsOn(said: Reading, name: string, { applicant }: Booking): boolean {
  const acts = (["cancel", "erase", "move"] as const).some((act) => speaksOf(said.text, act));
  return isPartOf(name, applicant.name) && (acts || (saysTime(said) && !ofName.test(said.text)));
}
const ofName = /\b(?:nama\w*|names?)\b/i;
