import type { Booking } from "../../booking/index.ts";
import { withRoom } from "../../phrasebook/index.ts";
import type { Topic } from "../decide/intent.ts";
import type { Meaning } from "../dialogue-state.ts";
import { byTheWay, confirmedLetter, echoLetter, isOver, lineOf } from "./booked.ts";
import { dayLines, heldUpLines } from "./day.ts";
import { withLots } from "./draw.ts";
import { menuOptions } from "./menu.ts";
import { openQuestion } from "./question.ts";
import type { Option, Reply, ReplyContext } from "./reply.ts";
import { isProtected, overText } from "./standing.ts";

/** CEK, an impatient "kok tidak dibalas", or a code that is not this citizen's: what stands for this number now. */
export function status(context: ReplyContext, topic: Extract<Topic, { on: "status" }>): Reply {
  const reply = standing(context, topic);
  return topic.why === "wrong-code" ? reply : withLots(context, reply);
}

function standing(context: ReplyContext, { why, draft }: Extract<Topic, { on: "status" }>): Reply {
  const { say, dialogue } = context;
  const before =
    why === "wrong-code" ? say.menu.notYourCode : why === "no-reply" ? say.menu.sorryForSilence : undefined;
  const todays = why === "wrong-code" ? [] : dayLines(context);
  if (todays.length > 0) return ofToday(context, before, todays);
  const live = dialogue.bookings.filter((booking) => !isOver(context, booking));
  if (dialogue.bookings.length > 0 && live.length === 0) return allOver(context, dialogue.bookings);
  if (live.length === 0) return noBooking(context, before, why, draft);
  if (!before && live.every(({ state }) => state === "confirmed"))
    return byTheWay(context, keptToday(context, confirmedLetter(context, live), live));
  if (!before && live.length === 1) return echoLetter(context, live, draft);
  const text = [
    why === "wrong-code" ? say.menu.notYourCodeBut : (before ?? say.menu.yourBookings),
    live.map((booking) => `- ${lineOf(context, booking)}`).join("\n"),
  ].join("\n");
  return { kind: "status", text, after: say.menu.more, aside: true };
}

/** On the day itself: the number or the visit first, then what is booked for other days. */
function ofToday(context: ReplyContext, before: string | undefined, todays: readonly string[]): Reply {
  const { say, dialogue } = context;
  const ahead = dialogue.bookings.filter((booking) => !isOver(context, booking));
  const lines = ahead.map((booking) => `- ${lineOf(context, booking)}`);
  const text = [
    before,
    ...heldUpLines(context),
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
function keptToday(context: ReplyContext, reply: Reply, live: readonly Booking[]): Reply {
  if (!live.some((booking) => isProtected(context, booking))) return reply;
  return { ...reply, text: withRoom(reply.text, [`\n${context.say.here.keptToday}`]) };
}

/** Their hour has struck: what it was, and whether they may still come or when they can book again. */
export function allOver(context: ReplyContext, bookings: readonly Booking[]): Reply {
  const { say } = context;
  const todays = dayLines(context);
  if (todays.length > 0) return ofToday(context, undefined, todays);
  const lines = bookings.map((booking) => `- ${lineOf(context, booking)}`);
  const over = new Set(bookings.map((booking) => overText(context, booking)));
  return { kind: "over", text: [...lines, "", ...over].join("\n"), after: say.menu.more, aside: true };
}

/** Several bookings and no word which one. */
export function which(context: ReplyContext, topic: Extract<Topic, { on: "which" }>): Reply {
  const { say } = context;
  const options = topic.bookings.map(
    (booking): Option => ({
      means: meaningOf(topic, booking),
      line: lineOf(context, booking),
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
function noBooking(context: ReplyContext, before: string | undefined, why: string, draft: Topic["draft"]): Reply {
  const { say } = context;
  const question = why === "asked" ? openQuestion(context) : undefined;
  if (question)
    return {
      kind: "status",
      text: `${say.menu.noBooking} ${say.menu.stillAsking}`,
      after: `${question}\n${say.ask.stopOrMenu}`,
      aside: true,
    };
  const open = why === "no-reply" && context.dialogue.state.asked && draft?.people[0]?.name;
  if (open)
    return {
      kind: "status",
      text: [before, say.menu.draftWaiting(draft.people[0]?.name ?? "")].join("\n"),
      aside: true,
    };
  if (why === "asked" && draft?.echoed && draft.day)
    return { kind: "status", text: say.menu.lapsed(Temporal.PlainDate.from(draft.day)), aside: true };
  // Said to everybody who asks: whether somebody else has something here is told to nobody.
  const noneHere = why === "asked" ? `${say.menu.noBooking} ${say.menu.newAccount}` : say.menu.noBooking;
  return {
    kind: "status",
    text: [before, noneHere, "", say.menu.helpNumber].filter((line) => line !== undefined).join("\n"),
    options: menuOptions(context),
    after: say.booking.free,
  };
}
