import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";

/** What the sign-in knows about somebody beside their roles; undefined: nobody, or without a password. */
export async function accountOf(tx: Tx, keys: Keys, staff: string) {
  const { rows } = await sql("accountOf")`
    select login.name as login, staff.name, pin_hash, password
      from staff left join auth.login on login.id = staff.staff_id
      left join auth.credential on user_id = staff.staff_id and provider_id = 'credential'
     where staff.staff_id = ${staff}`.execute(tx);
  return rows[0] && { ...rows[0], login: openedWords(keys, rows[0].login), name: openedWords(keys, rows[0].name) };
}

/** What somebody of the staff is called; undefined: nobody has this id. */
export async function nameOfStaff(tx: Tx, keys: Keys, staff: string): Promise<string | undefined> {
  const { rows } = await sql("nameOfStaff")`select name from staff where staff_id::text = ${staff}`.execute(tx);
  return openedWords(keys, rows[0]?.name);
}
