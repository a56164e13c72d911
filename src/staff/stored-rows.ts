import type { DBAdapter, DBTransactionAdapter, Where } from "better-auth";
import { type Keys, openedWords } from "../keys/index.ts";
import type { Queried, Translated } from "./better-auth-query.ts";
import { storedSession } from "./session-tokens.ts";
import { storedLogins } from "./stored-login.ts";

/**
 * Better Auth's way to the database, with what its rows tell of people stored as digests or sealed: the library has no option for it.
 * It goes on knowing the tokens, names and addresses that it was asked for.
 */
export function withStoredRows<T extends DBTransactionAdapter>(adapter: T, keys: Keys): T {
  return {
    ...adapter,
    create: (query) => one(query, (asked) => adapter.create(asked)) as never,
    findOne: (query) => one(query, (asked) => adapter.findOne(asked)),
    update: (query) => one(query, (asked) => adapter.update(asked)),
    consumeOne: (query) => one(query, (asked) => adapter.consumeOne(asked)),
    incrementOne: (query) => one(query, (asked) => adapter.incrementOne(asked)),
    findMany: async (query) => {
      const { asked, back } = translated(query, keys);
      return (await adapter.findMany(asked)).map((row) => back(row)) as never;
    },
    count: (query) => adapter.count(translated(query, keys).asked),
    updateMany: (query) => adapter.updateMany(translated(query, keys).asked),
    delete: (query) => adapter.delete(translated(query, keys).asked),
    deleteMany: (query) => adapter.deleteMany(translated(query, keys).asked),
    ...("transaction" in adapter && {
      transaction: (work: (within: DBTransactionAdapter) => Promise<unknown>) =>
        (adapter as unknown as DBAdapter).transaction((within) => work(withStoredRows(within, keys))),
    }),
  } as T;

  async function one<Q extends Queried, R>(query: Q, ask: (asked: Q) => Promise<R | null>): Promise<R | null> {
    const { asked, back } = translated(query, keys);
    const row = await ask(asked);
    return row && back(row);
  }
}

function translated<Q extends Queried>(query: Q, keys: Keys): Translated<Q> {
  const { asked, back } = ofModel(query, keys);
  // A session comes with whose it is.
  return { asked, back: (row) => withPerson(back(row), keys) };
}

function ofModel<Q extends Queried>(query: Q, keys: Keys): Translated<Q> {
  if (query.model === "session") return storedSession(query, keys);
  if (query.model === "user") return storedPerson(query, keys);
  if (query.model === "rateLimit") return storedAddress(query, keys);
  return { asked: query, back: (row) => row };
}

/** Somebody is found by what stands for the account name. */
function storedPerson<Q extends Queried>(query: Q, keys: Keys): Translated<Q> {
  const where = query.where?.map((condition): Where => {
    if (condition.field !== "email" || typeof condition.value !== "string") return condition;
    return { ...condition, operator: "in", value: storedLogins(keys, condition.value) };
  });
  return { asked: { ...query, where }, back: (row) => openedPerson(row, keys) };
}

/** With the account name in clear: the library compares it with what was typed, and writes it on the telephone beside the codes. */
function openedPerson<R>(row: R, keys: Keys): R {
  const { name, email } = row as { name?: unknown; email?: unknown };
  if (typeof name !== "string" || typeof email !== "string") return row;
  const login = openedWords(keys, name);
  return { ...row, name: login, email: login };
}

function withPerson<R>(row: R, keys: Keys): R {
  const { user } = row as { user?: unknown };
  return typeof user === "object" && user !== null ? { ...row, user: openedPerson(user, keys) } : row;
}

/** How often an address asked is counted under a keyed digest of it. */
function storedAddress<Q extends Queried>(query: Q, keys: Keys): Translated<Q> {
  if (!keys.sealed) return { asked: query, back: (row) => row };
  const stored = (key: string) => `digest:${keys.token("try", `asking ${key}`).toString("base64url")}`;
  const where = query.where?.map((condition) =>
    condition.field === "key" ? { ...condition, value: stored(String(condition.value)) } : condition,
  );
  const { key } = (query.data ?? {}) as { key?: unknown };
  const data = typeof key === "string" ? { data: Object.assign({}, query.data, { key: stored(key) }) } : {};
  return { asked: { ...query, where, ...data }, back: (row) => row };
}
