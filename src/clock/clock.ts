import type { Database, Tx } from "../database/index.ts";
import { aheadOfClock, clockRow, insertClock, setAhead, setClockSetting, setJumpedTo, tellClock } from "./clock.sql.ts";

/** The program's now: real time plus an offset that every process reads from one row. */
export interface Clock {
  /** Domain time: what citizens' days and hours are counted by. */
  now(): Temporal.Instant;
  /** Real time: heartbeats, leases, rate limits, retries, sign-in. */
  real(): Temporal.Instant;
  /** Reads the offset again; called when another process says that it changed. */
  refresh(): Promise<void>;
}

export class ClockRefused extends Error {}

/**
 * Opens the clock of this database. `set` (the setting CLOCK) counts on an empty database; the same value again lets
 * the clock run on; a later one is returned as `jumpTo`, for the timed acts to walk through.
 * Without a setting an empty database begins at `begin`, or at the real time.
 * @throws ClockRefused for a value before the moment the clock shows.
 */
export async function openClock(
  database: Database,
  set: Temporal.Instant | undefined,
  real: () => Temporal.Instant = () => Temporal.Now.instant(),
  begin?: Temporal.Instant,
): Promise<{ clock: Clock; jumpTo: Temporal.Instant | undefined }> {
  const row = await database.transaction((tx) => settle(tx, set, real(), begin));
  let aheadMs = row.aheadMs;
  const clock: Clock = {
    real,
    now: () => real().add({ milliseconds: aheadMs }),
    async refresh() {
      const read = await database.transaction(async (tx) => (await readClock(tx)).aheadMs);
      // Two may be under way, and the one that read earlier may come back later: a clock never goes back.
      aheadMs = Math.max(aheadMs, read);
    },
  };
  return { clock, jumpTo: row.jumpTo };
}

/** Moves the clock forward so that it shows `to` now; never backward. Other processes hear of it when `tx` commits. */
export async function advanceClock(tx: Tx, to: Temporal.Instant, real: Temporal.Instant): Promise<void> {
  const ahead = to.epochMilliseconds - real.epochMilliseconds;
  await setAhead(tx, ahead);
  await tellClock(tx);
}

/** Notes where a jump leads, before it begins: in the time it leaves out nobody can act, and nobody's inaction counts. */
export async function noteJump(tx: Tx, to: Temporal.Instant): Promise<void> {
  await setJumpedTo(tx, to);
}

/** Notes the value of CLOCK that was reached, so that a restart with the same value lets the clock run on. */
export async function markClock(tx: Tx, set: Temporal.Instant): Promise<void> {
  await setClockSetting(tx, set);
}

// Two programs may start at once with the same CLOCK: the first row wins, the second finds it and agrees.
async function settle(
  tx: Tx,
  set: Temporal.Instant | undefined,
  real: Temporal.Instant,
  begin: Temporal.Instant | undefined,
) {
  const first = set ?? begin;
  const ahead = first ? first.epochMilliseconds - real.epochMilliseconds : 0;
  await insertClock(tx, ahead, first ?? null);
  const { aheadMs, setTo } = await readClock(tx);
  if (!set || (setTo && setTo.equals(set))) return { aheadMs, jumpTo: undefined };
  const shows = real.add({ milliseconds: aheadMs });
  if (Temporal.Instant.compare(set, shows) < 0) {
    throw new ClockRefused(
      "CLOCK: the clock of this database is past that moment already, and it never goes back. Leave CLOCK out, give a later moment, or start with an empty database.",
    );
  }
  return { aheadMs, jumpTo: set };
}

/** The moment the clock of this database shows; undefined where no program ever ran on it. Sets nothing. */
export async function shownMoment(tx: Tx, real: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const { rows } = await aheadOfClock(tx);
  return rows[0] && real.add({ milliseconds: rows[0].aheadMs });
}

async function readClock(tx: Tx): Promise<{ aheadMs: number; setTo: Temporal.Instant | null }> {
  const { rows } = await clockRow(tx);
  const row = rows[0];
  if (!row) throw new Error("the clock row is missing");
  return row;
}
