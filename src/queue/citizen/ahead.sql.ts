import { sql, type Tx } from "../../database/index.ts";
import type { Day } from "../day.ts";
import { documentOrder } from "../order.sql.ts";
import { ready } from "../papers/document-line.sql.ts";

/** How many come before each of these in the line before the document desk; who is not in it is not in the answer. */
export async function aheadForPapers(tx: Tx, arrivals: readonly string[], day: Day): Promise<Map<string, number>> {
  if (arrivals.length === 0) return new Map();
  const { rows } = await sql<{ id: string; ahead: number }>`
    select id, ahead::int as ahead
      from (select a.arrival_id as id, row_number() over (order by ${documentOrder}) - 1 as ahead from arrival a where ${ready(day)}) line
     where id = any(${arrivals}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.ahead]));
}
