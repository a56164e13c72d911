import type { FastifyInstance } from "fastify";
import { actRoute } from "./act-route.ts";
import { ArrivalAnswer, PapersAnswer } from "./answers.ts";
import { checkPapers } from "./check-papers.ts";
import { ArrivalParams, DeskParams, PapersBody, PutBackBody, TakeAgainBody } from "./schemas.ts";
import { shownArrival } from "./shown.ts";
import { type ApiTools, officeAt } from "./tools.ts";

const tag = "papers";

/** The document desk for other programs. */
export function paperRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices, now } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/desks/:desk/next",
    summary: "The next of the document line comes to this desk.",
    tag,
    params: DeskParams,
    answer: ArrivalAnswer,
    async run({ params, act }) {
      const { arrival } = await act(
        "next-for-papers",
        {},
        { office: officeAt(offices, params.office), desk: params.desk },
      );
      return { arrival: shownArrival(arrival, now(), true) };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/desks/:desk/take-again",
    summary: "Whoever was sent for copies, or was not there when called, is back: to this desk, without a reason.",
    tag,
    params: DeskParams,
    body: TakeAgainBody,
    answer: ArrivalAnswer,
    async run({ params, body, act }) {
      const at = { office: officeAt(offices, params.office), desk: params.desk };
      const { arrival } = await act("take-again", body, at);
      return { arrival: shownArrival(arrival, now(), true) };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/arrivals/:id/papers",
    summary: "What the document desk found: nothing missing gives a ticket, else a list and a second visit.",
    tag,
    params: ArrivalParams,
    body: PapersBody,
    answer: PapersAnswer,
    run: (asked) => checkPapers(asked, tools),
  });
  actRoute(app, tools, {
    url: "/offices/:office/arrivals/:id/put-back",
    summary: "Called to the desk and not there, or (here) back to the head of the document line.",
    tag,
    params: ArrivalParams,
    body: PutBackBody,
    answer: ArrivalAnswer,
    async run({ params, body: { here = false, desk }, act, place }) {
      const at = { office: officeAt(offices, params.office) };
      const where = { ...at, desk: place("put-back-from-desk", at.office, "desk", desk) };
      const { arrival } = await act("put-back-from-desk", { arrival: params.id, here }, where);
      return { arrival: shownArrival(arrival, now(), true) };
    },
  });
  for (const [path, summary, name] of takenBack) {
    actRoute(app, tools, {
      url: `/offices/:office/arrivals/:id/${path}`,
      summary,
      tag,
      params: ArrivalParams,
      answer: ArrivalAnswer,
      async run({ params, act }) {
        const { arrival } = await act(name, { arrival: params.id }, { office: officeAt(offices, params.office) });
        return { arrival: shownArrival(arrival, now(), true) };
      },
    });
  }
}

const takenBack = [
  ["not-owner", "Who stands here is not whom the booking is for: the code is its owner's again.", "not-owner"],
  ["undo", "Takes back what the desk did last, within two minutes.", "undo-papers"],
] as const;
