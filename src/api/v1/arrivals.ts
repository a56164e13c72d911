import type { FastifyInstance } from "fastify";
import type { Static } from "typebox";
import { deskWords } from "../../phrasebook/index.ts";
import { arrivalOf, type Found } from "../../queue/index.ts";
import { type Asked, actRoute } from "./act-route.ts";
import { missingOf, returnedOf } from "./missing.ts";
import { turnedAway } from "./refused.ts";
import {
  Anything,
  ArrivalAnswer,
  ArrivalParams,
  ArriveBody,
  BookBody,
  DeskParams,
  OfficeParams,
  PapersAnswer,
  PapersBody,
  WalkInBody,
} from "./schemas.ts";
import { hourText, shownArrival, shownTicket } from "./shown.ts";
import { ApiNo, type ApiTools, officeAt } from "./tools.ts";

const tag = "arrivals";

/** The door and the front desk for other programs. */
export function arrivalRoutes(app: FastifyInstance, tools: ApiTools, now: () => Temporal.Instant): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/arrivals",
    summary: "Somebody stands at the door with a code.",
    tag,
    params: OfficeParams,
    body: ArriveBody,
    answer: ArrivalAnswer,
    async run({ params, body, act, language }) {
      const office = officeAt(offices, params.office);
      const { code, booking, absent, desk } = body;
      if (code === undefined && booking === undefined)
        throw new ApiNo(400, "bad-request", "Wanted is a code or a booking.");
      const answer = await act(
        "arrive",
        booking === undefined ? { typed: code ?? "" } : { booking, ...(absent && { absent }) },
        { office, desk },
      );
      if (!("arrival" in answer)) throw turnedAway(answer, office, offices, language);
      return { arrival: shownArrival(answer.arrival, now(), answer.is === "again") };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/walk-ins",
    summary: "Somebody without a booking: priority, same-day, lost or damaged, collection.",
    tag,
    params: OfficeParams,
    body: WalkInBody,
    answer: PapersAnswer,
    async run({ params, body, act }) {
      const office = officeAt(offices, params.office);
      const { arrival, ticket } = await act("walk-in", body as never, { office });
      return { arrival: shownArrival(arrival, now()), ...(ticket && { ticket: shownTicket(ticket) }) };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/no-code",
    summary: "Somebody came without a code and is only counted.",
    tag,
    params: OfficeParams,
    answer: Anything,
    run: ({ params, act }) => act("count-no-code", {}, { office: officeAt(offices, params.office) }),
  });
  actRoute(app, tools, {
    url: "/offices/:office/bookings",
    summary: "A seat for somebody who stands at the desk: the desk's pool first, then the public one.",
    tag,
    params: OfficeParams,
    body: BookBody,
    answer: Anything,
    async run({ params, body, act }) {
      const { day, starts, come, latest, ...booked } = await act("book-at-desk", body, {
        office: officeAt(offices, params.office),
      });
      return { ...booked, day: day.toString(), hour: hourText(starts), come: hourText(come), latest: hourText(latest) };
    },
  });
  paperRoutes(app, tools, now);
}

function paperRoutes(app: FastifyInstance, tools: ApiTools, now: () => Temporal.Instant): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/desks/:desk/next",
    summary: "The next of the document line comes to this desk.",
    tag: "papers",
    params: DeskParams,
    answer: ArrivalAnswer,
    async run({ params, act }) {
      const arrival = await act("next-for-papers", {}, { office: officeAt(offices, params.office), desk: params.desk });
      return { arrival: shownArrival(arrival, now()) };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/arrivals/:id/papers",
    summary: "What the document desk found: nothing missing gives a ticket, else a list and a second visit.",
    tag: "papers",
    params: ArrivalParams,
    body: PapersBody,
    answer: PapersAnswer,
    run: (asked) => checkPapers(asked, tools, now),
  });
  for (const [path, summary, name] of [
    ["not-owner", "Who stands here is not whom the booking is for: the code is its owner's again.", "not-owner"],
    ["undo", "Takes back what the desk did last, within two minutes.", "undo-papers"],
  ] as const) {
    actRoute(app, tools, {
      url: `/offices/:office/arrivals/:id/${path}`,
      summary,
      tag: "papers",
      params: ArrivalParams,
      answer: ArrivalAnswer,
      async run({ params, act }) {
        const arrival = await act(name, { arrival: params.id }, { office: officeAt(offices, params.office) });
        return { arrival: shownArrival(arrival, now()) };
      },
    });
  }
}

type PapersAsked = Asked<Static<typeof ArrivalParams>, Static<typeof PapersBody>>;

async function checkPapers(asked: PapersAsked, tools: ApiTools, now: () => Temporal.Instant): Promise<object> {
  const { params, body, act, by, tx, language } = asked;
  const office = officeAt(tools.offices, params.office);
  const arrival = await tools.desk.lookIn(tx, "papers.check", by(office), (reading, day) =>
    arrivalOf(reading, params.id, day),
  );
  if (!arrival) throw new ApiNo(404, "no-arrival", "There is no such arrival.");
  const people = arrival.people.filter((person) => person.outcome !== "not-owner");
  const said = body.people ?? people.map(({ id }) => ({ ...body, visitor: id, missing: body.missing ?? [] }));
  if (!body.people && people.length > 1 && said.some((one) => one.missing.length > 0))
    throw new ApiNo(409, "people-wanted", deskWords[language].api.party);
  const found = said.map((one): Found => {
    const person = people.find(({ id }) => id === one.visitor);
    const service = one.service ?? person?.service ?? office.services[0]?.code ?? "";
    return {
      visitor: one.visitor,
      service,
      missing: missingOf(one.missing, office, service),
      differs: (one.differs ?? []) as Found["differs"],
      ...(one.backToday && { backToday: true }),
      ...(one.otherDesk && { otherDesk: true }),
    };
  });
  const checked = await act(
    "check-papers",
    { arrival: arrival.id, people: found, ...(body.together && { together: true }) },
    { office, desk: body.desk },
  );
  const returned = (checked.returned ?? []).map((one) =>
    returnedOf(one, said.find(({ visitor }) => visitor === one.visitor)?.missing ?? []),
  );
  return {
    arrival: shownArrival(checked.arrival, now()),
    ...(checked.ticket && { ticket: shownTicket(checked.ticket) }),
    ...(returned[0] && { returned: returned[0] }),
    ...(returned.length > 1 && { allReturned: returned }),
  };
}
