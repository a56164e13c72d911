import { askForGroup, endGroup, grantGroup, groupPeople } from "../booking/index.ts";
import { dayIsBefore } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import { type ActContext, type ActRefusal, isId, isRefused, ownWords, readDay, writeEntry } from "../queue/index.ts";
import { ofThisOffice } from "./bookings/of-this-office.ts";

/** A pilgrimage or a school plans no longer ahead. */
const mostDays = 92;

/**
 * A group beyond five (hajj, schools) for the telephone of a booking of this office: how many people, until which day, and why. Somebody
 * else grants it. Refused: `reason-wanted`, `unreadable` (6 to 35 people, a day ahead, at most 92 days), `no-booking`, `no-telephone`.
 * Journal: group-asked.
 */
export async function askGroup(
  tx: Tx,
  ask: { booking: string; people: number; until: string; reason: string },
  context: ActContext,
): Promise<{ group: string } | ActRefusal> {
  const reason = ownWords(ask.reason);
  if (!reason) return { refused: "reason-wanted" };
  const until = readDay(ask.until);
  const { least, most } = groupPeople;
  const few = !Number.isInteger(ask.people) || ask.people < least || ask.people > most;
  if (few || !until || dayIsBefore(until, context.day) || dayIsBefore(context.day.add({ days: mostDays }), until))
    return { refused: "unreadable" };
  const found = await ofThisOffice(tx, ask.booking, context);
  if (isRefused(found)) return found;
  const { contact, booking } = found;
  if (!contact) return { refused: "no-telephone" };
  const { office, hand } = context;
  const by = hand.actor;
  const group = await askForGroup(tx, { office, citizen: contact.id, people: ask.people, reason, by, until }, context);
  await writeEntry(tx, context, "group-asked", {
    booking: booking.id,
    subject: contact.digest,
    reason,
    detail: { group, people: ask.people, until: until.toString() },
  });
  return { group };
}

/** Grants what somebody else asked for. Refused: `second-person-wanted`, `nothing-to-undo` (there is none that waits). Journal: group-allowed. */
export async function allowGroup(
  tx: Tx,
  ask: { group: string },
  context: ActContext,
): Promise<{ group: string } | ActRefusal> {
  if (!isId(ask.group)) return { refused: "nothing-to-undo" };
  const done = await grantGroup(tx, context.office, ask.group, context.hand.actor, context.now);
  if (done === "gone") return { refused: "nothing-to-undo" };
  if (done === "own") return { refused: "second-person-wanted" };
  await writeEntry(tx, context, "group-allowed", { detail: { group: ask.group, people: done.people } });
  return { group: ask.group };
}

/** Ends a group, or the asking for one; who is booked stays. Refused: `nothing-to-undo`. Journal: group-ended. */
export async function stopGroup(
  tx: Tx,
  ask: { group: string },
  context: ActContext,
): Promise<{ group: string } | ActRefusal> {
  const ended = isId(ask.group) && (await endGroup(tx, context.office, ask.group, context.hand.actor, context.now));
  if (!ended) return { refused: "nothing-to-undo" };
  await writeEntry(tx, context, "group-ended", { detail: { group: ask.group } });
  return { group: ask.group };
}
