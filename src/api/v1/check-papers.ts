import type { Static } from "typebox";
import type { Office } from "../../office/index.ts";
import { arrivalOf, type PapersFound, type VisitorView } from "../../queue/index.ts";
import type { Asked } from "./act-route.ts";
import { missingOf, returnedOf, serviceOf } from "./missing.ts";
import type { ArrivalParams, PapersBody } from "./schemas.ts";
import { shownArrival, shownTicket } from "./shown.ts";
import { type ApiTools, officeAt, refusalWith } from "./tools.ts";

type PapersAsked = Asked<Static<typeof ArrivalParams>, Static<typeof PapersBody>>;
type Said = NonNullable<Static<typeof PapersBody>["people"]>[number];

/** One list for whoever came alone, or for a whole party that is complete; otherwise a party says it for each. */
export async function checkPapers(asked: PapersAsked, tools: ApiTools): Promise<object> {
  const { params, body, act, place } = asked;
  const office = officeAt(tools.offices, params.office);
  // A list that got lost on the way must not make papers complete: that nothing is missing is said.
  const saysSomething = body.missing ?? body.differs ?? body.people ?? body.otherDesk;
  if (saysSomething === undefined) throw refusalWith(400, "bad-request", "missingWanted");
  const people = await peopleOf(asked, office, tools);
  const said = body.people ?? people.map(({ id }): Said => ({ ...body, visitor: id, missing: body.missing ?? [] }));
  const lacks = ({ missing, differs = [] }: Said) => missing.length + differs.length > 0;
  if (!body.people && people.length > 1 && said.some(lacks)) throw refusalWith(409, "people-wanted", "party");
  const found = said.map((one) => foundOf(one, people, office, tools.now()));
  const ask = { arrival: params.id, people: found, ...(body.together && { together: true }) };
  const checked = await act("check-papers", ask, { office, desk: place("check-papers", office, "desk", body.desk) });
  const returned = (checked.returned ?? []).map((one) => {
    const told = said.find(({ visitor }) => visitor === one.visitor)?.missing ?? [];
    const theirs = found.find(({ visitor }) => visitor === one.visitor);
    return returnedOf(one, told, theirs?.missing ?? [], office, theirs?.service ?? "");
  });
  return {
    arrival: shownArrival(checked.arrival, tools.now(), true),
    ...(checked.ticket && { ticket: shownTicket(checked.ticket) }),
    ...(returned[0] && { returned: returned[0] }),
    ...(returned.length > 1 && { allReturned: returned }),
  };
}

async function peopleOf(
  { params, by, tx }: PapersAsked,
  office: Office,
  { acts: desk }: ApiTools,
): Promise<VisitorView[]> {
  const arrival = await desk.lookIn(tx, "papers.check", by(office), (reading, context) =>
    arrivalOf(reading, params.id, context),
  );
  if (!arrival) throw refusalWith(404, "no-arrival", "noArrival");
  return arrival.people.filter((person) => person.outcome !== "not-owner");
}

function foundOf(one: Said, people: readonly VisitorView[], office: Office, now: Temporal.Instant): PapersFound {
  const person = people.find(({ id }) => id === one.visitor);
  const service = serviceOf(office, one.service ?? person?.service, now);
  return {
    visitor: one.visitor,
    service: service.code,
    missing: missingOf(one.missing, service),
    differs: (one.differs ?? []) as PapersFound["differs"],
    ...(one.backToday && { backToday: true }),
    ...(one.otherDesk && { otherDesk: true }),
  };
}
