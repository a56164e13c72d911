import type { Fault } from "./fault.ts";

/**
 * A line of JSON as a person reads it: `09:12:33 warn what happened (worker=outbox) error 23505`, with the stack below it.
 * What is of level info stands there bare, as the addresses at the start do.
 */
export function plainLine(json: string): string {
  const { level, time, what = "", err, ...fields } = JSON.parse(json) as Record<string, unknown>;
  const head = level === "info" ? "" : `${String(time).slice(11, 19)} ${String(level)} `;
  const named = Object.entries(fields).map(([name, value]) => `${name}=${wordOf(value)}`);
  const about = named.length > 0 ? ` (${named.join(" ")})` : "";
  return `${head}${String(what)}${about}${err ? faultLines(err as Fault) : ""}\n`;
}

function wordOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function faultLines({ stack = [], cause, ...words }: Fault): string {
  const told = Object.entries(words).map(([name, value]) => (name === "name" ? value : `${name}=${value}`));
  const below = stack.map((frame) => `\n    ${frame}`).join("");
  return `: ${told.join(" ")}${below}${cause ? `\n  because of${faultLines(cause).slice(1)}` : ""}`;
}
