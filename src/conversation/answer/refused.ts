import {
  type Alternatives,
  type Booking,
  closedDay as closedOn,
  type PersonRefusal,
  type UnavailableDay,
  type WishOutcome,
} from "../../booking/index.ts";
import {
  isAfterEnd,
  nextDayToOpen,
  type Office,
  rulesOn,
  slotsOf,
  type TextName,
  takingOver,
  textOn,
} from "../../office/index.ts";
import { cut, type Visit } from "../../phrasebook/index.ts";
import type { NewTime } from "../decide/intent.ts";
import { newTimeOf } from "../decide/time.ts";
import { type Draft, type DraftPerson, undated } from "../dialogue-state.ts";
import { dayOptions, hourOptions, otherDay, type Picking, pickSeat } from "./days.ts";
import { drawnLater, isBeingDrawn, opensByDraw } from "./draw.ts";
import type { Reply, ReplyContext } from "./reply.ts";

export type Refused = Extract<WishOutcome, { is: "refused" }>;

/** A day that cannot be had: why, what is free instead, and what stays known. */
export function refusedDay(
  context: ReplyContext,
  because: UnavailableDay,
  free: Alternatives,
  draft: Draft,
  want: NewTime,
  before = "",
): Reply {
  const { office, say } = context;
  const options = listFor(context, office, because, free, pickSeat, want);
  const reason = reasonOf(context, office, because, want);
  const toldDrawn = want.day !== undefined && drawnLater(context, office, want.day) !== undefined;
  const kept = keptOf(context, draft);
  // "Another day" alone is no list.
  const some = options.length > 1;
  const nothing = reason === say.refusal.nothingFree(office) ? undefined : say.refusal.nothingFree(office);
  const above = free.days.length > 0 ? intro(context, office, because) : [nothing, say.refusal.pickElsewhere];
  const beneath = [nothing, say.refusal.askAgainLater];
  return {
    kind: `refused-${because.why}`,
    text: [before + reason, [some ? above : beneath].flat().filter(Boolean).join(" ")].join("\n\n"),
    ...(some && { options }),
    after: [
      kept,
      toldDrawn ? undefined : opensNext(context, office, free),
      because.why === "full" ? say.refusal.notForSale : undefined,
      !toldDrawn && mayWait(because, draft) ? say.list.canWait : undefined,
    ]
      .filter(Boolean)
      .join("\n"),
    asked: { ask: "day" },
    draft: because.why === "full" || because.why === "no-such-hour" ? draft : withoutDay(draft),
  };
}

/** A day that is full or not open yet can be waited for, once it is known for whom. */
function mayWait({ why }: UnavailableDay, { people }: Draft): boolean {
  const isWaitedFor = why === "full" || why === "not-released" || why === "beyond-horizon";
  return isWaitedFor && people.length > 0 && people.every(({ name, birth }) => name && birth);
}

/** The day of somebody whose name or birth date we still need, where it cannot be had; undefined: it can, or nobody looked. */
export function dayGone(
  context: ReplyContext,
  draft: Draft | undefined,
  outcome: WishOutcome | undefined,
): Reply | undefined {
  if (outcome?.is !== "looked" || !draft?.day) return undefined;
  const { office } = context;
  const day = Temporal.PlainDate.from(draft.day);
  const { alternatives: free } = outcome;
  if (free.days.some((one) => one.day.equals(day) && one.office === office.id)) return undefined;
  // Whoever comes into the draw of that day may tell us the rest first.
  if (isBeingDrawn(context, office, day)) return undefined;
  const closed = closedDay(context, office, day);
  const because = closed ?? { why: "full" as const, capacity: seatsOn(office, day), sameDay: [] };
  return { ...refusedDay(context, because, free, draft, newTimeOf(draft)), draft: withoutDay(draft) };
}

/** What an office has for everybody on a day. */
export function seatsOn(office: Office, day: Temporal.PlainDate): number {
  return slotsOf(office, day).reduce((sum, { pool, seats }) => sum + (pool === "public" ? seats : 0), 0);
}

/** The list beneath a refusal: other hours of the day where only the hour was full, then days. */
export function listFor(
  context: ReplyContext,
  office: Office,
  because: UnavailableDay,
  free: Alternatives,
  pick: Picking,
  want: NewTime,
  booking?: { office: number; id: string },
) {
  const sameDay =
    "sameDay" in because && want.day ? hourOptions(context, office, want.day, because.sameDay, pick, want) : [];
  const days = {
    ...free,
    // A booking moves within its office.
    neighbours: booking ? [] : free.neighbours,
    days: free.days
      .filter(({ day }) => sameDay.length === 0 || !want.day?.equals(day))
      .slice(0, sameDay.length > 0 ? 3 : 4),
  };
  return [...sameDay, ...dayOptions(context, office, days, pick, want), otherDay(context, booking)];
}

/** Why, in one sentence. */
export function reasonOf(context: ReplyContext, office: Office, because: UnavailableDay, want: NewTime): string {
  const { say, dialogue } = context;
  const day = want.day ?? dialogue.saidAt.toZonedDateTimeISO(office.zone).toPlainDate();
  const { refusal } = say;
  switch (because.why) {
    case "past":
      return refusal.past(day);
    case "weekend":
      return refusal.weekend(day);
    case "closed-today":
      return withOwnWords(context, office, day, "closed", refusal.closedToday(office));
    case "holiday":
      return (
        endedOn(context, office, day) ?? withOwnWords(context, office, day, "closed", refusal.holiday(day, because))
      );
    case "beyond-horizon":
      return drawnLater(context, office, day) ?? refusal.beyondHorizon(day, because.lastDay);
    case "not-released":
      return drawnLater(context, office, day) ?? refusal.notReleased(day, because.opensAt, office);
    case "too-late-today":
      return refusal.tooLateToday(rulesOn(office, day).sameDayHours);
    case "no-such-hour":
      return want.hour ? noSuchHour(context, { office, day, starts: want.hour }) : refusal.nothingFree(office);
    case "full":
      if (because.hour && because.sameDay.length > 0) return refusal.hourFull({ office, day, starts: because.hour });
      if (want.part && because.sameDay.length > 0) return refusal.partOfDayFull(day, want.part);
      return because.capacity > 0
        ? withOwnWords(context, office, day, "full", refusal.full(day, office, because.capacity, because.resting ?? 0))
        : refusal.nothingFree(office);
  }
}

/** Beneath ours what the office itself says of such a day. */
function withOwnWords(
  { topic }: ReplyContext,
  office: Office,
  day: Temporal.PlainDate,
  name: TextName,
  ours: string,
): string {
  const own = textOn(office, day, name, topic.language);
  return own ? `${ours} ${own}` : ours;
}

/** After its last day an office says where people go instead, and by which number that is booked. */
function endedOn(
  { say, dialogue: { offices } }: ReplyContext,
  office: Office,
  day: Temporal.PlainDate,
): string | undefined {
  if (!office.end || !isAfterEnd(office, day)) return undefined;
  const [next] = takingOver(offices, office);
  const number = [...offices.numbers.values()].find((one) => one.offices.some(({ id }) => id === next?.id));
  return say.refusal.ended(office, office.end, next?.name, number?.phone);
}

/** An hour that the day does not have; of today perhaps one that it has, and that is too near. */
function noSuchHour({ say, dialogue }: ReplyContext, visit: Visit): string {
  const { office, day, starts } = visit;
  const isToday = day.equals(dialogue.now.toZonedDateTimeISO(office.zone).toPlainDate());
  const exists = slotsOf(office, day).some((slot) => slot.pool === "public" && slot.starts.equals(starts));
  return isToday && exists
    ? say.refusal.tooNear(visit, rulesOn(office, day).sameDayHours)
    : say.refusal.noSuchHour(visit);
}

/** What the calendar says of a day, before anybody counts seats. */
export function closedDay(
  { dialogue }: ReplyContext,
  office: Office,
  day: Temporal.PlainDate,
): UnavailableDay | undefined {
  return closedOn(dialogue.offices, office, day, dialogue.now);
}

/** Why somebody cannot be booked for, whatever the day. */
export type RefusedPerson = Exclude<PersonRefusal, { why: "already-booked" }>;

const ofPerson: Record<RefusedPerson["why"], true> = {
  "five-people": true,
  "nobody-came": true,
  "not-used": true,
  caution: true,
  "eight-in-thirty-days": true,
};

/** Whether it is about who asks, and no other day would help. */
export function isOfPerson(because: Refused["because"]): because is RefusedPerson {
  return because.why in ofPerson;
}

/** Why people cannot be booked for, by name; the same sentence whoever else may have asked. `got`: who were given a place by the same message, and count. */
export function whyPerson(
  context: ReplyContext,
  because: RefusedPerson,
  people: readonly DraftPerson[],
  got: readonly Booking[],
): string {
  const { say, office, dialogue } = context;
  const rules = rulesOn(office, dialogue.now.toZonedDateTimeISO(office.zone).toPlainDate());
  const named = people.flatMap(({ name }) => (name ? [cut(name, 40)] : []));
  const names = named.length > 0 ? named : [say.ask.nobody];
  switch (because.why) {
    case "five-people": {
      const live = [...dialogue.bookings.filter(({ id }) => !context.replaced.has(id)), ...got];
      const living = live.map(({ applicant }) => applicant.name.split(" ")[0] as string);
      return say.refusal.fivePeople(rules.peopleLive, names, living);
    }
    case "nobody-came":
      return say.refusal.nobodyCame(because.noShows, because.people, names);
    case "not-used": {
      const { unused, people, later } = because;
      if (!later) return say.refusal.notUsed(unused, people, names);
      return say.refusal.notUsedLater(unused, later.newPeople, rules.peopleNewDays, later.until, office, names);
    }
    case "caution":
      return say.refusal.caution(because.until, because.caseNo, because.people, office, names);
    case "eight-in-thirty-days":
      return say.refusal.eightInThirtyDays(rules.peopleNew, rules.peopleNewDays, because.until, office, names);
  }
}

/** What was said so far, by name; `withTime` where the day is not what is being refused or asked. */
export function keptOf(
  { say, dialogue, office }: ReplyContext,
  draft: Draft | undefined,
  withTime = false,
): string | undefined {
  if (!draft) return undefined;
  const people = draft.people.map(({ name, birth }) => ({
    ...(name && { name }),
    ...(birth && { birth: Temporal.PlainDate.from(birth) }),
  }));
  const { day, hour, part } = withTime ? newTimeOf(draft) : {};
  const elsewhere = withTime && draft.office === office.id && office.id !== dialogue.served[0] ? office : undefined;
  return say.ask.noted({ people, day, hour, part, office: elsewhere }) || undefined;
}

export function releaseOf(context: ReplyContext, office: Office, { nextRelease }: Alternatives): string | undefined {
  return nextRelease && opens(context, office, nextRelease);
}

/** The same; and where the office has nothing at all, when there is something to be had again. */
export function opensNext(context: ReplyContext, office: Office, free: Alternatives): string | undefined {
  if (free.days.length > 0) return releaseOf(context, office, free);
  const next = free.nextRelease ?? nextDayToOpen(office, context.dialogue.now);
  return next && opens(context, office, next);
}

function opens(context: ReplyContext, office: Office, next: { day: Temporal.PlainDate; at: Temporal.Instant }): string {
  return opensByDraw(context, office, next.day) ?? context.say.refusal.nextRelease(next.day, next.at, office);
}

export function keptSeat({ say }: ReplyContext, visit: Visit): string {
  return say.refusal.keptSeat(visit);
}

/** What the citizen typed for a date, short enough to repeat. */
export function typedDate(typed: string): string {
  return cut(typed.replace(/\s+/g, " ").trim(), 20);
}

/** What stands above the list of a refusal. */
export function intro({ say }: ReplyContext, office: Office, { why }: UnavailableDay): string {
  return why === "full" || why === "no-such-hour" ? say.refusal.pickBelow : say.refusal.nearestDays(office);
}

function withoutDay({ ...draft }: Draft): Draft {
  const refused = draft.day ?? draft.people[0]?.day;
  if (refused) draft.refused = refused;
  delete draft.day;
  delete draft.hour;
  return { ...draft, people: draft.people.map(undated) };
}
