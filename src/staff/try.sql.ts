import { sql, type Tx } from "../database/index.ts";

/** A try was left and is taken; it was the first that was too many; the lock holds. */
export type Try = "taken" | "locks" | "locked";

/** How often a lock doubles. */
const mostDoublings = 5;

/**
 * Takes one of the tries that `key` has in a window of real time. It is taken before anything is compared, so that a hundred guesses at once
 * are a hundred tries and not one. The window begins with its first try. Whoever used one up waits twice as long in the next.
 */
export async function takeTry(
  tx: Tx,
  key: Buffer,
  { most, minutes }: { most: number; minutes: number },
  real: Temporal.Instant,
): Promise<Try> {
  const over = sql.fragment("over")`
    sign_in_try.since <= ${real}::timestamptz - make_interval(mins => ${minutes}::int * (1 << sign_in_try.locks::int))`;
  const { rows } = await sql("takeTry")`
    insert into sign_in_try (try_key, tries, since) values (${key}, 1, ${real})
    on conflict (try_key) do update set
      tries = case when ${over} then 1 else least(sign_in_try.tries + 1, 30000) end,
      since = case when ${over} then excluded.since else sign_in_try.since end,
      locks = case when not ${over} then sign_in_try.locks
                   when sign_in_try.tries > ${most} then least(sign_in_try.locks + 1, ${mostDoublings}) else 0 end
    returning tries`.execute(tx);
  const { tries } = rows[0]!;
  if (tries <= most) return "taken";
  return tries === most + 1 ? "locks" : "locked";
}

/** The right secret came: what was tried before is forgiven. */
export async function forgiveTries(tx: Tx, key: Buffer): Promise<void> {
  await sql("forgiveTries")`delete from sign_in_try where try_key = ${key}`.execute(tx);
}
