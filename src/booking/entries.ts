import type { Entry, JournalAct, ReasonCode } from "../journal/index.ts";
import { type Ask, type Asker, contactOf, type World } from "./ask.ts";
import type { Booking, SeatedBooking, Wish, WishOutcome } from "./wish.ts";

/** The journal's line about something that happened to a booking. */
export function entryOf(
  act: JournalAct,
  booking: SeatedBooking,
  by: Asker | "clock",
  world: World,
  more: Partial<Entry> = {},
): Entry {
  const clock = by === "clock";
  return {
    office: booking.office,
    act,
    booking: booking.id,
    subject: clock ? undefined : contactOf(by)?.digest,
    actor: clock ? "clock" : by.actor,
    desk: clock ? undefined : by.desk,
    source: clock ? "clock" : by.source,
    rulesVersion: booking.rulesVersion,
    happenedAt: world.now,
    recordedAt: world.now,
    detail: { day: booking.day.toString(), starts: shortTime(booking.starts), pool: booking.pool },
    ...more,
  };
}

/** A seat was held or booked, with what the rules promised at that moment. */
export function bookedEntry(booking: Booking, ask: Ask, world: World): Entry {
  return entryOf(booking.state === "confirmed" ? "booked" : "held", booking, ask.by, world, {
    happenedAt: ask.saidAt,
    detail: {
      day: booking.day.toString(),
      starts: shortTime(booking.starts),
      pool: booking.pool,
      consent: world.consentVersion,
      ...(booking.holdUntil && { holdUntil: booking.holdUntil.toString() }),
      ...(booking.compare && { compare: true }),
      ...(ask.wish.act === "book" && ask.wish.previous && { after: ask.wish.previous }),
    },
  });
}

/** A no is written down as well: "full, really?" is answered from these lines. */
export function refusalEntry({ wish, by, saidAt }: Ask, outcome: WishOutcome | undefined, world: World): Entry[] {
  if (outcome?.is !== "refused" || !isCounted(wish)) return [];
  const { why } = outcome.because;
  return [
    {
      office: wish.act === "book" ? wish.office : wish.booking.office,
      act: "refused",
      booking: wish.act === "book" ? undefined : wish.booking.id,
      subject: contactOf(by)?.digest,
      actor: by.actor,
      desk: by.desk,
      source: by.source,
      reason: why satisfies ReasonCode,
      happenedAt: saidAt,
      recordedAt: world.now,
      detail: wish.act === "correct-birth" ? {} : wanted(wish),
    },
  ];
}

type SeatWish = Extract<Wish, { act: "book" | "move" }>;
type Counted = SeatWish | Extract<Wish, { act: "correct-birth" }>;

const isCounted = (wish: Wish): wish is Counted => ["book", "move", "correct-birth"].includes(wish.act);

function wanted(wish: SeatWish) {
  return {
    ...(wish.day && { day: wish.day.toString() }),
    ...(wish.hour && { starts: shortTime(wish.hour) }),
    ...(wish.act === "move" && wish.office !== undefined && { toOffice: wish.office }),
  };
}

/** 09:00 */
export function shortTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}
