import { isChild } from "../age.ts";
import { emptyDraft } from "../dialogue-state.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, refOf } from "./intent-context.ts";
import { wantSeat } from "./seat.ts";

/** From now on this office is meant; what was begun goes on there. */
export function chooseOffice(h: IntentContext, id: number): Intent {
  const office = h.dialogue.offices.byId.get(id) ?? h.office;
  const chosen = h.dialogue.served.includes(office.id) ? office.id : h.chosen;
  const draft = { ...(h.draft ?? emptyDraft()), office: office.id };
  const there = { ...h, office, chosen, named: [], draft };
  return h.draft?.people.length || h.state.asked?.ask === "name"
    ? wantSeat(there, draft)
    : intent(there, { on: "small", what: "office-set" });
}

/** Papers of one service; noted on the booking it must be for. */
export function papersOf(h: IntentContext, service: string): Intent {
  const fits = confirmedBookings(h).filter(
    ({ applicant, day }) => isChild(applicant.birthDate, day) === (service === "child"),
  );
  const booking = fits.length === 1 ? fits[0] : undefined;
  const draft = h.draft && { ...h.draft, service };
  const wishes = booking ? [{ act: "set-service" as const, booking: refOf(booking), service }] : [];
  return intent({ ...h, draft }, { on: "papers", service, booking }, wishes);
}
