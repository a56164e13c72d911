import pg from "pg";
import type { Log } from "../log/index.ts";
import { watchPool } from "./watch-pool.ts";

/**
 * A small pool of its own for a library that brings its own statements and its own idea of values; it sees one schema only.
 * A pool, because it does not speak Temporal: a library's moments come back as it expects them.
 */
export function openLibraryPool(url: string, schema: string, log: Log, { connections = 3 } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: `antrean ${schema}`,
    connectionTimeoutMillis: 5_000,
    // An idle program holds none of these open.
    idleTimeoutMillis: 10_000,
    options: `-c search_path=${schema}`,
  });
  watchPool(pool, log);
  return pool;
}
