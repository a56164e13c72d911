import type { IncomingHttpHeaders } from "node:http";
import type { DBAdapter, DBTransactionAdapter, Where } from "better-auth";
import type { Keys } from "../keys/index.ts";
import { openedWhere, storedWhere } from "./where.ts";

/** What stands in `auth.session` for the token that a browser has. */
export function storedToken(keys: Keys, token: string): string {
  // The release before looks for the token itself.
  return keys.sealed ? keys.token("session", token).toString("base64url") : token;
}

/** What stands beside it of the browser that the session is at. */
export function placeOf(
  { keys }: { keys: Keys },
  { headers, ip }: { headers: IncomingHttpHeaders; ip: string },
): { agent: string; address: string } {
  const { browser, address } = storedWhere(keys, {
    browser: String(headers["user-agent"] ?? "").slice(0, 400),
    address: ip,
  });
  return { agent: browser, address };
}

type Queried = { model: string; where?: Where[] | undefined };

/**
 * Better Auth's way to the database, with stored tokens in the rows of sessions and their places sealed: the library has no option for it. It goes on
 * knowing the tokens that it was asked for; of any other session it learns only what is stored, which opens nothing.
 */
export function withStoredSessions<T extends DBTransactionAdapter>(adapter: T, keys: Keys): T {
  const stored = (token: string) => storedToken(keys, token);
  return {
    ...adapter,
    create: async (query) => {
      const { token, userAgent, ipAddress } = query.data as { token?: string; userAgent?: string; ipAddress?: string };
      if (query.model !== "session" || token === undefined) return adapter.create(query);
      const where = storedWhere(keys, { browser: userAgent ?? "", address: ipAddress ?? "" });
      const kept = { token: stored(token), userAgent: where.browser, ipAddress: where.address };
      const made = await adapter.create({ ...query, data: Object.assign({}, query.data, kept) });
      return Object.assign({}, made, { token });
    },
    findOne: (query) => one(query, (asked) => adapter.findOne(asked)),
    update: (query) => one(query, (asked) => adapter.update(asked)),
    consumeOne: (query) => one(query, (asked) => adapter.consumeOne(asked)),
    incrementOne: (query) => one(query, (asked) => adapter.incrementOne(asked)),
    findMany: async (query) => {
      const { asked, back } = translated(query);
      return (await adapter.findMany(asked)).map((row) => back(row)) as never;
    },
    count: (query) => adapter.count(translated(query).asked),
    updateMany: (query) => adapter.updateMany(translated(query).asked),
    delete: (query) => adapter.delete(translated(query).asked),
    deleteMany: (query) => adapter.deleteMany(translated(query).asked),
    ...("transaction" in adapter && {
      transaction: (work: (within: DBTransactionAdapter) => Promise<unknown>) =>
        (adapter as unknown as DBAdapter).transaction((within) => work(withStoredSessions(within, keys))),
    }),
  } as T;

  async function one<Q extends Queried, R>(query: Q, ask: (asked: Q) => Promise<R | null>): Promise<R | null> {
    const { asked, back } = translated(query);
    const row = await ask(asked);
    return row && back(row);
  }

  /** The query with stored tokens, and how a row gets back the token that was asked for. */
  function translated<Q extends Queried>(query: Q): { asked: Q; back: <R>(row: R) => R } {
    if (query.model !== "session") return { asked: query, back: (row) => row };
    const known = new Map<unknown, string>();
    const store = (token: string) => {
      known.set(stored(token), token);
      return stored(token);
    };
    const where = query.where?.map((condition) =>
      condition.field === "token" ? ({ ...condition, value: mapped(condition.value, store) } as Where) : condition,
    );
    return {
      asked: { ...query, where },
      back: (row) => {
        const session = withPlace(row as SessionRow, keys);
        const token = known.get(session.token);
        return (token === undefined ? session : { ...session, token }) as typeof row;
      },
    };
  }
}

interface SessionRow {
  token?: unknown;
  userAgent?: string | null;
  ipAddress?: string | null;
}

/** With its place in clear: the library makes the next session of it (after a second factor), and what is sealed would be sealed again. */
function withPlace(row: SessionRow, keys: Keys): SessionRow {
  if (typeof row.userAgent !== "string" && typeof row.ipAddress !== "string") return row;
  const { browser, address } = openedWhere(keys, { browser: row.userAgent ?? "", address: row.ipAddress ?? "" });
  return { ...row, userAgent: browser, ipAddress: address };
}

function mapped(value: Where["value"], store: (token: string) => string): Where["value"] {
  if (Array.isArray(value)) return value.map((token) => store(String(token)));
  return value === null ? null : store(String(value));
}
