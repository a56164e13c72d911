import { dayIsBefore } from "../../calendar/index.ts";
import { type Draft, type DraftPerson, emptyDraft, undated } from "../dialogue-state.ts";
import { saysForAll } from "../recognise/index.ts";
import { kinOf } from "../recognise/kin.ts";
import type { ReadDay, ReadPerson } from "../recognise/reading.ts";
import { addsTo, filledIn, fillsIn, withMore } from "./add-people.ts";
import { amongOf, daysOfNextWeek } from "./days-among.ts";
import type { IntentContext } from "./intent-context.ts";

/** Something said that cannot stand as it is; everything else is kept. */
export type Trouble =
  | { is: "name-strange" }
  | { is: "birth-impossible" | "birth-incomplete" | "no-such-date"; typed: string }
  | { is: "birth-in-future" | "birth-long-ago"; date: Temporal.PlainDate }
  | { is: "which-day" };

export interface Gathered {
  draft: Draft;
  troubles: Trouble[];
}

/** What is known after this message: new people, or one more thing about the person we are asking about. */
export function gather(context: IntentContext): Gathered {
  const { reading } = context;
  const troubles: Trouble[] = [];
  const read = withKin(reading.people, reading.text).map((person) => partsOf(person, context, troubles));
  const draft = togetherWith(context, read);
  const day = takeDay(reading.day, troubles);
  if (day) draft.day = day;
  const among = amongSaid(context, troubles);
  if (among && !draft.day) draft.among = among;
  if (draft.day) delete draft.among;
  if (reading.hour) Object.assign(draft, hourOf(reading.hour));
  if (reading.service) draft.service = reading.service;
  // Only the published shape to the letter is sure; one more word of anybody is read, and what is read is echoed.
  draft.sure = reading.exact && read.length === 1;
  return { draft, troubles };
}

/** "Minggu depan", "selasa atau rabu", said while something else is asked for: any of these days. */
function amongSaid({ reading: { dayWish }, today }: IntentContext, troubles: readonly Trouble[]): string[] | undefined {
  const wish = troubles.some(({ is }) => is === "which-day") ? daysOfNextWeek(today) : dayWish;
  return wish && amongOf(wish, today);
}

/** What was known before with the people read now, or a new beginning. */
function togetherWith(context: IntentContext, read: DraftPerson[]): Draft {
  const draft = context.draft as Draft;
  if (continues(context)) return continued(draft, read, saysForAll(context.reading.text));
  if (fillsIn(context, read)) return filledIn(draft, read);
  if (addsTo(context, read)) return withMore(draft, read, context.state.asked?.ask === "day");
  return begun(read, notedFor(context));
}

/** A draft with the time that was said besides people. */
export function withTime(draft: Draft, context: IntentContext): Gathered {
  const troubles: Trouble[] = [];
  const next: Draft = { ...draft, sure: false };
  const day = takeDay(context.reading.day, troubles);
  if (day) {
    next.day = day;
    delete next.among;
    if (!keepsHour(context)) delete next.hour;
  }
  if (context.reading.hour) {
    delete next.hour;
    delete next.part;
    Object.assign(next, hourOf(context.reading.hour));
  }
  return { draft: next, troubles };
}

/** The hour that was wished for is wished for on another day as well, unless it could not be had. */
export function keepsHour({ state: { last = "" } }: IntentContext): boolean {
  return !/^(?:move-)?refused-(?:no-such-hour|full)/.test(last);
}

export const services: ReadonlySet<string> = new Set(["new", "renewal", "child"]);

/** Years after which a birth date is more likely a slip. */
const oldest = 120;

// A lone part (a birth date, a name without anything) belongs to the person we asked about; a name and a date are somebody new.
function continues({ draft, reading, state: place }: IntentContext): boolean {
  if (!draft || reading.people.length !== 1) return false;
  const person = reading.people[0] as ReadPerson;
  const last = draft.people.at(-1);
  if (!last) return true;
  if (!person.name) return true;
  if (!last.name) return true;
  return person.correction === true || (place.asked?.ask === "name" && !person.birth);
}

function continued(draft: Draft, read: DraftPerson[], forAll = false): Draft {
  const said = read[0] as DraftPerson;
  const people = draft.people.length > 0 ? [...draft.people] : [{}];
  const open = people.findIndex((person) => !person.name || !person.birth);
  const at = open < 0 ? people.length - 1 : open;
  const { day, ...rest } = said;
  // "7 juli 2011 dua2nya", of twins.
  if (forAll && rest.birth && !rest.name)
    for (const [i, person] of people.entries()) if (!person.birth) people[i] = { ...person, birth: rest.birth };
  const { unknown: _unknown, slipped: _slipped, bornIn: _bornIn, ...known } = people[at] ?? {};
  people[at] = { ...(rest.birth ? known : people[at]), ...rest };
  const { echoed: _, ...before } = draft;
  if (!day) return { ...before, people };
  // An hour was chosen for the day it stood on.
  const { hour: __, ...without } = before;
  return { ...without, people, day };
}

/** What was noted before anybody was named ("dua orang, tgl 10, di Depok") is for whoever comes now. */
function notedFor({ draft, reading }: IntentContext): Draft {
  if (!draft || draft.people.length > 0) return emptyDraft();
  const { office, ...time } = draft;
  if (!reading.exact) return draft;
  return { ...emptyDraft(), ...(office !== undefined && { office }), ...(time.service && { service: time.service }) };
}

function begun(read: DraftPerson[], noted: Draft): Draft {
  const days = new Set(read.flatMap((person) => person.day ?? []));
  const [first] = days;
  const people = days.size > 1 ? read : read.map(undated);
  if (!first || first === noted.day) return { ...noted, people };
  // An hour was chosen for the day it stood on.
  const { hour: _, ...without } = noted;
  return { ...without, people, day: first };
}

function partsOf(person: ReadPerson, context: IntentContext, troubles: Trouble[]): DraftPerson {
  const name = nameOf(person, troubles);
  const birth = birthOf(person, context, troubles);
  const day = takeDay(person.day, troubles);
  const { birth: read } = person;
  const unknown = read !== undefined && "date" in read && read.doubts.includes("unknown-day");
  const kin = person.kin ?? relativeSpoken(context.reading.text, context.reading.people.length) ?? context.draft?.kin;
  return {
    ...(name && { name }),
    ...(name && kin && { kin }),
    ...(birth && { birth: birth.toString() }),
    ...(birth && unknown && { unknown: true as const }),
    ...(!birth && slippedOf(troubles)),
    ...(!birth && monthOfBirth(person)),
    ...(day && { day }),
  };
}

/** "Istri saya mau ikut. Yati Suryati, lahir ...": the one relative that is spoken of is the one who is named. */
export function relativeSpoken(text: string, people = 0): string | undefined {
  if (people > 1) return undefined;
  const said = [...text.toLowerCase().matchAll(relative)].flatMap(
    ([, before = "", behind = before]) => kinOf(behind) ?? [],
  );
  const [one, more] = new Set(said);
  return more ? undefined : one;
}
const relative = /\b(\p{L}+)\s(?:saya|sy|aku|ku|gue|gw)\b|\bmy\s(\p{L}+)/gu;

/** "Book for me and my wife. Rudy ... and Santi ...": of two who are named behind it the one is who writes, and the other is hers. */
function withKin(people: readonly ReadPerson[], text: string): readonly ReadPerson[] {
  const [first, second, more] = people;
  if (!first || !second || more || first.kin || second.kin) return people;
  const { self, kin, kinFirst, selfLast } =
    selfAndKin.exec(text.slice(0, text.indexOf(first.name?.typed ?? "\n")))?.groups ?? {};
  const relative = kinOf((kin ?? kinFirst ?? "").toLowerCase());
  if (!relative || !(self ?? selfLast)) return people;
  return self
    ? [
        { ...first, kin: "saya" },
        { ...second, kin: relative },
      ]
    : [
        { ...first, kin: relative },
        { ...second, kin: "saya" },
      ];
}
const selfAndKin =
  /\b(?:(?<self>saya|sy|aku|gue|gw|me|myself)\s+(?:sama|sm|dan|dgn|dengan|and|n|&)\s+(?:my\s+)?(?<kin>\p{L}+)|(?:my\s+)?(?<kinFirst>\p{L}+)\s+(?:saya\s+)?(?:sama|sm|dan|dgn|dengan|and|n|&)\s+(?<selfLast>saya|sy|aku|gue|gw|me|myself|i))\b/iu;

function slippedOf(troubles: readonly Trouble[]): Pick<DraftPerson, "slipped"> {
  const slip = troubles.findLast((trouble) => trouble.is === "birth-in-future" || trouble.is === "birth-long-ago");
  return slip && "date" in slip ? { slipped: slip.date.toString() } : {};
}

const leapYear = 2000;

/** "Oktober 1961": the day of it follows. */
function monthOfBirth({ birthParts: { year, month, day } = {} }: ReadPerson): Pick<DraftPerson, "bornIn" | "slipped"> {
  // "8 agustus": the year follows. Every day of a calendar is in a leap year.
  if (year === undefined && month !== undefined && day !== undefined)
    return { slipped: new Temporal.PlainDate(leapYear, month, day).toString() };
  if (year === undefined || month === undefined || day !== undefined) return {};
  return { bornIn: new Temporal.PlainYearMonth(year, month).toString() };
}

/** A name with a strange sign is asked again, unless it is plain what was meant; then the echo asks. */
function nameOf({ name }: ReadPerson, troubles: Trouble[]): string | undefined {
  if (!name) return undefined;
  const strange = name.doubts.find((doubt) => doubt.is === "strange" || doubt.is === "digits" || doubt.is === "sample");
  if (!strange) return name.value;
  if (strange.guess) return strange.guess;
  troubles.push({ is: "name-strange" });
  return undefined;
}

function birthOf(
  person: ReadPerson,
  { today, draft }: IntentContext,
  troubles: Trouble[],
): Temporal.PlainDate | undefined {
  const { birth, birthParts } = person;
  const changed = birthParts && changedBirth(birthParts, draft);
  if (!birth && !changed) return undefined;
  const date = changed ?? (birth && "date" in birth ? birth.date : birth?.guess);
  if (!date) {
    troubles.push({
      is: birthParts ? "birth-incomplete" : "birth-impossible",
      typed: birth && "impossible" in birth ? birth.impossible.slice(0, 20) : "",
    });
    return undefined;
  }
  if (dayIsBefore(today, date)) troubles.push({ is: "birth-in-future", date });
  else if (date.year < today.year - oldest) troubles.push({ is: "birth-long-ago", date });
  else return date;
  return undefined;
}

/** "Harusnya 1978", "lahir 26 Januari": only that part of the birth date we know. */
function changedBirth(
  parts: NonNullable<ReadPerson["birthParts"]>,
  draft: Draft | undefined,
): Temporal.PlainDate | undefined {
  const open = draft?.people.find(({ birth, slipped, bornIn }) => !birth && (slipped ?? bornIn));
  const person = open ?? draft?.people.at(-1);
  if (person?.bornIn && !person.birth) return dayIn(Temporal.PlainYearMonth.from(person.bornIn), parts);
  const known = person?.birth ?? person?.slipped;
  if (!known) return undefined;
  const changed = Temporal.PlainDate.from(known).with(parts);
  return parts.day === undefined || changed.day === parts.day ? changed : undefined;
}

/** The day that was missing, in the month of birth that was told or in another one said with it. */
function dayIn(
  { year, month }: Temporal.PlainYearMonth,
  { day, ...other }: NonNullable<ReadPerson["birthParts"]>,
): Temporal.PlainDate | undefined {
  const within = new Temporal.PlainYearMonth(other.year ?? year, other.month ?? month);
  return day !== undefined && day > 0 && day <= within.daysInMonth ? within.toPlainDate({ day }) : undefined;
}

function takeDay(day: ReadDay | undefined, troubles: Trouble[]): string | undefined {
  if (!day) return undefined;
  if ("ambiguous" in day) {
    troubles.push({ is: "which-day" });
    return undefined;
  }
  const date = "date" in day ? day.date : day.guess;
  if (!date && "impossible" in day) troubles.push({ is: "no-such-date", typed: day.impossible.slice(0, 20) });
  return date?.toString();
}

function hourOf(hour: NonNullable<IntentContext["reading"]["hour"]>): Pick<Draft, "hour" | "part"> {
  return "hour" in hour ? { hour: hour.hour.toString({ smallestUnit: "minute" }) } : { part: hour.part };
}
