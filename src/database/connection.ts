import { createHash } from "node:crypto";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { Tables } from "./tables.ts";

/** A transaction; every function that reads or writes takes one as its first argument. */
export type Tx = Transaction<Tables>;

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

/**
 * Opens a pool. Values come back as our own types: `timestamptz` as `Temporal.Instant`, `date` as `Temporal.PlainDate`,
 * `time` as `Temporal.PlainTime`, `int8` as `number`. Temporal values can be bound as they are.
 */
export function openDatabase(url: string, { connections = 12, name = "antrean" } = {}): Database {
  speakTemporal();
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    // Plans are kept (below), so one made for an empty table has to be right for a full one too: it goes by index
    // wherever there is one, and no plan grows older than its connection. Helpers and compilers cost more than our short
    // statements themselves: two parallel workers made a look-up of 0.1 ms one of 12.
    options: "-c enable_seqscan=off -c max_parallel_workers_per_gather=0 -c jit=off",
    maxLifetimeSeconds: 60,
    types: { getTypeParser: parserOf } as pg.CustomTypesConfig,
  });
  // An idle connection that dies (PostgreSQL was killed) is not our death: the next query opens another.
  pool.on("error", () => {});
  // And one that dies in the hands of a transaction that is thinking: its next statement fails, and that is enough.
  pool.on("connect", (client) => {
    client.on("error", () => {});
    keepPlans(client);
  });
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    pool,
    transaction: (work) => kysely.transaction().execute(work),
    statement: (work) => kysely.connection().execute((connection) => work(connection as Tx)),
    close: () => kysely.destroy(),
  };
}

/** True for errors that say "the database is away", not "your statement is wrong". */
export function isDatabaseAway(error: unknown): boolean {
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

/** True for a broken unique key; `constraint` narrows it to one. */
export function isTakenKey(error: unknown, constraint?: string): boolean {
  const e = (error ?? {}) as { code?: string; constraint?: string };
  return e.code === "23505" && (constraint === undefined || e.constraint === constraint);
}

export { sql };

/**
 * Statements with parameters get a name, so that each connection has PostgreSQL parse and plan them once and not for every batch.
 * Our statements are templates, a few hundred at most; should one be glued together from values, the rest goes without a name.
 */
function keepPlans(client: pg.PoolClient) {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  Object.assign(client, {
    query(text: unknown, values: unknown, ...rest: unknown[]) {
      const name = typeof text === "string" && Array.isArray(values) && values.length > 0 && nameOf(text);
      return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest);
    },
  });
}

const names = new Map<string, string>();
const mostNames = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
  names.set(text, name);
  return name;
}

const parsers = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1082, (text) => Temporal.PlainDate.from(text)],
  [1083, (text) => Temporal.PlainTime.from(text)],
  [1184, instantOf],
  [1182, (text) => listOf(text).map((day) => Temporal.PlainDate.from(day))],
  [1185, (text) => listOf(text).map(instantOf)],
]);

function parserOf(oid: number, format?: "text" | "binary") {
  return (format !== "binary" && parsers.get(oid)) || pg.types.getTypeParser(oid, format as "text");
}

// An array of days or moments: `{...}`, where moments stand in quotes.
function listOf(text: string): string[] {
  return text.length > 2 ? text.slice(1, -1).replaceAll('"', "").split(",") : [];
}

function instantOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(" ", "T"));
}

// pg would send a Temporal value as JSON with quotes, which some types forgive and others store.
// Its own hook for this is a `toPostgres` method on the value.
function speakTemporal() {
  for (const type of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainTime, Temporal.Duration]) {
    Object.defineProperty(type.prototype, "toPostgres", {
      configurable: true,
      value(this: { toString(): string }) {
        return this.toString();
      },
    });
  }
}
