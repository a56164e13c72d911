import type { Sender, SenderMoved } from "../../conversation/index.ts";
import { type Loose, listIn, objectIn, wordIn } from "./loose-json.ts";

/** Who is behind which address, as one change's `contacts` tell it: found by id, never by place in the list. */
export type Contacts = ReadonlyMap<string, Sender>;

export function readContacts(value: Loose): Contacts {
  const contacts = new Map<string, Sender>();
  for (const item of listIn(value.contacts)) {
    const contact = objectIn(item);
    const sender = senderOf(phoneIn(contact?.wa_id), userIdIn(contact?.user_id));
    if (sender?.phone) contacts.set(sender.phone, sender);
    if (sender?.userId) contacts.set(sender.userId, sender);
  }
  return contacts;
}

/** Who wrote. A user with a username may come without a number; whichever half is missing is looked up in `contacts`. */
export function readSender(message: Loose, contacts: Contacts): Sender | undefined {
  const phone = phoneIn(message.from);
  const userId = userIdIn(message.from_user_id);
  const known = contacts.get(userId ?? "") ?? contacts.get(phone ?? "");
  return senderOf(phone ?? known?.phone, userId ?? known?.userId);
}

/** Somebody changed number or user id, as a `system` message tells it: today's fields, and those of older versions. */
export function readSystem(message: Loose): SenderMoved | undefined {
  const system = objectIn(message.system);
  if (!system || /identity/.test(wordIn(system.type) ?? "")) return undefined;
  const to = senderOf(phoneIn(system.wa_id) ?? phoneIn(system.new_wa_id), userIdIn(system.user_id));
  const was = userIdIn(system.previous_user_id) ?? userIdIn(message.from_user_id);
  // The message may already name the new user id as its writer.
  return moved(senderOf(phoneIn(message.from) ?? phoneIn(system.customer), was === to?.userId ? undefined : was), to);
}

/** The same as the field `user_id_update` tells it: a list, a single one, or the value itself. */
export function readUserIdUpdates(value: Loose): (SenderMoved | undefined)[] {
  const told = value.user_id_update;
  const updates = Array.isArray(told) ? told : [told ?? value];
  return updates.map((update) => {
    const ids = objectIn(objectIn(update)?.user_id);
    const phone = phoneIn(objectIn(update)?.wa_id);
    return moved(senderOf(undefined, userIdIn(ids?.previous)), senderOf(phone, userIdIn(ids?.current)));
  });
}

/** E.164 with plus, or nothing. */
function phoneIn(value: unknown): string | undefined {
  const digits = wordIn(value)
    ?.slice(0, 40)
    .replace(/^\+|[ ()-]/g, "");
  return digits && /^[1-9]\d{5,14}$/.test(digits) ? `+${digits}` : undefined;
}

// Meta asks to send it back letter by letter, so its shape (`ID.1349...`) is not checked more than needed to keep it.
function userIdIn(value: unknown): string | undefined {
  return typeof value === "string" && /^[\x21-\x7e]{1,255}$/.test(value) ? value : undefined;
}

function senderOf(phone: string | undefined, userId: string | undefined): Sender | undefined {
  return phone || userId ? { ...(phone && { phone }), ...(userId && { userId }) } : undefined;
}

function moved(from: Sender | undefined, to: Sender | undefined): SenderMoved | undefined {
  if (!from || !to) return undefined;
  const same = (to.phone ?? from.phone) === from.phone && (to.userId ?? from.userId) === from.userId;
  return same ? undefined : { from, to };
}
