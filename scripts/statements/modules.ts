import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";

/** A node of the syntax tree (ESTree with TypeScript); we look at a few kinds only. */
export interface Syntax {
  type: string;
  start: number;
  end: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- each kind has its own fields, and none of them is ours
  [field: string]: any;
}

/** What a name means where it is used. */
export type Binding =
  | { kind: "constant"; value: Syntax | undefined; module: Module }
  | { kind: "function"; value: Syntax; module: Module }
  | { kind: "parameter"; value: Syntax }
  /** a `let`, a piece of a pattern, something of a package */
  | { kind: "other" };

/** A source file, read by a real parser, with the way from each node to the one it stands in. */
export class Module {
  readonly path: string;
  readonly program: Syntax;
  readonly #text: string;
  readonly #parents = new Map<Syntax, Syntax>();
  readonly #modules: Modules;

  constructor(path: string, text: string, modules: Modules) {
    const { program, errors } = parseSync(path, text);
    if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
    this.path = path;
    this.program = program as unknown as Syntax;
    this.#text = text;
    this.#modules = modules;
    this.#link(this.program);
  }

  *nodes(): Iterable<Syntax> {
    yield* this.#parents.keys();
  }

  /** `file:line` of a node. */
  place(node: Syntax): string {
    return `${this.path}:${this.line(node)}`;
  }

  line({ start }: Syntax): number {
    return this.#text.slice(0, start).split("\n").length;
  }

  /** Looks from a node outwards for what declares this name. */
  lookUp(name: string, from: Syntax): Binding | undefined {
    for (let at: Syntax | undefined = from; at; at = this.#parents.get(at)) {
      const found = parameterOf(at, name) ?? this.#declared(at.body, name) ?? loopBinding(at, name);
      if (found) return found;
    }
    return undefined;
  }

  /** What this module gives others under that name. */
  exported(name: string): Binding | undefined {
    for (const statement of this.program["body"] as Syntax[]) {
      const passed = (statement["specifiers"] as Syntax[] | undefined)?.find((one) => nameOf(one["exported"]) === name);
      if (statement.type === "ExportNamedDeclaration" && passed) {
        const local = nameOf(passed["local"]) ?? name;
        return statement["source"] ? this.#imported(statement, local) : this.lookUp(local, this.program);
      }
      const all = statement.type === "ExportAllDeclaration" ? this.#imported(statement, name) : undefined;
      if (all) return all;
    }
    return this.#declared(this.program["body"], name);
  }

  #declared(body: unknown, name: string): Binding | undefined {
    if (!Array.isArray(body)) return undefined;
    for (const statement of body as Syntax[]) {
      const declaration: Syntax = statement["declaration"] ?? statement;
      const found =
        declaration.type === "ImportDeclaration"
          ? this.#importedHere(declaration, name)
          : declarationOf(declaration, name, this);
      if (found) return found;
    }
    return undefined;
  }

  #importedHere(declaration: Syntax, name: string): Binding | undefined {
    const specifier = (declaration["specifiers"] as Syntax[]).find((one) => nameOf(one["local"]) === name);
    if (!specifier) return undefined;
    const imported = nameOf(specifier["imported"]);
    return (imported && this.#imported(declaration, imported)) || { kind: "other" };
  }

  #imported(declaration: Syntax, name: string): Binding | undefined {
    const from = String(declaration["source"].value);
    return from.startsWith(".") ? this.#modules.get(join(dirname(this.path), from))?.exported(name) : undefined;
  }

  #link(node: Syntax): void {
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child?.type !== "string") continue;
        this.#parents.set(child, node);
        this.#link(child);
      }
    }
  }
}

/** All modules by path from the root of the project; each is read once. */
export class Modules {
  readonly #root: string;
  readonly #known = new Map<string, Module | undefined>();

  constructor(root: string) {
    this.#root = root;
  }

  get(path: string): Module | undefined {
    if (!this.#known.has(path)) this.#known.set(path, this.#read(path));
    return this.#known.get(path);
  }

  #read(path: string): Module | undefined {
    const file = join(this.#root, path);
    // What git lists may be deleted, and what is imported may be of another kind.
    if (!/[.]tsx?$/.test(path) || !existsSync(file)) return undefined;
    return new Module(path, readFileSync(file, "utf8"), this);
  }
}

/** The name of an identifier, or of a name in quotes. */
export function nameOf(node: Syntax | undefined): string | undefined {
  return node?.["name"] ?? node?.["value"];
}

function parameterOf(node: Syntax, name: string): Binding | undefined {
  for (const parameter of (node["params"] as Syntax[] | undefined) ?? []) {
    if (parameter.type === "Identifier" && parameter["name"] === name) return { kind: "parameter", value: parameter };
    if (parameter.type !== "Identifier" && mentions(parameter, name)) return { kind: "other" };
  }
  return undefined;
}

function loopBinding(node: Syntax, name: string): Binding | undefined {
  const head: Syntax | undefined = node["left"] ?? node["init"] ?? node["param"];
  const declares = head?.type === "VariableDeclaration" || node.type === "CatchClause";
  return head && declares && mentions(head, name) ? { kind: "other" } : undefined;
}

function declarationOf(declaration: Syntax, name: string, module: Module): Binding | undefined {
  if (declaration.type === "FunctionDeclaration" && nameOf(declaration["id"]) === name)
    return { kind: "function", value: declaration, module };
  if (declaration.type !== "VariableDeclaration") return undefined;
  for (const { id, init } of declaration["declarations"] as { id: Syntax; init: Syntax | null }[]) {
    if (id.type !== "Identifier" && mentions(id, name)) return { kind: "other" };
    if (nameOf(id) !== name) continue;
    return declaration["kind"] === "const" ? { kind: "constant", value: init ?? undefined, module } : { kind: "other" };
  }
  return undefined;
}

/** Whether a pattern such as `{ a, b: [c] }` binds this name, or only speaks of it; either way it is nothing we follow. */
function mentions(node: Syntax, name: string): boolean {
  if (node.type === "Identifier" && node["name"] === name) return true;
  return Object.values(node).some((value) =>
    (Array.isArray(value) ? value : [value]).some((child) => typeof child?.type === "string" && mentions(child, name)),
  );
}
