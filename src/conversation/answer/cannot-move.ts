import type { Booking, WishOutcome } from "../../booking/index.ts";
import { momentAt } from "../../calendar/index.ts";
import { rulesOfVersion } from "../../office/index.ts";
import { confirmedLetter, echoLetter, officeOf } from "./booked.ts";
import type { Reply, ReplyContext } from "./reply.ts";
import { isHere, tooLateToChange } from "./standing.ts";

/** Why a booking did not move, or may not. */
export function notMoved(
  context: ReplyContext,
  { why }: Extract<WishOutcome, { is: "gone" }>,
  booking: Booking,
): Reply {
  const { say } = context;
  const rules = rulesOfVersion(officeOf(context, booking), booking.rulesVersion);
  if (why === "already")
    return booking.state === "held"
      ? echoLetter(context, [booking], context.topic.draft)
      : confirmedLetter(context, [booking]);
  const text =
    why === "too-late-to-move"
      ? say.change.tooLateToMove(rules.moveHours)
      : why === "moved-twice"
        ? say.change.movedOften(rules.moves)
        : why === "moved-often"
          ? say.change.movedByNumber(rules.movesUnproved, officeOf(context, booking))
          : why === "over"
            ? tooLateToChange(context, booking)
            : why === "arrived"
              ? say.change.arrived
              : why === "stays-in-office"
                ? say.change.staysInOffice
                : say.change.unknown;
  const wished = noneMore.has(why) ? dayWished(context, booking) : undefined;
  return { kind: `not-moved-${why}`, text, about: booking, ...(wished && { wished }) };
}

/** Where another day is still possible, by cancelling first. */
const noneMore: ReadonlySet<string> = new Set(["too-late-to-move", "moved-twice", "moved-often"]);

/** To which day it was to go. */
function dayWished({ topic }: ReplyContext, booking: Booking): Temporal.PlainDate | undefined {
  const day = topic.on === "move" || topic.on === "move-offer" ? topic.to.day : undefined;
  return day?.equals(booking.day) ? undefined : day;
}

/** Said before anybody chooses a day in vain: the same rules as the move itself. */
export function cannotMove(context: ReplyContext, booking: Booking): Reply | undefined {
  // Sent back without a seat: the hour they have was the first visit's.
  if (booking.state === "held" || (booking.returnedAt && booking.pool !== "second")) return undefined;
  if (isHere(context, booking)) return notMoved(context, { is: "gone", why: "arrived" }, booking);
  const office = officeOf(context, booking);
  const rules = rulesOfVersion(office, booking.rulesVersion);
  const last = momentAt(office.zone, booking.day, booking.starts).subtract({
    minutes: Math.round(rules.moveHours * 60),
  });
  const over = momentAt(office.zone, booking.day, booking.starts);
  if (Temporal.Instant.compare(context.dialogue.saidAt, over) >= 0)
    return notMoved(context, { is: "gone", why: "over" }, booking);
  if (booking.moves >= rules.moves) return notMoved(context, { is: "gone", why: "moved-twice" }, booking);
  if (context.dialogue.moves >= rules.movesUnproved && !booking.displaced)
    return notMoved(context, { is: "gone", why: "moved-often" }, booking);
  return Temporal.Instant.compare(context.dialogue.saidAt, last) > 0
    ? notMoved(context, { is: "gone", why: "too-late-to-move" }, booking)
    : undefined;
}
