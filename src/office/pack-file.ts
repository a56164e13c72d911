import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Fault } from "./fault.ts";

/** Where in the file a value stands: the way to it through names and places, `["days", "friday", "opens"]`. */
export type Way = readonly (string | number)[];

/** One file of a pack, read: its plain value, and for every value in it the line. */
export interface PackFile {
  file: string;
  value: unknown;
  faults: Fault[];
  /** The line of a value, or of the nearest thing around it that has one. */
  lineOf(way: Way): number | undefined;
  fault(way: Way, sentence: string): Fault;
}

/**
 * Reads a YAML text. Names may be written with blanks ("grace minutes"); they come back as one word (`graceMinutes`).
 * Broken YAML is a fault with its line and a page without a value.
 */
export function readPackFile(file: string, text: string): PackFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lines = new Map<string, number>();
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const faults = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    sentence: `This is not YAML: ${error.message.replace(/\.$/, "")}.`,
  }));
  const value = faults.length > 0 ? undefined : plain(document.contents, []);
  return { file, value, faults, lineOf, fault: (way, sentence) => ({ file, line: lineOf(way), sentence }) };

  function plain(node: Node | null, way: Way): unknown {
    if (node?.range && !lines.has(key(way))) lines.set(key(way), lineAt(node.range[0]));
    if (isAlias(node)) return plain(node.resolve(document) ?? null, way);
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item, at) => plain(item as Node, [...way, at]));
    if (!isMap(node)) return null;
    return Object.fromEntries(
      node.items.map((pair) => {
        const name = oneWord(String(isScalar(pair.key) ? (pair.key.source ?? pair.key.value) : pair.key));
        const at = (pair.key as Node).range;
        if (at) lines.set(key([...way, name]), lineAt(at[0]));
        return [name, plain(pair.value as Node | null, [...way, name])];
      }),
    );
  }

  function lineOf(way: Way): number | undefined {
    for (let length = way.length; length >= 0; length--) {
      const line = lines.get(key(way.slice(0, length)));
      if (line !== undefined) return line;
    }
    return undefined;
  }
}

function key(way: Way): string {
  return way.join("\u0000");
}

function oneWord(name: string): string {
  return name.replace(/ +(\w)/g, (_, letter: string) => letter.toUpperCase());
}
