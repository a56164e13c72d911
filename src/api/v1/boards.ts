import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { floorOn, today } from "../../office/index.ts";
import { boardView } from "../../queue/index.ts";
import { recognised } from "./act-route.ts";
import { Anything, No, OfficeParams } from "./schemas.ts";
import { ApiNo, type ApiTools, officeAt } from "./tools.ts";

/** What the screens of a waiting room show, for other programs. */
export function boardRoutes(app: FastifyInstance, tools: ApiTools, now: () => Temporal.Instant): void {
  app.route({
    method: "GET",
    url: "/offices/:office/board",
    schema: {
      summary: "What the board of a waiting room shows now: numbers and last fours, never a name.",
      tags: ["boards"],
      security: [{ key: [] }],
      params: OfficeParams,
      querystring: Type.Object({
        room: Type.Optional(Type.String({ description: "The room's code; the first one of the floor." })),
      }),
      response: { 200: Anything, 401: No, 403: No, 404: No },
    },
    async handler(request) {
      const member = await recognised(tools, request);
      const office = officeAt(tools.offices, (request.params as { office: string }).office);
      const asked = (request.query as { room?: string }).room;
      const room = asked ?? floorOn(office, today(office, now())).rooms[0]?.code ?? "";
      const board = await tools.desk.look("floor.see", { member, office, source: "api" }, (tx, day) =>
        boardView(tx, room, day),
      );
      if (!board) throw new ApiNo(404, "no-room", "This office has no such room.");
      // Days, hours and moments write themselves as ISO text.
      return JSON.parse(JSON.stringify(board));
    },
  });
}
