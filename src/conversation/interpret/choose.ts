import { isChild } from "../age.ts";
import { emptyDraft } from "../place.ts";
import { confirmedBookings, type Hearing, mean, refOf } from "./hearing.ts";
import { wantSeat } from "./seat.ts";
import type { Meant } from "./topic.ts";

/** From now on this office is meant; what was begun goes on there. */
export function chooseOffice(h: Hearing, id: number): Meant {
  const office = h.scene.offices.byId.get(id) ?? h.office;
  const chosen = h.scene.served.includes(office.id) ? office.id : h.chosen;
  const draft = { ...(h.draft ?? emptyDraft()), office: office.id };
  const there = { ...h, office, chosen, named: [], draft };
  return h.draft?.people.length || h.place.asked?.ask === "name"
    ? wantSeat(there, draft)
    : mean(there, { on: "small", what: "office-set" });
}

/** Papers of one service; noted on the booking it must be for. */
export function papersOf(h: Hearing, service: string): Meant {
  const fits = confirmedBookings(h).filter(
    ({ applicant, day }) => isChild(applicant.birthDate, day) === (service === "child"),
  );
  const booking = fits.length === 1 ? fits[0] : undefined;
  const draft = h.draft && { ...h.draft, service };
  const wishes = booking ? [{ act: "set-service" as const, booking: refOf(booking), service }] : [];
  return mean({ ...h, draft }, { on: "papers", service, booking }, wishes);
}
