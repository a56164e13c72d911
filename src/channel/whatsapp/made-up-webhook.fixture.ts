/** Webhooks as Meta would send them, for tests: one change with whatever a test puts into it. */
export const ourNumber = "108111100333";
export const citizen = "6281234567890";
export const userId = "ID.13491208655302741918";
export const sentAt = "1502157600";

export function aWebhook(value: object, field: unknown = "messages"): string {
  const metadata = { display_phone_number: "628111100333", phone_number_id: ourNumber };
  const change = { value: { messaging_product: "whatsapp", metadata, ...value }, field };
  return JSON.stringify({ object: "whatsapp_business_account", entry: [{ id: "1", changes: [change] }] });
}

let next = 0;

/** A message of a citizen; give its content, or other ids. */
export function aMessage(content: object): object {
  next += 1;
  return { from: citizen, id: `wamid.made-up-${next}`, timestamp: sentAt, ...content };
}

export function aText(body: string): object {
  return aMessage({ type: "text", text: { body } });
}
