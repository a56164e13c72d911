import { hasSeat } from "../booking/index.ts";
import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";

/** Somebody made a version of the rules, or took a planned one back. */
export interface RulesChange {
  act: "rules-changed" | "rules-withdrawn";
  version: number;
  actor: string;
  reason: string | null;
  happenedAt: Temporal.Instant;
}

/** Who changed an office's rules when and why, the newest first; as far back as the journal is kept. */
export async function rulesHistory(tx: Tx, keys: Keys, office: number, most = 50): Promise<RulesChange[]> {
  const { rows } = await sql("rulesHistory")`
    select case act when 'rules-changed' then 'rules-changed' else 'rules-withdrawn' end as act, rules_version as version, actor, reason, happened_at as "happenedAt" from journal
     where office_id = ${office} and act in ('rules-changed', 'rules-withdrawn') and rules_version is not null
     order by happened_at desc, entry_id desc limit ${most}`.execute(tx);
  return rows.map((row) => ({ ...row, reason: openedWords(keys, row.reason) }));
}

/** How many people have a seat on a day from `from` on: they keep the rules under which they booked. */
export async function seatsAhead(tx: Tx, office: number, from: Temporal.PlainDate): Promise<number> {
  const { rows } = await sql("seatsAhead")`
    select count(*) as count from booking b
     where b.office_id = ${office} and b.day >= ${from} and ${hasSeat}`.execute(tx);
  return rows[0]?.count ?? 0;
}
