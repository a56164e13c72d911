import type { FastifyInstance } from "fastify";
import { placeView } from "../../queue/index.ts";
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
      return { ticket: shownTicket(ticket), counter };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/counters/:counter/state",
    summary: "A counter or a document desk opens, pauses or closes; its person returns to the head of the line.",
    tag,
    params: CounterParams,
    body: CounterBody,
    answer: CounterAnswer,
    async run({ params, body, actAndSee, place }) {
      const office = officeAt(offices, params.office);
      const counter = place("set-counter", office, "counter", params.counter) ?? "";
      const at = { office, desk: counter };
      const view = await actAndSee("set-counter", { counter, ...body }, at, (tx, set, context) =>
        placeView(tx, set.counter, context),
      );
      return { counter: shownCounter(view) };
    },
  });
}
