import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { pageWords } from "../../phrasebook/index.ts";
import { routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { draw } from "../layout.tsx";
import { oneAtATime } from "../one-at-a-time.ts";
import { WrongPage } from "../wrong-page.tsx";
import { type BoardTools, drawBoardPage, publicDay } from "./draw-board.tsx";

type Asked = FastifyRequest<{ Params: { office: string; room?: string } }>;

/** The screens of the waiting rooms: `/board/:office` (its first room) and `/board/:office/:room`. Everybody may look. */
export function boardPageRoutes(tools: BoardTools): FastifyPluginAsync {
  // After a power cut all screens of an office load at once.
  const page = oneAtATime((key) => {
    const [office = "", room = ""] = key.split(":");
    return drawBoardPage(tools, tools.offices.byCode.get(office)!, room);
  });
  const show = async (request: Asked, reply: FastifyReply) => {
    const office = tools.offices.byCode.get(request.params.office);
    if (!office) return wrong(request, reply, "no-office");
    const { rooms } = publicDay(tools, office).floor;
    const room = request.params.room ?? rooms[0]?.code;
    // Built from what we know, so that nobody fills the memory with names of his own.
    if (!rooms.some(({ code }) => code === room)) return wrong(request, reply, "not-found");
    const drawn = await page(`${office.code}:${room}`);
    if (!drawn) return wrong(request, reply, "not-found");
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(drawn);
  };
  return async (scope: FastifyInstance) => {
    scope.get(routes.board, show);
    scope.get(routes.boardRoom, show);
  };
}

function wrong(request: FastifyRequest, reply: FastifyReply, what: "no-office" | "not-found") {
  const page = <WrongPage words={pageWords(languageOf(request))} wrong={what} />;
  return reply.code(404).type("text/html; charset=utf-8").header("cache-control", "no-store").send(draw(page));
}
