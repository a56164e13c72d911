import type { FastifyInstance } from "fastify";
import { arrivalOf } from "../../queue/index.ts";
import { actRoute } from "./act-route.ts";
import { ArrivalAnswer, NoCodeAnswer, PapersAnswer } from "./answers.ts";
import { bookingRoutes } from "./bookings.ts";
import { deskBookingRoute, waitingListRoutes } from "./desk-bookings.ts";
import { lookRoute } from "./look-route.ts";
import { doorRefusal } from "./refusals.ts";
import { ArrivalParams, ArriveBody, OfficeParams, PriorityBody, WalkInBody } from "./schemas.ts";
import { shownArrival, shownTicket } from "./shown.ts";
import { type ApiTools, officeAt, refusalWith } from "./tools.ts";

const tag = "arrivals";

/** The door for other programs. */
export function arrivalRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices, now } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/arrivals",
    summary: "Somebody stands at the door with a code.",
    tag,
    params: OfficeParams,
    body: ArriveBody,
    answer: ArrivalAnswer,
    async run({ params, body: { code, booking, absent, desk }, act, place }) {
      const office = officeAt(offices, params.office);
      if (code === undefined && booking === undefined) throw refusalWith(400, "bad-request", "codeWanted");
      const ask = booking === undefined ? { typed: code ?? "" } : { booking, ...(absent && { absent }) };
      const answer = await act("arrive", ask, { office, desk: place("arrive", office, "desk", desk) });
      if (!("arrival" in answer)) throw doorRefusal(answer, office, offices);
      return { arrival: shownArrival(answer.arrival, now(), answer.is === "again") };
    },
  });
  lookRoute(app, tools, {
    url: "/offices/:office/arrivals/:id",
    summary: "An arrival as it is now.",
    tag,
    params: ArrivalParams,
    answer: ArrivalAnswer,
    async run({ params, look }) {
      const office = officeAt(offices, params.office);
      const arrival = await look(["door.scan", "papers.check"], office, (tx, context) =>
        arrivalOf(tx, params.id, context),
      );
      if (!arrival) throw refusalWith(404, "no-arrival", "noArrival");
      return { arrival: shownArrival(arrival, now(), true) };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/no-code",
    summary: "Somebody came without a code and is only counted.",
    tag,
    params: OfficeParams,
    answer: NoCodeAnswer,
    run: ({ params, act }) => act("count-no-code", {}, { office: officeAt(offices, params.office) }),
  });
  frontDeskRoutes(app, tools);
}

/** The front desk for other programs. */
function frontDeskRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices, now } = tools;
  deskBookingRoute(app, tools);
  bookingRoutes(app, tools);
  waitingListRoutes(app, tools);
  actRoute(app, tools, {
    url: "/offices/:office/walk-ins",
    summary: "Somebody without a booking: priority, same-day, lost or damaged, collection.",
    tag,
    params: OfficeParams,
    body: WalkInBody,
    answer: PapersAnswer,
    async run({ params, body, act }) {
      const { arrival, ticket } = await act("walk-in", body, { office: officeAt(offices, params.office) });
      return { arrival: shownArrival(arrival, now()), ...(ticket && { ticket: shownTicket(ticket) }) };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/arrivals/:id/priority",
    summary: "A priority by right and the help to give, by consent; an empty body takes both away.",
    tag,
    params: ArrivalParams,
    body: PriorityBody,
    answer: ArrivalAnswer,
    async run({ params, body: { priority, help }, act }) {
      const office = officeAt(offices, params.office);
      const { arrival } = await act("set-priority", { arrival: params.id, priority, help }, { office });
      return { arrival: shownArrival(arrival, now(), true) };
    },
  });
}
