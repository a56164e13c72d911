import type { LetterContent, Parcel } from "../../outbox/index.ts";

/** The JSON of `POST /{phone_number_id}/messages` for a parcel that passed `checkContent`. */
export function graphBody(parcel: Parcel): object {
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...addressee(parcel),
    biz_opaque_callback_data: parcel.letterId,
    ...shape(parcel),
  };
}

// With the plus: without it Meta may put our own country's prefix before the number.
function addressee({ to }: Parcel): object {
  return to.phone ? { to: `+${to.phone.replace(/^\+/, "")}` } : { recipient: to.userId };
}

function shape({ content, mediaId, asTemplate }: Parcel): object {
  const { text, qr, buttons, rows, template } = content;
  if (asTemplate && template) return { type: "template", template: templateOf(template, buttons ?? []) };
  if (qr && mediaId) return { type: "image", image: { id: mediaId, caption: text } };
  if (buttons) return { type: "interactive", interactive: buttonsOf(text, buttons) };
  if (rows) return { type: "interactive", interactive: listOf(text, rows) };
  return { type: "text", text: { body: text, preview_url: false } };
}

function buttonsOf(text: string, buttons: NonNullable<LetterContent["buttons"]>): object {
  const replies = buttons.map(({ id, title }) => ({ type: "reply", reply: { id, title } }));
  return { type: "button", body: { text }, action: { buttons: replies } };
}

function listOf(text: string, { open, rows }: NonNullable<LetterContent["rows"]>): object {
  const all = rows.map(({ id, title, description }) => ({ id, title, ...(description && { description }) }));
  return { type: "list", body: { text }, action: { button: open, sections: [{ rows: all }] } };
}

// Meta refuses line breaks, tabs and more than four blanks inside a parameter.
// The quick replies of a template are approved with it; what a tap sends back is ours.
function templateOf(
  { name, language, parameters }: NonNullable<LetterContent["template"]>,
  buttons: NonNullable<LetterContent["buttons"]>,
): object {
  const values = parameters.map((parameter) => ({ type: "text", text: parameter.replace(/\s+/g, " ").trim() }));
  const body = values.length > 0 ? [{ type: "body", parameters: values }] : [];
  const replies = buttons.map(({ id }, index) => ({
    type: "button",
    sub_type: "quick_reply",
    index: String(index),
    parameters: [{ type: "payload", payload: id }],
  }));
  const components = [...body, ...replies];
  return { name, language: { code: language }, components };
}
