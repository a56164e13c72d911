import type { IncomingHttpHeaders } from "node:http";
import type { Where } from "better-auth";
import type { Keys } from "../keys/index.ts";
import type { Queried, Translated } from "./better-auth-query.ts";
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

/**
 * Sessions with stored tokens in their rows, and their places sealed. The library goes on knowing the tokens that it was asked for; of any
 * other session it learns only what is stored, which opens nothing.
 */
export function storedSession<Q extends Queried>(query: Q, keys: Keys): Translated<Q> {
  const known = new Map<unknown, string>();
  const store = (token: string) => {
    const stored = storedToken(keys, token);
    known.set(stored, token);
    return stored;
  };
  const where = query.where?.map((condition) =>
    condition.field === "token" ? ({ ...condition, value: mapped(condition.value, store) } as Where) : condition,
  );
  return {
    asked: { ...query, where, ...newSession(query.data, store, keys) },
    back: (row) => {
      const session = withPlace(row as SessionRow, keys);
      const token = known.get(session.token);
      return (token === undefined ? session : { ...session, token }) as typeof row;
    },
  };
}

/** The row of a new session as it is stored; nothing where none is made. */
function newSession(data: unknown, store: (token: string) => string, keys: Keys): { data?: unknown } {
  const { token, userAgent, ipAddress } = (data ?? {}) as { token?: string; userAgent?: string; ipAddress?: string };
  if (token === undefined) return {};
  const where = storedWhere(keys, { browser: userAgent ?? "", address: ipAddress ?? "" });
  const kept = { token: store(token), userAgent: where.browser, ipAddress: where.address };
  return { data: Object.assign({}, data, kept) };
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
