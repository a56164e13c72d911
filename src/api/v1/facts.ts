import type { FastifyInstance } from "fastify";
import type { Static } from "typebox";
import { openedWords } from "../../keys/index.ts";
import {
  type FactAsk,
  factChangesOf,
  factsOn,
  national,
  type Office,
  today,
  type WrittenFact,
} from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { may } from "../../staff/index.ts";
import { type FactNo, isOwnFact, previewFacts, toldOfFacts } from "../../staff-acts/index.ts";
import { type Asked, actRoute } from "./act-route.ts";
import { ChangeParams, TakeBackBody } from "./calendar-schemas.ts";
import { FactBody, FactDoneAnswer, FactLookAnswer, FactLookBody, FactsAnswer } from "./facts-schemas.ts";
import { lookRoute } from "./look-route.ts";
import { OfficeParams } from "./schemas.ts";
import { ApiRefusal, type ApiTools, officeAt, refusalWith } from "./tools.ts";

const tag = "facts";
type OfOffice<Body> = Asked<Static<typeof OfficeParams>, Body>;

/** Papers, fees, address and texts for other programs: what holds today, whom a change would concern, entering it, and taking it back. */
export function factRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices, now } = tools;
  lookRoute(app, tools, {
    url: "/offices/:office/facts",
    summary: "Papers, fees, address and texts of today, and the changes that were made.",
    tag,
    params: OfficeParams,
    answer: FactsAnswer,
    run: ({ params, look }) => {
      const office = officeAt(offices, params.office);
      return look(["facts.change"], office, async (tx) => {
        const changes = await factChangesOf(tx, [national, office.code], 100);
        const told = await toldOfFacts(
          tx,
          changes.map(({ id }) => id),
        );
        return {
          ...shownFacts(office, today(office, now())),
          changes: changes.map((one) => ({
            ...shownChange(one),
            reason: openedWords(tools.keys, one.reason),
            told: told.get(one.id)?.told ?? 0,
          })),
        };
      });
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/facts/look",
    summary: "How many people a change would concern; changes nothing.",
    tag,
    params: OfficeParams,
    body: FactLookBody,
    answer: FactLookAnswer,
    async run(asked) {
      const office = officeAt(offices, asked.params.office);
      const ask = askOf(asked, office);
      const permission = isOwnFact(ask, office.code) ? "facts.change" : "facts.country";
      const looked = await tools.acts.lookIn(asked.tx, permission, asked.by(office), (tx, context) =>
        previewFacts(tx, ask, context),
      );
      const { people, changed } = granted(looked);
      return { people, offices: changed.touched.length };
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/facts",
    summary: "Other papers, fees, another address or text from a day on; papers and fees with a key of all offices.",
    tag,
    params: OfficeParams,
    body: FactBody,
    answer: FactDoneAnswer,
    async run(asked) {
      const office = officeAt(offices, asked.params.office);
      const ask = { ...askOf(asked, office), reason: asked.body.reason };
      const name = isOwnFact(ask, office.code) ? "change-own-facts" : "change-facts";
      return granted(await tools.acts.performIn(asked.tx, name, ask, asked.by(office)));
    },
  });
  actRoute(app, tools, {
    url: "/offices/:office/fact-changes/:id/take-back",
    summary: "Takes a change back, before its first day or after it: what was before holds again.",
    tag,
    params: ChangeParams,
    body: TakeBackBody,
    answer: FactDoneAnswer,
    async run({ params, body: { reason }, member, by, tx }) {
      const office = officeAt(offices, params.office);
      const name = may(member, "facts.country", office.id) ? "withdraw-facts" : "withdraw-own-facts";
      return granted(await tools.acts.performIn(tx, name, { id: params.id, reason }, by(office)));
    },
  });
}

/** @throws ApiRefusal (400) for none of the four things or several, (403) where a key of one office means more than its own */
function askOf({ body, member }: OfOffice<Static<typeof FactLookBody>>, office: Office): FactAsk {
  const { papers, fees, place, text, scope = office.code } = body;
  if ([papers, fees, place, text].filter(Boolean).length !== 1) throw refusalWith(400, "bad-request", "oneFact");
  const when = { scope, firstDay: dayOf(body.firstDay) };
  const ask = { ...when, ...contentOf(body) } as FactAsk;
  const own = isOwnFact(ask, office.code);
  if (!own && may(member, "facts.change", office.id) && !may(member, "facts.country", office.id))
    throw refusalWith(403, "not-allowed", "allOfficesFacts");
  return ask;
}

function contentOf({ papers, fees, place, text }: Static<typeof FactLookBody>) {
  if (papers) {
    const { service, notes = [], en, ...rest } = papers;
    return {
      what: "papers",
      about: service,
      value: { ...rest, notes, ...(en && { en: { ...en, notes: en.notes ?? [] } }) },
    };
  }
  if (text) {
    const { about, ...value } = text;
    return { what: "text", about, value };
  }
  return fees ? { what: "fees", about: "", value: fees } : { what: "place", about: "", value: place };
}

function shownFacts(office: Office, day: Temporal.PlainDate) {
  const { services, place, fees, texts } = factsOn(office, day);
  return {
    day: day.toString(),
    services: services.map(({ code, name, brief, papers }) => ({ code, name, brief, papers: [...papers] })),
    ...(place && { place }),
    ...(fees && { fees: { ...fees, from: undefined } }),
    texts: Object.entries(texts).map(([about, text]) => ({ about, ...text })),
  };
}

function shownChange({ id, what, about, scope, firstDay, until, at, back }: WrittenFact) {
  return {
    id,
    what,
    about,
    scope,
    firstDay,
    ...(until && { until }),
    at: at.toString(),
    ...(back && { takenBackAt: back.at.toString() }),
  };
}

function dayOf(written: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(written, { overflow: "reject" });
  } catch {
    // dropped: what it threw says only that there is no such day, and so do we.
    throw refusalWith(400, "bad-request", "noSuchDay");
  }
}

/** @throws ApiRefusal (409) with the code of the page */
function granted<T extends object>(answer: T | FactNo): Exclude<T, FactNo> {
  const no = answer as FactNo;
  if (typeof no.refused !== "string") return answer as Exclude<T, FactNo>;
  throw new ApiRefusal(409, no.refused, (language) => deskWords[language].facts.refused[no.refused]);
}
