import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ReadWebhook } from "./read-webhook.ts";
import { readWebhook } from "./read-webhook.ts";

const folder = `${import.meta.dirname}/payloads`;
const now = Temporal.Instant.from("2026-11-22T11:00:00+07:00");

/** What each file must become, in one line: kinds of messages, statuses of receipts, moves, errors, and what was only counted. */
const become: Record<string, string> = {
  "meta-docs-bsuid/status_delivered_sent_to_bsuid_no_phone": "delivered",
  "meta-docs-bsuid/status_delivered_sent_to_phone": "delivered",
  "meta-docs-bsuid/status_failed_no_contacts_131049": "failed never refused 131049",
  "meta-docs-bsuid/text_no_phone_number": "text from US.13491208655302741918",
  "meta-docs/value_errors_130429": "error 130429 of 106540352242922",
  "meta-openapi/button_message": "choice Unsubscribe from +16505551234",
  "meta-openapi/contact_sharing_message": "contact from +16505551234",
  "meta-openapi/group_create_message": "counted field-group_lifecycle_update",
  "meta-openapi/group_remove_participants": "counted field-group_participants_update",
  "meta-openapi/group_settings_update": "counted field-group_settings_update",
  "meta-openapi/image_message": "media image Taj Mahal from +16505551234",
  "meta-openapi/interactive_button_reply_message": "choice cancel-button from +16505551234",
  "meta-openapi/interactive_list_reply_message": "choice priority_express from +16505551234",
  "meta-openapi/location_message": "location from +16505551234",
  "meta-openapi/order_message": "order from +16505551234",
  "meta-openapi/reaction_message":
    "reaction 👍 wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI0RTJEOTc2ODVERUY5RDlGNkYA from +16505551234",
  "meta-openapi/system_message": "moved +16505551234 to +12195555358",
  "meta-openapi/text_message": "text from +16505551234",
  "meta-openapi/text_message_from_click_to_whatsapp_ad": "text from +16505551234",
  "meta-openapi/text_message_with_context_product_inquiry": "text from +16505551234",
  "meta-openapi/unsupported_message": "unreadable unsupported from +16505551234, counted unreadable-message",
  "meta-postman/message_status_update_notifications": "sent",
  "meta-postman/received_callback_from_a_quick_reply_button_click": "choice No-Button-Payload from +16315551234",
  "meta-postman/received_contact_messages": "contact from +16315559999",
  "meta-postman/received_media_message_with_image": "media image This is a caption from +16315559999",
  "meta-postman/received_media_message_with_sticker": "media sticker from +16315559999",
  "meta-postman/received_message_triggered_by_click_to_whatsapp_ads": "text from +16315559999",
  "meta-postman/received_message_with_reaction": "reaction <emoji> from +16315559999",
  "meta-postman/received_order_messages": "order from +16315551234",
  "meta-postman/received_product_enquiry_message": "text from +16315559999",
  "meta-postman/received_text_message": "text from +16315551234",
  "meta-postman/received_text_message_with_show_security_notifications": "text from +16315559999",
  "meta-postman/received_unknown_messages": "unreadable unknown from +16315555555, counted unreadable-message",
  "meta-postman/status_transaction_status_-_order_details_message": "other, counted status-other",
  "vercel-chat/first_message": "text from +15550002222",
  "vercel-chat/second_message": "text from +15550002222",
  "vercel-chat/status_update_sent": "sent",
};

const files = globSync("*/*.json", { cwd: folder }).sort();

test("every file is named here, and nothing else", () => {
  expect(files.map((file) => file.replace(".json", ""))).toEqual(Object.keys(become).sort());
});

test.each(files)("%s becomes the right kind of value", (file) => {
  const raw = readFileSync(`${folder}/${file}`, "utf8");
  expect(summary(readWebhook(filledIn(raw), now))).toBe(become[file.replace(".json", "")]);
});

test.each(files)("%s is read as it stands, and none of its names, places, cards or links is carried over", (file) => {
  const raw = readFileSync(`${folder}/${file}`, "utf8");
  const kept = JSON.stringify(readWebhook(raw, now));
  for (const secret of [
    "Sheena",
    "Nelson",
    "Kerry",
    "Pablo",
    "Lucía",
    "Philz",
    "37.44",
    "https:",
    "sha256",
    "scontent",
    "983",
  ]) {
    expect(kept).not.toContain(secret);
  }
});

test("the moment is Meta's, and ours only where Meta's is a placeholder", () => {
  const read = (file: string) => readWebhook(readFileSync(`${folder}/${file}.json`), now);
  expect(read("vercel-chat/first_message").messages[0]?.sentAt.toString()).toBe("2026-03-08T19:27:04Z");
  expect(read("vercel-chat/status_update_sent").receipts[0]?.at.toString()).toBe("2026-03-08T19:27:14Z");
  expect(read("meta-postman/status_transaction_status_-_order_details_message").receipts[0]?.at).toEqual(now);
});

/** The Postman collection writes placeholders for senders; somebody must have written. */
function filledIn(raw: string): string {
  return raw.replace(/"from":\s*"(?:<[A-Z_]+>|PHONE_NUMBER|sender_wa_id)"/g, '"from":"16315559999"');
}

function summary({ messages, receipts, moved, numberErrors, counted }: ReadWebhook): string {
  return [
    ...messages.map(({ said, sender }) => [...words(said), "from", sender.phone ?? sender.userId].join(" ")),
    ...receipts.map(({ status, verdict }) => [status, ...words(verdict ?? {})].join(" ")),
    ...moved.map(({ from, to }) => `moved ${from.phone} to ${to.phone}`),
    ...numberErrors.map(({ code, number }) => `error ${code} of ${number}`),
    ...Object.keys(counted).map((label) => `counted ${label}`),
  ].join(", ");
}

function words(value: object): unknown[] {
  return Object.entries(value)
    .filter(([field]) => field !== "text" && field !== "title")
    .map(([, word]) => word);
}
