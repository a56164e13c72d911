import { retryTimedActs, type TimedActFailure, timedActFailures } from "../clock/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { age, table } from "./table.ts";

/** `acts list | retry <name> | retry all`: timed acts that failed, and single things of them. */
export const acts: Command = async (tools) => {
  const [act, which, ...more] = tools.args;
  if (act === "list" && which === undefined) return list(tools);
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
