import { type Database, isDatabaseAway, isDeadlock, sql, type Tx } from "../database/index.ts";
import { advanceClock, type Clock, noteJump } from "./clock.ts";

/** A timed act: something that falls due. */
export interface Due {
  name: string;
  /** The earliest moment at which something of it is due, seen from `now`; undefined: nothing is in sight. */
  next(tx: Tx, now: Temporal.Instant): Promise<Temporal.Instant | undefined>;
  /**
   * Does what is due at `now`, some at a time, claiming it with skip locked; every server may run it at once.
   * Returns how many things it did; 0 when what is due has to wait for something else.
   */
  run(tx: Tx, now: Temporal.Instant): Promise<number>;
}

export interface DueLoop {
  /** Moves the clock to `to` through all due moments in order. Progress is told once for every due moment. */
  jump(to: Temporal.Instant, onProgress?: (at: Temporal.Instant) => void): Promise<void>;
  wake(): void;
  stop(): Promise<void>;
}

/** The one loop over what is due at the clock's now, the same on every server. It looks once a second and when woken. */
export function startDueLoop(database: Database, clock: Clock, dues: Due[], log: (line: string) => void): DueLoop {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = tick();

  async function tick(): Promise<void> {
    try {
      await catchUp(
        database,
        dues,
        () => clock.now(),
        () => stopped,
      );
    } catch (error) {
      if (!isDatabaseAway(error) && !isDeadlock(error)) log(`timed acts: ${nameOf(error)}`);
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = tick();
    }, 1_000);
  }
  return {
    wake() {
      if (stopped || !timer) return;
      clearTimeout(timer);
      running = running.then(tick);
    },
    async jump(to, onProgress = () => {}) {
      await walk(database, clock, dues, to, onProgress);
      await clock.refresh();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

// Things run in the order of their due moments and as of those moments: a hold that lapsed at 09.30 starts to rest at 09.30,
// also when the program slept until noon.
async function catchUp(database: Database, dues: Due[], until: () => Temporal.Instant, stopped: () => boolean) {
  const waiting = new Set<Due>();
  while (!stopped()) {
    const now = until();
    const next = await firstDue(database, dues, waiting, now);
    if (!next || Temporal.Instant.compare(next.at, now) > 0) return;
    const done = await database.transaction((tx) => next.due.run(tx, next.at));
    if (done === 0) waiting.add(next.due);
  }
}

// Each step moves the clock and acts in one transaction, so a crash in the middle of a jump leaves a clock that tells the truth.
async function walk(
  database: Database,
  clock: Clock,
  dues: Due[],
  to: Temporal.Instant,
  onProgress: (at: Temporal.Instant) => void,
) {
  const waiting = new Set<Due>();
  await database.transaction((tx) => noteJump(tx, to));
  for (;;) {
    const next = await firstDue(database, dues, waiting, clock.now());
    if (!next || Temporal.Instant.compare(next.at, to) > 0) break;
    const done = await database.transaction(async (tx) => {
      await advanceClock(tx, next.at, clock.real());
      return next.due.run(tx, next.at);
    });
    await clock.refresh();
    if (done === 0) waiting.add(next.due);
    onProgress(next.at);
  }
  await database.transaction((tx) => advanceClock(tx, to, clock.real()));
}

async function firstDue(database: Database, dues: Due[], waiting: Set<Due>, now: Temporal.Instant) {
  return database.transaction(async (tx) => {
    let first: { due: Due; at: Temporal.Instant } | undefined;
    for (const due of dues) {
      if (waiting.has(due)) continue;
      const at = await due.next(tx, now);
      if (at && (!first || Temporal.Instant.compare(at, first.at) < 0)) first = { due, at };
    }
    return first;
  });
}

function nameOf(error: unknown): string {
  const { name = "Error", code = "" } = (error ?? {}) as { name?: string; code?: string };
  return `${name} ${code}`.trim();
}

/**
 * A timed act whose next moment follows from the last one alone: `after` says when, and `act` does what is due then.
 * On an empty database it acts at once.
 */
export function recurring(
  name: string,
  after: (settled: Temporal.Instant) => Temporal.Instant,
  act: (tx: Tx, now: Temporal.Instant) => Promise<void>,
): Due {
  return {
    name,
    async next(tx, now) {
      const { rows } = await sql("nextDue")`
        select settled_until as at from due where name = ${name}`.execute(tx);
      return rows[0] ? after(rows[0].at) : now;
    },
    async run(tx, now) {
      await act(tx, now);
      await sql("runDue")`
        insert into due (name, settled_until) values (${name}, ${now})
        on conflict (name) do update set settled_until = greatest(due.settled_until, excluded.settled_until)`.execute(
        tx,
      );
      return 1;
    },
  };
}

/** The same, once a day at a UTC hour and minute. */
export function daily(name: string, utc: string, act: (tx: Tx, now: Temporal.Instant) => Promise<void>): Due {
  const hour = Temporal.PlainTime.from(utc);
  const after = (settled: Temporal.Instant) => {
    const day = settled.toZonedDateTimeISO("UTC");
    const at = day.withPlainTime(hour);
    return (Temporal.ZonedDateTime.compare(at, day) > 0 ? at : at.add({ days: 1 })).toInstant();
  };
  return recurring(name, after, act);
}
