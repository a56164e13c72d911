import type { FastifyInstance } from "fastify";
import type { Static } from "typebox";
import { openedWords } from "../../keys/index.ts";
import { type CalendarAsk, changesOf, national, type Office } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { may } from "../../staff/index.ts";
import { type CalendarNo, fittedOf, previewChange } from "../../staff-acts/index.ts";
import { type Asked, actRoute } from "./act-route.ts";
import {
  CalendarAnswer,
  CalendarDoneAnswer,
  CalendarLookAnswer,
  ChangeParams,
  ClosureBody,
  ClosureLookBody,
  OpenAgainBody,
  SpecialDayBody,
  SpecialDayLookBody,
  TakeBackBody,
} from "./calendar-schemas.ts";
import { lookRoute } from "./look-route.ts";
import { OfficeParams } from "./schemas.ts";
import { shownCalendar, shownPreview } from "./shown-calendar.ts";
import { ApiRefusal, type ApiTools, officeAt, refusalWith } from "./tools.ts";

const tag = "calendar";
type OfOffice<Body> = Asked<Static<typeof OfficeParams>, Body>;

/** Closed days and special days for other programs: what is ahead, whom a change would touch, entering it, and taking it back. */
export function calendarRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices, now } = tools;
  lookRoute(app, tools, {
    url: "/offices/:office/calendar",
    summary: "Closed and special days ahead, and the changes that were made.",
    tag,
    params: OfficeParams,
    answer: CalendarAnswer,
    run: ({ params, look }) => {
      const office = officeAt(offices, params.office);
      return look(["calendar.change"], office, async (tx) => {
        const written = await changesOf(tx, [national, office.province, office.code], 100);
        const changes = written.map((one) => ({ ...one, reason: openedWords(tools.keys, one.reason) }));
        const fitted = await fittedOf(
          tx,
          changes.map(({ id }) => id),
        );
        return shownCalendar(office, changes, fitted, now());
      });
    },
  });
  closureRoutes(app, tools);
  specialDayRoutes(app, tools);
  actRoute(app, tools, {
    url: "/offices/:office/calendar-changes/:id/take-back",
    summary: "Takes a change back before its first day: whoever has not answered has the seat of before.",
    tag,
    params: ChangeParams,
    body: TakeBackBody,
    answer: CalendarDoneAnswer,
    async run({ params, body: { reason }, member, by, tx }) {
      const office = officeAt(offices, params.office);
      const wide = may(member, "calendar.country", office.id);
      const ask = { id: params.id, reason };
      const name = wide ? "withdraw-country-change" : "withdraw-change";
      return granted(await tools.acts.performIn(tx, name, ask, by(office)));
    },
  });
}

function closureRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/closures/look",
    summary: "Whom a closure or a holiday would touch; changes nothing.",
    tag,
    params: OfficeParams,
    body: ClosureLookBody,
    answer: CalendarLookAnswer,
    run(asked) {
      const office = officeAt(offices, asked.params.office);
      return look(asked, tools, office, { change: "closed", ...closedOf(asked.body, asked, office) });
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/closures",
    summary:
      "Closes days, for this office or (a key of all offices) the country or a province; who has a seat is moved.",
    tag,
    params: OfficeParams,
    body: ClosureBody,
    answer: CalendarDoneAnswer,
    async run(asked) {
      const office = officeAt(offices, asked.params.office);
      const ask = { ...closedOf(asked.body, asked, office), reason: asked.body.reason };
      const name = ask.scope === office.code ? "plan-closure" : "add-holiday";
      return granted(await tools.acts.performIn(asked.tx, name, ask, asked.by(office)));
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/closures/open-again",
    summary: "Takes entries of this scope out: its offices are open on these days, as far as nothing else closes them.",
    tag,
    params: OfficeParams,
    body: OpenAgainBody,
    answer: CalendarDoneAnswer,
    async run(asked) {
      const office = officeAt(offices, asked.params.office);
      const ask = { ...spanOf(asked.body, asked, office), reason: asked.body.reason };
      const name = ask.scope === office.code ? "remove-closure" : "remove-holiday";
      return granted(await tools.acts.performIn(asked.tx, name, ask, asked.by(office)));
    },
  });
}

function specialDayRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices } = tools;
  actRoute(app, tools, {
    url: "/offices/:office/special-days/look",
    summary: "Whom a date with its own hours would touch; changes nothing.",
    tag,
    params: OfficeParams,
    body: SpecialDayLookBody,
    answer: CalendarLookAnswer,
    run(asked) {
      const office = officeAt(offices, asked.params.office);
      return look(asked, tools, office, { change: "special-day", scope: office.code, ...specialOf(asked.body) });
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/special-days",
    summary: "Gives one date its own hours and seats: half a day, a Saturday of extra service.",
    tag,
    params: OfficeParams,
    body: SpecialDayBody,
    answer: CalendarDoneAnswer,
    async run({ params, body, by, tx }) {
      const office = officeAt(offices, params.office);
      const ask = { ...specialOf(body), reason: body.reason };
      return granted(await tools.acts.performIn(tx, "set-special-day", ask, by(office)));
    },
  });
}

async function look<B>({ by, tx }: OfOffice<B>, { acts, offices }: ApiTools, office: Office, ask: CalendarAsk) {
  const permission = ask.scope === office.code ? "calendar.change" : "calendar.country";
  const looked = await acts.lookIn(tx, permission, by(office), (reading, context) =>
    previewChange(reading, ask, context),
  );
  return shownPreview(granted(looked), offices);
}

/** @throws ApiRefusal (403) where a key of one office means others */
function spanOf<B extends Static<typeof OpenAgainBody> | Static<typeof ClosureLookBody>>(
  { scope, firstDay, lastDay }: B,
  { member }: OfOffice<unknown>,
  office: Office,
) {
  const of = scope ?? office.code;
  if (of !== office.code && may(member, "calendar.change", office.id) && !may(member, "calendar.country", office.id))
    throw refusalWith(403, "not-allowed", "allOffices");
  return { scope: of, firstDay: dayOf(firstDay), lastDay: dayOf(lastDay ?? firstDay) };
}

function closedOf(body: Static<typeof ClosureLookBody>, asked: OfOffice<unknown>, office: Office) {
  const { kind = "closure", name, decree = "" } = body;
  return { ...spanOf(body, asked, office), kind, name, decree };
}

function specialOf({ day, name, breaks = [], slots, doorsOpen, opens, closes }: Static<typeof SpecialDayLookBody>) {
  const once = new Set(slots.map(({ starts, pool }) => `${starts} ${pool}`));
  if (once.size < slots.length) throw refusalWith(400, "bad-request", "hourTwice");
  const ordered = slots.toSorted((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));
  return { day: dayOf(day), name, hours: { doorsOpen, opens, closes, breaks, slots: ordered } };
}

function dayOf(written: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(written, { overflow: "reject" });
  } catch {
    // dropped: what it threw says only that there is no such day, and so do we.
    throw refusalWith(400, "bad-request", "noSuchDay");
  }
}

/** @throws ApiRefusal (409) with the calendar's own code */
function granted<T extends object>(answer: T | CalendarNo): Exclude<T, CalendarNo> {
  const no = answer as CalendarNo;
  if (typeof no.refused !== "string") return answer as Exclude<T, CalendarNo>;
  throw new ApiRefusal(409, no.refused, (language) => deskWords[language].calendar.refused[no.refused]);
}
