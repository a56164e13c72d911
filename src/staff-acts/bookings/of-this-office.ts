import { type BookingAtDesk, type DeskHand, lockedAtDesk, type WishOutcome } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, type ActRefusal, isId, refusalOfDay } from "../../queue/index.ts";

/** A booking of the officer's own office, locked. Refused: `no-booking`. */
export async function ofThisOffice(tx: Tx, booking: string, context: ActContext): Promise<BookingAtDesk | ActRefusal> {
  const found = isId(booking) && (await lockedAtDesk(tx, { office: context.office.id, id: booking }, context));
  return found ? found : { refused: "no-booking" };
}

export function handOf({ hand }: ActContext): DeskHand {
  return { actor: hand.actor, desk: hand.desk, source: hand.source === "api" ? "api" : "desk" };
}

/** Why a booking was not changed, for an officer: they stand beside its person, and are told what it is. */
export function refusalOf(outcome: WishOutcome, { office }: ActContext): ActRefusal {
  if (outcome.is === "refused") {
    const { because } = outcome;
    switch (because.why) {
      case "already-booked":
        return { refused: "already-booked" };
      case "five-people":
      case "nobody-came":
      case "not-used":
      case "caution":
      case "eight-in-thirty-days":
        return { refused: "no-seat" };
      case "weekend":
      case "holiday":
      case "past":
      case "too-late-today":
      case "beyond-horizon":
      case "not-released":
      case "closed-today":
      case "no-such-hour":
      case "full":
        return refusalOfDay(because, office);
    }
  }
  if (outcome.is !== "gone") return { refused: "no-booking" };
  switch (outcome.why) {
    case "already":
      return { refused: "nothing-changes" };
    case "arrived":
      return { refused: "is-here" };
    case "stays-in-office":
      return { refused: "stays-in-office" };
    case "not-the-same-name":
    case "renamed-before":
    case "corrected-before":
      return { refused: "card-wanted" };
    case "not-the-same-person":
      return { refused: "other-person" };
    case "seat-gone":
      return { refused: "no-seat" };
    case "unknown":
    case "over":
    case "moved-twice":
    case "moved-often":
    case "too-late-to-move":
      return { refused: "visit-over" };
  }
}
