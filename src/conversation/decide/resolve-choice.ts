import type { IntentName } from "../classify/intents.ts";
import { type Draft, emptyDraft, type Meaning, undated } from "../dialogue-state.ts";
import { cancel } from "./cancel.ts";
import { chooseOffice, papersOf } from "./choose.ts";
import { leaveDraws } from "./draw.ts";
import { factOf } from "./fact.ts";
import { askCorrection, confirmHolds } from "./holds.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking } from "./intent-context.ts";
import { moveTo } from "./move-to.ts";
import { alsoLive } from "./move-together.ts";
import { listDays } from "./offer-move.ts";
import { reactTo } from "./reactions.ts";
import { wantSeat } from "./seat.ts";
import { newTimeOf } from "./time.ts";
import { answerWish } from "./waiting-list.ts";

/** What a stored choice means now; bookings that are gone since are told so. */
export function resolveChoice(h: IntentContext, meaning: Meaning): Intent {
  switch (meaning.do) {
    case "seat":
      return takeSeat(h, meaning);
    case "move":
    case "retime": {
      const booking = liveBooking(h, meaning.booking);
      if (!booking) return gone(h);
      const office = meaning.do === "move" ? meaning.office : undefined;
      const also = meaning.do === "move" ? alsoLive(h, meaning.also) : [];
      return moveTo(h, booking, { ...newTimeOf(meaning), ...(office !== undefined && { office }) }, also);
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
    case "take-offer":
    case "pass-offer":
    case "end-wish":
      return answerWish(h, meaning.do, meaning.wish);
    case "leave-draw":
      return leaveDraws(h, [meaning.lot]);
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
    case "mean":
      return chosenMeaning(h, meaning);
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

/** The button of an offer is its own word. */
function tappedYes(h: IntentContext): Intent | undefined {
  const { offer } = h.state;
  if (!offer) return confirmHolds(h);
  const checked = offer.do === "seat" && h.draft?.echoed === true;
  return resolveChoice(checked && h.draft ? { ...h, draft: { ...h.draft, sure: true } } : h, offer);
}

/** One of the meanings that lay near, chosen. */
function chosenMeaning(h: IntentContext, meaning: Extract<Meaning, { do: "mean" }>): Intent {
  const { day, hour, part } = newTimeOf(meaning);
  const reading = {
    ...h.reading,
    ...(day && { day: { date: day, doubts: [] } }),
    ...(hour ? { hour: { hour } } : part ? { hour: { part } } : {}),
  };
  const name = meaning.intent as IntentName;
  return reactTo({ ...h, reading }, name) ?? intent(h, { on: "menu", why: "hello" });
}

function simple(h: IntentContext, what: SimpleMeaning): Intent {
  switch (what) {
    case "yes":
      return tappedYes(h) ?? intent(h, { on: "small", what: "nothing-to-confirm" });
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
      return factOf(h, "human");
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
