import type { Static, TSchema } from "typebox";
import { Value } from "typebox/value";
import type { Fault } from "./fault.ts";
import type { PackFile, Way } from "./pack-file.ts";

/** The value of a page if it has the shape; else undefined, and the faults say line and what was wanted. */
export function shaped<T extends TSchema>(page: PackFile, schema: T, faults: Fault[]): Static<T> | undefined {
  faults.push(...page.faults);
  if (page.faults.length > 0) return undefined;
  if (Value.Check(schema, page.value)) return page.value as Static<T>;
  const found = new Map<string, Fault>();
  for (const error of Value.Errors(schema, page.value)) {
    for (const [way, sentence] of sentences(schema, page, error as unknown as ShapeError)) {
      // The first sentence about a place is the narrowest; what follows is the same from farther away.
      const place = way.join("/");
      if (!found.has(place)) found.set(place, page.fault(way, sentence));
    }
  }
  faults.push(...found.values());
  return undefined;
}

interface ShapeError {
  keyword: string;
  schemaPath: string;
  instancePath: string;
  params: { additionalProperties?: string[]; requiredProperties?: string[] };
}

function sentences(schema: TSchema, page: PackFile, error: ShapeError): [Way, string][] {
  const way = wayOf(error.instancePath);
  const name = way.length > 0 ? inWords(way) : "the file";
  if (error.keyword === "additionalProperties") {
    return (error.params.additionalProperties ?? []).map((extra) => [
      [...way, extra],
      `${inWords([...way, extra])} is not known here.`,
    ]);
  }
  if (error.keyword === "required") {
    return (error.params.requiredProperties ?? []).map((missing) => [
      [...way, missing],
      `${inWords([...way, missing])} is missing.`,
    ]);
  }
  if (error.keyword === "boolean") return [];
  const wanted = wantedAt(schema, error.schemaPath);
  return [[way, `${name} is ${shown(valueAt(page.value, way))}, wanted is ${wanted}.`]];
}

function wayOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** "hours 1, days, friday, opens": places count from 1, names as they are written. */
function inWords(way: Way): string {
  const words = way.map((step) =>
    /^\d+$/.test(String(step))
      ? String(Number(step) + 1)
      : String(step).replace(/[A-Z]/g, (big) => ` ${big.toLowerCase()}`),
  );
  return words.join(", ").replace(/, (\d+)(?=,|$)/g, " $1");
}

function wantedAt(schema: TSchema, path: string): string {
  let at: unknown = schema;
  let wanted = "something else";
  for (const step of ["", ...wayOf(path.replace(/^#/, ""))]) {
    if (step !== "") at = (at as Record<string, unknown> | undefined)?.[step];
    const said = (at as { description?: string } | undefined)?.description;
    if (said) wanted = said;
  }
  return wanted;
}

function valueAt(value: unknown, way: Way): unknown {
  return way.reduce<unknown>((at, step) => (at as Record<string, unknown> | null | undefined)?.[step], value);
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "empty";
  const json = JSON.stringify(value);
  return json.length > 60 ? "too much or of another kind" : json;
}
