/** A node of `explain (format json)`; only what we judge by. */
export interface Plan {
  "Node Type": string;
  "Parent Relationship"?: string;
  "Relation Name"?: string;
  Schema?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  "Recheck Cond"?: string;
  Filter?: string;
  "Sort Key"?: string[];
  "Startup Cost": number;
  "Total Cost": number;
  "Plan Rows": number;
  Disabled?: boolean;
  Plans?: Plan[];
}

/** A node with the share of it that is carried out: a limit above it stops it early. */
export interface Step {
  node: Plan;
  /** 0 to 1 */
  share: number;
  /** A limit stands above it, with nothing in between that reads all first. */
  limited: boolean;
  parent: Plan | undefined;
  /** The table that it reads, with its schema; a scan of an index for a bitmap reads the table above it. */
  table: string | undefined;
  /** The index that it reads, with its schema. */
  index: string | undefined;
}

/** Every node of a plan, from the top. */
export function steps(plan: Plan): Step[] {
  return below(stepOf(plan, undefined, { share: 1, limited: false }));
}

// These read all of their input before they give a row.
const readsAll =
  /^(Sort|Hash|Aggregate|Materialize|SetOp|WindowAgg|BitmapAnd|BitmapOr|Bitmap Heap Scan|CTE Scan|ModifyTable)$/;

function below(step: Step): Step[] {
  const { node } = step;
  return [
    step,
    ...(node.Plans ?? []).flatMap((child) => {
      const fresh =
        ["InitPlan", "SubPlan"].includes(child["Parent Relationship"] ?? "") || readsAll.test(node["Node Type"]);
      const limit = node["Node Type"] === "Limit" ? shareOf(node, child) : 1;
      return below(
        stepOf(child, step, {
          share: (fresh ? 1 : step.share) * limit,
          limited: node["Node Type"] === "Limit" || (!fresh && step.limited),
        }),
      );
    }),
  ];
}

function stepOf(node: Plan, above: Step | undefined, how: Pick<Step, "share" | "limited">): Step {
  const bitmap = /^Bitmap(And|Or| Index Scan)$/.test(node["Node Type"]);
  const table = node["Relation Name"] ? `${node.Schema}.${node["Relation Name"]}` : bitmap ? above?.table : undefined;
  const index = node["Index Name"] && table ? `${table.split(".")[0]}.${node["Index Name"]}` : undefined;
  return { node, ...how, parent: above?.node, table, index };
}

function shareOf(limit: Plan, child: Plan): number {
  const whole = child["Total Cost"] - child["Startup Cost"];
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, (limit["Total Cost"] - child["Startup Cost"]) / whole));
}
