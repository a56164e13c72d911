import { type Database, isDeadlock } from "../database/index.ts";
import { connectionWatch, type Log } from "../log/index.ts";
import { advanceClock, type Clock, noteJump } from "./clock.ts";
import { nextTimedAct } from "./next-timed-act.ts";
import { isOutage } from "./outage.ts";
import { runTimedAct, type TimedActContext, type TimedActMetrics } from "./run-timed-act.ts";
import type { TimedAct } from "./timed-act.ts";
import { timedActFailures } from "./timed-act-failures.sql.ts";

export interface TimedActLoop {
  /**
   * Moves the clock to `to` through all due moments in order; `onProgress` is told of each. It reaches `to` also when an act
   * fails: that one is left out until its next try. Returns the names of the acts that failed or still wait for that.
   */
  jump(to: Temporal.Instant, onProgress?: (at: Temporal.Instant) => void): Promise<string[]>;
  wake(): void;
  stop(): Promise<void>;
}

const everyMs = 1_000;
const nobodyCounts: TimedActMetrics = { worked() {}, failed() {} };

/** The one loop over what is due at the clock's now, the same on every server. It looks once a second and when woken. */
export function startTimedActLoop(
  database: Database,
  clock: Clock,
  acts: TimedAct[],
  parentLog: Log,
  metrics: TimedActMetrics = nobodyCounts,
): TimedActLoop {
  const log = parentLog.child({ worker: "timed-acts" });
  const context: TimedActContext = { database, real: () => clock.real(), log, metrics };
  const connection = connectionWatch(log);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  for (const { name } of acts) metrics.failed(name, 0);
  let running: Promise<void> = tick();

  async function tick(): Promise<void> {
    try {
      await catchUp(context, clock, acts, () => stopped);
      connection.back();
    } catch (error) {
      // An act that fails is counted and left out in `runTimedAct`; what comes here is of no act in particular.
      if (isOutage(error)) connection.away(error);
      else if (isDeadlock(error)) log.debug({ err: error }, "timed act worker met a deadlock");
      else log.error({ err: error }, "timed act worker error");
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = tick();
    }, everyMs);
  }
  return {
    wake() {
      if (stopped || !timer) return;
      clearTimeout(timer);
      running = running.then(tick);
    },
    async jump(to, onProgress = () => {}) {
      const failed = await walk(context, clock, acts, to, onProgress);
      await clock.refresh();
      return failed;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

// Acts run in the order of their due moments and as of those moments: a hold that lapsed at 09.30 starts to rest at 09.30,
// also if the program was down until noon.
async function catchUp(
  context: TimedActContext,
  clock: Clock,
  acts: readonly TimedAct[],
  stopped: () => boolean,
): Promise<void> {
  const waiting = new Set<TimedAct>();
  while (!stopped()) {
    const now = clock.now();
    const next = await nextTimedAct(context, acts, waiting, now);
    if (!next || Temporal.Instant.compare(next.at, now) > 0) return;
    const done = await runTimedAct(context, next);
    if (done !== "failed") context.metrics.worked(next.due.name, now.since(next.at).total("seconds"));
    if (done === 0 || done === "failed") waiting.add(next.due);
  }
}

// Each step moves the clock and acts in one transaction, so a crash in the middle of a jump leaves the clock correct.
async function walk(
  context: TimedActContext,
  clock: Clock,
  acts: readonly TimedAct[],
  to: Temporal.Instant,
  onProgress: (at: Temporal.Instant) => void,
): Promise<string[]> {
  const { database, metrics } = context;
  const waiting = new Set<TimedAct>();
  const failed = new Set<string>();
  await database.transaction((tx) => noteJump(tx, to));
  for (;;) {
    const next = await nextTimedAct(watching(context, failed), acts, waiting, clock.now());
    if (!next || Temporal.Instant.compare(next.at, to) > 0) break;
    const done = await runTimedAct(watching(context, failed), next, (tx) => advanceClock(tx, next.at, clock.real()));
    if (done === "failed") continue;
    metrics.worked(next.due.name, 0);
    await clock.refresh();
    if (done === 0) waiting.add(next.due);
    onProgress(next.at);
  }
  await database.transaction((tx) => advanceClock(tx, to, clock.real()));
  // What failed a moment ago in the program's own look waits for its next try: it did not work on this way either.
  for (const { act, dueAt } of await database.transaction(timedActFailures))
    if (Temporal.Instant.compare(dueAt, to) <= 0) failed.add(act);
  return [...failed];
}

/** The same context, which also remembers who failed. */
function watching(context: TimedActContext, failed: Set<string>): TimedActContext {
  const { metrics } = context;
  return {
    ...context,
    metrics: {
      ...metrics,
      failed(act, tries) {
        failed.add(act);
        metrics.failed(act, tries);
      },
    },
  };
}
