import { type Booking, foldName, lastDayFor, type Wish } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import { neighbours, type Office, offers, rulesOn } from "../../office/index.ts";
import { isChild } from "../age.ts";
import { type Draft, type DraftPerson, emptyDraft } from "../dialogue-state.ts";
import { nameInAnswer } from "../recognise/index.ts";
import { isHint } from "../recognise/names.ts";
import type { DayWish } from "../recognise/reading.ts";
import { amongOf, daysOfNextWeek, mondayAfter } from "./days-among.ts";
import type { Intent, WhyDay } from "./intent.ts";
import { type IntentContext, intent, liveBooking, openHolds, refOf } from "./intent-context.ts";
import { saysWhereToGo, townElsewhere } from "./offices-said.ts";
import { leavesDayOpen } from "./open-day.ts";
import { relativeSpoken, type Trouble, withTime } from "./people.ts";
import { isSample } from "./sample.ts";
import { newTimeOf } from "./time.ts";
import { speaksOfTwo } from "./who-is-meant.ts";

/** Somebody wants a seat: asks for what is missing, one thing at a time, or wishes for it. */
export function wantSeat(context: IntentContext, wanted: Draft, troubles: readonly Trouble[] = []): Intent {
  const there = officeMeant(context);
  const begun = withCount(context, withRelative(context, withNameTold(context, wanted)));
  const draft = there ? { ...begun, office: there.id } : begun;
  const h = { ...context, draft, ...(there && { office: there, named: [] }) };
  const office = officeStillAsked(h, draft) ?? notFromHere(h);
  if (office) return office;
  const asked = askPerson(h, draft, troubles);
  // "31 September" is told before a name is asked.
  if (asked && troubles.some(({ is }) => is === "no-such-date")) return askDay(h, draft, troubles) ?? asked;
  if (asked) return troubles.length > 0 ? asked : withLook(h, asked);
  return (
    askOffice(h, draft) ?? ownSeat(h, draft) ?? askDay(h, draft, troubles) ?? overSample(h, draft) ?? book(h, draft)
  );
}

/** Whoever told the name beside the wish is not asked for it again. */
function withNameTold({ reading, today }: IntentContext, draft: Draft): Draft {
  // "Daftarkan: Mulyadi".
  const told = reading.told ?? (/\w:\s*\p{Lu}/u.test(reading.text) ? nameInAnswer(reading.text, today) : undefined);
  return told && told.doubts.every(isHint) && draft.people.length === 0
    ? { ...draft, people: [{ name: told.value }] }
    : draft;
}

/** How many come is remembered until all are named. */
function withCount({ reading }: IntentContext, draft: Draft): Draft {
  const count = reading.count ?? (speaksOfTwo(reading.text) ? 2 : undefined);
  return draft.count ? draft : withCounted(draft, count);
}

/** How many come, of whom one number may bring so many; of more the rules of the office are told. */
export function withCounted(draft: Draft, count: number | undefined): Draft {
  return count !== undefined && count > 1 && count <= mostTogether ? { ...draft, count } : draft;
}
const mostTogether = 5;

/** "Istri saya juga mau, bareng saya": whoever is named next is she. */
function withRelative({ reading }: IntentContext, draft: Draft): Draft {
  const kin = draft.people.length === 0 ? relativeSpoken(reading.text) : undefined;
  return kin ? { ...draft, kin } : draft;
}

/** The one office that these words name as where to go: the seat is wanted there, and the echo shows it. */
function officeMeant({ named, reading }: IntentContext): Office | undefined {
  const [one, more] = named;
  return one && !more && saysWhereToGo(reading) ? one : undefined;
}

/** A day said while a name or a birth date is missing is looked at now: whoever cannot have it need not answer two questions first. */
function withLook({ state, office }: IntentContext, asked: Intent): Intent {
  const { draft } = asked.topic;
  const isNew = draft?.day !== state.draft?.day || draft?.office !== state.draft?.office;
  return draft?.day && isNew ? { ...asked, wishes: [look(office, Temporal.PlainDate.from(draft.day))] } : asked;
}

/** The first days that are free, for whoever the draft names. */
export function lookForDay(context: IntentContext, why: WhyDay = "missing", from?: Temporal.PlainDate): Intent {
  // Of the day that is noted something will be said, so it has to be looked at.
  const noted = why === "free-days" ? context.draft?.day : undefined;
  const day = noted === undefined ? undefined : Temporal.PlainDate.from(noted);
  const first = day && !dayIsBefore(day, context.today) ? day : undefined;
  return intent(context, { on: "ask-day", why }, [look(context.office, from ?? first)]);
}

/** The free days among those that were meant, in the half of the day that was; both are remembered. */
export function listDaysOf(h: IntentContext, wish: DayWish, why: "several" | "free-days" = "several"): Intent {
  // The day of before is not wished for any more.
  const { day: _, ...begun } = withTime(h.draft ?? emptyDraft(), h).draft;
  const among = amongOf(wish, h.today);
  const draft = { ...begun, ...(among && { among }) };
  return intent({ ...h, draft }, { on: "ask-day", why, only: wish }, [look(h.office, firstOf(wish, h.today))]);
}

/** From where on to look for days that such a wish means. */
export function firstOf(wish: DayWish, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (wish.is !== "one-of") return undefined;
  const [first] = wish.days.toSorted(Temporal.PlainDate.compare);
  return first && !dayIsBefore(first, today) ? first : undefined;
}

export function look(office: Office, from?: Temporal.PlainDate, moving?: Booking): Wish {
  const second = moving && lastDayFor(moving, office);
  return { act: "look", office: office.id, ...(from && { day: from }), ...(second && { second }) };
}

function askPerson(h: IntentContext, draft: Draft, troubles: readonly Trouble[]): Intent | undefined {
  const open = draft.people.find((person) => !person.name || !person.birth);
  const { count = 1 } = draft;
  if (draft.people.length === 0 && count > 1 && h.state.asked?.ask !== "name")
    return intent(h, { on: "ask-name", why: "several", count });
  if (draft.people.length === 0) return intent(h, { on: "ask-name", why: "first" });
  if (!open) return askNext(h, draft);
  if (!open.name)
    return intent(h, { on: "ask-name", why: troubles.some(({ is }) => is === "name-strange") ? "strange" : "missing" });
  for (const trouble of troubles) {
    if (trouble.is === "birth-impossible" || trouble.is === "birth-incomplete") {
      const why = trouble.is === "birth-impossible" ? "impossible" : "incomplete";
      return intent(h, { on: "ask-birth", who: open.name, why, typed: trouble.typed });
    }
    if (trouble.is === "birth-in-future")
      return intent(h, { on: "ask-birth", who: open.name, why: "in-future", date: trouble.date });
    if (trouble.is === "birth-long-ago")
      return intent(h, { on: "ask-birth", who: open.name, why: "long-ago", date: trouble.date });
  }
  return intent(h, { on: "ask-birth", who: open.name, why: "missing" });
}

/** "Saya sama istri", and one of them is told: the other is asked for, once; whoever goes on with a day is let go on. */
function askNext(h: IntentContext, draft: Draft): Intent | undefined {
  const tells = h.reading.people.length > 0 || h.state.asked?.ask === "name" || h.state.asked?.ask === "birth";
  const before = h.state.draft?.people.filter(({ birth }) => birth).length ?? 0;
  const known = draft.people.length;
  if (!draft.count || known >= draft.count || !tells || known <= before || openHolds(h).length > 0) return undefined;
  return intent(h, { on: "ask-name", why: "next", count: draft.count });
}

/** Which office, was asked, and something else answered: no seat anywhere before that is known. */
function officeStillAsked(h: IntentContext, draft: Draft): Intent | undefined {
  const { asked, list } = h.dialogue.state;
  if (asked?.ask !== "office" || draft.office !== undefined || h.named.length > 0 || h.chosen !== undefined)
    return undefined;
  const options = (list?.options ?? []).flatMap((one) => (one.do === "office" ? [one.office] : []));
  return options.length > 0 ? intent(h, { on: "ask-office", options }) : undefined;
}

/** A seat at an office that cannot be booked from here: which of those that can, with what was said kept. */
export function notFromHere(h: IntentContext): Intent | undefined {
  const town = townElsewhere(h.reading, h.dialogue);
  if (town === undefined) return undefined;
  const near = neighbours(h.dialogue.offices, h.office).map(({ id }) => id);
  return intent(h, { on: "ask-office", options: [h.office.id, ...near].slice(0, 9), because: "not-from-here", town });
}

/** Words of another office than the one spoken of: ask. A number of several offices: ask once. */
function askOffice(h: IntentContext, draft: Draft): Intent | undefined {
  const { named, dialogue, chosen, office } = h;
  if (named.length > 0 && !named.some(({ id }) => id === office.id)) {
    return intent(h, {
      on: "ask-office",
      options: [office.id, ...named.map(({ id }) => id)].slice(0, 9),
      because: "extra-field",
    });
  }
  if (dialogue.served.length > 1 && chosen === undefined && draft.office === undefined) {
    return intent(h, { on: "ask-office", options: [...dialogue.served].slice(0, 9) });
  }
  return undefined;
}

/** This person has a seat or a hold of this very citizen already. */
function ownSeat(h: IntentContext, draft: Draft): Intent | undefined {
  if (draft.people.length !== 1) return undefined;
  const own = h.dialogue.bookings.find((booking) => isFor(booking, draft.people[0] as DraftPerson));
  if (!own) return undefined;
  const to = newTimeOf(draft);
  const same =
    (!to.day || to.day.equals(own.day)) && (!to.hour || to.hour.equals(own.starts)) && own.office === h.office.id;
  if (own.state === "held") {
    // The same again: whoever now wrote it to the letter has checked it himself.
    if (same && draft.sure)
      return intent(h, { on: "confirm", bookings: [own] }, [{ act: "confirm", booking: refOf(own) }]);
    return same ? intent(h, { on: "again", bookings: [own] }) : undefined;
  }
  if (same) return intent(h, { on: "again", bookings: [own] });
  const office = h.dialogue.offices.byId.get(own.office) ?? h.office;
  // The whole request written anew for another day asks for the move in so many words.
  return intent(h, { on: "move-offer", booking: own, to, asked: true }, [look(office, to.day ?? own.day, own)]);
}

function askDay(h: IntentContext, draft: Draft, troubles: readonly Trouble[]): Intent | undefined {
  if (draft.day ?? draft.people.some((person) => person.day)) return undefined;
  const { dayWish } = h.reading;
  if (dayWish && dayWish.is !== "shift") return listDaysOf(h, dayWish);
  const among =
    draft.among && troubles.length === 0 ? draft.among.map((day) => Temporal.PlainDate.from(day)) : undefined;
  const wished = among?.some((day) => !dayIsBefore(day, h.today)) ? { is: "one-of" as const, days: among } : undefined;
  if (wished) return listDaysOf({ ...h, draft }, wished);
  // The first free day; the echo shows which. "Any day next week" leaves only a week open.
  const { day } = h.reading;
  const inWeek = troubles.some(({ is }) => is === "which-day") || (day !== undefined && "ambiguous" in day);
  if (draft.people.length > 0 && leavesDayOpen(h.reading) && !inWeek) return undefined;
  for (const trouble of troubles) {
    if (trouble.is === "no-such-date")
      return intent(h, { on: "ask-day", why: "no-such-date", typed: trouble.typed }, [look(h.office)]);
    if (trouble.is === "which-day") {
      const among = amongOf(daysOfNextWeek(h.today), h.today) ?? [];
      return lookForDay({ ...h, draft: { ...draft, among } }, "next-week-or-sunday", mondayAfter(h.today));
    }
  }
  return lookForDay(h);
}

function overSample(h: IntentContext, draft: Draft): Intent | undefined {
  const person = draft.people[0];
  if (!isSample(draft) || !person?.birth || !draft.day) return undefined;
  if (!dayIsBefore(Temporal.PlainDate.from(draft.day), h.today)) return undefined;
  return intent(h, { on: "sample", name: person.name as string, birth: Temporal.PlainDate.from(person.birth) });
}

function book(h: IntentContext, draft: Draft): Intent {
  const party = draft.people.length > 1 ? { party: h.dialogue.freshId } : {};
  const wishes = draft.people.map((person) => ({ ...bookOne(h, draft, person), ...party }));
  return intent(h, { on: "seat" }, wishes);
}

function bookOne(h: IntentContext, draft: Draft, person: DraftPerson): Extract<Wish, { act: "book" }> {
  const birthDate = Temporal.PlainDate.from(person.birth as string);
  const { day, hour, part } = newTimeOf({
    ...draft,
    ...(person.day && { day: person.day }),
    ...(person.hour && { hour: person.hour }),
  });
  const isOfChild = isChild(birthDate, day ?? h.today);
  // "Ini cucunya yang nulis", of a grandfather: a child was spoken of, and is not who comes.
  const service = isOfChild ? (draft.service ?? "child") : draft.service === "child" ? undefined : draft.service;
  const instead = replacedHold(h, person);
  return {
    act: "book",
    office: h.office.id,
    applicant: { name: person.name as string, birthDate, ...(person.unknown && { birthUnknown: true as const }) },
    ...(day && { day }),
    ...(hour && { hour }),
    ...(part && { part }),
    firm: draft.sure && !isNearlyOwn(h, person) && rulesOn(h.office, h.today).confirmation === "at-once",
    ...(service && offers(h.office, service) && { service }),
    ...(instead && { instead: refOf(instead) }),
  };
}

/**
 * A person of the same name whose birth date differs in one of day, month and year from one this citizen has booked already: more likely a
 * slip than a namesake, so an echo asks.
 */
function isNearlyOwn(h: IntentContext, person: DraftPerson): boolean {
  if (!person.birth || h.dialogue.bookings.length === 0) return false;
  const birth = Temporal.PlainDate.from(person.birth);
  return h.dialogue.bookings.some(({ applicant: { name, birthDate } }) => {
    if (foldName(name) !== foldName(person.name ?? "") || birthDate.equals(birth)) return false;
    const same = [birthDate.day === birth.day, birthDate.month === birth.month, birthDate.year === birth.year];
    return same.filter(Boolean).length === 2;
  });
}

function isFor(booking: Booking, person: DraftPerson): boolean {
  return (
    booking.applicant.birthDate.toString() === person.birth &&
    foldName(booking.applicant.name) === foldName(person.name ?? "")
  );
}

/** A hold that this request corrects: the same person, or one with the same name or birth date whom an echo just asked about. */
function replacedHold(h: IntentContext, person: DraftPerson): Booking | undefined {
  const holds = openHolds(h);
  const same = holds.find((hold) => isFor(hold, person));
  if (same) return same;
  if (h.corrects) return h.corrects;
  const echoed = h.state.draft?.echoed || h.state.last === "echo" ? liveBooking(h, h.state.about) : undefined;
  if (echoed?.state !== "held") return undefined;
  const alike =
    foldName(echoed.applicant.name) === foldName(person.name ?? "") ||
    (echoed.applicant.birthDate.toString() === person.birth && sharesWord(echoed.applicant.name, person.name ?? ""));
  return alike ? echoed : undefined;
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(foldName(a).split(" "));
  return foldName(b)
    .split(" ")
    .some((word) => words.has(word));
}
