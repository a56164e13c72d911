import { sql, type Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";

/** Somebody came without a code; nothing else is known of them. Answers how many there were today. Journal: no-code. */
export async function countNoCode(tx: Tx, _ask: object, context: ActContext): Promise<{ today: number }> {
  const { rows } = await sql<{ today: number }>`
    insert into office_day (office_id, day, no_code) values (${context.office.id}, ${context.day}, 1)
    on conflict (office_id, day) do update set no_code = office_day.no_code + 1
    returning no_code as today`.execute(tx);
  await writeEntry(tx, context, "no-code");
  return { today: rows[0]?.today ?? 1 };
}
