import type { FastifyInstance, FastifyRequest } from "fastify";
import { boundDevice, type Device, peopleWithPin, signInWithPin } from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { browserOf, formOf, goTo, hrefOf, sendPage, wantedPath } from "./asked.ts";
import { PinPage, type PinSaid } from "./pin-page.tsx";
import type { SignInServices } from "./sign-in-services.ts";

/** `/console/masuk/pin`: a name and six digits at a bound device. */
export function pinRoutes(app: FastifyInstance, door: SignInServices): void {
  app.post(routes.signInPin, async (request, reply) => {
    const { services } = door.staff;
    const field = formOf(request);
    const device = await boundDevice(services, request);
    if (!device) return goTo(reply, hrefOf(request, "signIn"));
    const staff = field("staff");
    if (!staff) return sendPage(reply, await drawPin(door, request, device, { said: { is: "no-name" } }), 422);
    const answer = await signInWithPin(services, browserOf(request), { staff, pin: field("pin") });
    if (answer.is === "no-device") return goTo(reply, hrefOf(request, "signIn"));
    const to = wantedPath((request.query as { ke?: unknown }).ke);
    if (answer.is === "in") return goTo(reply, to ?? hrefOf(request, "console"), answer.cookies);
    const page = await drawPin(door, request, device, { said: answer, chosen: staff });
    return sendPage(reply, page, answer.is === "wrong" || answer.is === "first-over" ? 401 : 429);
  });
}

/** The page for whoever stands before this device. */
export async function drawPin(
  { tools, staff }: SignInServices,
  request: FastifyRequest,
  device: Device,
  { said, chosen = "" }: { said?: PinSaid; chosen?: string } = {},
) {
  const { demo } = staff.services;
  const to = wantedPath((request.query as { ke?: unknown }).ke);
  return (
    <PinPage
      language={languageOf(request)}
      to={to}
      device={device}
      office={tools.offices.byId.get(device.office)!}
      people={await tools.database.statement((tx) => peopleWithPin(tx, tools.keys, device.office, demo))}
      chosen={chosen}
      said={said}
      passwordPath={hrefOf(request, "signIn", { ke: to, cara: "sandi" })}
      demo={demo}
    />
  );
}
