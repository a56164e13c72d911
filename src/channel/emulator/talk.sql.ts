import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { Content } from "./content.ts";
import { openedContent, storedContent } from "./sealed-talk.ts";

/** One number of ours and one citizen. */
export interface TalkId {
  number: string;
  citizenId: string;
}

export interface Message {
  messageId: number;
  wamid: string;
  author: "citizen" | "office" | "note";
  content: Content;
  /** Domain time, as are the others. */
  sentAt: Temporal.Instant;
  deliveredAt: Temporal.Instant | null;
  readAt: Temporal.Instant | null;
  editedAt: Temporal.Instant | null;
  deletedAt: Temporal.Instant | null;
}

const columns = sql.fragment`message_id as "messageId", wamid, author, content, sent_at as "sentAt",
  delivered_at as "deliveredAt", read_at as "readAt", edited_at as "editedAt", deleted_at as "deletedAt"`;

/** Only `writeMessage`, `editMessage` and `deleteMessage` write a content. */
function messageOf<Row extends { content: unknown }>(keys: Keys, row: Row): Row & { content: Content } {
  return { ...row, content: openedContent(keys, row.content) };
}

/** Makes the talk if it is new. */
export async function openTalk(tx: Tx, { number, citizenId }: TalkId): Promise<void> {
  await sql("openTalk")`insert into emulator.talk (phone_number_id, citizen_id) values (${number}, ${citizenId})
    on conflict do nothing`.execute(tx);
}

export async function writeMessage(
  tx: Tx,
  keys: Keys,
  { number, citizenId }: TalkId,
  message: { wamid: string; author: Message["author"]; content: Content; callback?: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql("writeMessage")`
    insert into emulator.message (wamid, phone_number_id, citizen_id, author, content, callback, sent_at)
    values (${message.wamid}, ${number}, ${citizenId}, ${message.author}, ${JSON.stringify(storedContent(keys, message.content))},
      ${message.callback ?? null}, ${now})`.execute(tx);
}

/** The citizen wrote: the 24 hours begin anew. */
export async function markHeard(tx: Tx, { number, citizenId }: TalkId, now: Temporal.Instant): Promise<void> {
  await sql("markHeard")`update emulator.talk set heard_at = greatest(heard_at, ${now})
    where phone_number_id = ${number} and citizen_id = ${citizenId}`.execute(tx);
}

/** The office is typing until then (real time); null: it stopped. */
export async function markTyping(tx: Tx, { number, citizenId }: TalkId, until: Temporal.Instant | null): Promise<void> {
  await sql("markTyping")`update emulator.talk set typing_until = ${until}
    where phone_number_id = ${number} and citizen_id = ${citizenId}`.execute(tx);
}

export interface TalkState {
  heardAt: Temporal.Instant | null;
  typingUntil: Temporal.Instant | null;
}

export async function talkState(tx: Tx, { number, citizenId }: TalkId): Promise<TalkState> {
  const { rows } = await sql("talkState")`
    select heard_at as "heardAt", typing_until as "typingUntil" from emulator.talk
     where phone_number_id = ${number} and citizen_id = ${citizenId}`.execute(tx);
  return rows[0] ?? { heardAt: null, typingUntil: null };
}

/** The last `limit` messages, the oldest first. */
export async function messagesOf(tx: Tx, keys: Keys, { number, citizenId }: TalkId, limit: number): Promise<Message[]> {
  const { rows } = await sql("messagesOf")`
    select ${columns} from emulator.message where phone_number_id = ${number} and citizen_id = ${citizenId}
     order by message_id desc limit ${limit}`.execute(tx);
  return rows.map((row) => messageOf(keys, row)).reverse();
}

export async function messageByWamid(
  tx: Tx,
  keys: Keys,
  wamid: string,
): Promise<(Message & TalkId & { callback: string | null }) | undefined> {
  const { rows } = await sql("messageByWamid")`
    select ${columns}, phone_number_id as number, citizen_id as "citizenId", callback
      from emulator.message where wamid = ${wamid}`.execute(tx);
  return rows[0] && messageOf(keys, rows[0]);
}

/** The office read this message, and so all that the citizen wrote before it. */
export async function markReadByOffice(tx: Tx, wamid: string, now: Temporal.Instant): Promise<void> {
  await sql("markReadByOffice")`
    update emulator.message m set read_at = ${now}, delivered_at = coalesce(m.delivered_at, ${now})
      from emulator.message upto
     where upto.wamid = ${wamid} and m.phone_number_id = upto.phone_number_id and m.citizen_id = upto.citizen_id
       and m.author = 'citizen' and m.message_id <= upto.message_id and m.read_at is null`.execute(tx);
}

/** The citizen sees the talk: letters nobody had read yet, each once even if two pages look at the same moment. */
export async function readLetters(
  tx: Tx,
  { number, citizenId }: TalkId,
  now: Temporal.Instant,
): Promise<{ wamid: string; callback: string | null; kind: string }[]> {
  const { rows } = await sql("readLetters")`
    update emulator.message set read_at = ${now}
     where phone_number_id = ${number} and citizen_id = ${citizenId} and author = 'office' and read_at is null
    returning wamid, callback, coalesce(content->>'kind', '') as kind`.execute(tx);
  return rows;
}

/** Webhooks about these messages were answered 200: second tick. Returns the talks to draw again. */
export async function markDelivered(tx: Tx, wamids: string[], now: Temporal.Instant): Promise<TalkId[]> {
  const { rows } = await sql("markDelivered")`
    update emulator.message set delivered_at = ${now}
     where wamid = any(${wamids}) and author = 'citizen' and delivered_at is null
    returning phone_number_id as number, citizen_id as "citizenId"`.execute(tx);
  return rows;
}

export async function editMessage(
  tx: Tx,
  keys: Keys,
  wamid: string,
  content: Content,
  now: Temporal.Instant,
): Promise<void> {
  await sql(
    "editMessage",
  )`update emulator.message set content = ${JSON.stringify(storedContent(keys, content))}, edited_at = ${now}
    where wamid = ${wamid}`.execute(tx);
}

export async function deleteMessage(tx: Tx, wamid: string, now: Temporal.Instant): Promise<void> {
  await sql("deleteMessage")`update emulator.message set content = '{"kind":"gone"}', deleted_at = ${now}
    where wamid = ${wamid}`.execute(tx);
}

/** Meta refused a letter. The same refusal again only counts up, so that a patient outbox does not fill the talk. */
export async function noteRefusal(
  tx: Tx,
  keys: Keys,
  talk: TalkId,
  { code, wamid }: { code: number; wamid: string },
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql("noteRefusal")`
    update emulator.message m
       set content = jsonb_set(m.content, '{times}', to_jsonb((m.content->>'times')::integer + 1)), sent_at = ${now}
     where m.message_id = (select max(message_id) from emulator.message
                            where phone_number_id = ${talk.number} and citizen_id = ${talk.citizenId})
       and m.author = 'note' and (m.content->>'code')::integer = ${code}
    returning m.message_id`.execute(tx);
  if (rows.length > 0) return;
  await writeMessage(tx, keys, talk, { wamid, author: "note", content: { kind: "refused", code, times: 1 } }, now);
}
