import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { type AskTo, liveOf, restingOf, type World } from "./ask.ts";
import { comeBack } from "./come-back.ts";
import { confirmHeld } from "./confirm.sql.ts";
import { entryOf } from "./entries.ts";
import { lookAround } from "./look.ts";
import type { Booking, WishOutcome } from "./wish.ts";

/**
 * YA. It counts at the moment it was said: a hold that lapsed while the message was under way is taken up again,
 * as long as its seat still rests. Until a hold is really given back, YA is in time, also a minute late: nobody else has the seat.
 */
export async function confirm(tx: Tx, asks: AskTo<"confirm">[], world: World): Promise<WishOutcome[]> {
  const held = asks.map(({ by, wish }) => liveOf(by, wish.booking));
  const sure = asks.flatMap((ask, i) => (held[i]?.state === "held" ? [{ ask, booking: held[i] }] : []));
  await confirmHeld(
    tx,
    sure.map(({ booking }) => booking),
    world.now,
  );
  await writeJournal(
    tx,
    sure.map(({ ask, booking }) => entryOf("confirmed", booking, ask.by, world, { happenedAt: ask.saidAt })),
    world.keys,
  );
  const outcomes: WishOutcome[] = [];
  for (const [i, ask] of asks.entries()) outcomes.push(await outcomeOf(tx, ask, held[i], world));
  return outcomes;
}

async function outcomeOf(tx: Tx, ask: AskTo<"confirm">, held: Booking | undefined, world: World): Promise<WishOutcome> {
  const { by, wish, saidAt } = ask;
  if (held?.state === "held") {
    return { is: "confirmed", booking: { ...held, state: "confirmed", holdUntil: undefined } };
  }
  if (held) return { is: "gone", why: "already", booking: held };
  const lapsed = restingOf(by, wish.booking);
  if (lapsed?.state !== "lapsed") return { is: "gone", why: "unknown" };
  const inTime = lapsed.holdUntil && Temporal.Instant.compare(saidAt, lapsed.holdUntil) <= 0;
  if (inTime && (await comeBack(tx, lapsed, "lapsed", world.now))) {
    await confirmHeld(tx, [lapsed], world.now);
    await writeJournal(
      tx,
      [entryOf("confirmed", lapsed, by, world, { happenedAt: saidAt, reason: "said-in-time" })],
      world.keys,
    );
    return { is: "confirmed", booking: { ...lapsed, state: "confirmed", holdUntil: undefined, restsUntil: undefined } };
  }
  const [alternatives] = await lookAround(tx, [{ office: lapsed.office, from: lapsed.day }], world);
  const same =
    alternatives?.days.some((d) => d.day.equals(lapsed.day) && d.hours.some((h) => h.starts.equals(lapsed.starts))) ??
    false;
  return { is: "lapsed", booking: lapsed, same, alternatives: alternatives as NonNullable<typeof alternatives> };
}
