import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { ready } from "../papers/document-line.sql.ts";
import { documentOrder } from "../view/document-line.sql.ts";

/** How many come before each of these in the line before the document desk; who is not in it is not in the answer. */
export async function aheadForPapers(
  tx: Tx,
  arrivals: readonly string[],
  context: ActContext,
): Promise<Map<string, number>> {
  if (arrivals.length === 0) return new Map();
  const { rows } = await sql<{ id: string; ahead: number }>`
    select id, ahead::int as ahead
      from (select a.arrival_id as id, row_number() over (order by ${documentOrder}) - 1 as ahead from arrival a where ${ready(context)}) line
     where id = any(${arrivals}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.ahead]));
}
