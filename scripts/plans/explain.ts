import type pg from "pg";
import type { Plan } from "./plan.ts";

/** A text that the program sends, with its `$1`, `$2` ... and their types. */
export interface Text {
  text: string;
  parameterTypes: readonly string[];
}

/**
 * PostgreSQL's plan for a text, in a session like the program's own. `values` says which parameters stand for which value; the plan is right
 * for whatever the others are. undefined where it is no statement that has a plan (`notify`, `savepoint`).
 * @throws Error PostgreSQL's own, where it does not take the statement
 */
export async function explain(
  client: pg.ClientBase,
  { text, parameterTypes }: Text,
  values: Readonly<Record<number, string>> = {},
): Promise<Plan | undefined> {
  if (!/^\s*(select|with|insert|update|delete|merge|values|table)\b/i.test(text)) return undefined;
  // A `case` that is always the same is worked out before anything is planned, and keeps the parameter's number taken.
  const given = text.replace(/\$(\d+)/g, (parameter, nr: string) => {
    const value = values[Number(nr)];
    if (value === undefined) return parameter;
    const type = parameterTypes[Number(nr) - 1] ?? "text";
    return `(case when false then ${parameter}::${type} else '${value}'::${type} end)`;
  });
  const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
    `explain (generic_plan, verbose, format json) ${given}`,
  );
  return rows[0]?.["QUERY PLAN"][0].Plan;
}

/** A plan without its figures: which steps, by which indexes, over which tables. */
export function shapeOf(plan: Plan): string {
  const of = [plan["Node Type"], plan["Index Name"] ?? plan["Relation Name"]].filter(Boolean).join(" ");
  const below = (plan.Plans ?? []).map(shapeOf);
  return below.length > 0 ? `${of} (${below.join(", ")})` : of;
}
