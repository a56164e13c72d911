import { sql, type Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";

/** Somebody came without a code; nothing else is known of them. Answers how many there were today. Journal: no-code. */
export async function countNoCode(tx: Tx, _ask: object, day: Day): Promise<{ today: number }> {
  const { rows } = await sql<{ today: number }>`
    insert into office_day (office_id, day, no_code) values (${day.office.id}, ${day.day}, 1)
    on conflict (office_id, day) do update set no_code = office_day.no_code + 1
    returning no_code as today`.execute(tx);
  await note(tx, day, "no-code");
  return { today: rows[0]?.today ?? 1 };
}
