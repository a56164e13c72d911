import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { takeForms } from "../../http/index.ts";
import type { Office } from "../../office/index.ts";
import { pageWords } from "../../phrasebook/index.ts";
import { type Member, may, type Permission } from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { askedLanguage } from "../language/language.ts";
import { languagesHere } from "../language/languages-here.ts";
import { draw } from "../layout.tsx";
import { refuseForeignForms } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import { WrongPage } from "../wrong-page.tsx";
import { act } from "./act.ts";
import type { KioskAsked, KioskOutcome, KioskTools } from "./asked.ts";
import { KioskView, Unbound } from "./kiosk-view.tsx";

/** `/kiosk/:office`: self-service on a screen that is bound to the office. It takes a code, and shows or prints the number. */
export function kioskRoutes(tools: KioskTools): FastifyPluginAsync {
  return async (scope) => {
    refuseForeignForms(scope);
    await takeForms(scope);
    const handle = async (request: FastifyRequest, reply: FastifyReply) => {
      const asked = await whoAsks(tools, request);
      if ("status" in asked) return send(reply.code(asked.status), asked.page);
      const outcome: KioskOutcome = request.method === "POST" ? await act(tools, asked) : {};
      if (outcome.tooMany) answerTooMany(reply, outcome.tooMany);
      return send(reply, <KioskView asked={asked} now={tools.now()} outcome={outcome} />);
    };
    scope.get(routes.kiosk, handle);
    scope.post(routes.kiosk, handle);
  };
}

// Nothing of the one before is kept: not by the browser's memory, and not by its way back.
function send(reply: FastifyReply, page: VNode): FastifyReply {
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(draw(page));
}

type Turned = { status: 403 | 404; page: VNode };

async function whoAsks(tools: KioskTools, request: FastifyRequest): Promise<KioskAsked | Turned> {
  // Whoever comes next begins in the country's first language: on a screen for everybody a choice is not kept.
  const language = askedLanguage(request) ?? languagesHere()[0]!;
  const office = tools.offices.byCode.get((request.params as { office: string }).office);
  if (!office) return { status: 404, page: <WrongPage words={pageWords(language)} wrong="no-office" /> };
  const member = await kioskOf(tools, request, office);
  if (!member) return { status: 403, page: <Unbound language={language} office={office} /> };
  const form = (request.body ?? {}) as Record<string, string | string[]>;
  return {
    office,
    language,
    by: { member, office, source: "kiosk" },
    form: Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value].flat().at(-1) ?? ""])),
  };
}

async function kioskOf(tools: KioskTools, request: FastifyRequest, office: Office): Promise<Member | undefined> {
  const bound = await tools.deviceOf(request);
  if (bound && may(bound, "door.scan", office.id)) return bound;
  return tools.demo ? demoKiosk : undefined;
}

const kioskMay: ReadonlySet<Permission> = new Set<Permission>(["door.scan", "line.help"]);

/** In the demo any browser is a kiosk, so that a newcomer can try it. */
const demoKiosk: Member = {
  actor: "device demo-kiosk",
  name: "Anjungan",
  kind: "device",
  offices: "all",
  permissions: () => kioskMay,
};
