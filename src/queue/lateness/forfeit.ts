import { dropClaims, reclaim } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { rulesOfVersion } from "../../office/index.ts";
import { type ActContext, journalEntryOf, writeEntry } from "../act-context.ts";
import { type Judged, markForfeited, tellingLetters, unmarkForfeited } from "./forfeit.sql.ts";
import { momentsOf } from "./judge.ts";

/**
 * Ends bookings for lateness, each with its evidence: the rule's version, the letter that told it, the moments (promise 7).
 * `came`: when they stood at the door; undefined: nobody came. Answers the bookings it ended.
 */
export async function forfeit(
  tx: Tx,
  bookings: readonly Judged[],
  came: Temporal.Instant | undefined,
  context: ActContext,
): Promise<string[]> {
  const office = context.office.id;
  const ended = new Set(
    await markForfeited(
      tx,
      office,
      bookings.map(({ id }) => id),
      context.now,
    ),
  );
  const ids = [...ended];
  await dropClaims(tx, ids);
  const letters = await tellingLetters(tx, office, ids);
  const theirs = bookings.filter(({ id }) => ended.has(id));
  await writeJournal(
    tx,
    theirs.map((booking) => {
      const { latest, come } = momentsOf(
        context.office,
        rulesOfVersion(context.office, booking.rulesVersion),
        booking.day,
        booking.starts,
      );
      context.events.push({ is: "forfeited", booking: booking.id, latest, came });
      return journalEntryOf("forfeited", context, {
        booking: booking.id,
        reason: came ? "late" : "no-show",
        rulesVersion: booking.rulesVersion,
        detail: {
          day: booking.day.toString(),
          starts: booking.starts.toString({ smallestUnit: "minute" }),
          come: come.toString(),
          latest: latest.toString(),
          ...(came && { came: came.toString() }),
          letter: letters.get(booking.id) ?? null,
        },
      });
    }),
    context.keys,
  );
  return ids;
}

/**
 * Takes a forfeiture back: a stamp or a disturbance shows that they were in time. False: the person has booked again meanwhile, so the
 * old booking stays ended (promise 4).
 */
export async function liftForfeit(
  tx: Tx,
  booking: Judged,
  why: "stamp" | "disturbance",
  context: ActContext,
): Promise<boolean> {
  if (!(await reclaim(tx, { office: context.office.id, id: booking.id }))) return false;
  await unmarkForfeited(tx, context.office.id, booking.id);
  await writeEntry(tx, context, "forfeit-lifted", {
    booking: booking.id,
    reason: why,
    rulesVersion: booking.rulesVersion,
  });
  return true;
}
