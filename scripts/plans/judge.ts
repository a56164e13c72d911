import type { Exception } from "./known.ts";
import { type Plan, type Step, steps } from "./plan.ts";

/** What the judge knows of the database. */
export interface World {
  /** Rows of each table that grows, by its name with the schema. */
  growing: ReadonlyMap<string, number>;
  /** Rows of every table, by its name with the schema. */
  tables: ReadonlyMap<string, number>;
  /** Entries of each index, by its name with the schema. */
  indexes: ReadonlyMap<string, number>;
  /** The indexes that hold only some rows of their table. */
  partial: ReadonlySet<string>;
}

/**
 * The most that a statement may cost, in the planner's unit: a page read in order is 1, a page read out of order 4, a row 0.01. A page from
 * memory takes some microseconds, so this is a few milliseconds.
 */
export const budget = 10_000;
/** Rows that may be sorted, or read in the order of an index and thrown away, without a question. */
const many = 2_000;
/** The same for an index that holds only what is to be done: it is as long as the work in hand, however long the past. */
const manyToDo = 10_000;
/** Rows of a growing table that one step may give. */
const mostRows = 20_000;

/** What is wrong with a plan, in plain words; nothing where it is fine. `exception` is what this statement may do beyond. */
export function judge(plan: Plan, world: World, exception?: Exception): string[] {
  const all = steps(plan);
  const mayRead = (step: Step) => [step.table, step.index].some((one) => one && exception?.whole?.includes(one));
  const faults = all.flatMap((step) => (mayRead(step) ? [] : faultsOf(step, world, exception?.rows)));
  const cost = Math.round(plan["Total Cost"]);
  const allowed = exception?.cost ?? budget;
  if (cost <= allowed) return faults;
  return [...faults, `it costs ${cost}, more than ${allowed}${mostOf(all)}`];
}

/** The indexes that a plan reads. */
export function indexesOf(plan: Plan): string[] {
  return [...new Set(steps(plan).flatMap(({ index }) => index ?? []))];
}

function faultsOf({ node, share, parent, table = "", index }: Step, world: World, allowed = 0): string[] {
  const rows = world.growing.get(table);
  const faults: string[] = [];
  if (node["Node Type"] === "Seq Scan" && rows !== undefined)
    faults.push(`reads ${table} from end to end (${rows} rows): no index fits${filtered(node)}`);
  if (index !== undefined && !node["Index Cond"]) {
    const entries = world.indexes.get(index) ?? 0;
    const read = Math.round(entries * share);
    if (entries > (world.partial.has(index) ? manyToDo : many) && (read > many || node.Filter))
      faults.push(
        `walks through the whole index ${index} (${entries} entries): it serves the order or a filter, and leads to nobody's rows${filtered(node)}`,
      );
  }
  const given = Math.round(node["Plan Rows"] * share);
  if (rows !== undefined && given > Math.max(mostRows, allowed) && faults.length === 0)
    faults.push(`reads about ${given} rows of ${table}${filtered(node)}`);
  if (
    node["Node Type"] === "Sort" &&
    parent?.["Node Type"] === "Limit" &&
    node["Plan Rows"] > Math.max(many, allowed) &&
    isOverGrowing(node, world)
  )
    faults.push(
      `sorts ${node["Plan Rows"]} rows to give the first few: no index serves the order ${node["Sort Key"]?.join(", ")}`,
    );
  return faults;
}

function isOverGrowing(node: Plan, world: World): boolean {
  return steps(node).some(({ table = "" }) => world.growing.has(table));
}

function filtered(node: Plan): string {
  return node.Filter ? `, filter ${node.Filter}` : "";
}

/** The dearest step by itself, to say where to look. */
function mostOf(all: Step[]): string {
  const own = ({ node }: Step) =>
    node["Total Cost"] - (node.Plans ?? []).reduce((sum, child) => sum + child["Total Cost"], 0);
  const dearest = all.toSorted((a, b) => own(b) - own(a))[0]?.node;
  if (!dearest) return "";
  const where = [dearest["Node Type"], dearest["Index Name"] ?? dearest["Relation Name"]].filter(Boolean).join(" on ");
  return `; most of it in: ${where} (about ${dearest["Plan Rows"]} rows${dearest["Index Cond"] ? `, by ${dearest["Index Cond"]}` : ""}${filtered(dearest)})`;
}
