import type { World } from "../../booking/index.ts";
import { isBefore } from "../../calendar/index.ts";
import { recurring, type TimedAct, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { lateOpening, type Office, type Offices, today } from "../../office/index.ts";
import { actContextOf, writeEntry } from "../act-context.ts";
import { notifyScreens } from "../notify-screens.sql.ts";
import { raiseUnopened } from "./unopened.sql.ts";

/** Offices of which the log tells: their codes, and how many people have a seat of that day. */
type Raised = { office: string; expected: number }[];

/**
 * Raises an alarm for each office that nobody has opened by its first hour plus the rule's minutes, once a day; none where it is closed.
 * @param raised told of those of one look, for the log
 */
export function unopenedTimedAct(
  offices: Offices,
  world: (now: Temporal.Instant) => World,
  raised: (offices: Raised) => void,
): TimedAct {
  return recurring(
    "unopened-offices",
    (settled) => nextLate(offices, settled),
    async (tx, now, work) => {
      const found: Raised = [];
      for (const office of lateAt(offices, now, work)) {
        await work.apart(
          [office],
          ({ code }) => code,
          async () => void found.push(...(await alarm(tx, office, world(now)))),
        );
      }
      if (found.length > 0) raised(found);
    },
  );
}

async function alarm(tx: Tx, office: Office, world: World): Promise<Raised> {
  const context = actContextOf(world, { actor: "clock", office, source: "clock", seesNames: false });
  const expected = await raiseUnopened(tx, office.id, context.day, world.now);
  if (expected === undefined) return [];
  await writeEntry(tx, context, "not-opened", { detail: { day: context.day.toString(), expected } });
  await notifyScreens(tx, office.id);
  return [{ office: office.code, expected }];
}

function lateAt({ all }: Offices, now: Temporal.Instant, { skip }: Work): Office[] {
  return all.filter((office) => {
    const late = lateOpening(office, today(office, now));
    return late && !isBefore(now, late.from) && isBefore(now, late.until) && !skip.includes(office.code);
  });
}

// The calendar alone says when, and it is asked every second: what an office's days gave is kept with the office.
const known = new WeakMap<Office, Map<string, Temporal.Instant | undefined>>();

function nextLate({ all }: Offices, settled: Temporal.Instant): Temporal.Instant {
  let next = settled.add({ hours: 24 });
  for (const office of all) {
    const from = today(office, settled);
    for (const day of [from, from.add({ days: 1 })]) {
      const late = lateOn(office, day);
      if (late && isBefore(settled, late) && isBefore(late, next)) next = late;
    }
  }
  return next;
}

function lateOn(office: Office, day: Temporal.PlainDate): Temporal.Instant | undefined {
  const days = known.get(office) ?? new Map<string, Temporal.Instant | undefined>();
  known.set(office, days);
  const name = day.toString();
  if (!days.has(name)) {
    if (days.size > 100) days.clear();
    days.set(name, lateOpening(office, day)?.from);
  }
  return days.get(name);
}
