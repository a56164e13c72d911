import { sql, type Tx } from "../database/index.ts";

/** What went wrong before somebody's sign-in went right. */
export interface SignInFaults {
  passwords: number;
  codes: number;
  pins: number;
  /** How often the account or its PIN was locked. */
  locks: number;
}

const added = sql.fragment`
    on conflict (staff_id) do update set
      passwords = sign_in_fault.passwords + excluded.passwords, codes = sign_in_fault.codes + excluded.codes,
      pins = sign_in_fault.pins + excluded.pins, locks = sign_in_fault.locks + excluded.locks`;

type Wrong = Partial<SignInFaults>;

/** Counts what was wrong for somebody. */
export async function noteFault(tx: Tx, staff: string, wrong: Wrong): Promise<void> {
  await sql("noteFault")`
    insert into sign_in_fault (staff_id, passwords, codes, pins, locks)
    values (${staff}, ${wrong.passwords ?? 0}, ${wrong.codes ?? 0}, ${wrong.pins ?? 0}, ${wrong.locks ?? 0})
    ${added}`.execute(tx);
}

/** The same for whoever has the account name that these stand for, if anybody has. */
export async function noteFaultOfLogin(
  tx: Tx,
  logins: readonly string[],
  { passwords = 0, locks = 0 }: Wrong,
): Promise<void> {
  await sql("noteFaultOfLogin")`
    insert into sign_in_fault (staff_id, passwords, locks)
    select staff_id, ${passwords}, ${locks} from staff where login = any(${logins}) and left_at is null
    ${added}`.execute(tx);
}

/** The faults since the last sign-in, which are told now and begin anew; undefined: there were none. */
export async function takeFaults(tx: Tx, staff: string): Promise<SignInFaults | undefined> {
  const { rows } = await sql("takeFaults")`
    delete from sign_in_fault where staff_id = ${staff} returning passwords, codes, pins, locks`.execute(tx);
  return rows[0];
}
