import { type Draft, emptyDraft, type Meaning, undated } from "../place.ts";
import { cancel } from "./cancel.ts";
import { chooseOffice, papersOf } from "./choose.ts";
import { type Hearing, liveBooking, mean } from "./hearing.ts";
import { askCorrection, confirmHolds } from "./holds.ts";
import { listDays, moveTo } from "./move.ts";
import { wantSeat } from "./seat.ts";
import { newTimeOf } from "./time.ts";
import type { Meant } from "./topic.ts";

/** YA, said or tapped: to the offer made last, else to the holds that wait. undefined: there is nothing to say yes to. */
export function agree(h: Hearing): Meant | undefined {
  const { offer } = h.place;
  if (!offer) return confirmHolds(h);
  // What an offer of a seat says in words is checked by the YA.
  return resolve(offer.do === "seat" && h.draft ? { ...h, draft: { ...h.draft, sure: true } } : h, offer);
}

/** What a stored choice means now; bookings that are gone since are told so. */
export function resolve(h: Hearing, meaning: Meaning): Meant {
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
      return booking ? mean(h, { on: "ask-rename", booking }) : gone(h);
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
      return mean(h, { on: "other-day", booking: liveBooking(h, meaning.booking) });
    case "erase":
      return mean({ ...h, draft: undefined }, { on: "erase" }, [{ act: "erase" }]);
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
function takeSeat(h: Hearing, meaning: Extract<Meaning, { do: "seat" }>): Meant {
  const office = h.scene.offices.byId.get(meaning.office) ?? h.office;
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

function simple(h: Hearing, what: SimpleMeaning): Meant {
  switch (what) {
    case "yes":
      return agree(h) ?? mean(h, { on: "small", what: "nothing-to-confirm" });
    case "wrong":
      return askCorrection(h) ?? mean(h, { on: "menu", why: "asked" });
    case "step-by-step":
      return wantSeat(h, unlessSample(h));
    case "status":
      return mean(h, { on: "status", why: "asked" });
    case "papers-overview":
      return mean(h, { on: "papers", service: undefined, booking: undefined });
    case "cancel-or-move":
      return mean(h, { on: "cancel-or-move" });
    case "human":
      return mean(h, { on: "fact", fact: "human" });
    case "nothing":
      return mean(h, { on: "small", what: "nothing-changed" });
    case "menu":
      return mean(h, { on: "menu", why: "asked" });
  }
}

// After the example of the newspapers nothing of it may stay as if it were this person's.
function unlessSample(h: Hearing): Draft {
  return h.draft && h.place.last !== "sample" && h.place.last !== "template" ? h.draft : emptyDraft();
}

function gone(h: Hearing): Meant {
  return mean(h, { on: "small", what: "unknown-booking" });
}
