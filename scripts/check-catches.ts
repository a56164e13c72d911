import { readFile } from "node:fs/promises";
import { type Comment, parseSync } from "oxc-parser";
import { projectFiles } from "./files.ts";

/** Tests may drop what they like, and pages in browsers have no log. */
const notOurs = /[.](?:test|fixture)[.]tsx?$|^src\/browser\//;

/**
 * An error object is not dropped in silence. A `catch` without a name for it, and a handler of `.catch()`, `.then()` or of the event "error"
 * that takes no argument, must say why: `// dropped: <why>`, on the line before or beside it, or at the top of its block. Not asked of a
 * `try` that does nothing but give back what a reader of text makes of it, with `undefined` or another plain value where it cannot.
 */
export async function checkCatches(): Promise<string[]> {
  const files = (await projectFiles()).filter((path) => /^src\/.*[.]tsx?$/.test(path) && !notOurs.test(path));
  const all = await Promise.all(files.map(async (path) => droppedErrors(path, await readFile(path, "utf8"))));
  return all.flat();
}

interface Syntax {
  type: string;
  start: number;
  end: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- each kind has its own fields, and none of them is ours
  [field: string]: any;
}

/** What of this source text drops an error and does not say why, as `path:line: sentence`. */
export function droppedErrors(path: string, text: string): string[] {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
  const reasons = new Set(comments.filter(saysWhy).map(({ end }) => lineOf(end)));
  const wrong: string[] = [];
  for (const node of nodesIn(program as unknown as Syntax)) {
    const where = dropsAt(node);
    if (where === undefined) continue;
    const line = lineOf(where);
    if ([line - 1, line, line + 1].some((near) => reasons.has(near))) continue;
    wrong.push(`${path}:${line}: an error is dropped; log it, or say why not: // dropped: <why>`);
  }
  return wrong;
}

function saysWhy({ value }: Comment): boolean {
  return /^\s*dropped: \S/.test(value);
}

function* nodesIn(node: Syntax): Iterable<Syntax> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === "string") yield* nodesIn(child as Syntax);
}

/** Where this node drops an error: the place of its handler. */
function dropsAt(node: Syntax): number | undefined {
  if (node.type === "TryStatement") {
    const { handler } = node;
    return handler && !handler.param && !isReader(node) ? handler.start : undefined;
  }
  if (node.type !== "CallExpression" || node["callee"].type !== "MemberExpression") return undefined;
  const handler = handlerOf(node["callee"].property.name, node["arguments"]);
  const isFunction = handler?.type === "ArrowFunctionExpression" || handler?.type === "FunctionExpression";
  return isFunction && handler["params"].length === 0 ? handler.start : undefined;
}

function handlerOf(method: string, [first, second]: Syntax[]): Syntax | undefined {
  if (method === "catch") return first;
  if (method === "then") return second;
  return ["on", "once"].includes(method) && first?.["value"] === "error" ? second : undefined;
}

/** `try { return read(text) } catch { return undefined }`, without a wait in it: a refusal as a value. */
function isReader({ block, handler }: Syntax): boolean {
  const [only, ...more] = handler.body.body as Syntax[];
  const answers = more.length === 0 && only?.type === "ReturnStatement" && isPlain(only["argument"]);
  return answers && block.body.at(-1)?.type === "ReturnStatement" && ![...nodesIn(block)].some(waits);
}

function isPlain(value: Syntax | null): boolean {
  if (value === null || value.type === "Literal") return true;
  if (value.type === "Identifier") return value["name"] === "undefined";
  return value.type === "ArrayExpression" && value["elements"].length === 0;
}

function waits({ type }: Syntax): boolean {
  return type === "AwaitExpression";
}
