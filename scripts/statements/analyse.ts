import { type Answer, notNull, oneOf, unknown } from "./answer.ts";
import type { Facts, FunctionFact } from "./facts.ts";
import * as known from "./functions.ts";
import { Narrowed } from "./narrow.ts";
import { isNode, type Node, nodesOf, numberOf, type Value, wordOf } from "./node-text.ts";

/** A query and those it stands in, from the inside outwards: a `Var` says how many levels up it belongs. */
interface Scope {
  query: Node;
  narrowed: Narrowed;
  outer: Scope | undefined;
}

/**
 * What can be said of each column that a statement gives, from PostgreSQL's analysed query. Whatever this does not know may be null: to be
 * wrong that way costs a line of code, the other way a fault at night.
 */
export function analyse(query: Node, facts: Facts): Answer[] {
  return new Analysis(facts).columnsOf(query, undefined);
}

class Analysis {
  readonly #facts: Facts;
  readonly #columns = new Map<Node, Answer[]>();
  /** Of a `with recursive` that is being looked at: what its rows are believed to be so far. */
  readonly #believed = new Map<Node, Answer[]>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  columnsOf(query: Node, outer: Scope | undefined): Answer[] {
    const found = this.#columns.get(query) ?? this.#findColumns(query, outer);
    this.#columns.set(query, found);
    return found;
  }

  #findColumns(query: Node, outer: Scope | undefined): Answer[] {
    const scope = { query, narrowed: new Narrowed(query, this.#facts), outer };
    if (isNode(query["setOperations"])) return this.#ofSetOperation(query["setOperations"], scope);
    return targetsOf(query).map((target) => this.#of(target["expr"], scope));
  }

  /** `union` and its like: a column is what it is in any branch. */
  #ofSetOperation(item: Node, scope: Scope): Answer[] {
    if (item.kind === "RANGETBLREF") {
      const entry = nodesOf(scope.query["rtable"])[numberOf(item["rtindex"]) - 1];
      return isNode(entry?.["subquery"]) ? this.columnsOf(entry["subquery"], scope) : [];
    }
    const left = isNode(item["larg"]) ? this.#ofSetOperation(item["larg"], scope) : [];
    const right = isNode(item["rarg"]) ? this.#ofSetOperation(item["rarg"], scope) : [];
    return left.map((one, i) => oneOf([one, right[i] ?? unknown]));
  }

  #of(value: Value | undefined, scope: Scope): Answer {
    if (!isNode(value)) return unknown;
    const each = () => nodesOf(value["args"]).map((arg) => this.#of(arg, scope));
    switch (value.kind) {
      case "VAR":
        return this.#ofVariable(value, scope);
      case "CONST":
        return ofConstant(value);
      case "OPEXPR":
        return this.#isSureOperator(value) ? { nullable: each().some((arg) => arg.nullable) } : unknown;
      case "FUNCEXPR":
        if (this.#isNeverNull(value)) return notNull;
        return this.#isSureFunction(value) ? { nullable: each().some((arg) => arg.nullable) } : unknown;
      case "BOOLEXPR":
        return { nullable: each().some((arg) => arg.nullable) };
      case "SCALARARRAYOPEXPR": {
        const [one = unknown, list = unknown] = each();
        return { nullable: one.nullable || list.nullable || list.elements !== "whole" };
      }
      case "COALESCEEXPR":
      case "MINMAXEXPR":
        return { ...oneOf(each()), nullable: each().every((arg) => arg.nullable) };
      case "NULLIFEXPR":
        return { ...each()[0], nullable: true };
      case "CASEEXPR":
        return oneOf(
          [...nodesOf(value["args"]).map((when) => when["result"]), value["defresult"]].map((one) =>
            this.#of(one, scope),
          ),
        );
      case "RELABELTYPE":
      case "COLLATEEXPR":
      case "ARRAYCOERCEEXPR":
      case "COERCETODOMAIN":
        return this.#of(value["arg"], scope);
      case "COERCEVIAIO":
        return { nullable: this.#of(value["arg"], scope).nullable };
      case "ARRAYEXPR": {
        const { nullable, words } = oneOf(nodesOf(value["elements"]).map((one) => this.#of(one, scope)));
        return { nullable: false, words, elements: nullable ? "holed" : "whole" };
      }
      case "AGGREF":
        return this.#ofAggregate(value, scope);
      case "WINDOWFUNC":
        return known.neverNullWindows.has(this.#function(value["winfnoid"])?.name ?? "") ? notNull : unknown;
      case "SUBLINK":
        return this.#ofSublink(value, scope);
      case "SQLVALUEFUNCTION":
        // The last one is current_schema, which may be none.
        return numberOf(value["op"]) < 14 ? notNull : unknown;
      case "NULLTEST":
      case "BOOLEANTEST":
      case "DISTINCTEXPR":
      case "ROWEXPR":
      case "GROUPINGFUNC":
      case "NEXTVALUEEXPR":
        return notNull;
      default:
        return unknown;
    }
  }

  #ofVariable(variable: Node, scope: Scope): Answer {
    const home = up(scope, variable["varlevelsup"]);
    const entry = nodesOf(home?.query["rtable"])[numberOf(variable["varno"]) - 1];
    // Which rows a merge did not find is decided after this tree was made.
    if (!home || !entry || home.query["commandType"] === "5") return unknown;
    const column = this.#ofColumn(entry, numberOf(variable["varattno"]), home);
    // `old` and `new` in a returning list: there may be no such row.
    if (variable["varreturningtype"] !== "0") return { ...column, nullable: true };
    if (!this.#isChanged(variable, entry, home) && home.narrowed.has(variable)) return { ...column, nullable: false };
    const madeNull = nodeless(variable["varnullingrels"]).length > 0 && !home.narrowed.hasRow(variable);
    return madeNull ? { ...column, nullable: true } : column;
  }

  /** An update gives back what it wrote, and its conditions spoke of what was there before. */
  #isChanged(variable: Node, entry: Node, { query }: Scope): boolean {
    if (query["commandType"] !== "2" || query["resultRelation"] !== variable["varno"]) return false;
    const table = numberOf(entry["relid"]);
    return (
      this.#facts.changedByTrigger.has(table) ||
      this.#facts.columns.get(`${table}.${wordOf(variable["varattno"])}`)?.generated !== false ||
      nodesOf(query["targetList"]).some((target) => target["resno"] === variable["varattno"])
    );
  }

  #ofColumn(entry: Node, column: number, home: Scope): Answer {
    const nth = (list: Answer[]) => list[column - 1] ?? unknown;
    // A whole row, or one of PostgreSQL's own columns such as ctid.
    if (column <= 0) return entry["rtekind"] === "3" ? unknown : notNull;
    switch (wordOf(entry["rtekind"])) {
      case "0": {
        const fact = this.#facts.columns.get(`${wordOf(entry["relid"])}.${column}`);
        return fact ? { nullable: !fact.notNull, words: fact.words } : unknown;
      }
      case "1":
        return isNode(entry["subquery"]) ? nth(this.columnsOf(entry["subquery"], home)) : unknown;
      case "2":
        return this.#of(nodesOf(entry["joinaliasvars"])[column - 1], home);
      case "3":
        return this.#ofFunctionRow(entry, column, home);
      case "5": {
        const rows = Array.isArray(entry["values_lists"]) ? entry["values_lists"] : [];
        return oneOf(rows.map((row) => this.#of(nodesOf(row)[column - 1], home)));
      }
      case "6":
        return nth(this.#ofNamedQuery(entry, home));
      case "9":
        return this.#of(nodesOf(entry["groupexprs"])[column - 1], home);
      default:
        return unknown;
    }
  }

  #ofFunctionRow(entry: Node, column: number, home: Scope): Answer {
    const functions = nodesOf(entry["functions"]);
    const width = functions.reduce((sum, one) => sum + numberOf(one["funccolcount"]), 0);
    // The number of `with ordinality`.
    if (column > width) return notNull;
    const call = functions[0]?.["funcexpr"];
    // Several side by side: the shorter ones are filled up with null.
    if (functions.length !== 1 || !isNode(call, "FUNCEXPR")) return unknown;
    const called = this.#function(call["funcid"]);
    if (called?.builtIn && called.name === "unnest") {
      const list = this.#of(nodesOf(call["args"])[0], home);
      return { nullable: list.elements !== "whole", words: list.words };
    }
    return called?.builtIn && known.neverNullRows.has(called.name) ? notNull : unknown;
  }

  #ofNamedQuery(entry: Node, scope: Scope): Answer[] {
    const home = up(scope, entry["ctelevelsup"]);
    const named = nodesOf(home?.query["cteList"]).find((one) => one["ctename"] === entry["ctename"]);
    const query = named?.["ctequery"];
    if (!isNode(query)) return [];
    if (named?.["cterecursive"] !== "true") return this.columnsOf(query, home);
    return this.#believed.get(query) ?? this.#ofRecursive(query, home);
  }

  /** Its rows are made of its own rows: believe the best of them, look whether that holds, and otherwise believe what was found. */
  #ofRecursive(query: Node, home: Scope | undefined): Answer[] {
    let believed: Answer[] = targetsOf(query).map(() => ({ nullable: false, words: [] }));
    for (;;) {
      this.#believed.set(query, believed);
      this.#columns.clear();
      const found = this.#findColumns(query, home).map((one, i) => oneOf([one, believed[i] ?? unknown]));
      if (JSON.stringify(found) === JSON.stringify(believed)) return found;
      believed = found;
    }
  }

  #ofAggregate(call: Node, scope: Scope): Answer {
    const called = this.#function(call["aggfnoid"]);
    if (!called?.builtIn) return unknown;
    if (called.name === "count") return notNull;
    const args = nodesOf(call["args"]).map((arg) => this.#of(arg["expr"], scope));
    const words = known.choosingAggregates.has(called.name) ? args[0]?.words : undefined;
    const elements = called.name === "array_agg" ? (args[0]?.nullable ? "holed" : "whole") : undefined;
    const full = known.fullAggregates.has(called.name) && args.every((arg) => !arg.nullable);
    const everyGroupHasRows = isGrouped(up(scope, call["agglevelsup"])?.query) && !isNode(call["aggfilter"]);
    const sure = everyGroupHasRows && (full || known.collectingAggregates.has(called.name));
    return { nullable: !sure, words, elements };
  }

  #ofSublink(link: Node, scope: Scope): Answer {
    if (link["subLinkType"] === "0") return notNull;
    const query = link["subselect"];
    const column = isNode(query) ? (this.columnsOf(query, scope)[0] ?? unknown) : unknown;
    if (link["subLinkType"] === "6")
      return { nullable: false, words: column.words, elements: column.nullable ? "holed" : "whole" };
    if (link["subLinkType"] !== "4") return unknown;
    return hasOneRow(query) ? column : { ...column, nullable: true };
  }

  #function(oid: Value | undefined): FunctionFact | undefined {
    return this.#facts.functions.get(numberOf(oid));
  }

  #isSureOperator(call: Node): boolean {
    const called = this.#function(call["opfuncid"]);
    const name = this.#facts.operators.get(numberOf(call["opno"])) ?? "";
    return called?.builtIn === true && known.neverNullOperators.has(name) && !known.geometric.has(called.firstArgument);
  }

  #isNeverNull(call: Node): boolean {
    const called = this.#function(call["funcid"]);
    return called?.builtIn === true && call["funcvariadic"] === "false" && known.neverNullAtAll.has(called.name);
  }

  #isSureFunction(call: Node): boolean {
    const called = this.#function(call["funcid"]);
    if (!called?.builtIn || call["funcretset"] === "true") return false;
    // Casts; but since 18 a jsonb null becomes a null.
    const isCast = called.strict && ["1", "2"].includes(wordOf(call["funcformat"]));
    return known.neverNullFunctions.has(called.name) || (isCast && ![114, 3802].includes(called.firstArgument));
  }
}

/** What a query gives: its select list or its returning list, without what only its order needs. */
function targetsOf(query: Node): Node[] {
  const list = query["commandType"] === "1" ? query["targetList"] : query["returningList"];
  return nodesOf(list).filter((target) => target["resjunk"] === "false");
}

function up(scope: Scope, levels: Value | undefined): Scope | undefined {
  let home: Scope | undefined = scope;
  for (let level = numberOf(levels); level > 0; level--) home = home?.outer;
  return home;
}

/** The numbers of a set, `(b 1 2)`. */
function nodeless(set: Value | undefined): Value[] {
  return Array.isArray(set) ? set.slice(1) : [];
}

function isGrouped(query: Node | undefined): boolean {
  return nodesOf(query?.["groupClause"]).length > 0 && nodesOf(query?.["groupingSets"]).length === 0;
}

/** `(select count(*) ...)`, `(select 1)`: exactly one row, whatever the tables hold. */
function hasOneRow(query: Value | undefined): boolean {
  if (!isNode(query) || isNode(query["setOperations"]) || query["hasTargetSRFs"] === "true") return false;
  const isCut = [query["havingQual"], query["limitCount"], query["limitOffset"]].some((one) => isNode(one));
  const isPlain = nodesOf(query["groupClause"]).length === 0 && nodesOf(query["groupingSets"]).length === 0;
  const tree = query["jointree"];
  const hasNoTables = isNode(tree) && nodesOf(tree["fromlist"]).length === 0 && !isNode(tree["quals"]);
  return query["commandType"] === "1" && !isCut && isPlain && (query["hasAggs"] === "true" || hasNoTables);
}

function ofConstant(constant: Node): Answer {
  if (constant["constisnull"] === "true") return { nullable: true, words: [] };
  if (constant["consttype"] !== "25" || !Array.isArray(constant["constvalue"])) return notNull;
  const [, bytes] = constant["constvalue"];
  // A text's first four bytes are its length.
  const text = Array.isArray(bytes) ? Buffer.from(bytes.slice(4).map((byte) => Number(byte) & 255)).toString() : "";
  return { nullable: false, words: [text] };
}
