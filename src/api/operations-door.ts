import type { FastifyPluginAsync } from "fastify";
import type { Clock } from "../clock/index.ts";
import type { Database } from "../database/index.ts";
import { officesOf } from "../office/index.ts";
import { type MachineState, machineState } from "../report/index.ts";
import type { Metrics } from "./metrics.ts";
import { readiness } from "./readiness.ts";

export interface OperationsTools {
  database: Database;
  metrics: Metrics;
  /** Days and hours by domain time, ages by real time. */
  clock: Pick<Clock, "now" | "real">;
}

/** `/health/live`, `/health/ready`, `/metrics`: for the one who is woken at three in the morning. */
export function operationsDoor({ database, metrics, clock }: OperationsTools): FastifyPluginAsync {
  const state = oneLook(() => look(database, clock));
  return async (scope) => {
    scope.addHook("onSend", async (_request, reply) => void reply.header("cache-control", "no-store"));
    scope.get("/health/live", async () => ({ live: true }));
    scope.get("/health/ready", async (_request, reply) => {
      const found = await readiness(database);
      return reply.code(found.ready ? 200 : 503).send(found);
    });
    scope.get("/metrics", async (_request, reply) =>
      reply.type(metrics.contentType).send(await metrics.text(await state(), database.pool)),
    );
  };
}

async function look(database: Database, clock: Pick<Clock, "now" | "real">): Promise<MachineState | undefined> {
  try {
    const offices = await officesOf(database);
    return await database.transaction((tx) => machineState(tx, offices, clock.now(), clock.real()));
  } catch {
    // `antrean_database_up` says it; the rest of the metrics is needed most when the database is away.
    return undefined;
  }
}

// Three scrapers at once are one look.
function oneLook<T>(look: () => Promise<T>): () => Promise<T> {
  let looking: Promise<T> | undefined;
  return () => {
    looking ??= look().finally(() => (looking = undefined));
    return looking;
  };
}
