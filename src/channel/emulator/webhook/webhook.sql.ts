import { sql, type Tx } from "../../../database/index.ts";
import { type Keys, openedOwnValue, storedOwnValue } from "../../../keys/index.ts";
import type { WebhookValue } from "./value.ts";

/** A call comes in a field of its own, `calls`. */
export type WebhookKind = "message" | "status" | "call";

const what = "webhook of the emulator";

export interface PendingWebhook {
  webhookId: number;
  number: string;
  kind: WebhookKind;
  value: WebhookValue;
  /** Of the message it is about. */
  wamid: string;
  tries: number;
}

/** Owes the program a webhook from `due` on (real time). */
export async function oweWebhook(
  tx: Tx,
  keys: Keys,
  webhook: { number: string; kind: WebhookKind; value: WebhookValue; wamid: string },
  real: Temporal.Instant,
  due: Temporal.Instant,
): Promise<void> {
  await sql("oweWebhook")`
    insert into emulator.webhook (phone_number_id, kind, value, wamid, first_at, due_at)
    values (${webhook.number}, ${webhook.kind}, ${JSON.stringify(storedOwnValue(keys, what, webhook.value))}, ${webhook.wamid}, ${real}, ${due})`.execute(
    tx,
  );
}

/**
 * Takes what is due and in nobody's hands, at most `limit`, for a while. Skip locked, so that two servers share the work;
 * a server that dies gives its part back when the while is over.
 */
export async function claimWebhooks(
  tx: Tx,
  keys: Keys,
  real: Temporal.Instant,
  until: Temporal.Instant,
  limit: number,
): Promise<PendingWebhook[]> {
  const { rows } = await sql("claimWebhooks")`
    update emulator.webhook set claimed_until = ${until}, tries = tries + 1
     where webhook_id in (
       select webhook_id from emulator.webhook
        where due_at <= ${real} and (claimed_until is null or claimed_until < ${real})
        order by due_at, webhook_id limit ${limit} for update skip locked)
    returning webhook_id as "webhookId", phone_number_id as number, kind, value, wamid, tries`.execute(tx);
  // As `oweWebhook` wrote it.
  const pending = rows.map((row) => ({ ...row, value: openedOwnValue(keys, what, row.value) as WebhookValue }));
  return pending.sort((a, b) => a.webhookId - b.webhookId);
}

/** They were answered 200. */
export async function settleWebhooks(tx: Tx, ids: number[]): Promise<void> {
  await sql("settleWebhooks")`delete from emulator.webhook where webhook_id = any(${ids})`.execute(tx);
}

/** They were not; once more at `due`. Those first owed before `tooOld` are dropped. */
export async function postponeWebhooks(
  tx: Tx,
  ids: number[],
  due: Temporal.Instant,
  tooOld: Temporal.Instant,
): Promise<void> {
  await sql(
    "postponeWebhooksDeleteWebhook",
  )`delete from emulator.webhook where webhook_id = any(${ids}) and first_at < ${tooOld}`.execute(tx);
  await sql("postponeWebhooksUpdateWebhook")`update emulator.webhook set claimed_until = null, due_at = ${due}
    where webhook_id = any(${ids})`.execute(tx);
}

/** How many wait, and the most tries any of them had: the page says so when the program does not answer. */
export async function webhooksWaiting(tx: Tx): Promise<{ waiting: number; tries: number }> {
  const { rows } = await sql("webhooksWaiting")`
    select count(*) as waiting, coalesce(max(tries), 0) as tries from emulator.webhook`.execute(tx);
  return rows[0] ?? { waiting: 0, tries: 0 };
}
