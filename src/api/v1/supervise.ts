import type { FastifyInstance } from "fastify";
import type { Disturbance } from "../../queue/index.ts";
import { actRoute } from "./act-route.ts";
import {
  ArrivalAnswer,
  CalledAnswer,
  CloseAnswer,
  DisturbanceAnswer,
  ReopenAnswer,
  StampAnswer,
  TicketAnswer,
} from "./answers.ts";
import { findTicketOffice } from "./find-ticket-office.sql.ts";
import {
  CallBody,
  CloseBody,
  DeskParams,
  DisturbanceBody,
  DisturbanceParams,
  OfficeParams,
  PickBody,
  ShortenBody,
  StampBody,
  TicketParams,
  WhyBody,
  WithdrawBody,
} from "./schemas.ts";
import { shownArrival, shownTicket } from "./shown.ts";
import { type ApiTools, officeAt } from "./tools.ts";

const tag = "supervise";

/** A supervisor's acts for other programs. Doubts about somebody's data are none of them: people open and decide those. */
export function superviseRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/stamps",
    summary: "Everyone standing here at this moment counts as present.",
    tag,
    params: OfficeParams,
    body: StampBody,
    answer: StampAnswer,
    run: ({ params, body: { moment, scans }, act }) =>
      act("stamp", { moment: Temporal.Instant.from(moment), scans }, { office: officeAt(offices, params.office) }),
  });
  disturbanceRoutes(app, tools);
  dayRoutes(app, tools);
  outOfOrder(app, tools);
}

function disturbanceRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/disturbances",
    summary: "From when, until when (it goes on without), and why: nobody forfeits in it.",
    tag,
    params: OfficeParams,
    body: DisturbanceBody,
    answer: DisturbanceAnswer,
    async run({ params, body: { began, ended, reason }, act }) {
      const ask = {
        began: Temporal.Instant.from(began),
        ...(ended && { ended: Temporal.Instant.from(ended) }),
        reason,
      };
      return shown(await act("declare-disturbance", ask, { office: officeAt(offices, params.office) }));
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/disturbances/:id/end",
    summary: "It is over now.",
    tag,
    params: DisturbanceParams,
    answer: DisturbanceAnswer,
    run: async ({ params, act }) =>
      shown(await act("end-disturbance", { disturbance: params.id }, { office: officeAt(offices, params.office) })),
  });
  actRoute(app, tools, {
    url: "/offices/:office/disturbances/:id/shorten",
    summary: "It ends earlier than was said. Who was told that the seat stays valid keeps it.",
    tag,
    params: DisturbanceParams,
    body: ShortenBody,
    answer: DisturbanceAnswer,
    async run({ params, body: { ended, reason }, act }) {
      const ask = { disturbance: params.id, ended: Temporal.Instant.from(ended), reason };
      return shown(await act("shorten-disturbance", ask, { office: officeAt(offices, params.office) }));
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/disturbances/:id/withdraw",
    summary: "It was declared by mistake. It protects only whom it was told to.",
    tag,
    params: DisturbanceParams,
    body: WithdrawBody,
    answer: DisturbanceAnswer,
    async run({ params, body: { reason }, act }) {
      const ask = { disturbance: params.id, reason };
      return shown(await act("withdraw-disturbance", ask, { office: officeAt(offices, params.office) }));
    },
  });
}

function dayRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/close-day",
    summary:
      "Ends the day: whoever is in the line or still to come gets a seat near it, with a letter. Without the number of those still to come it is refused: still-to-come.",
    tag,
    params: OfficeParams,
    body: CloseBody,
    answer: CloseAnswer,
    run: ({ params, body, act }) => act("close-day", body ?? {}, { office: officeAt(offices, params.office) }),
  });
  actRoute(app, tools, {
    url: "/offices/:office/reopen-day",
    summary:
      "Takes the closing of the day back, within the hour: whoever was still to come and has not answered comes as before.",
    tag,
    params: OfficeParams,
    answer: ReopenAnswer,
    run: ({ params, act }) => act("reopen-day", {}, { office: officeAt(offices, params.office) }),
  });
}

function outOfOrder(app: FastifyInstance, tools: ApiTools): void {
  const { offices, now } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/desks/:desk/pick",
    summary: "Somebody of the document line whose turn it is not comes to this desk.",
    tag,
    params: DeskParams,
    body: PickBody,
    answer: ArrivalAnswer,
    async run({ params, body, act }) {
      const at = { office: officeAt(offices, params.office), desk: params.desk };
      const { arrival } = await act("pick-for-papers", body, at);
      return { arrival: shownArrival(arrival, now(), true) };
    },
  });
  actRoute(app, tools, {
    url: "/tickets/:id/call",
    summary: "Called out of order to a counter with nobody in hand, with a reason.",
    tag,
    params: TicketParams,
    body: CallBody,
    answer: CalledAnswer,
    async run({ params, body, act, place, tx, member }) {
      const { office } = await findTicketOffice(tx, params.id, member, offices);
      const ask = { ticket: params.id, reason: body.reason };
      const desk = place("call-out-of-order", office, "counter", body.counter);
      const { ticket, counter } = await act("call-out-of-order", ask, { office, desk });
      return { ticket: shownTicket(ticket), counter };
    },
  });
  actRoute(app, tools, {
    url: "/tickets/:id/readmit",
    summary: "A number that died lives again today, with a reason.",
    tag,
    params: TicketParams,
    body: WhyBody,
    answer: TicketAnswer,
    async run({ params, body, act, tx, member }) {
      const { office } = await findTicketOffice(tx, params.id, member, offices);
      const { ticket } = await act("readmit", { ticket: params.id, reason: body.reason }, { office });
      return { ticket: shownTicket(ticket) };
    },
  });
}

function shown({ id, kind, began, ended, reason, withdrawn }: Disturbance) {
  const moments = { began: began.toString(), ended: ended?.toString(), withdrawn: withdrawn?.toString() };
  return { disturbance: { id, kind, ...moments, reason } };
}
