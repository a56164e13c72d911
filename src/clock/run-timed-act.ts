import { type Database, isDeadlock, type Tx } from "../database/index.ts";
import type { Log } from "../log/index.ts";
import { isOutage } from "./outage.ts";
import { type ActHealth, countTries, triedAgain } from "./set-aside-timed-acts.ts";
import { setLimits } from "./timed-act.sql.ts";
import type { TimedAct } from "./timed-act.ts";
import { dropTimedActFailures, type TimedActFailure } from "./timed-act-failures.sql.ts";
import { apartIn, type FailedPart } from "./work.ts";

/** What the loop counts. `act` is one of the few names that acts have in the code. */
export interface TimedActMetrics {
  /** One run ended well; it began `lateSeconds` of domain time after its moment. */
  worked(act: string, lateSeconds: number): void;
  /** So many tries failed: of the act, or of single things of it. 0 makes the act known. */
  failed(act: string, tries: number): void;
}

export interface TimedActContext {
  database: Database;
  real(): Temporal.Instant;
  log: Log;
  metrics: TimedActMetrics;
}

/** An act, the moment it is due, and what is known of its failures. */
export interface NextTimedAct {
  due: TimedAct;
  at: Temporal.Instant;
  health: ActHealth;
}

/** Of real time: what takes longer is a failed try, and others were waiting for it. */
const statementMs = 20_000;
const transactionMs = 40_000;
const giveUpMs = 35_000;

/** A timed act did not come back in time; its transaction is ended by PostgreSQL. */
export class TimedActTooSlow extends Error {
  override name = "TimedActTooSlow";
}

/**
 * Runs an act once, in a transaction of its own that begins with `before`. What fails is counted in the database, logged by name and told in
 * the metrics; a deadlock is only logged.
 * @returns how many things it did or tried; "failed" when nothing of it stands
 * @throws what says that the database is away
 */
export async function runTimedAct(
  context: TimedActContext,
  next: NextTimedAct,
  before: (tx: Tx) => Promise<void> = async () => {},
): Promise<number | "failed"> {
  const { database, metrics, log } = context;
  const { due, at, health } = next;
  const failed: FailedPart[] = [];
  try {
    const { done, faults } = await inTime(
      database.transaction(async (tx) => {
        failed.length = 0;
        await setLimits(tx, statementMs, transactionMs);
        await before(tx);
        const done = await due.run(tx, at, apartIn(tx, health.held, failed));
        const faults = await countTries(tx, due.name, failed, { health, at, real: context.real() });
        const worked = triedAgain(health).filter((key) => !failed.some((part) => part.key === key));
        if (worked.length > 0) await dropTimedActFailures(tx, due.name, worked);
        return { done, faults, worked };
      }),
    );
    if (health.faults.some(({ key }) => key === "")) log.info({ act: due.name }, "a timed act works again");
    tellFaults(context, faults, failed);
    return done + failed.length;
  } catch (error) {
    await failedAct(context, next, error);
    return "failed";
  } finally {
    if (failed.length > 0) metrics.failed(due.name, failed.length);
  }
}

/** Counts that an act failed as a whole: in its `next`, or in its `run`. @throws what says that the database is away */
export async function failedAct(
  context: TimedActContext,
  { due, at, health }: NextTimedAct,
  error: unknown,
): Promise<void> {
  if (isOutage(error)) throw error;
  if (isDeadlock(error)) {
    context.log.debug({ act: due.name, err: error }, "a timed act met a deadlock and is tried again");
    return;
  }
  context.metrics.failed(due.name, 1);
  const part = { key: "", error };
  // Told also where it cannot be written down.
  const faults = await context.database
    .transaction((tx) => countTries(tx, due.name, [part], { health, at, real: context.real() }))
    .catch((second: unknown) => {
      context.log.error({ act: due.name, err: error }, "a timed act failed");
      throw second;
    });
  tellFaults(context, faults, [part]);
}

function tellFaults({ log }: TimedActContext, faults: readonly TimedActFailure[], parts: readonly FailedPart[]): void {
  for (const { act, key, tries, setAsideAt } of faults) {
    const err = parts.find((part) => part.key === key)?.error;
    const fields = { act, ...(key && { key }), tries, err };
    if (setAsideAt) log.error(fields, "a timed act failed and is set aside: npm run acts -- list");
    else log.error(fields, "a timed act failed; it is tried again");
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new TimedActTooSlow()), giveUpMs);
  });
  try {
    return await Promise.race([work, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}
