import { type GraphError, graphError } from "./errors.ts";

/** A JSON object of which nothing is known yet. */
export type Fields = Record<string, unknown>;

export function fields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function has(node: Fields, key: string): boolean {
  return node[key] !== undefined && node[key] !== null;
}

/**
 * A required text of 1 to `most` characters. Counted in UTF-16 units: never fewer than Meta counts, so that what
 * passes here passes there.
 */
export function textOf(node: Fields, key: string, name: string, most: number): { value: string } | GraphError {
  const value = node[key];
  if (value === undefined || value === null) return graphError(131008, `The parameter ${name} is required.`);
  if (typeof value !== "string") return graphError(131009, `${name} must be a text.`);
  if (value.trim() === "" || value.length > most)
    return graphError(131009, `${name} length invalid. Min length: 1, max length: ${most}.`);
  return { value };
}

/** A required list of `least` to `most` objects. */
export function listOf(node: Fields, key: string, name: string, least: number, most: number): Fields[] | GraphError {
  const value = node[key];
  if (!Array.isArray(value)) return graphError(131008, `The parameter ${name} is required.`);
  if (value.length < least || value.length > most)
    return graphError(131009, `Invalid ${name} count. Min allowed: ${least}, max allowed: ${most}.`);
  const nodes = value.map(fields);
  return nodes.every((one) => one !== undefined) ? nodes : graphError(131009, `${name} must hold objects only.`);
}
