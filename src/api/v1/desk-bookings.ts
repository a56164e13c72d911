import type { FastifyInstance } from "fastify";
import type { Static } from "typebox";
import { lengthOfList, showCode } from "../../booking/index.ts";
import type { Office } from "../../office/index.ts";
import { applicantOf, bookingSlip } from "../../queue/index.ts";
import { type Asked, actRoute } from "./act-route.ts";
import { BookedAnswer, ListedAnswer, ListLengthAnswer } from "./answers.ts";
import { lookRoute } from "./look-route.ts";
import { BookBody, ListBody, OfficeParams } from "./schemas.ts";
import { hourText } from "./shown.ts";
import { type ApiTools, officeAt, refusalWith } from "./tools.ts";

type BookAsked = Asked<Static<typeof OfficeParams>, Static<typeof BookBody>>;

/** The front desk books for other programs. */
export function deskBookingRoute(app: FastifyInstance, tools: ApiTools): void {
  actRoute(app, tools, {
    url: "/offices/:office/bookings",
    summary: "A seat from the desk: its own pool first; a public one only for somebody who stands there.",
    tag: "arrivals",
    params: OfficeParams,
    body: BookBody,
    answer: BookedAnswer,
    // Whoever reads the kept answers finds no code in them; it is where it always was, with the booking.
    secret: { name: "code", find: (asked, { booking }) => codeOf(asked, String(booking), tools) },
    async run(asked) {
      const office = officeAt(tools.offices, asked.params.office);
      const ask = { ...asked.body, ...(await whoFor(asked, office, tools)) };
      const { booking, code, day, starts, come, latest } = await asked.act("book-at-desk", ask, { office });
      const hours = { hour: hourText(starts), come: hourText(come), latest: hourText(latest) };
      return { booking, code: showCode(code), day: day.toString(), ...hours };
    },
  });
}

/** The waiting list for other programs: how long it is, and who joins it at the desk. */
export function waitingListRoutes(app: FastifyInstance, tools: ApiTools): void {
  lookRoute(app, tools, {
    url: "/offices/:office/waiting-list",
    summary: "How many wait for a full day or an earlier one, and how many are asked now.",
    tag: "arrivals",
    params: OfficeParams,
    answer: ListLengthAnswer,
    run: ({ params, look }) => {
      const office = officeAt(tools.offices, params.office);
      return look(["desk.book"], office, (tx) => lengthOfList(tx, office.id));
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/waiting-list",
    summary: "The people of a booking wait for an earlier day; offers go to whoever booked, in the chat.",
    tag: "arrivals",
    params: OfficeParams,
    body: ListBody,
    answer: ListedAnswer,
    run: ({ params, body, act }) => act("list-at-desk", body, { office: officeAt(tools.offices, params.office) }),
  });
}

/** Of whom a forfeited booking is known nobody types a name twice; of anybody else both are wanted. */
async function whoFor({ body, by, tx }: BookAsked, office: Office, { acts: desk }: ApiTools) {
  const { name, birth, after } = body;
  const known = after && !(name && birth);
  const who = known
    ? await desk.lookIn(tx, "desk.book", by(office), (reading, context) => applicantOf(reading, after, context))
    : undefined;
  const found = { name: name ?? who?.name, birth: birth ?? who?.birthDate.toString() };
  if (found.name === undefined || found.birth === undefined) throw refusalWith(400, "bad-request", "personWanted");
  return { name: found.name, birth: found.birth };
}

async function codeOf({ params, by, tx }: BookAsked, booking: string, { acts: desk, offices }: ApiTools) {
  const office = officeAt(offices, params.office);
  const slip = await desk.lookIn(tx, "desk.book", by(office), (reading, context) =>
    bookingSlip(reading, booking, context),
  );
  return slip && showCode(slip.code);
}
