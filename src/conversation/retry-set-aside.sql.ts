import { sql, type Tx } from "../database/index.ts";

/** A message that failed three times. What it said and whose it is are left out on purpose. */
export interface SetAsideMessage {
  /** Stands for the message in lists and commands: its own id would tell the sender's number to whoever decodes it. */
  handle: string;
  number: string;
  /** text, choice, media, ... */
  kind: string;
  /** The kind of the error that set it aside. */
  fault: string;
  tries: number;
  /** Domain time. */
  sentAt: Temporal.Instant;
  setAsideAt: Temporal.Instant;
  /** Its text is still there: it can be tried again. */
  canRetry: boolean;
}

const handle = sql.fragment`left(encode(sha256(convert_to(message_id, 'UTF8')), 'hex'), 12)`;
const isSetAside = sql.fragment`set_aside_at is not null and attended_at is null`;

/** Messages that wait for an operator, the oldest first. */
export async function listSetAside(tx: Tx, limit = 1_000): Promise<SetAsideMessage[]> {
  const { rows } = await sql("listSetAside")`
    select ${handle} as handle, phone_number_id as number, coalesce(said ->> 'kind', 'gone') as kind,
           coalesce(fault, 'unknown') as fault, tries, sent_at as "sentAt", set_aside_at as "setAsideAt", said is not null as "canRetry"
      from message where ${isSetAside}
     order by set_aside_at, message_id limit ${limit}`.execute(tx);
  return rows;
}

/**
 * Gives set-aside messages all their tries again; they go alone, so that they harm nobody. "all": every one of them.
 * Returns how many; one whose text is gone, or that was answered meanwhile, is none.
 */
export async function retrySetAside(tx: Tx, handles: readonly string[] | "all"): Promise<number> {
  const { rows } = await sql("retrySetAside")`
    with theirs as (
      select message_id from message where ${isSetAside} and said is not null and ${named(handles)}
       order by message_id for update)
    update message m set tries = 0, set_aside_at = null, alone = true, not_before = null, fault = null
      from theirs where theirs.message_id = m.message_id
    returning 1`.execute(tx);
  return rows.length;
}

/** Lets set-aside messages be, for good: they count as answered and their text goes. Returns how many. */
export async function dropSetAside(tx: Tx, handles: readonly string[] | "all", now: Temporal.Instant): Promise<number> {
  const { rows } = await sql("dropSetAside")`
    with theirs as (
      select message_id from message where ${isSetAside} and ${named(handles)} order by message_id for update)
    update message m set attended_at = ${now}, said = null
      from theirs where theirs.message_id = m.message_id
    returning 1`.execute(tx);
  return rows.length;
}

function named(handles: readonly string[] | "all") {
  return handles === "all" ? sql.fragment`true` : sql.fragment("named")`${handle} = any(${handles}::text[])`;
}
