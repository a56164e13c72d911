import { type Booking, foldName } from "../../booking/index.ts";
import { nameAsAnswer } from "../recognise/index.ts";
import type { ReadPerson } from "../recognise/reading.ts";
import { agree } from "./agree.ts";
import { isAgreement } from "./carries-more.ts";
import { birthFor, correctBirthOf, correctBooked, onlyActsOn } from "./correct-booked.ts";
import { correctHold, yearOnly } from "./correct-hold.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, liveBooking, openHolds, refOf } from "./intent-context.ts";
import { chanceOf } from "./meanings.ts";
import { addPerson } from "./one-more.ts";
import { withTime } from "./people.ts";
import { loneSpelling, nameSaidAnew } from "./said-name.ts";
import { ofBirth, partSaid } from "./said-part.ts";
import { isAlike, isBornThen, isOfRelative, isPartOf, putsRight } from "./same-person.ts";
import { wantSeat } from "./seat.ts";
import { asks } from "./speech.ts";
import { kinMeant, namedAmong, namesPerson, oneMeant } from "./who-is-meant.ts";

/** One part of something said before, said anew: "lahir 1978", another spelling of the name, "Rina lahir 12 April 1990". */
export function correct(h: IntentContext): Intent | undefined {
  const person = h.reading.people[0];
  if (!person || h.reading.people.length !== 1 || h.reading.exact) return undefined;
  if (isOwnBirth(h, person)) {
    const { name: _, ...birth } = person;
    return correctBooked(h, { ...birth, correction: true });
  }
  // "Lahirnya 6 mei 1990", where we ask when the wife was born who comes along: it is hers, and nobody's correction.
  if (h.state.asked?.ask === "birth" && !person.name && !person.day) return undefined;
  const booked = bookedAndBorn(h, person);
  if (booked) {
    const { name: _, ...birth } = yearOnly(person);
    return correctBirthOf(h, booked, birth);
  }
  if (!person.correction && person.name && person.birth) return correctNamed(h, person, person.name.value);
  const held = heldInQuestion(h, person);
  // "Ya betul, namanya Agus Juli", of somebody who is called so, corrects nothing.
  if (held && held !== "whose" && saysOnlyWho(person, held) && isAgreement(h)) return agree(h);
  if (held && held !== "whose" && comesAlong(h, person, held)) return besides(h, person);
  if (held === "whose") return intent(h, { on: "small", what: "whose-correction" });
  if (held && correctsHold(h, person, held)) return correctHold(h, person, held);
  return correctBooked(h, person);
}

/** "Istri saya ikut juga ya, namanya Lestari", to the echo of Budi: somebody more, and no other name of his. */
function comesAlong(h: IntentContext, person: ReadPerson, held: Booking): boolean {
  const { name, birth } = person;
  return name !== undefined && !birth && isOfRelative(h, person, held) && joins.test(h.reading.text);
}
const joins =
  /\b(?:ikut\w*|juga|jg|sekalian|bareng\w*|tambah\w*|nambah\w*|sama|too|also|as well|join\w*|add|come along|come with)\b/i;

function besides(h: IntentContext, corrected: ReadPerson): Intent | undefined {
  const person = { ...corrected };
  delete person.correction;
  const reading = { ...h.reading, people: [person] };
  return addPerson({ ...h, reading: { ...reading, ...(person.name && { told: person.name }) } });
}

/** "I made a mistake, my birth date is ...": what stands before the date is no name of anybody. */
function isOwnBirth(h: IntentContext, { name, birth, day }: ReadPerson): boolean {
  if (!birth || day || h.draft?.people.length || openHolds(h).length > 0) return false;
  const isName = name?.typed.split(/\s+/).every((word) => /^\p{Lu}\p{L}/u.test(word));
  const corrects = putsRight.test(h.reading.text) || chanceOf(h, "correct-birth") >= 0.5;
  return !isName && ofBirth.test(h.reading.text) && corrects;
}
/** "Yang Siti lahirnya 1987", of a Siti whose seat is sure: her birth date said anew, and nobody new. */
function bookedAndBorn(h: IntentContext, { name, birth, day }: ReadPerson): Booking | undefined {
  if (!name || !birth || day || h.draft?.people.length || !ofBirth.test(h.reading.text)) return undefined;
  const said = foldName(name.value)
    .split(" ")
    .filter((word) => !besideName.has(word.toLowerCase()));
  const fits = confirmedBookings(h).filter(({ applicant }) => isPartOf(said.join(" "), applicant.name));
  const [one, more] = said.length > 0 ? fits : [];
  return one && !more && !isBornThen(birth, one.applicant.birthDate) ? one : undefined;
}
const besideName = new Set("yang yg si untuk buat punya nya".split(" "));

/** "Semua betul kecuali tahunnya, 1978", "lahir Dimas salah, 11 april": one part of the birth date of the one who is held, or named among them. */
export function onePart(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || asks(h.reading) || people.some(isWhole)) return undefined;
  const held = oneMeant(text, openHolds(h));
  if (!held && openHolds(h).length > 0) return undefined;
  const birthParts = partSaid(text) ?? (held && dayLikeBirth(h, held));
  if (!birthParts) return undefined;
  // "Tgl lahir salah, 6 mei": the day that was read is that of the birth.
  const { day: _, dayWish: __, ...reading } = h.reading;
  if (held) return correctHold({ ...h, reading }, { birthParts, correction: true }, held);
  // Of a sure seat a number may be anything: only beside a word of the birth.
  const one = ofBirth.test(text) || ofYear.test(text) ? oneMeant(text, confirmedBookings(h)) : undefined;
  const birthDate = one && birthFor(one, { birthParts });
  if (!one || !birthDate || birthDate === "which") return undefined;
  return intent(h, { on: "correct-birth", booking: one }, [{ act: "correct-birth", booking: refOf(one), birthDate }]);
}

/** "Yang Eni harusnya 18 des", of an Eni who is born in December: a month in which nobody can come yet is that of the birth. */
function dayLikeBirth({ reading, today }: IntentContext, { applicant, day: visit }: Booking) {
  const day = reading.day && "date" in reading.day ? reading.day.date : undefined;
  const { birthDate } = applicant;
  if (!day || !putsRight.test(reading.text) || day.month !== birthDate.month) return undefined;
  return day.month === visit.month || day.month === today.month ? undefined : { day: day.day, month: day.month };
}

/** "Salah tahun, harusnya 92": no day of a visit has a year that anybody gets wrong. */
const ofYear =
  /\b(?:salah|keliru|kliru|wrong|typo)\W+(?:\w+\W+){0,2}?(?:tahun|thn|taun|year)\w*|\b(?:tahun|thn|taun|year)\w*\W+(?:\w+\W+){0,2}?(?:salah|keliru|kliru|wrong|bukan|harusnya)\b/i;

/** A name and a whole date of birth are somebody, and no part of anything. */
function isWhole({ name, birth }: ReadPerson): boolean {
  return name !== undefined && birth !== undefined && "date" in birth && !birth.doubts.includes("unknown-day");
}

/** "Bukan Setyo, tapi Setio", "Fransisca pake c": the name said anew, where only one person can be meant. */
export function notThisButThat(h: IntentContext): Intent | undefined {
  const { exact, people } = h.reading;
  if (exact || (asks(h.reading) && !asksToMend.test(h.reading.text)) || people.length > 1) return undefined;
  const held = openHolds(h);
  const birth = people[0]?.birth;
  // "Budi Santosa, 5-5-1980, salah ketik": the birth date that we have says who is meant.
  const born = (held.length > 0 ? held : confirmedBookings(h)).filter(
    ({ applicant }) => !birth || isBornThen(birth, applicant.birthDate),
  );
  // "Rina's full name is Rinawati Tobing", of a Rina and a Joko Tobing.
  const named = namedAmong(h.reading.text, born);
  const among = named.length === 1 ? named : born;
  const fits = among.flatMap((booking) => {
    const { text } = h.reading;
    const lone =
      booking.state === "held" && h.state.last === "echo" ? loneSpelling(text, booking.applicant.name) : undefined;
    const name = nameSaidAnew(text, booking.applicant.name) ?? lone;
    // "Ya betul, namanya Agus Juli", of Agus Juli Setiawan, agrees and takes nothing away.
    const agrees = name !== undefined && isPartOf(name, booking.applicant.name) && isAgreement(h);
    const said = { typed: name ?? "", value: name ?? "", doubts: [] };
    const other =
      isOfRelative(h, { name: said }, booking) && !(booking.state === "held" && putsRight.test(h.reading.text));
    return name && !agrees && !other && !onlyActsOn(h.reading, name, booking) && nameAsAnswer(name)
      ? [{ booking, name }]
      : [];
  });
  // Of twins the one whose own spelling is said beside the right one.
  const spelled = fits.filter(({ booking, name }) => saysWordLeft(h.reading.text, booking.applicant.name, name));
  const [one, more] = spelled.length > 0 ? spelled : fits;
  if (!one) return notedAnew(h);
  if (more) return undefined;
  const { booking, name } = one;
  // "Rina bukan Riina", of a Rina: it stands right.
  if (deniesName(h.reading.text, name)) return intent(h, { on: "again", bookings: [booking] });
  return booking.state === "held"
    ? correctHold(h, { name: { typed: name, value: name, doubts: [] } }, booking)
    : intent(h, { on: "rename" }, [{ act: "rename", booking: refOf(booking), name }]);
}

/** "Nama saya salah ketik, harusnya Muhammad Iqbal. Bisa dibenerin?": the right name is there, and the question only begs. */
const asksToMend =
  /\b(?:ganti|ubah|rubah|perbaiki|benerin|betulin|change|correct|fix)\w*\s+(?:nama|my name|the name)(?:\s+(?:saya|sy|nya|ku))?\s+(?:jadi|menjadi|ke|to)\b|\b(?:harusnya|seharusnya|hrsnya|mestinya|yang benar|yg (?:benar|bener|bnr)|should (?:be|read)|correct (?:name|spelling) is)\b.*\b(?:(?:bisa|bs|boleh|tolong|mohon|minta)\W+(?:\S+\W+){0,1}?(?:(?:di)?(?:benerin|benarkan|perbaiki|ganti|ubah|rubah|betulin|betulkan|koreksi|revisi)|diperbaiki)|(?:can|could) (?:you|it|this|that) (?:please )?(?:be )?(?:fix|correct|change)\w*)/is;

/** "Sorry, it's Maria Angelica", of a Maria Angelina whose day is still asked for. */
function notedAnew(h: IntentContext): Intent | undefined {
  const { draft, reading } = h;
  if (!draft || draft.echoed || reading.people.some(({ birth }) => birth)) return undefined;
  const fits = draft.people.flatMap((person, at) => {
    const name = person.name && nameSaidAnew(reading.text, person.name);
    return name && nameAsAnswer(name) ? [{ at, person: { ...person, name } }] : [];
  });
  const [one, more] = fits;
  if (!one || more) return undefined;
  const { draft: timed, troubles } = withTime(draft, h);
  return wantSeat(h, { ...timed, people: draft.people.with(one.at, one.person) }, troubles);
}

/** "Bukan Riina": the very word that the name would get. */
function deniesName(text: string, name: string): boolean {
  const denied = foldName(/\b(?:bukan|bkn|not)\W+(\p{L}+)/iu.exec(text)?.[1] ?? "");
  const said = foldName(text).split(" ");
  // "Bukan Rahmat Setiawan tapi Rahmat Setiadi": said again, it is not what is denied.
  return said.filter((word) => word === denied).length === 1 && foldName(name).split(" ").includes(denied);
}

/** Does the text say a word of the name before that the name after has no more? */
function saysWordLeft(text: string, before: string, after: string): boolean {
  const [said, kept] = [text, after].map((words) => new Set(foldName(words).split(" ")));
  return foldName(before)
    .split(" ")
    .some((word) => said?.has(word) && !kept?.has(word));
}

/** The answer to "tulis nama yang benar". */
export function rename(h: IntentContext): Intent | undefined {
  const { asked, last, about } = h.state;
  if ((asked?.ask !== "rename" && last !== "ask-rename") || h.reading.keyword) return undefined;
  // A name that was put right before is asked for no more, the birth date still is.
  const booking = liveBooking(h, asked?.ask === "rename" ? asked.booking : about);
  const [person, more] = h.reading.people;
  // "Yg benar 9 maret 1985", after "tgl lahirnya salah".
  const birthParts = person ? person.birthParts : partSaid(h.reading.text);
  const born = person ? person.birth !== undefined || birthParts !== undefined : birthParts !== undefined;
  if (booking && born && !person?.name && !person?.day && !more)
    return correctBirthOf(h, booking, birthParts ? { birthParts } : yearOnly(person ?? {}));
  const name = h.reading.people[0]?.name?.value ?? plainName(h.reading.text.replace(besideRight, ""));
  if (!booking || !name || asked?.ask !== "rename" || h.reading.people[0]?.birth) return undefined;
  return intent(h, { on: "rename" }, [{ act: "rename", booking: refOf(booking), name }]);
}

/** "Harusnya Rina Kartikah": what stands before the right name. */
const besideRight =
  /^\W*(?:(?:harusnya|seharusnya|hrsnya|mestinya|(?:yang|yg) (?:benar|bener|betul|bnr)|maksud(?:nya|ku)?|(?:it )?should(?: be|'ve been)|it'?s|nama(?:nya|ku| saya| sy)?|jadi|adalah|pak|bu|min|kak|itu|ya|is)\W+)+/i;

/** A text that can be nothing but a name: letters, a few words, one line. */
export function plainName(text: string): string | undefined {
  const name = text.trim();
  return name.length <= 100 && /^\p{L}[\p{L}\p{M}.'’‘`ʼ,/ -]+$/u.test(name) && name.split(" ").length <= 9
    ? name
    : undefined;
}

/** A name of those just echoed and another birth date: the birth date is what was wrong. */
function correctNamed(h: IntentContext, person: ReadPerson, name: string): Intent | undefined {
  if (!h.draft?.echoed || person.day) return undefined;
  const fits = openHolds(h).filter((hold) => isPartOf(name, hold.applicant.name));
  return fits.length === 1 && fits[0] ? correctHold(h, person, fits[0]) : undefined;
}

/** The hold that is spoken of: of several the one whose name is said; where several were echoed together and none is named we ask whose. */
function heldInQuestion(h: IntentContext, person: ReadPerson): Booking | "whose" | undefined {
  const holds = openHolds(h);
  if (holds.length === 1) return holds[0];
  const named = holds.filter((hold) => namesPerson(h.reading.text, hold));
  if (named.length === 1) return named[0];
  const relatives = kinMeant(h, holds);
  if (relatives.length === 1) return relatives[0];
  if (holds.length > 1 && h.draft?.echoed && h.draft.people.length > 1)
    return person.correction || !person.name ? "whose" : undefined;
  const about = liveBooking(h, h.state.about);
  return about?.state === "held" ? about : undefined;
}

function correctsHold(h: IntentContext, person: ReadPerson, held: Booking): boolean {
  if (person.correction) return true;
  if (h.state.last !== "echo" && h.state.asked?.ask !== "correction") return false;
  return !person.name || h.state.asked?.ask === "correction" || isAlike(person.name.value, held.applicant.name);
}

function saysOnlyWho({ name, birth, birthParts, day }: ReadPerson, { applicant }: Booking): boolean {
  return name !== undefined && !birth && !birthParts && !day && isPartOf(name.value, applicant.name);
}
