import { type Booking, showCode } from "../../booking/index.ts";
import { cut, withRoom } from "../../phrasebook/index.ts";
import type { Topic } from "../interpret/topic.ts";
import type { Meaning } from "../place.ts";
import { byTheWay, confirmedLetter, echoLetter, isOver, namedVisit } from "./booked.ts";
import { dayLines, heldUpLines } from "./day.ts";
import { menuOptions } from "./menu.ts";
import { openQuestion } from "./question.ts";
import type { Option, Speech, Telling } from "./speech.ts";
import { isProtected, overText } from "./standing.ts";

/** CEK, an impatient "kok tidak dibalas", or a code that is not this citizen's: what stands for this number now. */
export function status(telling: Telling, { why, draft }: Extract<Topic, { on: "status" }>): Speech {
  const { say, scene } = telling;
  const before =
    why === "wrong-code" ? say.menu.notYourCode : why === "no-reply" ? say.menu.sorryForSilence : undefined;
  const todays = why === "wrong-code" ? [] : dayLines(telling);
  if (todays.length > 0) return ofToday(telling, before, todays);
  const live = scene.bookings.filter((booking) => !isOver(telling, booking));
  if (scene.bookings.length > 0 && live.length === 0) return allOver(telling, scene.bookings);
  if (live.length === 0) return noBooking(telling, before, why, draft);
  if (!before && live.every(({ state }) => state === "confirmed"))
    return byTheWay(telling, keptToday(telling, confirmedLetter(telling, live), live));
  if (!before && live.length === 1) return echoLetter(telling, live, draft);
  const text = [
    why === "wrong-code" ? say.menu.notYourCodeBut : (before ?? say.menu.yourBookings),
    live.map((booking) => `- ${lineOf(telling, booking)}`).join("\n"),
  ].join("\n");
  return { kind: "status", text, after: say.menu.more, aside: true };
}

/** On the day itself: the number or the visit first, then what is booked for other days. */
function ofToday(telling: Telling, before: string | undefined, todays: readonly string[]): Speech {
  const { say, scene } = telling;
  const ahead = scene.bookings.filter((booking) => !isOver(telling, booking));
  const lines = ahead.map((booking) => `- ${lineOf(telling, booking)}`);
  const text = [
    before,
    ...heldUpLines(telling),
    ...todays,
    ...(lines.length > 0 ? ["", say.menu.yourBookings, ...lines] : []),
  ];
  return {
    kind: "day-status",
    text: text.filter((line) => line !== undefined).join("\n"),
    after: say.menu.more,
    aside: true,
  };
}

/** Beneath a letter that names the last moment: a disturbance has taken it away. */
function keptToday(telling: Telling, speech: Speech, live: readonly Booking[]): Speech {
  if (!live.some((booking) => isProtected(telling, booking))) return speech;
  return { ...speech, text: withRoom(speech.text, [`\n${telling.say.here.keptToday}`]) };
}

/** Their hour has struck: what it was, and whether they may still come or when they can book again. */
export function allOver(telling: Telling, bookings: readonly Booking[]): Speech {
  const { say } = telling;
  const todays = dayLines(telling);
  if (todays.length > 0) return ofToday(telling, undefined, todays);
  const lines = bookings.map((booking) => `- ${lineOf(telling, booking)}`);
  const over = new Set(bookings.map((booking) => overText(telling, booking)));
  return { kind: "over", text: [...lines, "", ...over].join("\n"), after: say.menu.more, aside: true };
}

/** Several bookings and no word which one. */
export function which(telling: Telling, topic: Extract<Topic, { on: "which" }>): Speech {
  const { say } = telling;
  const options = topic.bookings.map(
    (booking): Option => ({
      means: meaningOf(topic, booking),
      line: lineOf(telling, booking),
      title: booking.applicant.name,
    }),
  );
  if (topic.act === "cancel") {
    options.push({
      means: { do: "cancel", bookings: topic.bookings.map(({ office, id }) => ({ office, id })) },
      line: say.menu.buttons.everything,
    });
  }
  const text = {
    cancel: say.change.whichToCancel,
    move: say.change.whichToMove,
    retime: say.change.whichToMove,
    change: say.change.whichToRename,
  }[topic.act];
  return { kind: "which", text, options };
}

export function lineOf(telling: Telling, booking: Booking): string {
  const { say } = telling;
  const visit = namedVisit(telling, booking);
  const name = cut(visit.name, 40);
  if (booking.state !== "held" || !booking.holdUntil)
    return say.menu.bookedLine(name, say.words.visitInYear(visit), showCode(booking.code));
  const until = booking.holdUntil.toZonedDateTimeISO(visit.office.zone).toPlainTime();
  return say.menu.holdWaiting(name, say.words.visitInYear(visit), say.words.hourThere(until, visit.office));
}

function meaningOf(topic: Extract<Topic, { on: "which" }>, { office, id }: Booking): Meaning {
  const booking = { office, id };
  switch (topic.act) {
    case "cancel":
      return { do: "cancel", bookings: [booking] };
    case "move":
      return { do: "move-days", booking };
    case "change":
      return { do: "change", booking };
    case "retime": {
      const { day, hour, part } = topic.to;
      return {
        do: "retime",
        booking,
        ...(day && { day: day.toString() }),
        ...(hour && { hour: hour.toString({ smallestUnit: "minute" }) }),
        ...(part && { part }),
      };
    }
  }
}

// What was begun is shown too: "sudah 3x kirim ini" deserves to see what we have.
function noBooking(telling: Telling, before: string | undefined, why: string, draft: Topic["draft"]): Speech {
  const { say } = telling;
  const question = why === "asked" ? openQuestion(telling) : undefined;
  if (question)
    return {
      kind: "status",
      text: `${say.menu.noBooking} ${say.menu.stillAsking}`,
      after: `${question}\n${say.ask.stopOrMenu}`,
      aside: true,
    };
  const open = why === "no-reply" && telling.scene.place.asked && draft?.people[0]?.name;
  if (open)
    return {
      kind: "status",
      text: [before, say.menu.draftWaiting(draft.people[0]?.name ?? "")].join("\n"),
      aside: true,
    };
  return {
    kind: "status",
    text: [before, `${say.menu.noBooking}\n\n${say.menu.helpNumber}`].filter(Boolean).join("\n"),
    options: menuOptions(telling),
    after: say.booking.free,
  };
}
