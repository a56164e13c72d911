import type { FastifyInstance } from "fastify";
import { printedTicket, ticketOf } from "../../queue/index.ts";
import { actRoute } from "./act-route.ts";
import { PrintAnswer, TicketAnswer } from "./answers.ts";
import { findTicketOffice } from "./find-ticket-office.sql.ts";
import { lookRoute } from "./look-route.ts";
import { HandwrittenBody, OfficeParams, ReasonBody, TicketParams } from "./schemas.ts";
import { shownTicket } from "./shown.ts";
import { type ApiTools, officeAt, refusalWith } from "./tools.ts";

const tag = "tickets";

/** Numbers of today for other programs. */
export function ticketRoutes(app: FastifyInstance, tools: ApiTools): void {
  for (const [name, summary] of atCounter) {
    actRoute(app, tools, {
      url: `/tickets/:id/${name}`,
      summary,
      tag,
      params: TicketParams,
      body: ReasonBody,
      answer: TicketAnswer,
      async run({ params, body, act, place, tx, member }) {
        const at = await findTicketOffice(tx, params.id, member, tools.offices);
        const { stage, reason } = body;
        const counter = place(name, at.office, "counter", body.counter);
        const desk = (name === "transfer" ? undefined : counter) ?? at.counter;
        const ask = {
          ticket: params.id,
          ...(name === "transfer" && { ...(counter && { counter }), ...(stage && { stage }) }),
          ...(reason && { reason }),
        };
        const answer = await act(name, ask, { office: at.office, desk });
        return { ticket: shownTicket(answer.ticket), counter: answer.counter };
      },
    });
  }
  lookRoute(app, tools, {
    url: "/tickets/:id",
    summary: "A number as it is now.",
    tag,
    params: TicketParams,
    answer: TicketAnswer,
    async run({ params, member, look }) {
      const { office } = await tools.database.transaction((tx) =>
        findTicketOffice(tx, params.id, member, tools.offices),
      );
      const ticket = await look(["line.call", "line.help"], office, (tx, context) => ticketOf(tx, params.id, context));
      if (!ticket) throw refusalWith(404, "no-ticket", "noTicket");
      return { ticket: shownTicket(ticket) };
    },
  });
  frontDeskRoutes(app, tools);
}

const atCounter = [
  ["recall", "Called again, after the rule's minutes and at most so many times."],
  ["reached", "The person has come to the counter."],
  ["served", "Done here: on to the next stage, or served for good."],
  ["missed", "Not there. After two calls and the rule's validity the number dies."],
  ["park", "Put aside for a while."],
  ["transfer", 'To another counter, another stage, or (stage "papers") back to the document desk.'],
  ["undo", "Takes back the last act on this ticket, within two minutes."],
] as const;

function frontDeskRoutes(app: FastifyInstance, tools: ApiTools): void {
  actRoute(app, tools, {
    url: "/tickets/:id/rejoin",
    summary: "A parked or missed number is back in line with its old order.",
    tag,
    params: TicketParams,
    answer: TicketAnswer,
    async run({ params, act, tx, member }) {
      const { office } = await findTicketOffice(tx, params.id, member, tools.offices);
      const { ticket } = await act("rejoin", { ticket: params.id }, { office });
      return { ticket: shownTicket(ticket) };
    },
  });
  actRoute(app, tools, {
    url: "/tickets/:id/print",
    summary: "For paper: the first print is the original, every other one a copy of the same number.",
    tag,
    params: TicketParams,
    answer: PrintAnswer,
    async run({ params, actAndSee, tx, member }) {
      const { office } = await findTicketOffice(tx, params.id, member, tools.offices);
      const print = await actAndSee("print-ticket", { ticket: params.id }, { office }, printedTicket);
      const { ticket, copy, expects, secret } = print;
      const { from, until } = expects;
      const span = { from: from?.toString(), until: until?.toString() };
      return {
        ticket: shownTicket(ticket),
        copy,
        chat: `NOMOR ${ticket.number} ${secret}`,
        expects: { ...expects, ...span },
      };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/handwritten",
    summary: "A number written by hand while the system was away, entered with its time.",
    tag,
    params: OfficeParams,
    body: HandwrittenBody,
    answer: TicketAnswer,
    async run({ params, body: { at, ...written }, act }) {
      const ask = { ...written, at: Temporal.Instant.from(at) };
      const { ticket } = await act("enter-handwritten", ask, { office: officeAt(tools.offices, params.office) });
      return { ticket: shownTicket(ticket) };
    },
  });
}
