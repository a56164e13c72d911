import type { Booking, WishOutcome } from "../../booking/index.ts";
import { confirmedLetter, echoLetter, namedVisit } from "./booked.ts";
import type { Reply, ReplyContext } from "./reply.ts";
import { tooLateToChange } from "./standing.ts";

export function askCorrection({ say, topic }: ReplyContext): Reply {
  return {
    kind: "ask-correction",
    text: say.change.whatIsWrong,
    asked: { ask: "correction" },
    ...(topic.draft && { draft: topic.draft }),
  };
}

/** UBAH: what may change, and the name at once. */
export function askRename(context: ReplyContext, booking: Booking): Reply {
  const ref = { office: booking.office, id: booking.id };
  return {
    kind: "ask-rename",
    text: context.say.change.whatMayChange(namedVisit(context, booking), booking.renamed),
    ...(!booking.renamed && { asked: { ask: "rename" as const, booking: ref } }),
    about: booking,
  };
}

export function renamed(context: ReplyContext, outcome: WishOutcome | undefined): Reply {
  const { change } = context.say;
  if (outcome?.is === "renamed") {
    if (outcome.booking.state === "held") return echoLetter(context, [outcome.booking], context.topic.draft);
    return confirmedLetter(context, [outcome.booking], "renamed");
  }
  const why = outcome?.is === "gone" ? outcome.why : "unknown";
  const text =
    why === "renamed-before"
      ? change.renamedBefore
      : why === "not-the-same-name" || why === "not-the-same-person"
        ? change.notTheSameName
        : outcome?.is === "gone" && why === "over" && outcome.booking
          ? tooLateToChange(context, outcome.booking)
          : change.unknown;
  return { kind: `not-renamed-${why}`, text };
}

/** A birth date put right after the booking: once, marked for the desk; or why not. */
export function birthCorrected(context: ReplyContext, booking: Booking, outcome: WishOutcome | undefined): Reply {
  if (outcome?.is === "birth-corrected") {
    if (outcome.booking.state === "held") return echoLetter(context, [outcome.booking], context.topic.draft);
    return confirmedLetter(context, [outcome.booking], "birth-corrected");
  }
  if (outcome?.is === "gone" && outcome.why === "already" && outcome.booking)
    return confirmedLetter(context, [outcome.booking]);
  if (outcome?.is === "gone" && (outcome.why === "over" || outcome.why === "arrived"))
    return { kind: "not-corrected", text: tooLateToChange(context, outcome.booking ?? booking), about: booking };
  return { kind: "birth-stays", text: context.say.change.birthStays(namedVisit(context, booking)), about: booking };
}

export function birthWhich(context: ReplyContext, booking: Booking): Reply {
  return { kind: "birth-which", text: context.say.change.birthWhich(namedVisit(context, booking)), about: booking };
}
