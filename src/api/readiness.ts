import { type Database, isDatabaseDown, missingMigrations } from "../database/index.ts";
import type { Log } from "../log/index.ts";
import { limitStatements } from "./readiness.sql.ts";

/** Which part stands in the way, in words; `ready` only when none does. */
export interface Readiness {
  ready: boolean;
  parts: { database: string; migrations: string };
}

/** Hears why a database does not answer that is not simply away: the pool tells of that. */
export type ReadinessLog = Pick<Log, "error">;

class NoAnswerInTime extends Error {}

const timeoutMs = 2_000;

/** Checks whether messages can be stored and answered now: the database answers, and its tables are those we know. */
export async function readiness(database: Database, log: ReadinessLog): Promise<Readiness> {
  try {
    const missing = await withTimeout(
      database.transaction(async (tx) => {
        await limitStatements(tx, timeoutMs);
        return missingMigrations(tx);
      }),
    );
    if (missing.length === 0) return { ready: true, parts: { database: "answers", migrations: "in place" } };
    return { ready: false, parts: { database: "answers", migrations: `missing: ${missing.join(", ")}` } };
  } catch (error) {
    // 42P01: there is no table of migrations at all.
    const empty = (error as { code?: string } | null)?.code === "42P01";
    if (empty) return { ready: false, parts: { database: "answers", migrations: "none: this database is empty" } };
    if (!isDatabaseDown(error)) log.error({ err: error }, "the database could not be asked whether it is ready");
    return { ready: false, parts: { database: "does not answer", migrations: "unknown" } };
  }
}

// A health check waits a few seconds at most; a database that hangs counts as down.
async function withTimeout<T>(work: Promise<T>): Promise<T> {
  // dropped: `race` throws it; after the time-out the probe has its answer.
  work.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new NoAnswerInTime()), timeoutMs);
  });
  try {
    return await Promise.race([work, impatience]);
  } finally {
    clearTimeout(timer);
  }
}
