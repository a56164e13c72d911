import { retryTimedActs, type TimedActFailure, timedActFailures } from "../clock/index.ts";
import { offices } from "../office/index.ts";
import { bookingsWithoutEnd } from "../report/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { age, table } from "./table.ts";

/** `acts list | owed | retry <name> | retry all`: timed acts that failed, and single things of them; bookings to which one owes their end. */
export const acts: Command = async (tools) => {
  const [act, which, ...more] = tools.args;
  if (act === "list" && which === undefined) return list(tools);
  if (act === "owed" && which === undefined) return owed(tools);
  if (act === "retry" && which !== undefined && more.length === 0) return retry(tools, which);
  return 2;
};

async function list({ tx, print, now, real }: CommandTools): Promise<0> {
  const failed = await timedActFailures(tx);
  if (failed.length === 0) print("No timed act fails.");
  else {
    const rows = failed.map((one) => [
      one.act,
      one.key || "all of it",
      String(one.tries),
      age(Math.max(0, now.since(one.dueAt).total("seconds"))),
      stateOf(one, real),
      one.fault,
    ]);
    for (const line of table(["act", "what", "tries", "overdue", "state", "error"], rows)) print(line);
  }
  return 0;
}

async function owed({ tx, print }: CommandTools): Promise<0> {
  const found = await bookingsWithoutEnd(tx);
  const { byId } = await offices(tx);
  if (found.length === 0) print("Every booking of the days that the last night looked at has exactly one end.");
  else {
    const rows = found.map(({ office, owes, bookings, first, last }) => [
      byId.get(office)?.code ?? String(office),
      owes,
      String(bookings),
      first.toString(),
      last.toString(),
    ]);
    for (const line of table(["office", "owed by", "bookings", "from", "to"], rows)) print(line);
  }
  return 0;
}

function stateOf({ setAsideAt, notBefore }: TimedActFailure, real: Temporal.Instant): string {
  if (setAsideAt) return `set aside ${age(real.since(setAsideAt).total("seconds"))} ago`;
  const wait = notBefore.since(real).total("seconds");
  return wait > 0 ? `next try in ${age(wait)}` : "is tried now";
}

async function retry({ tx, print, real }: CommandTools, which: string): Promise<0 | 1> {
  const count = await retryTimedActs(tx, which === "all" ? undefined : which, real);
  print(
    count === 0
      ? "No timed act of that name has failed: npm run acts -- list."
      : `${count} ${count === 1 ? "is" : "are"} tried again within a second.`,
  );
  return count > 0 ? 0 : 1;
}
