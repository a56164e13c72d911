import { cut } from "../../phrasebook/index.ts";
import type { Small, Topic } from "../decide/intent.ts";
import { lineOf } from "./booked.ts";
import { letGo } from "./cancel.ts";
import { menuOptions } from "./menu.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** Short answers that need no outcome. */
export function small(context: ReplyContext, { what }: Extract<Topic, { on: "small" }>): Reply {
  const speech = said(context, what);
  return { kind: what, ...speech };
}

/** Reminds whoever still owes a YA, until when. */
function stillWaits({ say, dialogue, office }: ReplyContext): string | undefined {
  const until = dialogue.bookings.find(({ state }) => state === "held")?.holdUntil;
  return until && say.menu.stillWaits(until.toZonedDateTimeISO(office.zone).toPlainTime(), office);
}

function heldNames({ bookings }: ReplyContext["dialogue"]): string[] {
  return bookings.flatMap(({ state, applicant }) => (state === "held" ? [applicant.name] : []));
}

/** What was begun is stopped, what is booked is not. */
function gaveUpBeside(context: ReplyContext): Omit<Reply, "kind"> {
  const { change } = context.say;
  const lines = context.dialogue.bookings.map((booking) => `- ${lineOf(context, booking)}`);
  return { text: [change.gaveUpBeside, ...lines].join("\n"), after: change.cancelThat, draft: "forget" };
}

/** A YA too many: what is sure, or the menu for whoever has nothing. */
function nothingToConfirm(context: ReplyContext): Omit<Reply, "kind"> {
  const { menu } = context.say;
  const { bookings } = context.dialogue;
  if (bookings.length === 0)
    return { text: `${menu.nothingToConfirm}\n\n${menu.helpNumber}`, options: menuOptions(context) };
  const lines = bookings.map((booking) => `- ${lineOf(context, booking)}`);
  return { text: [menu.allConfirmed, ...lines].join("\n"), after: menu.howToSeeOrChange, aside: true };
}

function said(context: ReplyContext, what: Small): Omit<Reply, "kind"> {
  const { say, dialogue, office } = context;
  const { menu, change } = say;
  switch (what) {
    case "nothing-to-cancel":
    case "nothing-to-move":
    case "unknown-booking": {
      const text = {
        "nothing-to-cancel": change.nothingToCancel,
        "nothing-to-move": change.nothingToMove,
        "unknown-booking": change.unknown,
      }[what];
      return { text: `${text}\n\n${menu.helpNumber}`, options: menuOptions(context), after: say.booking.free };
    }
    case "gave-up-draft":
      if (dialogue.bookings.length > 0) return gaveUpBeside(context);
      return { text: `${change.gaveUpDraft}\n\n${menu.helpNumber}`, options: menuOptions(context), draft: "forget" };
    case "nothing-to-restore":
      return { text: change.nothingToRestore, after: menu.more };
    case "let-go":
      return letGo(context);
    case "cancelled-before":
      return {
        text: change.cancelledBefore(dialogue.resting.some(({ restsUntil }) => restsUntil !== undefined)),
        aside: true,
      };
    case "nothing-changed":
      return { text: change.nothingChanged, after: stillWaits(context) ?? menu.more };
    case "nothing-to-confirm":
      return nothingToConfirm(context);
    case "whose-correction":
      return { text: change.whoseCorrection(cut(heldNames(dialogue)[0] ?? "", 40)), aside: true };
    case "location":
    case "unreadable":
    case "call": {
      const text = {
        location: menu.location,
        unreadable: menu.unreadable,
        call: menu.call,
      }[what];
      return { text: `${text}\n\n${menu.helpNumber}`, options: menuOptions(context) };
    }
    case "not-your-code":
      return { text: menu.notYourCode, after: menu.more };
    case "from-list":
      return { text: say.ask.fromList, aside: true };
    case "voice":
    case "picture":
      return { text: what === "voice" ? menu.voice : menu.picture, after: menu.more, aside: true };
    case "thanks":
      return { text: menu.thanks, aside: true };
    case "thanks-with-hold":
      return { text: [menu.thanks, stillWaits(context)].filter(Boolean).join(" "), aside: true };
    case "office-set":
      return {
        text: `${say.ask.officeSet(office)}\n\n${menu.howTo}\n\n${menu.orNumber}`,
        options: menuOptions(context),
        after: menu.closing,
      };
  }
}
