import { type Draft, emptyDraft, type Meaning, undated } from "../dialogue-state.ts";
import { cancel } from "./cancel.ts";
import { chooseOffice, papersOf } from "./choose.ts";
import { askCorrection, confirmHolds } from "./holds.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking } from "./intent-context.ts";
import { listDays, moveTo } from "./move.ts";
import { wantSeat } from "./seat.ts";
import { newTimeOf } from "./time.ts";

/** YA, said or tapped: to the offer made last, else to the holds that wait. undefined: there is nothing to say yes to. */
export function agreeToOffer(h: IntentContext): Intent | undefined {
  const { offer } = h.state;
  if (!offer) return confirmHolds(h);
  // What an offer of a seat says in words is checked by the YA.
  return resolveChoice(offer.do === "seat" && h.draft ? { ...h, draft: { ...h.draft, sure: true } } : h, offer);
}

/** What a stored choice means now; bookings that are gone since are told so. */
export function resolveChoice(h: IntentContext, meaning: Meaning): Intent {
  switch (meaning.do) {
    case "seat":
      return takeSeat(h, meaning);
    case "move":
    case "retime": {
      const booking = liveBooking(h, meaning.booking);
      return booking ? moveTo(h, booking, newTimeOf(meaning)) : gone(h);
    }
    case "cancel":
      return cancel(
        h,
        meaning.bookings.flatMap((ref) => liveBooking(h, ref) ?? []),
      );
    case "move-days": {
      const booking = liveBooking(h, meaning.booking);
      return booking ? listDays(h, booking) : gone(h);
    }
    case "change": {
      const booking = liveBooking(h, meaning.booking);
      return booking ? intent(h, { on: "ask-rename", booking }) : gone(h);
    }
    case "office":
      return chooseOffice(h, meaning.office);
    case "papers":
      return papersOf(h, meaning.service);
    case "real": {
      const { day, ...draft } = h.draft ?? emptyDraft();
      const ahead = day && Temporal.PlainDate.compare(day, h.today) >= 0;
      return wantSeat(h, { ...draft, ...(ahead && { day }), real: true, sure: true });
    }
    case "other-day":
      return intent(h, { on: "other-day", booking: liveBooking(h, meaning.booking) });
    case "erase":
      return intent({ ...h, draft: undefined }, { on: "erase" }, [{ act: "erase" }]);
    case "yes":
    case "wrong":
    case "step-by-step":
    case "status":
    case "papers-overview":
    case "cancel-or-move":
    case "human":
    case "nothing":
    case "menu":
      return simple(h, meaning.do);
  }
}

/** A day of our list: what was known of the people stays, and stays as sure as it was. */
function takeSeat(h: IntentContext, meaning: Extract<Meaning, { do: "seat" }>): Intent {
  const office = h.dialogue.offices.byId.get(meaning.office) ?? h.office;
  const { part: _, hour: __, ...draft } = h.draft ?? emptyDraft();
  const people = draft.people.map(undated);
  return wantSeat(
    { ...h, office, named: [] },
    { ...draft, people, office: office.id, day: meaning.day, ...(meaning.hour && { hour: meaning.hour }) },
  );
}

type SimpleMeaning =
  | "yes"
  | "wrong"
  | "step-by-step"
  | "status"
  | "papers-overview"
  | "cancel-or-move"
  | "human"
  | "nothing"
  | "menu";

function simple(h: IntentContext, what: SimpleMeaning): Intent {
  switch (what) {
    case "yes":
      return agreeToOffer(h) ?? intent(h, { on: "small", what: "nothing-to-confirm" });
    case "wrong":
      return askCorrection(h) ?? intent(h, { on: "menu", why: "asked" });
    case "step-by-step":
      return wantSeat(h, unlessSample(h));
    case "status":
      return intent(h, { on: "status", why: "asked" });
    case "papers-overview":
      return intent(h, { on: "papers", service: undefined, booking: undefined });
    case "cancel-or-move":
      return intent(h, { on: "cancel-or-move" });
    case "human":
      return intent(h, { on: "fact", fact: "human" });
    case "nothing":
      return intent(h, { on: "small", what: "nothing-changed" });
    case "menu":
      return intent(h, { on: "menu", why: "asked" });
  }
}

// After the example of the newspapers nothing of it may stay as if it were this person's.
function unlessSample(h: IntentContext): Draft {
  return h.draft && h.state.last !== "sample" && h.state.last !== "template" ? h.draft : emptyDraft();
}

function gone(h: IntentContext): Intent {
  return intent(h, { on: "small", what: "unknown-booking" });
}
