import type { FastifyInstance } from "fastify";
import { showCode } from "../../booking/index.ts";
import { bookingSlip } from "../../queue/index.ts";
import type { BookingView } from "../../staff-acts/index.ts";
import { actRoute } from "./act-route.ts";
import { ChangedBooking, FoundBookings, GroupAnswer, MovedAnswer, ShownBooking, SlipAnswer } from "./answers.ts";
import {
  BirthBody,
  BookingParams,
  FindBookingsBody,
  GroupBody,
  GroupParams,
  HandOverBody,
  MoveBody,
  NameBody,
  OfficeParams,
  WhyBody,
} from "./schemas.ts";
import { hourText } from "./shown.ts";
import { type ApiTools, officeAt } from "./tools.ts";

const tag = "bookings";
const one = "/offices/:office/bookings/:id";

/** Bookings of any day, as the front desk finds and changes them for somebody who stands there. */
export function bookingRoutes(app: FastifyInstance, tools: ApiTools): void {
  findRoutes(app, tools);
  changeRoutes(app, tools);
  identityRoutes(app, tools);
  groupRoutes(app, tools);
}

function findRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices } = tools;
  actRoute(app, tools, {
    // A POST, because names and codes stand in no address.
    url: "/offices/:office/bookings/find",
    summary: "Bookings of any day by code, by whole name with birth date, or by whole telephone number.",
    tag,
    params: OfficeParams,
    body: FindBookingsBody,
    answer: FoundBookings,
    async run({ params, body, actAndSee }) {
      const office = officeAt(offices, params.office);
      const { found } = await actAndSee("find-bookings", body, { office }, async (_, answer) => answer);
      return { found: found.map(shownBooking) };
    },
  });
  actRoute(app, tools, {
    url: `${one}/history`,
    summary: "A booking of this office, with what happened to it; that it was read is written down.",
    tag,
    params: BookingParams,
    answer: ShownBooking,
    async run({ params, actAndSee }) {
      const office = officeAt(offices, params.office);
      const { shown, story } = await actAndSee("show-booking", { booking: params.id }, { office }, async (_, a) => a);
      const history = (story?.journal ?? []).map(({ happenedAt, act, reason }) => ({
        at: happenedAt.toString(),
        act,
        ...(reason && { reason }),
      }));
      return { booking: shownBooking(shown), history };
    },
  });
}

function changeRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: `${one}/move`,
    summary: "Another day, hour or office, for somebody who stands at the desk.",
    tag,
    params: BookingParams,
    body: MoveBody,
    answer: MovedAnswer,
    async run({ params, body, actAndSee }) {
      const office = officeAt(offices, params.office);
      const moved = await actAndSee("move-booking", { ...body, booking: params.id }, { office }, async (_, a) => a);
      return { ...moved, day: moved.day.toString(), hour: hourText(moved.starts) };
    },
  });
  actRoute(app, tools, {
    url: `${one}/cancel`,
    summary: "Cancelled for its person, with a reason; its telephone hears of it and may take it back.",
    tag,
    params: BookingParams,
    body: WhyBody,
    answer: ChangedBooking,
    run: ({ params, body, actAndSee }) =>
      actAndSee("cancel-booking", { ...body, booking: params.id }, at(params.office), async (_, a) => a),
  });
  actRoute(app, tools, {
    url: `${one}/letter`,
    summary: "Its letter once more, to its telephone.",
    tag,
    params: BookingParams,
    answer: ChangedBooking,
    run: ({ params, actAndSee }) =>
      actAndSee("resend-letter", { booking: params.id }, at(params.office), async (_, a) => a),
  });
  actRoute(app, tools, {
    url: `${one}/slip`,
    summary: "What its printed slip says.",
    tag,
    params: BookingParams,
    answer: SlipAnswer,
    secret: {
      name: "code",
      async find({ params, by, tx }) {
        const office = officeAt(offices, params.office);
        const slip = await tools.acts.lookIn(tx, "booking.change", by(office), (reading, context) =>
          bookingSlip(reading, params.id, context),
        );
        return slip && showCode(slip.code);
      },
    },
    run: ({ params, actAndSee }) =>
      actAndSee("print-slip", { booking: params.id }, at(params.office), async (tx, { booking }, context) => {
        const slip = await bookingSlip(tx, booking, context);
        if (!slip) throw new Error("a slip that was printed is not there");
        const hours = { hour: hourText(slip.starts), come: hourText(slip.come), latest: hourText(slip.latest) };
        return { booking, code: showCode(slip.code), day: slip.day.toString(), ...hours };
      }),
  });
  function at(office: string) {
    return { office: officeAt(offices, office) };
  }
}

/** What wants the identity card in an officer's hand. */
function identityRoutes(app: FastifyInstance, tools: ApiTools): void {
  const at = (office: string) => ({ office: officeAt(tools.offices, office) });
  actRoute(app, tools, {
    url: `${one}/name`,
    summary: "The name: another spelling, or with the card in hand any name.",
    tag,
    params: BookingParams,
    body: NameBody,
    answer: ChangedBooking,
    run: ({ params, body, actAndSee }) =>
      actAndSee("correct-name", { ...body, booking: params.id }, at(params.office), async (_, a) => a),
  });
  actRoute(app, tools, {
    url: `${one}/birth-date`,
    summary: "The birth date, with the card in hand.",
    tag,
    params: BookingParams,
    body: BirthBody,
    answer: ChangedBooking,
    run: ({ params, body, actAndSee }) =>
      actAndSee("correct-birth-date", { ...body, booking: params.id }, at(params.office), async (_, a) => a),
  });
  actRoute(app, tools, {
    url: `${one}/hand-over`,
    summary: "Off its telephone, with a new code; whoever writes that code within a day has it on theirs.",
    tag,
    params: BookingParams,
    body: HandOverBody,
    answer: ChangedBooking,
    run: ({ params, body, actAndSee }) =>
      actAndSee("hand-over-booking", { ...body, booking: params.id }, at(params.office), async (_, a) => a),
  });
}

/** Groups beyond five: one program or officer asks, another grants. */
function groupRoutes(app: FastifyInstance, tools: ApiTools): void {
  const at = (office: string) => ({ office: officeAt(tools.offices, office) });
  actRoute(app, tools, {
    url: `${one}/group`,
    summary: "A group beyond five people for this booking's telephone; somebody else grants it.",
    tag,
    params: BookingParams,
    body: GroupBody,
    answer: GroupAnswer,
    run: ({ params, body, actAndSee }) =>
      actAndSee("ask-group", { ...body, booking: params.id }, at(params.office), async (_, a) => a),
  });
  actRoute(app, tools, {
    url: "/offices/:office/groups/:id/allow",
    summary: "Granted by somebody else than who asked.",
    tag,
    params: GroupParams,
    answer: GroupAnswer,
    run: ({ params, actAndSee }) =>
      actAndSee("allow-group", { group: params.id }, at(params.office), async (_, a) => a),
  });
  actRoute(app, tools, {
    url: "/offices/:office/groups/:id/end",
    summary: "Ended; who is booked stays booked.",
    tag,
    params: GroupParams,
    answer: GroupAnswer,
    run: ({ params, actAndSee }) => actAndSee("end-group", { group: params.id }, at(params.office), async (_, a) => a),
  });
}

function shownBooking({ booking, office, day, starts, state, over, own }: BookingView) {
  return {
    booking,
    office: office.code,
    day: day.toString(),
    hour: hourText(starts),
    state,
    over,
    ...(own && { initials: own.name, lastFour: own.code.slice(-4), telephone: own.telephone }),
  };
}
