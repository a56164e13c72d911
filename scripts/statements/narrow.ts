import type { Facts } from "./facts.ts";
import { isNode, type Node, nodesOf, numberOf, type Value, wordOf } from "./node-text.ts";

/**
 * The columns of a query's own tables that are not null in every row that its conditions let through: those of `where x is not null`,
 * `where x = ...`, and of the conditions of inner joins.
 */
export class Narrowed {
  readonly #found: Set<string>;

  constructor(query: Node, facts: Facts) {
    this.#found = ofJoins(query["jointree"], facts);
  }

  /**
   * Whether this `Var` is known not to be null. PostgreSQL notes with each which outer joins may have made it null so far, and a condition
   * speaks for those only; a row that one column shows to be there is there for all its columns.
   */
  has(variable: Node): boolean {
    return this.#found.has(keyOf(variable));
  }

  /** Whether the row this `Var` stands in is known to be there, whatever outer joins did. */
  hasRow(variable: Node): boolean {
    return this.#found.has(rowOf(variable));
  }
}

function keyOf(variable: Node): string {
  return `${wordOf(variable["varattno"])} of ${rowOf(variable)}`;
}

function rowOf({ varno, varnullingrels }: Node): string {
  return `${wordOf(varno)} after ${Array.isArray(varnullingrels) ? varnullingrels.map(wordOf).join(" ") : ""}`;
}

function ofJoins(item: Value | undefined, facts: Facts): Set<string> {
  const found = new Set<string>();
  if (isNode(item, "FROMEXPR")) {
    add(found, whenTrue(item["quals"], facts));
    for (const one of nodesOf(item["fromlist"])) add(found, ofJoins(one, facts));
  }
  if (isNode(item, "JOINEXPR")) {
    // An outer join keeps rows for which its condition is not true.
    if (item["jointype"] === "0") add(found, whenTrue(item["quals"], facts));
    add(found, ofJoins(item["larg"], facts));
    add(found, ofJoins(item["rarg"], facts));
  }
  return found;
}

/** What is not null where this condition is true. */
function whenTrue(condition: Value | undefined, facts: Facts): Set<string> {
  if (!isNode(condition)) return new Set();
  const args = nodesOf(condition["args"]);
  if (condition.kind === "BOOLEXPR" && condition["boolop"] === "and")
    return args.reduce((all, arg) => add(all, whenTrue(arg, facts)), new Set<string>());
  if (condition.kind === "BOOLEXPR" && condition["boolop"] === "or")
    return args.map((arg) => whenTrue(arg, facts)).reduce((all, some) => all.intersection(some));
  if (condition.kind === "BOOLEXPR") return whenFalse(args[0], facts);
  if (condition.kind === "NULLTEST")
    return condition["nulltesttype"] === "1" ? notNullTest(condition, facts) : new Set();
  // is true, is false, is not unknown
  if (condition.kind === "BOOLEANTEST")
    return ["0", "2", "5"].includes(wordOf(condition["booltesttype"])) ? whenKnown(condition["arg"], facts) : new Set();
  return whenKnown(condition, facts);
}

function whenFalse(condition: Node | undefined, facts: Facts): Set<string> {
  if (condition?.kind === "NULLTEST")
    return condition["nulltesttype"] === "0" ? notNullTest(condition, facts) : new Set();
  return condition?.kind === "BOOLEXPR" ? new Set() : whenKnown(condition, facts);
}

function notNullTest(test: Node, facts: Facts): Set<string> {
  return test["argisrow"] === "true" ? new Set() : whenKnown(test["arg"], facts);
}

/** What is not null where this expression is not null: the arguments of strict functions and operators, all the way down. */
function whenKnown(expression: Value | undefined, facts: Facts): Set<string> {
  if (!isNode(expression)) return new Set();
  const args = nodesOf(expression["args"]);
  const isStrict = (oid: Value | undefined) => facts.functions.get(numberOf(oid))?.strict === true;
  const known = (nodes: (Value | undefined)[]) =>
    nodes.reduce<Set<string>>((all, node) => add(all, whenKnown(node, facts)), new Set());
  switch (expression.kind) {
    case "VAR":
      return new Set(expression["varlevelsup"] === "0" ? [keyOf(expression), rowOf(expression)] : []);
    case "OPEXPR":
      return isStrict(expression["opfuncid"]) ? known(args) : new Set();
    case "FUNCEXPR":
      return isStrict(expression["funcid"]) ? known(args) : new Set();
    case "SCALARARRAYOPEXPR":
      // `x = any(list)`; `x <> all(list)` is true for an empty list.
      return expression["useOr"] === "true" && isStrict(expression["opfuncid"]) ? known(args.slice(0, 1)) : new Set();
    case "RELABELTYPE":
    case "COERCEVIAIO":
    case "COLLATEEXPR":
      return known([expression["arg"]]);
    default:
      return new Set();
  }
}

function add(all: Set<string>, more: Set<string>): Set<string> {
  for (const one of more) all.add(one);
  return all;
}
