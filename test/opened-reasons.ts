import { type Keys, openedWords } from "../src/keys/index.ts";

/** Rows as the database has them, with what officers typed opened. */
export function openedReasons<R extends object>(keys: Keys, rows: readonly R[]): R[] {
  return rows.map((row) =>
    "reason" in row ? { ...row, reason: openedWords(keys, row.reason as string | null) } : row,
  );
}
