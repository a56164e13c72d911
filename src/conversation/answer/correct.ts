import type { Booking, Outcome } from "../../booking/index.ts";
import { confirmedLetter, echoLetter, namedVisit } from "./booked.ts";
import type { Speech, Telling } from "./speech.ts";
import { tooLateToChange } from "./standing.ts";

export function askCorrection({ say, topic }: Telling): Speech {
  return {
    kind: "ask-correction",
    text: say.change.whatIsWrong,
    asked: { ask: "correction" },
    ...(topic.draft && { draft: topic.draft }),
  };
}

/** UBAH: what may change, and the name at once. */
export function askRename(telling: Telling, booking: Booking): Speech {
  const ref = { office: booking.office, id: booking.id };
  return {
    kind: "ask-rename",
    text: telling.say.change.whatMayChange(namedVisit(telling, booking), booking.renamed),
    ...(!booking.renamed && { asked: { ask: "rename" as const, booking: ref } }),
    about: booking,
  };
}

export function renamed(telling: Telling, outcome: Outcome | undefined): Speech {
  const { change } = telling.say;
  if (outcome?.is === "renamed") {
    if (outcome.booking.state === "held") return echoLetter(telling, [outcome.booking], telling.topic.draft);
    return confirmedLetter(telling, [outcome.booking], "renamed");
  }
  const why = outcome?.is === "gone" ? outcome.why : "unknown";
  const text =
    why === "renamed-before"
      ? change.renamedBefore
      : why === "not-the-same-name"
        ? change.notTheSameName
        : outcome?.is === "gone" && why === "over" && outcome.booking
          ? tooLateToChange(telling, outcome.booking)
          : change.unknown;
  return { kind: `not-renamed-${why}`, text };
}

export function birthStays(telling: Telling, booking: Booking): Speech {
  return { kind: "birth-stays", text: telling.say.change.birthStays(namedVisit(telling, booking)), about: booking };
}
