import { rulesOfVersion, stageOf } from "../../office/index.ts";
import { phrasesOf } from "../../phrasebook/index.ts";
import type { ActContext, DayEvent, Expectation } from "../../queue/index.ts";
import type { Language } from "../dialogue-state.ts";
import type { Composed } from "./composed.ts";
import type { TicketRecipient } from "./letter-recipients.sql.ts";
import { counterName, countersInWords, numbered, thereAt } from "./line-words.ts";

/** Letters 6 to 8 and the missed call; `soon` is letter 7. */
export type TicketEvent = Extract<DayEvent, { is: "ticket" | "called" | "missed" }> | { is: "soon"; ticket: string };

/** What somebody who waits with a number is told of an event. Pure. */
export function letterOfTicket(
  event: TicketEvent,
  ticket: TicketRecipient & { language: Language },
  expects: Expectation | undefined,
  { floor, office, now }: Pick<ActContext, "floor" | "office" | "now">,
): Composed {
  const { day } = phrasesOf(ticket.language);
  const rules = rulesOfVersion(office, ticket.rulesVersion);
  const number = ticket.ticketNumber;
  switch (event.is) {
    case "ticket": {
      const stage = stageOf(floor, ticket.stage)?.name ?? "";
      const line = numbered(day, number, expects, floor, office);
      const place = [stage, line.counters].filter(Boolean).join(", ");
      return {
        kind: "ticket-number",
        text: day.ticket({ ...line, stage, validMinutes: rules.callValidMinutes }),
        template: {
          name: "ticket_number",
          parameters: [number, `${[place, line.before].join(". ")} ${line.span ?? ""}`, String(rules.callValidMinutes)],
        },
        visit: "now",
        goodUntil: now.add({ hours: numberHours }),
      };
    }
    case "soon": {
      const before = expects?.before ?? 0;
      const counters = countersInWords(day, expects?.counters ?? [], floor);
      return {
        kind: "three-before",
        text: before === 0 ? day.nextUp({ number, counters }) : day.threeBefore({ number, before, counters }),
        template: { name: "three_before", parameters: [number, String(before)] },
        visit: "now",
        goodUntil: now.add({ minutes: soonMinutes }),
      };
    }
    case "called": {
      const counter = counterName(floor, event.counter);
      const again = ticket.calls < rules.calls ? rules.callMinutes : undefined;
      return {
        kind: "called",
        text: day.called({ number, counter, again }),
        template: { name: "called", parameters: [number, counter] },
        visit: "now",
        // Then they were called again, or missed, and hear that.
        goodUntil: now.add({ minutes: rules.callMinutes }),
      };
    }
    case "missed": {
      // It dies no earlier than after its second call: before that there is no hour to name.
      const dies = (ticket.lastCalledAt ?? now).add({ minutes: rules.callValidMinutes });
      const until = ticket.calls > 1 && ticket.lastCalledAt ? thereAt(dies, office) : undefined;
      return {
        kind: "missed",
        text: day.missed({ number, until }),
        template: { name: "missed", parameters: [number] },
        visit: "now",
        goodUntil: dies,
      };
    }
  }
}

// A number that comes hours late says nothing that its owner has not heard at the desk; the line is another one after a quarter of an hour.
const numberHours = 2;
const soonMinutes = 15;
