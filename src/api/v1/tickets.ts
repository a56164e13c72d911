import type { FastifyInstance } from "fastify";
import { sql, type Tx } from "../../database/index.ts";
import type { Office } from "../../office/index.ts";
import { ticketOf } from "../../queue/index.ts";
import type { Member } from "../../staff/index.ts";
import { actRoute } from "./act-route.ts";
import { CalledAnswer, CounterParams, ReasonBody, TicketAnswer, TicketParams } from "./schemas.ts";
import { shownTicket } from "./shown.ts";
import { ApiNo, type ApiTools, officeAt } from "./tools.ts";

/** Calls and numbers for other programs. */
export function ticketRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/counters/:counter/call-next",
    summary: "The next in line is called to this counter; what it had in hand ends first.",
    tag: "calls",
    params: CounterParams,
    answer: CalledAnswer,
    async run({ params, act }) {
      const { ticket, counter } = await act(
        "call-next",
        {},
        { office: officeAt(offices, params.office), desk: params.counter },
      );
      return { ticket: shownTicket(ticket), counter: counter.code };
    },
  });
  for (const [name, summary] of atCounter) {
    actRoute(app, tools, {
      url: `/tickets/:id/${name}`,
      summary,
      tag: "tickets",
      params: TicketParams,
      body: ReasonBody,
      answer: TicketAnswer,
      async run({ params, body, act, tx, member }) {
        const at = await whereIs(tx, params.id, member, tools);
        const { counter, stage, reason } = body;
        const desk = (name === "transfer" ? undefined : counter) ?? at.counter;
        const ask = {
          ticket: params.id,
          ...(name === "transfer" && { ...(counter && { counter }), ...(stage && { stage }) }),
          ...(reason && { reason }),
        };
        const answer = await act(name, ask, { office: at.office, desk });
        return { ticket: shownTicket(answer.ticket), counter: answer.counter.code };
      },
    });
  }
  backInLine(app, tools);
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

function backInLine(app: FastifyInstance, tools: ApiTools): void {
  actRoute(app, tools, {
    url: "/tickets/:id/rejoin",
    summary: "A parked or missed number is back in line with its old order.",
    tag: "tickets",
    params: TicketParams,
    answer: TicketAnswer,
    async run({ params, act, tx, member }) {
      const { office } = await whereIs(tx, params.id, member, tools);
      return { ticket: shownTicket(await act("rejoin", { ticket: params.id }, { office })) };
    },
  });
  app.route({
    method: "GET",
    url: "/tickets/:id",
    schema: {
      summary: "A number as it is now.",
      tags: ["tickets"],
      security: [{ key: [] }],
      params: TicketParams,
      response: { 200: TicketAnswer },
    },
    async handler(request) {
      const member = await tools.keyOf(request.headers.authorization);
      if (!member) throw new ApiNo(401, "no-key", "Send a key of this house: Authorization: Bearer ant_...");
      const { id } = request.params as { id: string };
      const { office } = await tools.database.transaction((tx) => whereIs(tx, id, member, tools));
      const ticket = await tools.desk.look("line.call", { member, office, source: "api" }, (tx, day) =>
        ticketOf(tx, id, day),
      );
      if (!ticket) throw new ApiNo(404, "no-ticket", "There is no such ticket.");
      return { ticket: shownTicket(ticket) };
    },
  });
}

/** The office of a ticket and the counter that has it, or had it last; only among the offices this key belongs to. */
async function whereIs(
  tx: Tx,
  ticket: string,
  member: Member,
  { offices }: ApiTools,
): Promise<{ office: Office; counter: string | undefined }> {
  const theirs = member.offices === "all" ? offices.all.map(({ id }) => id) : [...member.offices];
  const { rows } = await sql<{ office: number; counter: string | null }>`
    select t.office_id as office, coalesce(t.counter, (
             select c.counter from call c where c.office_id = t.office_id and c.ticket_id = t.ticket_id order by c.called_at desc limit 1)) as counter
      from ticket t where t.office_id = any(${theirs}::smallint[]) and t.ticket_id = ${ticket}`.execute(tx);
  const row = rows[0];
  const office = row && offices.byId.get(row.office);
  if (!row || !office) throw new ApiNo(404, "no-ticket", "There is no such ticket.");
  return { office, counter: row.counter ?? undefined };
}
