import { type Module, nameOf, type Syntax } from "./modules.ts";

/** One text that a statement can have: plain pieces, and values between them. */
export interface Variant {
  parts: (string | Slot)[];
  /** which way each `cond ? a : b` went, so that one condition used twice goes the same way twice */
  choices: Map<Syntax, number>;
}

/** A value: the nth `${}` of a statement or of a fragment with a name. */
export interface Slot {
  owner: string;
  nth: number;
}

/** A fragment's parameters and what they stand for at this call. */
type Arguments = Map<Syntax, { expression: Syntax; module: Module; given: Arguments }>;

/** What a tag of ours marks: `name` where it has one. */
export interface Tag {
  kind: "statement" | "fragment" | "unnamed";
  name: string | undefined;
}

export class Unresolvable extends Error {}

/** Reads the tag of a template: ``sql("name")`...` ``, ``sql.fragment`...` ``, ``sql.fragment("name")`...` ``, or ``sql`...` ``. */
export function tagOf(node: Syntax): Tag | undefined {
  if (node.type !== "TaggedTemplateExpression") return undefined;
  const isCall = node["tag"].type === "CallExpression";
  const callee: Syntax = isCall ? node["tag"].callee : node["tag"];
  const given: Syntax | undefined = isCall ? node["tag"].arguments[0] : undefined;
  const name = given?.type === "Literal" ? String(given["value"]) : undefined;
  if (callee.type === "MemberExpression" && callee["object"].name === "sql" && callee["property"].name === "fragment")
    return { kind: "fragment", name };
  if (callee.type !== "Identifier" || callee["name"] !== "sql") return undefined;
  return { kind: isCall ? "statement" : "unnamed", name };
}

/** All texts that the template of a statement can have. Throws `Unresolvable` with a sentence where only a run would tell. */
export function variantsOf(template: Syntax, module: Module): Variant[] {
  return ofTemplate(template, module, new Map(), tagOf(template)?.name ?? "");
}

function ofTemplate(template: Syntax, module: Module, given: Arguments, owner: string): Variant[] {
  const { quasis, expressions } = template["quasi"] as { quasis: Syntax[]; expressions: Syntax[] };
  const textAt = (i: number) => [String(quasis[i]?.["value"].cooked)];
  return expressions.reduce<Variant[]>(
    (all, expression, i) => {
      const fragments = fragmentsOf(expression, module, given);
      const next = fragments ?? [{ parts: [slot(owner, i, module.place(expression))], choices: new Map() }];
      return join(join(all, next), [{ parts: textAt(i + 1), choices: new Map() }]);
    },
    [{ parts: textAt(0), choices: new Map() }],
  );
}

function slot(owner: string, nth: number, place: string): Slot {
  if (owner === "")
    throw new Unresolvable(`${place}: a fragment that holds a value needs a name: sql.fragment("name")\`...\``);
  return { owner, nth };
}

/** Every text of the first with every text of the second, but for those that want one condition both ways. */
function join(left: Variant[], right: Variant[]): Variant[] {
  return left.flatMap((one) =>
    right
      .filter((two) => [...two.choices].every(([node, way]) => (one.choices.get(node) ?? way) === way))
      .map((two) => ({ parts: [...one.parts, ...two.parts], choices: new Map([...one.choices, ...two.choices]) })),
  );
}

/** The fragments that an expression can be; undefined where it is a value. */
function fragmentsOf(expression: Syntax, module: Module, given: Arguments): Variant[] | undefined {
  switch (expression.type) {
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return fragmentsOf(expression["expression"], module, given);
    case "TaggedTemplateExpression":
      return ofTag(expression, module, given);
    case "ConditionalExpression":
      return ofWays([expression["consequent"], expression["alternate"]], expression, module, given);
    case "LogicalExpression":
      if ([expression["left"], expression["right"]].some((side: Syntax) => fragmentsOf(side, module, given)))
        throw new Unresolvable(`${module.place(expression)}: write "condition ? fragment : fragment" instead`);
      return undefined;
    case "Identifier":
      return ofName(expression, module, given);
    case "CallExpression":
      return ofCall(expression, module, given);
    default:
      return undefined;
  }
}

function ofTag(template: Syntax, module: Module, given: Arguments): Variant[] | undefined {
  const tag = tagOf(template);
  if (tag?.kind === "statement")
    throw new Unresolvable(`${module.place(template)}: a statement stands in another one; write sql.fragment`);
  return tag && ofTemplate(template, module, given, tag.name ?? "");
}

/** One of several expressions, chosen at `choice`; all are fragments, or none is. */
function ofWays(ways: Syntax[], choice: Syntax, module: Module, given: Arguments): Variant[] | undefined {
  const found = ways.map((way) => fragmentsOf(way, module, given));
  if (found.every((one) => one === undefined)) return undefined;
  return found.flatMap((variants, way) => {
    if (!variants) throw new Unresolvable(`${module.place(choice)}: one way gives a fragment and the other a value`);
    return variants
      .filter((one) => (one.choices.get(choice) ?? way) === way)
      .map(({ parts, choices }) => ({ parts, choices: new Map(choices).set(choice, way) }));
  });
}

function ofName(identifier: Syntax, module: Module, given: Arguments): Variant[] | undefined {
  const binding = module.lookUp(identifier["name"], identifier);
  if (binding?.kind === "constant") return binding.value && fragmentsOf(binding.value, binding.module, given);
  const argument = binding?.kind === "parameter" ? given.get(binding.value) : undefined;
  return argument && fragmentsOf(argument.expression, argument.module, argument.given);
}

/** A call of a function that returns fragments. */
function ofCall(call: Syntax, module: Module, given: Arguments): Variant[] | undefined {
  const name = call["callee"].type === "Identifier" ? call["callee"].name : undefined;
  const binding = name && module.lookUp(name, call);
  if (!binding || (binding.kind !== "constant" && binding.kind !== "function")) return undefined;
  const called = binding.value;
  if (!called || !/^(Arrow)?Function/.test(called.type) || called["async"] || given.has(called)) return undefined;
  // With itself among its arguments, so that a function that calls itself ends here.
  const inside: Arguments = new Map(given).set(called, { expression: call, module, given });
  (called["params"] as Syntax[]).forEach((parameter, i) => {
    const expression: Syntax | undefined = call["arguments"][i];
    if (expression && nameOf(parameter)) inside.set(parameter, { expression, module, given });
  });
  const ways = called["expression"] ? [called["body"]] : returnsOf(called["body"]);
  if (!ways.some((way) => mayBeFragment(way))) return undefined;
  return ways.length === 1 && ways[0]
    ? fragmentsOf(ways[0], binding.module, inside)
    : ofWays(ways, call, binding.module, inside);
}

/** Whether there is a tag of ours in it, or another call or name that may lead to one. Keeps us from walking through all of the program. */
function mayBeFragment(way: Syntax): boolean {
  return ["TaggedTemplateExpression", "ConditionalExpression", "Identifier"].includes(way.type) || isPlainCall(way);
}

function isPlainCall(way: Syntax): boolean {
  return way.type === "CallExpression" && way["callee"].type === "Identifier";
}

function returnsOf(node: Syntax): Syntax[] {
  if (node.type === "ReturnStatement") return node["argument"] ? [node["argument"]] : [];
  if (/Function/.test(node.type)) return [];
  return Object.values(node).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((child) =>
      typeof child?.type === "string" ? returnsOf(child) : [],
    ),
  );
}
