import type { Booking } from "../../booking/index.ts";
import { cut } from "../../phrasebook/index.ts";
import type { Topic } from "../decide/intent.ts";
import type { Meaning } from "../dialogue-state.ts";
import { askErase } from "./about-data.ts";
import { isOver, lineOf, namedVisit, officeOf } from "./booked.ts";
import { askCancel } from "./cancel.ts";
import { dayLines } from "./day.ts";
import { menuOptions } from "./menu.ts";
import { openQuestion } from "./question.ts";
import type { Option, Reply, ReplyContext } from "./reply.ts";

type On<K extends Topic["on"]> = Extract<Topic, { on: K }>;

/** "Jangan dibatalin": what they have, and that it stays. */
export function keep(context: ReplyContext): Reply {
  const { say, dialogue } = context;
  const todays = dayLines(context);
  const lines = dialogue.bookings
    .filter((booking) => !isOver(context, booking))
    .map((booking) => lineOf(context, booking));
  return { kind: "keep", text: say.talk.keep([...todays, ...lines]), after: say.menu.more, aside: true };
}

/** A bare yes where only an act's own word counts: the question again, with that word. */
export function ownWord(context: ReplyContext, { offer }: On<"own-word">): Reply {
  const { say } = context;
  if (offer.do === "erase") return { ...askErase(context), kind: "own-word", text: say.talk.ownWordErase };
  if (offer.do === "cancel") return ownWordOfCancel(context, offer.bookings);
  const booking = bookingOf(context, offer);
  if (!booking) return { kind: "gone", text: say.change.unknown };
  const ref = { office: booking.office, id: booking.id };
  const to =
    offer.do === "move"
      ? {
          office: officeOf(context, { office: offer.office ?? booking.office }),
          day: Temporal.PlainDate.from(offer.day),
          starts: offer.hour ? Temporal.PlainTime.from(offer.hour) : booking.starts,
        }
      : undefined;
  return {
    kind: "own-word",
    text: say.talk.ownWordMove(namedVisit(context, booking), to ?? namedVisit(context, booking)),
    buttons: [
      { means: offer, title: say.menu.buttons.moveYes },
      { means: { do: "other-day", booking: ref }, title: say.menu.buttons.otherDay },
      { means: { do: "nothing" }, title: say.menu.buttons.keep },
    ],
    offer,
    about: booking,
  };
}

function ownWordOfCancel(context: ReplyContext, refs: readonly { id: string }[]): Reply {
  const { say, dialogue } = context;
  const asked = refs.flatMap((ref) => dialogue.bookings.find(({ id }) => id === ref.id) ?? []);
  const [one, more] = asked;
  if (!one) return { kind: "gone", text: say.change.unknown };
  const again = { ...askCancel(context, asked), kind: "own-word" as const };
  return more ? again : { ...again, text: say.talk.ownWordCancel(namedVisit(context, one)) };
}

function bookingOf({ dialogue }: ReplyContext, offer: Meaning): Booking | undefined {
  const ref = offer.do === "move" || offer.do === "retime" ? offer.booking : undefined;
  return ref && dialogue.bookings.find(({ id }) => id === ref.id);
}

/** "Bentar ya": until when the seat waits, or that nothing runs away. */
export function notYet(context: ReplyContext): Reply {
  const { say, dialogue, topic } = context;
  const held = dialogue.bookings.find(({ state }) => state === "held");
  const office = held ? officeOf(context, held) : context.office;
  const until = held?.holdUntil?.toZonedDateTimeISO(office.zone).toPlainTime();
  const open = dialogue.state.offer && !topic.withdraws ? say.change.nothingChanged : say.talk.noHurry;
  // Until when stands beneath, as beneath every answer.
  return { kind: "not-yet", text: until ? say.talk.notYet : open, aside: true };
}

/** "Kalo ga dibales hangus?": without a yes the seat is let go at that minute. Until when stands beneath as well, as beneath every answer. */
export function unanswered(context: ReplyContext): Reply {
  const { say } = context;
  return { kind: "not-yet", text: say.talk.unanswered, aside: true };
}

/** "Maksud Anda yang mana?": up to three meanings, to tap or by number; the menu is the last. */
export function whichMeaning(context: ReplyContext, { meanings, to }: On<"which-meaning">): Reply {
  const { say } = context;
  const time = {
    ...(to.day && { day: to.day.toString() }),
    ...(to.hour && { hour: to.hour.toString({ smallestUnit: "minute" }) }),
    ...(to.part && { part: to.part }),
  };
  const options = meanings.slice(0, 3).map((intent): Option => {
    const title = (say.talk.meaning as Partial<Record<string, string>>)[intent];
    return { means: { do: "mean", intent, ...time }, line: title ?? intent };
  });
  if (options.length < 3) options.push({ means: { do: "menu" }, line: say.talk.somethingElse });
  return { kind: "which-meaning", text: say.talk.whichMeaning(options.map(({ line }) => line)), options, inText: true };
}

/** A broadcast: it is genuine, its example is an example, and nobody was booked. */
export function announcement(context: ReplyContext): Reply {
  const { say, office } = context;
  return {
    kind: "announcement",
    text: say.talk.announcement(office),
    options: menuOptions(context).slice(0, 1),
    draft: "forget",
  };
}

/** Somebody's data in a forwarded text: whether they are to be booked. */
export function forwarded(context: ReplyContext): Reply {
  const { say, topic } = context;
  const [person] = topic.draft?.people ?? [];
  return {
    kind: "forwarded",
    text: say.talk.forwarded(cut(person?.name ?? "", 60), Temporal.PlainDate.from(person?.birth ?? "1900-01-01")),
    buttons: [
      { means: { do: "real" }, title: say.menu.buttons.real },
      { means: { do: "menu" }, title: say.talk.somethingElse },
    ],
    offer: { do: "real" },
  };
}

/** More birth dates than people: who was read, and a request for the others. */
export function readFewer(context: ReplyContext): Reply {
  const { say, topic } = context;
  const names = (topic.draft?.people ?? []).flatMap(({ name }) => (name ? [cut(name, 40)] : []));
  return { kind: "read-fewer", text: say.talk.readFewer(names.length, names), asked: { ask: "name" } };
}

/** "English please". */
export function language(context: ReplyContext): Reply {
  const { say } = context;
  const question = openQuestion(context);
  return {
    kind: "language",
    text: [say.talk.languageSwitched(context.office.country), question].filter(Boolean).join("\n\n"),
    aside: true,
  };
}
