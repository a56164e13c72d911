import { type Database, missingMigrations, sql } from "../database/index.ts";

/** Which part stands in the way, in words; `ready` only when none does. */
export interface Readiness {
  ready: boolean;
  parts: { database: string; migrations: string };
}

const patienceMs = 2_000;

/** Looks whether messages could be kept and answered now: the database answers, and its tables are those we know. */
export async function readiness(database: Database): Promise<Readiness> {
  try {
    const missing = await withPatience(
      database.transaction(async (tx) => {
        await sql`select set_config('statement_timeout', ${String(patienceMs)}, true)`.execute(tx);
        return missingMigrations(tx);
      }),
    );
    if (missing.length === 0) return { ready: true, parts: { database: "answers", migrations: "in place" } };
    return { ready: false, parts: { database: "answers", migrations: `missing: ${missing.join(", ")}` } };
  } catch (error) {
    // 42P01: there is no table of migrations at all.
    const empty = (error as { code?: string } | null)?.code === "42P01";
    if (empty) return { ready: false, parts: { database: "answers", migrations: "none: this database is empty" } };
    return { ready: false, parts: { database: "does not answer", migrations: "unknown" } };
  }
}

// Whoever asks for our health waits a few seconds at most; a database that hangs is one that does not answer.
async function withPatience<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("no answer in time")), patienceMs);
  });
  try {
    return await Promise.race([work, impatience]);
  } finally {
    clearTimeout(timer);
  }
}
