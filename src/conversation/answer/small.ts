import { cut } from "../../phrasebook/index.ts";
import type { Small, Topic } from "../interpret/topic.ts";
import { menuOptions } from "./menu.ts";
import type { Speech, Telling } from "./speech.ts";
import { lineOf } from "./status.ts";

/** Short answers that need no outcome. */
export function small(telling: Telling, { what }: Extract<Topic, { on: "small" }>): Speech {
  const speech = said(telling, what);
  return { kind: what, ...speech };
}

/** Reminds whoever still owes a YA, until when. */
function stillWaits({ say, scene, office }: Telling): string | undefined {
  const until = scene.bookings.find(({ state }) => state === "held")?.holdUntil;
  return until && say.menu.stillWaits(until.toZonedDateTimeISO(office.zone).toPlainTime(), office);
}

function heldNames({ bookings }: Telling["scene"]): string[] {
  return bookings.flatMap(({ state, applicant }) => (state === "held" ? [applicant.name] : []));
}

/** What was begun is stopped, what is booked is not. */
function gaveUpBeside(telling: Telling): Omit<Speech, "kind"> {
  const { change } = telling.say;
  const lines = telling.scene.bookings.map((booking) => `- ${lineOf(telling, booking)}`);
  return { text: [change.gaveUpBeside, ...lines].join("\n"), after: change.cancelThat, draft: "forget" };
}

/** A YA too many: what is sure, or the menu for whoever has nothing. */
function nothingToConfirm(telling: Telling): Omit<Speech, "kind"> {
  const { menu } = telling.say;
  const { bookings } = telling.scene;
  if (bookings.length === 0)
    return { text: `${menu.nothingToConfirm}\n\n${menu.helpNumber}`, options: menuOptions(telling) };
  const lines = bookings.map((booking) => `- ${lineOf(telling, booking)}`);
  return { text: [menu.allConfirmed, ...lines].join("\n"), after: menu.howToSeeOrChange, aside: true };
}

function said(telling: Telling, what: Small): Omit<Speech, "kind"> {
  const { say, scene, office } = telling;
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
      return { text: `${text}\n\n${menu.helpNumber}`, options: menuOptions(telling), after: say.booking.free };
    }
    case "gave-up-draft":
      if (scene.bookings.length > 0) return gaveUpBeside(telling);
      return { text: `${change.gaveUpDraft}\n\n${menu.helpNumber}`, options: menuOptions(telling), draft: "forget" };
    case "nothing-to-restore":
      return { text: change.nothingToRestore, after: menu.more };
    case "cancelled-before":
      return {
        text: change.cancelledBefore(scene.resting.some(({ restsUntil }) => restsUntil !== undefined)),
        aside: true,
      };
    case "nothing-changed":
      return { text: change.nothingChanged, after: stillWaits(telling) ?? menu.more };
    case "nothing-to-confirm":
      return nothingToConfirm(telling);
    case "whose-correction":
      return { text: change.whoseCorrection(cut(heldNames(scene)[0] ?? "", 40)), aside: true };
    case "location":
    case "unreadable":
    case "call": {
      const text = {
        location: menu.location,
        unreadable: menu.unreadable,
        call: menu.call,
      }[what];
      return { text: `${text}\n\n${menu.helpNumber}`, options: menuOptions(telling) };
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
      return { text: [menu.thanks, stillWaits(telling)].filter(Boolean).join(" "), aside: true };
    case "office-set":
      return {
        text: `${say.ask.officeSet(office)}\n\n${menu.howTo}\n\n${menu.orNumber}`,
        options: menuOptions(telling),
        after: menu.closing,
      };
  }
}
