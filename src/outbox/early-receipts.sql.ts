import { sql, type Tx } from "../database/index.ts";
import type { Receipt, Verdict } from "./carrier.ts";

/** Keeps receipts of letters we cannot tell yet: our own answer to that send may not be written down. */
export async function keepEarlyReceipts(tx: Tx, receipts: Receipt[], now: Temporal.Instant): Promise<void> {
  if (receipts.length === 0) return;
  const rows = JSON.stringify(receipts.map(({ wamid, status, at, verdict }) => ({ wamid, status, at, verdict })));
  await sql("keepEarlyReceipts")`
    insert into early_receipt (wamid, status, at, verdict, kept_at)
    select distinct on (wamid, status) wamid, status, at, verdict, ${now}::timestamptz
      from json_to_recordset(${rows}::json) as r (wamid text, status text, at timestamptz, verdict jsonb)
     order by wamid, status, at
    on conflict do nothing`.execute(tx);
}

/** Early receipts whose letter is known by now; nothing is locked yet. `wamids` undefined: all there are. */
export async function findSettledEarlyReceipts(tx: Tx, wamids: string[] | undefined): Promise<Receipt[]> {
  const { rows } = await sql("findSettledEarlyReceipts")`
    select e.wamid, e.status, e.at, e.verdict
      from early_receipt e
     where (${wamids ?? null}::text[] is null or e.wamid = any(${wamids ?? null}::text[]))
       and exists (select from letter l where l.wamid = e.wamid)
     limit 5000`.execute(tx);
  return rows.map(({ verdict, ...receipt }) => (verdict ? { ...receipt, verdict: verdict as Verdict } : receipt));
}

export async function dropEarlyReceipts(tx: Tx, receipts: Receipt[]): Promise<void> {
  await sql("dropEarlyReceipts")`
    delete from early_receipt e
     using unnest(${receipts.map((r) => r.wamid)}::text[], ${receipts.map((r) => r.status)}::text[]) as r (wamid, status)
     where e.wamid = r.wamid and e.status = r.status`.execute(tx);
}
