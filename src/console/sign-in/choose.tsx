import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { floorOn, type Office, today } from "../../office/index.ts";
import { officeMatters } from "../../report/index.ts";
import { chooseDesk, peopleAtDesks, type Recognised, type Workplace, workplacesFor } from "../../staff/index.ts";
import { href, routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { unopenedFor } from "../staff/unopened.tsx";
import { formOf, goTo, hrefOf, sendPage, wanted } from "./asked.ts";
import { ChoosePage, type OfficeToChoose, pagesFor } from "./choose-page.tsx";
import { answersFor } from "./matters.tsx";
import type { SignInServices } from "./sign-in-services.ts";

/** `/console`: at which office and desk; `/console/meja`: this one. */
export function chooseRoutes(app: FastifyInstance, door: SignInServices): void {
  app.get(routes.console, async (request, reply) => {
    const signedIn = await door.staff.who(request);
    if (!signedIn) return goTo(reply, hrefOf(request, "signIn"));
    if (signedIn.first) return goTo(reply, hrefOf(request, signedIn.first));
    const offices = await officesToChoose(door, signedIn);
    const only = signedIn.desk ? undefined : onlyPlace(signedIn, offices);
    if (only) return work(door, signedIn, only.office, only.place.code, request, reply);
    return sendPage(reply, await draw(door, request, signedIn, offices));
  });
  app.post(routes.chooseDesk, async (request, reply) => {
    const signedIn = await door.staff.who(request);
    if (!signedIn) return goTo(reply, hrefOf(request, "signIn"));
    const field = formOf(request);
    const office = door.tools.offices.byCode.get(field("office"));
    if (!office) return goTo(reply, hrefOf(request, "console"));
    return work(door, signedIn, office, field("desk"), request, reply);
  });
  // What was typed before the sign-in ended, and is not wanted any more.
  app.post(routes.keptDrop, async (request, reply) =>
    goTo(reply, wanted(request) ?? hrefOf(request, "console"), [door.staff.typed.forget()]),
  );
}

async function work(
  door: SignInServices,
  signedIn: Recognised,
  office: Office,
  desk: string,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const place = await chooseDesk(door.staff.services, signedIn, office, desk);
  if (place) return goTo(reply, addressOf(office, place, languageOf(request)));
  const offices = await officesToChoose(door, signedIn);
  return sendPage(reply, await draw(door, request, signedIn, offices, "noPlace"), 409);
}

function addressOf({ code: office }: Office, { kind, code }: Workplace, language: "id" | "en"): string {
  switch (kind) {
    case "door":
      return href("door", { office }, language);
    case "front":
      return href("frontDesk", { office }, language);
    case "papers":
      return href("papers", { office }, language);
    case "counter":
      return href("counter", { office, counter: code }, language);
  }
}

async function officesToChoose({ tools, staff }: SignInServices, { member }: Recognised): Promise<OfficeToChoose[]> {
  const { now, real } = staff.services;
  const theirs = tools.offices.all.filter(({ id }) => member.permissions(id).size > 0);
  const places = theirs.map((office) => ({
    office,
    places: workplacesFor(member, office, floorOn(office, today(office, now()))),
  }));
  return tools.database.transaction(async (tx) => {
    const found: OfficeToChoose[] = [];
    for (const one of places)
      found.push({
        ...one,
        present:
          one.places.length > 0
            ? await peopleAtDesks(tx, tools.keys, one.office.id, { now: now(), real: real() })
            : new Map(),
      });
    return found;
  });
}

// A guard has one door and nothing else to choose.
function onlyPlace({ member }: Recognised, offices: readonly OfficeToChoose[]) {
  const [first, ...more] = offices;
  const place = first?.places[0];
  if (!first || !place || more.length > 0 || first.places.length > 1) return undefined;
  return pagesFor(member, first.office.id).length > 0 ? undefined : { office: first.office, place };
}

async function draw(
  { tools, staff }: SignInServices,
  request: FastifyRequest,
  { member, desk, notices }: Recognised,
  offices: OfficeToChoose[],
  said?: "noPlace",
) {
  const language = languageOf(request);
  const now = staff.services.now();
  const unopened = await unopenedFor(tools, member, now);
  const theirs = offices.map(({ office }) => office).filter((office) => answersFor(member, office));
  const matters = await tools.database.transaction((tx) => officeMatters(tx, tools.offices, theirs, now));
  return (
    <ChoosePage
      language={language}
      member={member}
      desk={desk}
      offices={offices}
      unopened={unopened}
      matters={matters}
      now={now}
      said={said}
      notices={notices}
    />
  );
}
