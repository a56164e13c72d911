import { sql, type Tx } from "../../database/index.ts";

/** A form as it was sent: by whom, in which office, and a digest of it and of the number that no other form has. */
export interface FormSent {
  office: number;
  actor: string;
  form: string;
}

/**
 * Writes down that a form was sent, or says what it brought when it was sent before. Two at once, on whichever servers: the second waits
 * here for the first's transaction.
 */
export async function takeForm<T>(
  tx: Tx,
  { office, actor, form }: FormSent,
  at: Temporal.Instant,
): Promise<{ brought: T; at: Temporal.Instant } | undefined> {
  const { rows } = await sql("takeForm")`
    insert into form_sent (office_id, actor, form, sent_at) values (${office}, ${actor}, ${form}, ${at})
    on conflict do nothing returning 1`.execute(tx);
  if (rows.length > 0) return undefined;
  const known = await sql("readFormBrought")`
    select brought, sent_at as at from form_sent
     where office_id = ${office} and actor = ${actor} and form = ${form}`.execute(tx);
  const row = known.rows[0];
  return row && { brought: row.brought as T, at: row.at };
}

/** What it brought: ids, never a name or a code. Undefined: it brought nothing, and may be sent again. */
export async function keepForm(
  tx: Tx,
  { office, actor, form }: FormSent,
  brought: object | undefined,
  at: Temporal.Instant,
): Promise<void> {
  const mine = sql.fragment("formOfActor")`where office_id = ${office} and actor = ${actor} and form = ${form}`;
  await (brought === undefined
    ? sql("dropForm")`delete from form_sent ${mine}`.execute(tx)
    : sql(
        "keepForm",
      )`update form_sent set brought = ${JSON.stringify(brought)}::jsonb, sent_at = ${at} ${mine}`.execute(tx));
}

/** A page that lay open for a day is no double press any more. */
export async function forgetForms(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql("forgetForms")`delete from form_sent where sent_at < ${now.subtract({ hours: 24 })}`.execute(tx);
}
