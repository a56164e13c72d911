import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/**
 * Is this day over? The race: a number is born, or put back into the line, while the day is being closed. Whoever asks holds the
 * day's row until the end of their transaction, many at once; closing wants it alone (`closeOnce`), so no number slips through.
 * `key share`, because it does not stand in the way of those who write the last act into the same row.
 */
export async function isClosed(tx: Tx, context: ActContext): Promise<boolean> {
  // Before the first act of a day there is no row. A statement does not see what itself or somebody it waited for put there while it
  // ran, so it held nothing: the next one does.
  const held = (await holdDay(tx, context)) ?? (await holdDay(tx, context));
  return held?.closed ?? false;
}

async function holdDay(tx: Tx, context: ActContext): Promise<{ closed: boolean } | undefined> {
  const { rows } = await sql<{ closed: boolean }>`
    with made as (insert into office_day (office_id, day) values (${context.office.id}, ${context.day}) on conflict do nothing)
    select closed_at is not null as closed from office_day where office_id = ${context.office.id} and day = ${context.day} for key share`.execute(
    tx,
  );
  return rows[0];
}
