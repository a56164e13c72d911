import { isDatabaseDown } from "../database/index.ts";

/**
 * True for errors that would meet any statement now: no connection, no space or memory left, a disk that fails, a server that may only be
 * read because another one became the primary. They are no failed try of whoever met them.
 */
export function isOutage(error: unknown): boolean {
  const { code = "" } = (error ?? {}) as { code?: unknown };
  return isDatabaseDown(error) || (typeof code === "string" && /^(53...|58...|25006)$/.test(code));
}
