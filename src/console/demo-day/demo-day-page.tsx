import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { momentAt } from "../../calendar/index.ts";
import { today, workingDays } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { fillDemoDay } from "../../staff-acts/index.ts";
import { href } from "../addresses.ts";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import type { SupervisorFeedback } from "../supervisor-page/supervisor-acts.ts";
import { drawSupervisorPage } from "../supervisor-page/supervisor-page.tsx";

/**
 * The demonstration's buttons, `POST /console/:office/contoh`: `do=fill` fills today with invented people, who play on with the clock;
 * `do=jump 60` moves the clock on by minutes; `do=morning` moves it to half past seven of the next working day and fills that, for who opens
 * a morning wants people to come. Answers with the floor. Without the demonstration there is no such page.
 */
export function demoDayPage(app: FastifyInstance, tools: StaffTools): void {
  if (!tools.demo) return;
  const floor = ({ office, language }: StaffRequest) => ({
    to: href("supervisor", { office: office.code }, language),
  });
  // Whoever loads the answer of a button again finds the floor.
  staffRoute(app, tools, "GET", "demoDay", "floor.see", async (asked) => floor(asked));
  staffRoute(app, tools, "POST", "demoDay", "floor.see", async (asked) => {
    const wanted = asked.form["do"] ?? "";
    if (wanted === "fill") return drawSupervisorPage(tools, asked, await fill(tools, asked, app.log));
    const to = momentOf(wanted, tools, asked);
    const failed = (to && (await tools.jump?.(to))) ?? [];
    if (failed.length > 0)
      return drawSupervisorPage(tools, asked, { said: deskWords[asked.language].floor.actsFailed(failed.join(", ")) });
    return to && wanted === "morning"
      ? drawSupervisorPage(tools, asked, await fill(tools, asked, app.log))
      : floor(asked);
  });
}

async function fill(tools: StaffTools, asked: StaffRequest, log: FastifyBaseLogger): Promise<SupervisorFeedback> {
  const words = deskWords[asked.language].floor;
  const world = await tools.acts.look("floor.see", asked.by, async (_tx, context) => context);
  const filled = await fillDemoDay({ database: tools.database, world: () => world, log }, asked.office);
  if (filled === "closed") return { said: words.demoClosed };
  if (filled === "over") return { said: words.demoOver };
  if (filled === "filled-before") return { said: words.demoFilledBefore };
  return { said: words.demoFilled(filled.bookings, filled.tickets) };
}

const mostMinutes = 24 * 60;
const morning = Temporal.PlainTime.from("07:30");

function momentOf(wanted: string, tools: StaffTools, { office }: StaffRequest): Temporal.Instant | undefined {
  const now = tools.now();
  if (wanted === "morning") {
    const [next] = workingDays(office, today(office, now).add({ days: 1 }), 1);
    return next && momentAt(office.zone, next, morning);
  }
  const minutes = Number(/^jump (\d{1,4})$/.exec(wanted)?.[1] ?? 0);
  return minutes > 0 && minutes <= mostMinutes ? now.add({ minutes }) : undefined;
}
