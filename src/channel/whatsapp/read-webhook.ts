import type { IncomingMessage, SenderMoved } from "../../conversation/index.ts";
import type { Receipt, Verdict } from "../../outbox/index.ts";
import { type Counted, countedField } from "./counted.ts";
import { codeIn, idIn, type Loose, listIn, momentIn, objectIn } from "./loose-json.ts";
import { readReceipt } from "./read-receipt.ts";
import { readSaid, typeOf } from "./read-said.ts";
import { type Contacts, readContacts, readSender, readSystem, readUserIdUpdates } from "./read-sender.ts";
import { verdictOfCode } from "./verdict.ts";

/** One POST of Meta's in our own words. */
export interface ReadWebhook {
  messages: IncomingMessage[];
  receipts: Receipt[];
  moved: SenderMoved[];
  /** Troubles of a number of ours that belong to no letter, with Meta's error number and what it asks of us. */
  numberErrors: { number: string; code: number; verdict: Verdict | undefined }[];
  /** What became no value, and what we could not read; never a word of the sender's. */
  counted: Partial<Record<Counted, number>>;
}

/**
 * Reads one POST of Meta's: any number of updates for any of our numbers. Total: whatever the bytes are, it returns;
 * an update that cannot be read is counted and costs its neighbours nothing.
 * @param now stands in for a moment Meta left out or garbled
 */
export function readWebhook(body: Uint8Array | string, now: Temporal.Instant): ReadWebhook {
  const read: ReadWebhook = { messages: [], receipts: [], moved: [], numberErrors: [], counted: {} };
  const root = parse(body);
  if (root === undefined) count(read, "not-json");
  else if (objectIn(root)?.object !== "whatsapp_business_account") count(read, "object-other");
  else
    each(read, objectIn(root)?.entry, (entry) => each(read, entry.changes, (change) => readChange(read, change, now)));
  return read;
}

function parse(body: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

/** Does `work` for each object of a list; one that breaks is counted, and the next is done. */
function each(read: ReadWebhook, list: unknown, work: (item: Loose) => void) {
  for (const item of listIn(list)) {
    try {
      const object = objectIn(item);
      if (object) work(object);
      else count(read, "unreadable-update");
    } catch {
      // dropped: it may quote what somebody wrote; it is counted.
      count(read, "unreadable-update");
    }
  }
}

function readChange(read: ReadWebhook, change: Loose, now: Temporal.Instant) {
  const value = objectIn(change.value);
  if (!value) return count(read, "unreadable-update");
  switch (change.field) {
    case "messages":
    case undefined:
      return readMessages(read, value, now);
    case "user_id_update":
      return readUserIdUpdates(value).forEach((move) => keepMove(read, move, numberIn(value)));
    case "calls":
      return readCalls(read, value, now);
    default:
      return count(read, countedField(change.field));
  }
}

function readMessages(read: ReadWebhook, value: Loose, now: Temporal.Instant) {
  const number = numberIn(value);
  const contacts = readContacts(value);
  each(read, value.messages, (message) => readMessage(read, message, number, contacts, now));
  each(read, value.statuses, (status) => keepReceipt(read, status, now));
  each(read, value.errors, (error) => keepNumberError(read, number, error));
}

function readMessage(
  read: ReadWebhook,
  message: Loose,
  number: string | undefined,
  contacts: Contacts,
  now: Temporal.Instant,
) {
  if (message.group_id !== undefined) return count(read, "group");
  if (typeOf(message) === "system") return keepMove(read, readSystem(message), number);
  const sentAt = momentIn(message.timestamp, now);
  const said = readSaid(message, sentAt);
  if (said.kind === "unreadable") count(read, "unreadable-message");
  keepMessage(read, { messageId: idIn(message.id), number, sender: readSender(message, contacts), sentAt, said });
}

/** A telephone call to one of our numbers: nobody answers, so the caller is told to write. Its end is no news. */
function readCalls(read: ReadWebhook, value: Loose, now: Temporal.Instant) {
  const number = numberIn(value);
  const contacts = readContacts(value);
  each(read, value.calls, (call) => {
    if (call.event !== "connect" || call.direction === "BUSINESS_INITIATED") return count(read, "call-other");
    const sender = readSender(call, contacts);
    keepMessage(read, {
      messageId: idIn(call.id),
      number,
      sender,
      sentAt: momentIn(call.timestamp, now),
      said: { kind: "call" },
    });
  });
}

type Unchecked = { [K in keyof IncomingMessage]: IncomingMessage[K] | undefined } & Pick<
  IncomingMessage,
  "sentAt" | "said"
>;

function keepMessage(read: ReadWebhook, { messageId, number, sender, sentAt, said }: Unchecked) {
  if (messageId === undefined) return count(read, "no-id");
  if (number === undefined) return count(read, "no-number");
  if (sender === undefined) return count(read, "no-sender");
  read.messages.push({ messageId, number, sender, sentAt, said });
}

function keepReceipt(read: ReadWebhook, status: Loose, now: Temporal.Instant) {
  if (status.recipient_type === "group") return count(read, "group");
  const receipt = readReceipt(status, now);
  if (!receipt) return count(read, "no-id");
  if (receipt.status === "other") count(read, "status-other");
  read.receipts.push(receipt);
}

function keepMove(read: ReadWebhook, move: SenderMoved | undefined, number: string | undefined) {
  if (move) read.moved.push({ ...move, ...(number && { number }) });
  else count(read, "system-other");
}

function keepNumberError(read: ReadWebhook, number: string | undefined, error: Loose) {
  const code = codeIn(error.code);
  if (number === undefined) return count(read, "no-number");
  if (code === undefined) return count(read, "unreadable-update");
  read.numberErrors.push({ number, code, verdict: verdictOfCode(code) });
}

function numberIn(value: Loose): string | undefined {
  return idIn(objectIn(value.metadata)?.phone_number_id);
}

function count(read: ReadWebhook, what: Counted) {
  read.counted[what] = (read.counted[what] ?? 0) + 1;
}
