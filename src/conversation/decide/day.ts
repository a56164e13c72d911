import type { TodaysTicket } from "../day/today.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, intentOfDay } from "./intent-context.ts";

/** What a ticket's QR says, or its number typed. */
export function paper(h: IntentContext): Intent | undefined {
  return h.reading.ticket ? number(h) : undefined;
}

/** NOMOR: what the day holds; with what only the paper has, the chat follows that number from now on. */
export function number(h: IntentContext): Intent {
  const { ticket } = h.reading;
  if (ticket?.secret) {
    return intentOfDay(h, { on: "follow" }, { act: "follow", number: ticket.number, secret: ticket.secret });
  }
  const own = h.dialogue.today?.tickets ?? [];
  const others = ticket !== undefined && !own.some((one) => one.number === ticket.number);
  return intent(h, { on: "number", ...(others && { other: true as const }) });
}

// Whoever is called now first; who is served needs nobody to fetch them.
const fetched: readonly TodaysTicket["state"][] = ["called", "missed", "waiting", "parked", "at-papers"];

/** JEMPUT: somebody should walk along, to the counter or to the document desk. */
export function escort(h: IntentContext): Intent {
  const { tickets = [], arrivals = [] } = h.dialogue.today ?? {};
  const ticket = fetched.flatMap((state) => tickets.filter((one) => one.state === state))[0];
  if (ticket) return intentOfDay(h, { on: "escort" }, { act: "escort", office: ticket.office, ticket: ticket.id });
  const arrival = arrivals.find(({ state }) => state !== "checked" && state !== "undone");
  if (!arrival) return intent(h, { on: "no-escort" });
  return intentOfDay(h, { on: "escort" }, { act: "escort-to-papers", office: arrival.office, arrival: arrival.id });
}

/** SUDAH DATANG: of a seat that was lost it is a request to look at the door's record; else the door is where it counts. */
export function here(h: IntentContext): Intent {
  const { tickets = [], arrivals = [], ended = [], expected = [] } = h.dialogue.today ?? {};
  if (tickets.length > 0) return intent(h, { on: "number" });
  if (arrivals.length > 0) return intent(h, { on: "here", is: "recorded" });
  const lost = ended.find(({ why, day }) => why === "forfeited" && day.equals(h.today));
  if (lost) return intentOfDay(h, { on: "here", is: "claim", booking: lost }, { act: "claim-seen", booking: lost });
  return intent(h, { on: "here", is: expected.length > 0 ? "at-the-door" : "nothing" });
}
