import { spellsBookingState } from "./booking-states.ts";
import { type Module, Modules, type Syntax } from "./modules.ts";
import { type Slot, tagOf, Unresolvable, type Variant, variantsOf } from "./resolve.ts";

/** A statement as it stands in the sources. */
export interface Found {
  name: string;
  file: string;
  line: number;
  /** how many `${}` its template has */
  width: number;
  variants: Text[];
}

export interface Text {
  text: string;
  /** whose value `$1`, `$2` ... is */
  slots: Slot[];
}

export interface Sources {
  statements: Found[];
  /** how many `${}` each named fragment has */
  fragments: Map<string, number>;
  /** what breaks a rule, as `file:line: sentence` */
  wrong: string[];
}

/** Tests state their row types themselves, and look at what no room would. */
const tests = /[.](?:test|fixture)[.]tsx?$/;

/** Reads all statements from these files (paths from `root`), and judges how they are written. */
export function findStatements(root: string, files: string[]): Sources {
  const modules = new Modules(root);
  const sources: Sources = { statements: [], fragments: new Map(), wrong: [] };
  const first = new Map<string, string>();
  for (const file of files.filter((path) => /^src\/.*[.]tsx?$/.test(path) && !tests.test(path)).sort()) {
    const module = modules.get(file);
    if (module) for (const node of module.nodes()) look(node, module);
  }
  return sources;

  function look(node: Syntax, module: Module): void {
    const wrong = (sentence: string) => void sources.wrong.push(`${module.place(node)}: ${sentence}`);
    const tag = tagOf(node);
    if (!tag) return lookAround(node, module, wrong);
    if (spellsBookingState(module.path, sqlOf(node)))
      wrong("what a booking's moments mean together stands in booking-states.sql.ts; take one of its conditions");
    if (tag.kind === "unnamed" || (tag.kind === "statement" && tag.name === undefined))
      return wrong('a statement has a name, in quotes: sql("takeFirst")`...`');
    if (!module.path.endsWith(".sql.ts")) wrong("SQL stands in files called *.sql.ts");
    if (tag.name === undefined) return;
    if (!/^[a-z][A-Za-z0-9]{2,49}$/.test(tag.name))
      wrong(`"${tag.name}" is no name: want 3 to 50 letters or digits, as in takeFirst`);
    const earlier = first.get(tag.name);
    if (earlier) return wrong(`the name "${tag.name}" is taken by ${earlier}`);
    first.set(tag.name, module.place(node));
    const width = node["quasi"].expressions.length;
    if (tag.kind === "fragment") return void sources.fragments.set(tag.name, width);
    try {
      const variants = variantsOf(node, module).map(textOf);
      sources.statements.push({ name: tag.name, file: module.path, line: module.line(node), width, variants });
    } catch (error) {
      if (!(error instanceof Unresolvable)) throw error;
      sources.wrong.push(error.message);
    }
  }
}

/** Ways round the check: another name for the tag, or a text sent as it is. */
function lookAround(node: Syntax, module: Module, wrong: (sentence: string) => void): void {
  if (node.type === "ImportSpecifier" && node["imported"].name === "sql" && node["local"].name !== "sql")
    wrong("the tag is called sql everywhere, or its statements are not found");
  const method =
    node.type === "CallExpression" && node["callee"].type === "MemberExpression" && node["callee"].property.name;
  // Copies of a database are looked at table by table, whatever tables they have; what that asks cannot be prepared beforehand.
  if (method === "query" && !/^src\/(?:database|backup)\//.test(module.path))
    wrong('a text is sent as it is; write it as a statement: sql("takeFirst")`...`');
}

/** The SQL of a template without its values. */
function sqlOf(template: Syntax): string {
  return (template["quasi"].quasis as Syntax[]).map((quasi) => String(quasi["value"].cooked)).join(" ? ");
}

function textOf({ parts }: Variant): Text {
  const slots: Slot[] = [];
  const text = parts.map((part) => (typeof part === "string" ? part : `$${slots.push(part)}`)).join("");
  return { text, slots };
}
