import type { Rules } from "../office/index.ts";

/** What became of a sender's earlier bookings since somebody last came for one of them, and in the last months alone. */
export interface SenderRecord {
  /** People who did not come. */
  missed: number;
  /** Sure seats that the sender gave back. */
  givenBack: number;
}

/** A decision of a person about a sender: until when it holds, and the number under which it can be objected to. */
export interface Caution {
  until: Temporal.Instant;
  caseNo: number;
}

/** Why a sender has less than others. Always about the sender's own bookings, or a decision about the sender (promise 4). */
export type ShareReason =
  | { why: "nobody-came"; noShows: number }
  | { why: "not-used"; unused: number }
  | ({ why: "caution" } & Caution);

/** Why a sender is asked for YA first. */
export type AskReason = Exclude<ShareReason, { why: "nobody-came" }>;

/** What a sender may have at the same time. */
export interface Share {
  people: number;
  /** A group that was granted: new ones are not counted by the month either. */
  group?: true;
  /** So many new people in `peopleNewDays` days, where they are fewer than everybody's, because so many seats were not used. */
  fewNew?: { people: number; unused: number };
  /** Why it is fewer than everybody's. */
  fewer?: ShareReason;
  /** Why a well-formed message gets a hold, and is asked for YA, where others have a sure seat at once. */
  asks?: AskReason;
}

/** Seats given back, and moves, count for so long; what became of an erased sender's people, too. */
export const recordDays = 90;

/**
 * A sender's share, softly less in steps: after `noShows` people who did not come `peopleUnproved` at a time; after `unusedAsks` seats
 * that nobody used (missed or given back) a hold first; after `unusedOne` of them one at a time, and `unusedNew` new ones in
 * `peopleNewDays` days; by a decision, one at a time. One person who comes ends all but the decision, which ends by itself.
 */
export function shareOf(
  rules: Rules,
  record: SenderRecord,
  caution: Caution | undefined,
  now: Temporal.Instant,
): Share {
  const own = shareByRecord(rules, record);
  if (!caution || !isLater(caution.until, now)) return own;
  const reason = { why: "caution", ...caution } as const;
  // What the own record says of new ones holds on: a decision makes nothing easier.
  return { ...own, people: 1, fewer: reason, asks: reason };
}

function shareByRecord(rules: Rules, record: SenderRecord): Share {
  const unused = record.missed + record.givenBack;
  const asks = unused >= rules.unusedAsks ? ({ why: "not-used", unused } as const) : undefined;
  if (asks && unused >= rules.unusedOne)
    return { people: 1, fewNew: { people: rules.unusedNew, unused }, fewer: asks, asks };
  const many =
    record.missed >= rules.noShows && rules.peopleUnproved < rules.peopleLive
      ? { people: rules.peopleUnproved, fewer: { why: "nobody-came", noShows: record.missed } as const }
      : { people: rules.peopleLive };
  return { ...many, ...(asks && { asks }) };
}

/** A sender's people as of now. */
export interface SenderNow {
  live: number;
  /** The moments of their new bookings. */
  recentBookings: readonly Temporal.Instant[];
  /** For whom these were, as far as it is known; needed only of a sender with many. */
  bookedFor: readonly BookedFor[];
}

/** `person` tells the people of one sender apart, and is nothing else. */
export interface BookedFor {
  person: string;
  at: Temporal.Instant;
}

/** Why a sender can have this person not now: too many new ones lately (until when), or too many at the same time. */
export function overShare(
  rules: Rules,
  share: Share,
  sender: SenderNow,
  person: string,
  now: Temporal.Instant,
): { many: "new"; until: Temporal.Instant } | { many: "live" } | undefined {
  const { peopleNewDays } = rules;
  const peopleNew = share.fewNew?.people ?? rules.peopleNew;
  if (!share.group && sender.recentBookings.length >= peopleNew) {
    const since = now.subtract({ hours: 24 * peopleNewDays });
    // Where seats are not used each booking counts: else one invented name would be booked, given back and booked without an end.
    const moments = share.fewNew ? sender.recentBookings : newOnes(sender, person, since);
    const recent = moments.filter((at) => isLater(at, since)).sort(Temporal.Instant.compare);
    const frees = recent.at(-peopleNew);
    if (frees) return { many: "new", until: frees.add({ hours: 24 * peopleNewDays }) };
  }
  return sender.live >= share.people ? { many: "live" } : undefined;
}

/**
 * Each person counts once, from the last time that they were booked for; and whoever was booked for since then is nobody new, so a family that
 * gives its day back and asks for another is no larger than before. A booking of which nobody knows any more for whom it was counts by itself.
 */
function newOnes(
  { recentBookings, bookedFor }: SenderNow,
  person: string,
  since: Temporal.Instant,
): Temporal.Instant[] {
  const lately = bookedFor.filter(({ at }) => isLater(at, since)).sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  if (lately.some((one) => one.person === person)) return [];
  const unknown = recentBookings.map((at) => at.epochMilliseconds);
  for (const { at } of lately) {
    const i = unknown.indexOf(at.epochMilliseconds);
    if (i >= 0) unknown.splice(i, 1);
  }
  const last = new Map(lately.map((one) => [one.person, one.at]));
  return [...unknown.map((at) => Temporal.Instant.fromEpochMilliseconds(at)), ...last.values()];
}

/** The record as of now: what was given back before somebody came, or long ago, counts no more. */
export function recordOf(
  sender: { givenBack: readonly Temporal.Instant[]; cameAt: Temporal.Instant | undefined },
  missed: number,
  now: Temporal.Instant,
): SenderRecord {
  return { missed, givenBack: countSince(sender.givenBack, sender.cameAt, now) };
}

/** Moves to another day or hour since somebody last came, and in the last months alone. */
export function movesSince(
  { moved, cameAt }: { moved: readonly Temporal.Instant[]; cameAt: Temporal.Instant | undefined },
  now: Temporal.Instant,
): number {
  return countSince(moved, cameAt, now);
}

function countSince(
  moments: readonly Temporal.Instant[],
  cameAt: Temporal.Instant | undefined,
  now: Temporal.Instant,
): number {
  const since = now.subtract({ hours: 24 * recordDays });
  return moments.filter((at) => isLater(at, since) && (!cameAt || isLater(at, cameAt))).length;
}

function isLater(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
