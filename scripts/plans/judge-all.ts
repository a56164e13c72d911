import type pg from "pg";
import type { Statement } from "../statements/read.ts";
import { explain } from "./explain.ts";
import { indexesOf, judge, type World } from "./judge.ts";
import { known } from "./known.ts";

export interface Judged {
  /** One or more lines for each statement: name, place, and what is wrong in plain words. */
  faults: string[];
  /** Which statements read each index, by its name with the schema. */
  readers: Map<string, Set<string>>;
}

/** Explains and judges all statements in the session of `client`. An exception that is not needed any more is a fault too. */
export async function judgeAll(client: pg.ClientBase, world: World, statements: readonly Statement[]): Promise<Judged> {
  const faults: string[] = [];
  const readers = new Map<string, Set<string>>();
  const needed = new Set<string>();
  for (const { name, file, line, variants } of statements) {
    const exception = known[name];
    const wrong = new Set<string>();
    for (const text of variants) {
      const plan = await explain(client, text, exception?.values).catch((error: Error) => {
        wrong.add(`PostgreSQL does not take it: ${error.message}`);
        return undefined;
      });
      if (!plan) continue;
      for (const index of indexesOf(plan)) readers.set(index, (readers.get(index) ?? new Set()).add(name));
      if (!exception?.everything) for (const fault of judge(plan, world, exception)) wrong.add(fault);
      const bare = exception?.values ? await explain(client, text) : plan;
      if (exception && bare && judge(bare, world).length > 0) needed.add(name);
    }
    if (wrong.size > 0) faults.push(`${file}:${line}: ${name}`, ...[...wrong].map((fault) => `  ${fault}`));
  }
  const unneeded = Object.keys(known).filter((name) => !needed.has(name));
  return {
    faults: [...faults, ...unneeded.map((name) => `scripts/plans/known.ts: ${name} needs no exception`)],
    readers,
  };
}
