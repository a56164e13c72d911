import { deskHours } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import type { ReasonCode } from "../../journal/index.ts";
import { comeTime, rulesOfVersion } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { TooMany } from "../budget/take-from-budget.ts";
import { initials } from "../initials.ts";
import { forfeit, liftForfeit } from "../lateness/forfeit.ts";
import type { DoorOutcome } from "../views.ts";
import { again } from "./again.ts";
import { find } from "./find.ts";
import { type AtDoor, lockParty, type Recorded, recordedOn } from "./party.sql.ts";
import { giveBackStamp } from "./presence.sql.ts";
import { type Presence, presence } from "./presence.ts";
import { aboutBooking, hourOf, join, record } from "./record.ts";

/**
 * Whoever stands at the door. `typed`: a code (scanned or typed, also the whole text of a QR), the end of a telephone number
 * (eight digits or more), or a whole name; `booking`: one of several was chosen. A party's other bookings of the same day and
 * hour come with the first, but for those in `absent`; who of them comes later is recorded alone. present_at is now, or the moment of a
 * stamp that has scans left. Answering is all this does: no is an answer too, and leaves a line.
 * Of codes that nobody has, the first of a hand's day is a line; the others are counted (`codes-guessed`). Refused: `too-many`.
 * Journal: arrived | seen-again | turned-away (reason: the answer's `is`) | forfeited | forfeit-lifted.
 */
export async function arrive(
  tx: Tx,
  ask: { typed: string } | { booking: string; absent?: readonly string[] },
  context: ActContext,
): Promise<DoorOutcome | TooMany> {
  const found = await find(tx, ask, context);
  if ("refused" in found) return found;
  if ("answer" in found) return found.counted ? found.answer : turnAway(tx, found.answer, undefined, context);
  const locked = await lockParty(tx, found, context.keys);
  const who = locked.find(({ id }) => id === found.id);
  if (!who) return turnAway(tx, { is: "unknown" }, undefined, context);
  const no = notNow(who, context);
  if (no) return turnAway(tx, no, who, context);
  const party = locked.filter((one) => one.day.equals(who.day) && one.starts.equals(who.starts));
  const seen = await recordedOn(
    tx,
    context.office.id,
    context.day,
    party.map(({ id }) => id),
  );
  const absent = "booking" in ask ? (ask.absent ?? []) : [];
  const mine = seen.get(who.id);
  if (mine) return again(tx, who, mine, absent, context);
  if (who.visitedAt) return turnAway(tx, { is: "visited", at: who.visitedAt, number: undefined }, who, context);
  return comes(tx, { who, party, absent, seen: [...seen.values()] }, context);
}

/** What can be said without looking at the clock's minutes. */
function notNow(who: AtDoor, context: ActContext): DoorOutcome | undefined {
  if (who.cancelledAt) return { is: "cancelled" };
  if (!who.confirmedAt) return { is: "not-confirmed", until: who.holdUntil ?? context.now };
  if (who.office !== context.office.id) return { is: "other-office", ...whenOf(who) };
  if (who.day.equals(context.day)) return undefined;
  if (who.visitedAt) return { is: "visited", at: who.visitedAt, number: undefined };
  const past = Temporal.PlainDate.compare(who.day, context.day) < 0;
  const come = comeTime(rulesOfVersion(context.office, who.rulesVersion), who.starts);
  return { is: "other-day", day: who.day, starts: who.starts, come, past };
}

function whenOf({ office, day, starts }: AtDoor) {
  return { office, day, starts };
}

/** Everybody who may have come with this one, and who of them was recorded. */
interface Coming {
  who: AtDoor;
  party: AtDoor[];
  absent: readonly string[];
  seen: Recorded[];
}

async function comes(tx: Tx, coming: Coming, context: ActContext): Promise<DoorOutcome> {
  const { who } = coming;
  const here = await presence(tx, who, context);
  const together = togetherWith(coming);
  if (here.verdict === "late") return late(tx, who, together, here, context);
  if (!(await lives(tx, who, here, context))) {
    // The person has another seat by now, so the old one stays ended; the others of the party are asked for by their own codes.
    if (here.stamp) await giveBackStamp(tx, context.office.id, here.stamp);
    return late(tx, who, [], here, context);
  }
  const waiting = coming.seen.find(({ state }) => state === "waiting");
  if (waiting) {
    await join(tx, waiting.arrival, who, here, context);
    return { is: "recorded", arrival: waiting.arrival };
  }
  const others: AtDoor[] = [];
  for (const one of together) if (await lives(tx, one, here, context)) others.push(one);
  return { is: "recorded", arrival: await record(tx, [who, ...others], here, context) };
}

// Only the first of a party brings the others along; whoever comes after that was absent then.
function togetherWith({ who, party, absent, seen }: Coming): AtDoor[] {
  if (seen.length > 0) return [];
  return party.filter(
    (one) => one !== who && one.confirmedAt && !one.cancelledAt && !one.visitedAt && !absent.includes(one.id),
  );
}

/** In time after all: what the clock had ended lives again, unless the person booked anew. */
async function lives(tx: Tx, one: AtDoor, here: Presence, context: ActContext): Promise<boolean> {
  if (!one.forfeitedAt) return true;
  return liftForfeit(tx, one, here.stamp ? "stamp" : "disturbance", context);
}

/** Too late: ended at once, with today's remaining hours. */
async function late(
  tx: Tx,
  who: AtDoor,
  together: AtDoor[],
  here: Presence,
  context: ActContext,
): Promise<DoorOutcome> {
  const before = who.forfeitedAt !== null;
  if (before)
    await writeEntry(tx, context, "turned-away", { ...aboutBooking(who), reason: "late", detail: hourOf(who) });
  else await forfeit(tx, [who, ...together.filter((one) => !one.forfeitedAt)], here.presentAt, context);
  return {
    is: "late",
    booking: who.id,
    initials: initials(who.name ?? ""),
    starts: who.starts,
    latest: here.moments.latest,
    came: here.presentAt,
    before,
    hoursToday: await deskHours(tx, context.office, context.day, context),
  };
}

async function turnAway<A extends DoorOutcome>(
  tx: Tx,
  answer: A,
  who: AtDoor | undefined,
  context: ActContext,
): Promise<A> {
  await writeEntry(tx, context, "turned-away", {
    ...(who && aboutBooking(who)),
    reason: answer.is satisfies ReasonCode,
    ...(who && { detail: hourOf(who) }),
  });
  return answer;
}
