import type { FastifyInstance } from "fastify";
import { retryTimedActs, timedActFailures } from "../../clock/index.ts";
import { dropSetAside, listSetAside, retrySetAside } from "../../conversation/index.ts";
import type { Tx } from "../../database/index.ts";
import { dropLetters, listFailedLetters, resumeNumbers, retryLetters } from "../../outbox/index.ts";
import { databaseState, machineState } from "../../report/index.ts";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { mostShown } from "./machine-props.ts";
import { MachineView } from "./machine-view.tsx";

/**
 * `/console/:office/mesin`: what an operator has to know, for the head office. POST with `do` and `id`: the same acts as the commands
 * `numbers`, `letters` and `messages`. Of the whole country, whichever office it is opened at.
 */
export function machinePage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "machine", "machine.run", (asked) => drawMachine(tools, asked));
  staffRoute(app, tools, "POST", "machine", "machine.run", async (asked) => {
    const act = acts[asked.form["do"] ?? ""];
    const done = act ? await tools.database.transaction((tx) => act(tx, asked.form["id"] ?? "", tools.now())) : 0;
    return drawMachine(tools, asked, done);
  });
}

type Act = (tx: Tx, id: string, now: Temporal.Instant) => Promise<number>;

const acts: Readonly<Record<string, Act>> = {
  "resume-number": async (tx, id) => resumeNumbers(tx, id),
  "retry-letter": async (tx, id) => retryLetters(tx, await lettersOf(tx, id)),
  "drop-letter": async (tx, id) => dropLetters(tx, await lettersOf(tx, id)),
  "retry-message": (tx, id) => retrySetAside(tx, id === "all" ? "all" : [id]),
  "retry-act": (tx, id) => retryTimedActs(tx, id === "all" ? undefined : id, Temporal.Now.instant()),
  "drop-message": (tx, id, now) => dropSetAside(tx, id === "all" ? "all" : [id], now),
};

async function lettersOf(tx: Tx, id: string): Promise<string[]> {
  if (id === "all") return (await listFailedLetters(tx, 100_000)).map(({ letterId }) => letterId);
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? [id] : [];
}

async function drawMachine(tools: StaffTools, asked: StaffRequest, done?: number) {
  const now = tools.now();
  const real = Temporal.Now.instant();
  const seen = await tools.database.transaction(async (tx) => ({
    state: await machineState(tx, tools.offices, now, real),
    aside: await listSetAside(tx, mostShown + 1),
    failed: await listFailedLetters(tx, mostShown + 1),
    acts: await timedActFailures(tx),
    database: await databaseState(tx),
  }));
  const place = await tools.machine?.();
  return <MachineView asked={asked} now={now} real={real} done={done} place={place} {...seen} />;
}
