import type { Tx } from "../database/index.ts";
import { keepSettled, type SettledMoments, settledUntil } from "./timed-act.sql.ts";
import { type Held, nothingHeld, together, type Work } from "./work.ts";

/** A timed act: something that falls due. */
export interface TimedAct {
  name: string;
  /**
   * Large work in many small transactions, such as retention: while anything else is due it waits, so that it makes
   * nothing late.
   */
  background?: boolean;
  /**
   * The earliest moment at which something of it is due, seen from `now`; undefined: nothing is in sight. `held`: what failed
   * and has to wait; without it, nothing does. `settled`: up to where recurring acts have done everything, as this transaction has read
   * it; without it, each looks for itself.
   */
  next(tx: Tx, now: Temporal.Instant, held?: Held, settled?: SettledMoments): Promise<Temporal.Instant | undefined>;
  /**
   * Does what is due at `now`, some at a time, claiming it with skip locked; every server may run it at once. Things that can
   * fail one by one are done through `work.apart`.
   * Returns how many things it did; 0 when what is due has to wait for something else.
   */
  run(tx: Tx, now: Temporal.Instant, work?: Work): Promise<number>;
}

/**
 * What a recurring act does at its moment: everything that is due by `now`, also what earlier moments left undone; `settled`: up to
 * where it had done everything. A number above 0 says that there is more to do at this moment, in another transaction.
 */
type Act = (tx: Tx, now: Temporal.Instant, work: Work, settled: Temporal.Instant | undefined) => Promise<number | void>;

/**
 * A timed act whose next moment follows from the last one alone: `after` says when, and `act` does what is due then.
 * On an empty database it acts at once.
 */
export function recurring(name: string, after: (settled: Temporal.Instant) => Temporal.Instant, act: Act): TimedAct {
  return {
    name,
    async next(tx, now, { retry } = nothingHeld, known?) {
      const settled = known ? known.get(name) : await settledUntil(tx, name);
      return settled && !retry ? after(settled) : now;
    },
    async run(tx, now, work = together) {
      const more = (await act(tx, now, work, await settledUntil(tx, name))) ?? 0;
      if (more > 0) return more;
      await keepSettled(tx, name, now);
      return 1;
    },
  };
}

/**
 * The same, while there is anything to do: `needed` is one small statement, and where it says no the act is not in sight, so a jump of
 * the clock does not stop at each of its moments. What comes to need it after a moment has passed is done at once.
 */
export function recurringWhile(needed: (tx: Tx, now: Temporal.Instant) => Promise<boolean>, act: TimedAct): TimedAct {
  return {
    ...act,
    next: async (tx, now, held, settled) => ((await needed(tx, now)) ? act.next(tx, now, held, settled) : undefined),
  };
}

/**
 * The same as `recurring`, once a day at an hour and minute of a zone. Where the change to summer time leaves that hour out, it is the one
 * after; where the change back has it twice, it is the first.
 */
export function daily(name: string, local: string, zone: (settled: Temporal.Instant) => string, act: Act): TimedAct {
  const hour = Temporal.PlainTime.from(local);
  const after = (settled: Temporal.Instant) => {
    const there = settled.toZonedDateTimeISO(zone(settled));
    const on = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: there.timeZoneId, plainTime: hour });
    const at = on(there.toPlainDate());
    const next = Temporal.ZonedDateTime.compare(at, there) > 0 ? at : on(there.toPlainDate().add({ days: 1 }));
    return next.toInstant();
  };
  return recurring(name, after, act);
}
