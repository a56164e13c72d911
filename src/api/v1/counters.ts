import type { FastifyInstance } from "fastify";
import { actRoute } from "./act-route.ts";
import { CalledAnswer, CounterAnswer } from "./answers.ts";
import { CounterBody, CounterParams } from "./schemas.ts";
import { shownCounter, shownTicket } from "./shown.ts";
import { type ApiTools, officeAt } from "./tools.ts";

const tag = "calls";

/** Counters for other programs: they call, pause and close. */
export function counterRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/counters/:counter/call-next",
    summary: "The next in line is called to this counter; what it had in hand ends first.",
    tag,
    params: CounterParams,
    answer: CalledAnswer,
    async run({ params, act }) {
      const at = { office: officeAt(offices, params.office), desk: params.counter };
      const { ticket, counter } = await act("call-next", {}, at);
      return { ticket: shownTicket(ticket), counter: counter.code };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/counters/:counter/state",
    summary: "A counter or a document desk opens, pauses or closes; its person returns to the head of the line.",
    tag,
    params: CounterParams,
    body: CounterBody,
    answer: CounterAnswer,
    async run({ params, body, act, place }) {
      const office = officeAt(offices, params.office);
      const counter = place("set-counter", office, "counter", params.counter) ?? "";
      return { counter: shownCounter(await act("set-counter", { counter, ...body }, { office, desk: counter })) };
    },
  });
}
