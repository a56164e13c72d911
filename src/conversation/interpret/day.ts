import type { TodaysTicket } from "../day/today.ts";
import { type Hearing, mean, meanOfDay } from "./hearing.ts";
import type { Meant } from "./topic.ts";

/** What a ticket's QR says, or its number typed. */
export function paper(h: Hearing): Meant | undefined {
  return h.reading.ticket ? number(h) : undefined;
}

/** NOMOR: what the day holds; with what only the paper has, the chat follows that number from now on. */
export function number(h: Hearing): Meant {
  const { ticket } = h.reading;
  if (ticket?.secret) {
    return meanOfDay(h, { on: "follow" }, { act: "follow", number: ticket.number, secret: ticket.secret });
  }
  const own = h.scene.today?.tickets ?? [];
  const others = ticket !== undefined && !own.some((one) => one.number === ticket.number);
  return mean(h, { on: "number", ...(others && { other: true as const }) });
}

// Whoever is called now first; who is served needs nobody to fetch them.
const fetched: readonly TodaysTicket["state"][] = ["called", "missed", "waiting", "parked", "at-papers"];

/** JEMPUT: somebody should walk along, to the counter or to the document desk. */
export function escort(h: Hearing): Meant {
  const { tickets = [], arrivals = [] } = h.scene.today ?? {};
  const ticket = fetched.flatMap((state) => tickets.filter((one) => one.state === state))[0];
  if (ticket) return meanOfDay(h, { on: "escort" }, { act: "escort", office: ticket.office, ticket: ticket.id });
  const arrival = arrivals.find(({ state }) => state !== "checked" && state !== "undone");
  if (!arrival) return mean(h, { on: "no-escort" });
  return meanOfDay(h, { on: "escort" }, { act: "escort-to-papers", office: arrival.office, arrival: arrival.id });
}

/** SUDAH DATANG: of a seat that was lost it is a request to look at the door's record; else the door is where it counts. */
export function here(h: Hearing): Meant {
  const { tickets = [], arrivals = [], ended = [], expected = [] } = h.scene.today ?? {};
  if (tickets.length > 0) return mean(h, { on: "number" });
  if (arrivals.length > 0) return mean(h, { on: "here", is: "recorded" });
  const lost = ended.find(({ why, day }) => why === "forfeited" && day.equals(h.today));
  if (lost) return meanOfDay(h, { on: "here", is: "claim", booking: lost }, { act: "claim-seen", booking: lost });
  return mean(h, { on: "here", is: expected.length > 0 ? "at-the-door" : "nothing" });
}
