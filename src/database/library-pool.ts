import pg from "pg";

/**
 * A small pool of its own for a library that brings its own statements and its own idea of values; it sees one schema only.
 * A pool, because it does not speak Temporal: a library's moments come back as it expects them.
 */
export function openLibraryPool(url: string, schema: string, { connections = 3 } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: `antrean ${schema}`,
    connectionTimeoutMillis: 5_000,
    // An idle program holds none of these open.
    idleTimeoutMillis: 10_000,
    options: `-c search_path=${schema}`,
  });
  // As in connection.ts: a lost connection must not end the program.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
