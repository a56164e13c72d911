import type { FastifyBaseLogger, FastifyPluginAsync } from "fastify";
import type { Clock } from "../clock/index.ts";
import type { Database } from "../database/index.ts";
import { officesOf } from "../office/index.ts";
import { erasedSinceRenewal, machineState, pastRetentionSeconds, rotationOpen } from "../report/index.ts";
import type { Metrics } from "./metrics.ts";
import { readiness } from "./readiness.ts";
import type { ShownState } from "./state-gauges.ts";

export interface OperationsTools {
  database: Database;
  metrics: Metrics;
  /** Days and hours by domain time, ages by real time. */
  clock: Pick<Clock, "now" | "real">;
}

/** `/health/live`, `/health/ready`, `/metrics`: for operations. */
export function operationsRoutes({ database, metrics, clock }: OperationsTools): FastifyPluginAsync {
  const pastRetention = rememberedFor({ minutes: 5 });
  return async (scope) => {
    const state = oneLook(() => look({ database, metrics, clock }, scope.log, pastRetention));
    scope.addHook("onSend", async (_request, reply) => void reply.header("cache-control", "no-store"));
    scope.get("/health/live", async () => ({ live: true }));
    scope.get("/health/ready", async (_request, reply) => {
      const found = await readiness(database, scope.log);
      return reply.code(found.ready ? 200 : 503).send(found);
    });
    scope.get("/metrics", async (_request, reply) =>
      reply.type(metrics.contentType).send(await metrics.text(await state(), database.pool)),
    );
  };
}

async function look(
  { database, clock }: OperationsTools,
  log: FastifyBaseLogger,
  pastRetention: PastRetention,
): Promise<ShownState | undefined> {
  try {
    const offices = await officesOf(database);
    const days = Math.max(...offices.all.flatMap(({ rules }) => rules.map(({ personDays }) => personDays)));
    return await database.transaction(async (tx) => ({
      ...(await machineState(tx, offices, clock.now(), clock.real())),
      real: clock.real(),
      pastRetentionSeconds: await pastRetention(tx, Math.max(0, days), clock.now()),
      erasedSinceRenewalSeconds: await erasedSinceRenewal(tx, clock.now()),
      rotationOpenSeconds: await rotationOpen(tx, clock.now()),
    }));
  } catch (error) {
    // `antrean_database_up` says it too; the rest of the metrics is needed most when the database is away.
    log.warn({ err: error }, "the state of the machine could not be read");
    return undefined;
  }
}

type PastRetention = typeof pastRetentionSeconds;

// Looking at everybody costs too much for every scrape; it changes once a night.
function rememberedFor(time: Temporal.DurationLike): PastRetention {
  let known: { until: Temporal.Instant; seconds: number } | undefined;
  return async (tx, personDays, now) => {
    if (!known || Temporal.Instant.compare(known.until, now) <= 0)
      known = { until: now.add(time), seconds: await pastRetentionSeconds(tx, personDays, now) };
    return known.seconds;
  };
}

// Three scrapers at once are one look.
function oneLook<T>(look: () => Promise<T>): () => Promise<T> {
  let looking: Promise<T> | undefined;
  return () => {
    looking ??= look().finally(() => (looking = undefined));
    return looking;
  };
}
