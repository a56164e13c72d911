import { newId, type Tx } from "../../database/index.ts";
import { type Entry, type ReasonCode, writeJournal } from "../../journal/index.ts";
import { streamOf } from "../../office/index.ts";
import { type ActContext, journalEntryOf } from "../act-context.ts";
import type { ArrivalView, Help } from "../views.ts";
import type { AtDoor } from "./party.sql.ts";
import type { Presence } from "./presence.ts";
import { insertArrival, insertVisitors } from "./record.sql.ts";

/** Those who are first at a counter that serves several streams, where the floor has no stream for them. */
export const priorityRank = 0;

/** The stream and rank of a line: "priority" for who has a right to it, else its own. */
export function lineOf(
  context: ActContext,
  own: string,
  priority: ArrivalView["priority"],
): { stream: string; rank: number } {
  const stream = streamOf(context.floor, own) ?? context.floor.streams.find(({ papers }) => papers);
  const first = priority && streamOf(context.floor, "priority");
  if (first) return { stream: first.code, rank: first.rank };
  return { stream: stream?.code ?? own, rank: priority ? priorityRank : (stream?.rank ?? 1) };
}

/** Writes down that these people are here, in time, as one arrival with one visitor each; answers its id. Journal: arrived, a line each. */
export async function record(
  tx: Tx,
  people: readonly [AtDoor, ...AtDoor[]],
  seen: Presence,
  context: ActContext,
): Promise<string> {
  const [first] = people;
  const id = newId();
  const verdict = seen.verdict === "late" ? "amnesty" : seen.verdict;
  await insertArrival(tx, {
    id,
    office: context.office.id,
    day: context.day,
    starts: first.starts,
    party: first.party ?? undefined,
    ...lineOf(context, "booked", undefined),
    priority: undefined,
    help: undefined as Help | undefined,
    source: sourceOf(context),
    presentAt: seen.presentAt,
    stamp: seen.stamp,
    verdict,
    state: "waiting",
    eligibleFrom: seen.moments.windowOpens,
    lineAt: seen.moments.starts,
    callSign: undefined,
    at: context.now,
  });
  await addPeople(tx, id, people, seen, context);
  return id;
}

/** Somebody of the party comes after the others, who still wait: one of them now. */
export async function join(tx: Tx, arrival: string, who: AtDoor, seen: Presence, context: ActContext): Promise<void> {
  await addPeople(tx, arrival, [who], seen, context, { joined: true });
}

async function addPeople(
  tx: Tx,
  arrival: string,
  people: readonly AtDoor[],
  seen: Presence,
  context: ActContext,
  more: Record<string, unknown> = {},
): Promise<void> {
  await insertVisitors(
    tx,
    { office: context.office.id, day: context.day, arrival },
    people.map(({ id }) => ({ id: newId(), booking: id })),
  );
  await writeJournal(
    tx,
    people.map((one) =>
      journalEntryOf("arrived", context, {
        ...aboutBooking(one),
        arrival,
        reason: seen.verdict satisfies ReasonCode,
        happenedAt: seen.presentAt,
        detail: {
          ...hourOf(one),
          latest: seen.moments.latest.toString(),
          people: people.length,
          ...(seen.stamp && { stamp: seen.stamp }),
          ...more,
        },
      }),
    ),
    context.keys,
  );
}

/** Whom a journal line is about, as far as the journal may know. */
export function aboutBooking(booking: AtDoor): Partial<Entry> {
  return { booking: booking.id, subject: booking.subject, rulesVersion: booking.rulesVersion };
}

export function hourOf({ day, starts }: AtDoor): { day: string; starts: string } {
  return { day: day.toString(), starts: starts.toString({ smallestUnit: "minute" }) };
}

/** The clock records nobody. */
export function sourceOf({ hand }: ActContext): "desk" | "api" | "kiosk" {
  return hand.source === "clock" ? "desk" : hand.source;
}
