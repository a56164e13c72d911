import { sql, type Tx } from "../database/index.ts";

/**
 * Takes one of the tries that `key` has in a window of real time; false: there is none left. It is taken before anything is compared,
 * so that a hundred guesses at once are a hundred tries and not one. The window begins with its first try.
 */
export async function takeTry(
  tx: Tx,
  key: Buffer,
  { most, minutes }: { most: number; minutes: number },
  real: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql("takeTry")`
    insert into sign_in_try (try_key, tries, since) values (${key}, 1, ${real})
    on conflict (try_key) do update set
      tries = case when ${over(minutes, real)} then 1 else least(sign_in_try.tries + 1, 30000) end,
      since = case when ${over(minutes, real)} then excluded.since else sign_in_try.since end
    returning tries`.execute(tx);
  return rows[0]!.tries <= most;
}

function over(minutes: number, real: Temporal.Instant) {
  return sql.fragment("over")`sign_in_try.since <= ${real.subtract({ minutes })}::timestamptz`;
}

/** The right secret came: what was tried before is forgiven. */
export async function forgiveTries(tx: Tx, key: Buffer): Promise<void> {
  await sql("forgiveTries")`delete from sign_in_try where try_key = ${key}`.execute(tx);
}
