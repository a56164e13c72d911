import type { Office } from "../../office/index.ts";
import type { ArrivalView, CounterView, TicketView } from "../../queue/index.ts";

/** An arrival as programs see it; `again`: it was recorded before. An early one waits for its window, and says so in its state. */
export function shownArrival(arrival: ArrivalView, now: Temporal.Instant, again = false) {
  const early = arrival.state === "waiting" && Temporal.Instant.compare(now, arrival.eligibleFrom) < 0;
  return {
    id: arrival.id,
    state: early ? "early" : arrival.state,
    verdict: arrival.verdict,
    stream: arrival.stream,
    hour: arrival.starts && hourText(arrival.starts),
    presentAt: arrival.presentAt.toString(),
    eligibleFrom: arrival.eligibleFrom.toString(),
    again,
    secondVisit: arrival.secondVisit,
    people: arrival.people.map(({ id, booking, name, service, outcome }) => ({
      id,
      booking,
      initials: name,
      service,
      outcome,
    })),
    ticket: arrival.ticket,
  };
}

export function shownTicket(ticket: TicketView) {
  return {
    id: ticket.id,
    number: ticket.number,
    state: ticket.state,
    stream: ticket.stream,
    stage: ticket.stage,
    people: ticket.people,
    counter: ticket.counter,
    calls: ticket.calls,
    bornAt: ticket.bornAt.toString(),
    lastCalledAt: ticket.lastCalledAt?.toString(),
    recallAt: ticket.recallAt?.toString(),
    diesAt: ticket.diesAt?.toString(),
  };
}

export function shownCounter(counter: CounterView) {
  return {
    code: counter.code,
    name: counter.name,
    state: counter.state,
    reason: counter.reason,
    number: counter.inHand?.number,
    ticket: counter.inHand?.id,
    lastCallAt: counter.lastCallAt?.toString(),
    servedToday: counter.servedToday,
  };
}

/** 09:00 */
export function hourText(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}

/** 09.00, as the office's clock on the wall shows a moment. */
export function clockOf(moment: Temporal.Instant, office: Office): string {
  return hourText(moment.toZonedDateTimeISO(office.zone).toPlainTime()).replace(":", ".");
}
