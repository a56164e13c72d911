import pg from "pg";
import { type Log, quietLog } from "../log/index.ts";
import type { Result, Tx } from "./statement.ts";
import { parserOf, toPostgres } from "./values.ts";
import { watchPool } from "./watch-pool.ts";

export interface Database {
  /** The pool itself, for what needs a connection of its own (LISTEN, sign-in library). */
  pool: pg.Pool;
  /** Runs `work` in one READ COMMITTED transaction; whatever it throws rolls everything back and is thrown on. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The same for work that is one single statement: it is a transaction by itself, and saves the two round trips of begin and commit.
   * Whatever `work` does in a second statement stands alone.
   */
  statement<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** How many at most. */
  connections?: number;
  /** How they are called in `pg_stat_activity`. */
  name?: string;
  /** Hears when the database went away and when it is back. */
  log?: Log;
}

/**
 * Opens a pool. Values come back as our own types: `timestamptz` as `Temporal.Instant`, `date` as `Temporal.PlainDate`,
 * `time` as `Temporal.PlainTime`, `int8` as `number`. Temporal values can be bound as they are.
 */
export function openDatabase(
  url: string,
  { connections = 12, name = "antrean", log = quietLog }: DatabaseOptions = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    // Plans are kept (see statement.ts), so one made for an empty table has to be right for a full one too: it goes by index
    // wherever there is one, and no plan grows older than its connection. Parallel workers and JIT cost more than our short statements: with two parallel
    // workers a look-up took 12 ms instead of 0.1.
    options: "-c enable_seqscan=off -c max_parallel_workers_per_gather=0 -c jit=off",
    maxLifetimeSeconds: 60,
    types: { getTypeParser: parserOf } as pg.CustomTypesConfig,
  });
  watchPool(pool, log);
  let closed: Promise<void> | undefined;
  return {
    pool,
    transaction: (work) => onConnection(pool, (client) => inTransaction(client, work)),
    statement: (work) => onConnection(pool, (client) => work(txOn(client))),
    close: () => (closed ??= pool.end()),
  };
}

async function onConnection<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    // The pool keeps none that has died meanwhile.
    client.release();
  }
}

async function inTransaction<T>(client: pg.PoolClient, work: (tx: Tx) => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const made = await work(txOn(client));
    await client.query("commit");
    return made;
  } catch (error) {
    // dropped: where the connection is gone, PostgreSQL has rolled back already; what is thrown on is why.
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

function txOn(client: pg.PoolClient): Tx {
  return {
    async query<Row>(text: string, values: readonly unknown[] = [], name?: string): Promise<Result<Row>> {
      const config = { text, values: values.map(toPostgres), ...(name !== undefined && { name }) };
      const { rows, rowCount } = await client.query(config);
      return { rows: rows as Row[], count: rowCount ?? rows.length };
    },
  };
}

/** True for errors that mean "the database is down", not "the statement is wrong". */
export function isDatabaseDown(error: unknown): boolean {
  const { code = "", message = "" } = (error ?? {}) as { code?: string; message?: string };
  return (
    ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "ETIMEDOUT"].includes(code) ||
    /^(57P0[123]|08|53300)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  );
}

/** True when the database ended the transaction because two of them waited for each other. */
export function isDeadlock(error: unknown): boolean {
  return ["40P01", "40001"].includes((error as { code?: string } | null)?.code ?? "");
}

/** True when the statement waited for another transaction as long as it may, and gave up. */
export function isLockTimeout(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === "55P03";
}

/** True for a broken unique key; `constraint` narrows it to one. */
export function isTakenKey(error: unknown, constraint?: string): boolean {
  const e = (error ?? {}) as { code?: string; constraint?: string };
  return e.code === "23505" && (constraint === undefined || e.constraint === constraint);
}
