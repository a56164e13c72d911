import { isDeadlock, type Tx } from "../database/index.ts";
import { isOutage } from "./outage.ts";
import { failedAct, type NextTimedAct, type TimedActContext } from "./run-timed-act.ts";
import { type ActHealth, readHealth, triedAgain } from "./set-aside-timed-acts.ts";
import { allSettled, type SettledMoments, setLimits } from "./timed-act.sql.ts";
import type { TimedAct } from "./timed-act.ts";
import { dropTimedActFailures } from "./timed-act-failures.sql.ts";

const statementMs = 5_000;
const transactionMs = 15_000;

/** The `next` of an act threw. */
class NextMomentFailed extends Error {
  readonly due: TimedAct;
  readonly health: ActHealth;
  constructor(due: TimedAct, health: ActHealth, cause: unknown) {
    super("the next moment of a timed act could not be found", { cause });
    this.due = due;
    this.health = health;
  }
}

/**
 * The act that is due first, looking from `now`. Acts in `waiting`, those set aside or waiting for their next try are left out. One whose `next`
 * throws is counted as failed, and the others are asked again.
 */
export async function nextTimedAct(
  context: TimedActContext,
  acts: readonly TimedAct[],
  waiting: ReadonlySet<TimedAct>,
  now: Temporal.Instant,
): Promise<NextTimedAct | undefined> {
  const left = new Set(acts.filter((due) => !waiting.has(due)));
  for (;;) {
    try {
      return await context.database.transaction((tx) => look(tx, [...left], now, context.real()));
    } catch (error) {
      if (!(error instanceof NextMomentFailed) || isOutage(error.cause)) throw causeOf(error);
      await failedAct(context, { due: error.due, at: now, health: error.health }, error.cause);
      if (!isDeadlock(error.cause)) left.delete(error.due);
    }
  }
}

async function look(tx: Tx, acts: readonly TimedAct[], now: Temporal.Instant, real: Temporal.Instant) {
  await setLimits(tx, statementMs, transactionMs);
  const healthOf = await readHealth(tx, real);
  const settled = await allSettled(tx);
  let first: NextTimedAct | undefined;
  for (const due of acts) {
    const health = healthOf(due.name);
    if (health.waits) continue;
    const at = await nextOf(tx, due, now, health, settled);
    const isNow = at && Temporal.Instant.compare(at, now) <= 0;
    // What failed is no longer there to be done: somebody else did it, or it is gone.
    const again = isNow ? [] : triedAgain(health);
    if (again.length > 0) await dropTimedActFailures(tx, due.name, again);
    if (at && (!first || isEarlier({ due, at }, first, now))) first = { due, at, health };
  }
  return first;
}

async function nextOf(tx: Tx, due: TimedAct, now: Temporal.Instant, health: ActHealth, settled: SettledMoments) {
  try {
    return await due.next(tx, now, health.held, settled);
  } catch (error) {
    throw new NextMomentFailed(due, health, error);
  }
}

// In the order of their moments; what works in the background comes after all that is due at the same time or before now.
function isEarlier(one: { due: TimedAct; at: Temporal.Instant }, other: NextTimedAct, now: Temporal.Instant): boolean {
  const turn = ({ due, at }: { due: TimedAct; at: Temporal.Instant }) =>
    due.background && Temporal.Instant.compare(at, now) < 0 ? now : at;
  const order = Temporal.Instant.compare(turn(one), turn(other));
  return order < 0 || (order === 0 && !one.due.background && other.due.background === true);
}

function causeOf(error: unknown): unknown {
  return error instanceof NextMomentFailed ? error.cause : error;
}
