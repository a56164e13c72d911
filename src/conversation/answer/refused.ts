import {
  type Alternatives,
  closedDay as closedOn,
  type PersonRefusal,
  type UnavailableDay,
  type WishOutcome,
} from "../../booking/index.ts";
import { type Office, rulesOn, slotsOf } from "../../office/index.ts";
import { cut, type Visit } from "../../phrasebook/index.ts";
import type { NewTime } from "../decide/intent.ts";
import { type Draft, undated } from "../dialogue-state.ts";
import { dayOptions, hourOptions, otherDay, type Picking, pickSeat } from "./days.ts";
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
  const kept = keptOf(context, draft);
  // "Another day" alone is no list.
  const some = options.length > 1;
  const none =
    reason === say.refusal.nothingFree(office)
      ? say.refusal.askAgainLater
      : `${say.refusal.nothingFree(office)} ${say.refusal.askAgainLater}`;
  return {
    kind: `refused-${because.why}`,
    text: [before + reason, some ? intro(context, office, because) : none].join("\n\n"),
    ...(some && { options }),
    after: [kept, releaseOf(context, office, free), because.why === "full" ? say.refusal.notForSale : undefined]
      .filter(Boolean)
      .join("\n"),
    asked: { ask: "day" },
    draft: because.why === "full" || because.why === "no-such-hour" ? draft : withoutDay(draft),
  };
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
    case "holiday":
      return refusal.holiday(day, because.name);
    case "beyond-horizon":
      return refusal.beyondHorizon(day, because.lastDay);
    case "not-released":
      return refusal.notReleased(day, because.opensAt, office);
    case "too-late-today":
      return refusal.tooLateToday(rulesOn(office, day).sameDayHours);
    case "no-such-hour":
      return want.hour ? noSuchHour(context, { office, day, starts: want.hour }) : refusal.nothingFree(office);
    case "full":
      if (because.hour && because.sameDay.length > 0) return refusal.hourFull({ office, day, starts: because.hour });
      if (want.part && because.sameDay.length > 0) return refusal.partOfDayFull(day, want.part);
      return because.capacity > 0 ? refusal.full(day, office, because.capacity) : refusal.nothingFree(office);
  }
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

/** A person who cannot be booked for; the same sentence whoever else may have asked. */
export function refusedPerson(
  context: ReplyContext,
  because: Exclude<PersonRefusal, { why: "already-booked" | "sample" }>,
  draft: Draft,
): Reply {
  const { say, office, dialogue } = context;
  const rules = rulesOn(office, dialogue.now.toZonedDateTimeISO(office.zone).toPlainDate());
  const text = {
    "five-people": () => say.refusal.fivePeople(rules.peopleLive, cut(draft.people[0]?.name ?? say.ask.nobody, 60)),
    "eight-in-thirty-days": () =>
      because.why === "eight-in-thirty-days"
        ? say.refusal.eightInThirtyDays(rules.peopleNew, rules.peopleNewDays, because.until, office)
        : "",
    "desk-only": () => say.refusal.deskOnly(office),
  }[because.why]();
  return { kind: `refused-${because.why}`, text, draft };
}

export function keptOf({ say }: ReplyContext, draft: Draft | undefined): string | undefined {
  const people = draft?.people ?? [];
  if (people.length === 0 || !people[0]?.name) return undefined;
  return people[0].birth ? say.refusal.keptNameAndBirth : say.refusal.keptName;
}

export function releaseOf({ say }: ReplyContext, office: Office, free: Alternatives): string | undefined {
  return free.nextRelease && say.refusal.nextRelease(free.nextRelease.day, free.nextRelease.at, office);
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
  delete draft.day;
  delete draft.hour;
  return { ...draft, people: draft.people.map(undated) };
}
