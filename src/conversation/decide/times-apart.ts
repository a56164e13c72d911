import { foldName } from "../../booking/index.ts";
import type { DraftPerson } from "../dialogue-state.ts";
import { isSelf, read } from "../recognise/index.ts";
import { kinOf } from "../recognise/kin.ts";
import type { Intent, NewTime } from "./intent.ts";
import { confirmedBookings, type IntentContext, openHolds } from "./intent-context.ts";
import { wantSeat } from "./seat.ts";
import { besideSpoken } from "./spoken-day.ts";
import { timeSaid } from "./time.ts";
import { namesKin, speaksOfSomebody } from "./who-is-meant.ts";

// A day or an hour for each of several people who are known already.

/** "Saya jumat, adik saya senin", "Rina tgl 4, Rendi tgl 7 jam 10": each part of the sentence says whose time it is. */
export function timesApart(h: IntentContext): Intent | undefined {
  const { draft, reading } = h;
  if (!draft || draft.people.length < 2 || reading.exact || reading.people.some(({ birth }) => birth)) return undefined;
  const isSure = ({ birth }: DraftPerson) =>
    confirmedBookings(h).some(({ applicant }) => applicant.birthDate.toString() === birth);
  if (draft.people.some(isSure)) return undefined;
  const parts = partsOf(reading.text).map((part) => ({ part, times: timeOfOne(h, part, draft.people) }));
  const [known, more] = parts.flatMap(({ times }) => times);
  // "Monday for me, Tuesday for her": of two, whoever is left.
  const others =
    known && !more && draft.people.length === 2
      ? parts.flatMap(({ part, times }) => (times.length > 0 ? [] : timeOfOther(h, part, 1 - known.at)))
      : [];
  const said = [...parts.flatMap(({ times }) => times), ...others];
  if (new Set(said.map(({ at }) => at)).size < 2) return undefined;
  const people = draft.people.map((person, at) => {
    const time = said.findLast((one) => one.at === at)?.to;
    return time ? withTimeOf(person, time) : asHeld(h, person);
  });
  if (!draft.day && people.some(({ day }) => !day)) return undefined;
  return wantSeat(withoutTime(h), { ...draft, people, sure: false });
}

interface TimeOfOne {
  at: number;
  to: NewTime;
}

/** The one person whom a part of the sentence points at, and the time it says. */
function timeOfOne(h: IntentContext, part: string, people: readonly DraftPerson[]): TimeOfOne[] {
  const [at, more] = pointedAt(part, people);
  return at !== undefined && more === undefined ? timeIn(h, part, at) : [];
}

/** "Tuesday for her", "istri selasa", of an istri who was not called so. */
function timeOfOther(h: IntentContext, part: string, at: number): TimeOfOne[] {
  return speaksOfSomebody(part) || namesKin(part) ? timeIn(h, part, at) : [];
}

function timeIn(h: IntentContext, part: string, at: number): TimeOfOne[] {
  const whole = besideSpoken(read(part, h.today), h.state, h.dialogue.bookings, h.today);
  const to = timeSaid({ ...whole, ...(whole.people[0]?.day && { day: whole.people[0].day }) });
  return to.day || to.hour ? [{ at, to }] : [];
}

/** By a word of the name; else by what they are to the writer; else the writer. */
function pointedAt(part: string, people: readonly DraftPerson[]): number[] {
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? [];
  const said = new Set(foldName(part).split(" "));
  const among = (fits: (person: DraftPerson) => boolean) => people.flatMap((person, at) => (fits(person) ? [at] : []));
  const named = among(({ name = "" }) =>
    foldName(name)
      .split(" ")
      .some((word) => word.length > 2 && said.has(word) && !isShared(word, people)),
  );
  if (named.length > 0) return named;
  const kin = new Set(words.flatMap((word) => kinOf(word) ?? []));
  if (kin.size > 0) return among((person) => person.kin !== undefined && kin.has(person.kin));
  if (!words.some((word) => isSelf(word) || word === "me" || word === "i")) return [];
  const selves = among((person) => person.kin === "saya");
  return selves.length > 0 ? selves : among((person) => person.kin === undefined);
}

function isShared(word: string, people: readonly DraftPerson[]): boolean {
  return people.filter(({ name = "" }) => foldName(name).split(" ").includes(word)).length > 1;
}

function withTimeOf(person: DraftPerson, { day, hour }: NewTime): DraftPerson {
  return {
    ...person,
    ...(day && { day: day.toString() }),
    ...(hour && { hour: hour.toString({ smallestUnit: "minute" }) }),
  };
}

/** Of whoever is not spoken of the time stays. */
function asHeld(h: IntentContext, person: DraftPerson): DraftPerson {
  const held = openHolds(h).find(({ applicant }) => applicant.birthDate.toString() === person.birth);
  return held ? withTimeOf(person, { day: held.day, hour: held.starts }) : person;
}

/** The times are with the people now. */
function withoutTime(h: IntentContext): IntentContext {
  const { day: _, hour: __, dayWish: ___, weekday: ____, ...reading } = h.reading;
  return { ...h, reading };
}

/** Halves of the sentence; a relative or the writer behind a time begins another one. */
function partsOf(text: string): string[] {
  return text.split(border).slice(0, mostParts);
}
/** Each part is read for itself: a long text costs no more than this. */
const mostParts = 8;
const border =
  /[,;\n.?!]+(?=\s)|\b(?:sedangkan|sementara|tapi|tp|kalau|kalo|klo|dan|terus|trus|and|while|but|then)\b|(?<=\d|\b(?:senin|selasa|rabu|kamis|jumat|besok|lusa|\w+day|pagi|siang|sore))\s+(?=(?:saya|sy|aku|istri|suami|anak|adik|adek|kakak|ibu|bapak|mama|papa|my|me|i)\b)/i;
