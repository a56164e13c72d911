import { isDeadlock, type Tx } from "../database/index.ts";
import { setLimits } from "./due.sql.ts";
import { dropFaults } from "./due-faults.sql.ts";
import { type ActHealth, readHealth, triedAgain } from "./due-health.ts";
import { isOutage } from "./outage.ts";
import type { TimedAct } from "./timed-acts.ts";
import { type DueGround, failedAct, type NextDue } from "./try-due.ts";

const statementMs = 5_000;
const transactionMs = 15_000;

/** The `next` of an act threw. */
class NextFault extends Error {
  readonly due: TimedAct;
  readonly health: ActHealth;
  constructor(due: TimedAct, health: ActHealth, cause: unknown) {
    super("the next moment of a timed act could not be found", { cause });
    this.due = due;
    this.health = health;
  }
}

/**
 * The act that is due first, looking from `now`. Acts in `countWaitingLetters`, set aside or waiting for their next try are left out. One whose `next`
 * throws is counted as failed, and the others are asked again.
 */
export async function firstTimedAct(
  ground: DueGround,
  dues: readonly TimedAct[],
  waiting: ReadonlySet<TimedAct>,
  now: Temporal.Instant,
): Promise<NextDue | undefined> {
  const left = new Set(dues.filter((due) => !waiting.has(due)));
  for (;;) {
    try {
      return await ground.database.transaction((tx) => look(tx, [...left], now, ground.real()));
    } catch (error) {
      if (!(error instanceof NextFault) || isOutage(error.cause)) throw causeOf(error);
      await failedAct(ground, { due: error.due, at: now, health: error.health }, error.cause);
      if (!isDeadlock(error.cause)) left.delete(error.due);
    }
  }
}

async function look(tx: Tx, dues: readonly TimedAct[], now: Temporal.Instant, real: Temporal.Instant) {
  await setLimits(tx, statementMs, transactionMs);
  const healthOf = await readHealth(tx, real);
  let first: NextDue | undefined;
  for (const due of dues) {
    const health = healthOf(due.name);
    if (health.waits) continue;
    const at = await nextOf(tx, due, now, health);
    const isNow = at && Temporal.Instant.compare(at, now) <= 0;
    // What failed is no longer there to be done: somebody else did it, or it is gone.
    const again = isNow ? [] : triedAgain(health);
    if (again.length > 0) await dropFaults(tx, due.name, again);
    if (at && (!first || isEarlier({ due, at }, first, now))) first = { due, at, health };
  }
  return first;
}

async function nextOf(tx: Tx, due: TimedAct, now: Temporal.Instant, health: ActHealth) {
  try {
    return await due.next(tx, now, health.held);
  } catch (error) {
    throw new NextFault(due, health, error);
  }
}

// In the order of their moments; what works in the background comes after all that is due at the same time or before now.
function isEarlier(one: { due: TimedAct; at: Temporal.Instant }, other: NextDue, now: Temporal.Instant): boolean {
  const turn = ({ due, at }: { due: TimedAct; at: Temporal.Instant }) =>
    due.background && Temporal.Instant.compare(at, now) < 0 ? now : at;
  const order = Temporal.Instant.compare(turn(one), turn(other));
  return order < 0 || (order === 0 && !one.due.background && other.due.background === true);
}

function causeOf(error: unknown): unknown {
  return error instanceof NextFault ? error.cause : error;
}
