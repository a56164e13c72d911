import { sql, type Tx } from "../database/index.ts";
import type { RulesContent } from "./pack.ts";

/** False: somebody has written this version or a later one already. */
export async function insertRules(
  tx: Tx,
  office: number,
  { version, firstDay, content }: { version: number; firstDay: Temporal.PlainDate; content: RulesContent },
): Promise<boolean> {
  const { rows } = await sql("insertRules")`
    insert into rules (office_id, version, first_day, content)
    select ${office}, ${version}, ${firstDay}, ${JSON.stringify(content)}::jsonb
     where not exists (select from rules where office_id = ${office} and version >= ${version})
    on conflict do nothing returning version`.execute(tx);
  return rows.length > 0;
}

export async function deleteRules(
  tx: Tx,
  office: number,
  version: number,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const { rows } = await sql("deleteRules")`
    delete from rules where office_id = ${office} and version = ${version} and first_day > ${today} returning version`.execute(
    tx,
  );
  return rows.length > 0;
}
