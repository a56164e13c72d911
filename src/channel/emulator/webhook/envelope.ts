import type { PendingWebhook } from "./webhook.sql.ts";

// One portfolio of the demo, one WhatsApp Business Account.
const account = "102000000000017";

/** The body of one POST. `phoneOf` gives a number's telephone number as people write it. */
export function envelope(pending: PendingWebhook[], phoneOf: (number: string) => string): Buffer {
  const changes = groups(pending).map((group) => ({ value: valueOf(group, phoneOf), field: fieldOf(group) }));
  return asMetaWrites({ object: "whatsapp_business_account", entry: [{ id: account, changes }] });
}

/** Meta escapes everything beyond ASCII, and the slash; a receiver that serialises again gets another signature. */
export function asMetaWrites(body: unknown): Buffer {
  const text = JSON.stringify(body)
    .replaceAll("/", "\\/")
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return Buffer.from(text, "latin1");
}

// Neighbours of one number and one kind share a change, as Meta batches them.
function groups(pending: PendingWebhook[]): PendingWebhook[][] {
  const done: PendingWebhook[][] = [];
  for (const one of pending) {
    const last = done.at(-1);
    if (last?.[0]?.number === one.number && last[0].kind === one.kind) last.push(one);
    else done.push([one]);
  }
  return done;
}

function valueOf(group: PendingWebhook[], phoneOf: (number: string) => string) {
  const { number = "", kind } = group[0] ?? {};
  const contacts = new Map(
    group.flatMap(({ value: { contact } }) => (contact ? [[String(contact["user_id"]), contact] as const] : [])),
  );
  return {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: phoneOf(number).replace(/\D/g, ""), phone_number_id: number },
    ...(contacts.size > 0 && { contacts: [...contacts.values()] }),
    [lists[kind ?? "message"]]: group.map((one) => one.value.body),
  };
}

const lists = { message: "messages", status: "statuses", call: "calls" };

function fieldOf([first]: PendingWebhook[]): string {
  return first?.kind === "call" ? "calls" : "messages";
}
