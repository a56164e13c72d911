/** A node of PostgreSQL's query tree as `debug_print_parse` writes it: its kind and its fields by name. */
export interface Node {
  kind: string;
  [field: string]: Value;
}

/** `<>` is null; a list in parentheses is an array; a field of several words (such as a constant's bytes) is an array of them. */
export type Value = Node | string | null | Value[];

/** Reads the text of one node, such as `{QUERY :commandType 1 ... }`. Throws where it is not written like one. */
export function readNode(text: string): Node {
  const tokens = text.match(tokenPattern) ?? [];
  let at = 0;

  function value(): Value {
    const token = tokens[at++];
    if (token === "{") return node();
    if (token === "(") return list(")");
    if (token === "[") return list("]");
    if (token === undefined || token === "}" || token === ")") throw new Error(`Not a node: ${text.slice(0, 80)}`);
    return token === "<>" ? null : token.replace(/^"(.*)"$/s, "$1").replace(/\\(.)/gs, "$1");
  }
  function list(end: string): Value[] {
    const values: Value[] = [];
    while (tokens[at] !== end) values.push(value());
    at++;
    return values;
  }
  function node(): Node {
    const made: Node = { kind: String(tokens[at++]) };
    while (tokens[at] !== "}") {
      const field = String(tokens[at++]).slice(1);
      const values: Value[] = [];
      while (tokens[at] !== "}" && !tokens[at]?.startsWith(":")) values.push(value());
      made[field] = values.length === 1 ? (values[0] as Value) : values;
    }
    at++;
    return made;
  }

  const read = value();
  if (!isNode(read)) throw new Error(`Not a node: ${text.slice(0, 80)}`);
  return read;
}

// Braces, parentheses and brackets, or a word in which a backslash takes the special meaning from the character behind it.
const tokenPattern = /[{}()[\]]|(?:\\[\s\S]|[^\s{}()[\]\\])+/g;

/** Whether this is a node, and of that kind where one is given. */
export function isNode(value: Value | undefined, kind?: string): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value) && (!kind || value.kind === kind);
}

/** The nodes of a list; none where it is `<>`. */
export function nodesOf(value: Value | undefined): Node[] {
  return Array.isArray(value) ? value.filter((one) => isNode(one)) : [];
}

/** A field that is one word; "" where it is none. */
export function wordOf(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

/** A field that is a number; 0 where it is missing. */
export function numberOf(value: Value | undefined): number {
  return typeof value === "string" ? Number(value) : 0;
}
