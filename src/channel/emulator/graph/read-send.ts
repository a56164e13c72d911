import { type GraphError, graphError, isGraphError } from "./errors.ts";
import { type Fields, fields, has, textOf } from "./fields.ts";
import { readInteractive } from "./read-interactive.ts";
import { readTemplate } from "./read-template.ts";
import type { Sendable } from "./sendable.ts";

export interface SendRequest {
  is: "send";
  /** As it was written, for the answer. */
  to?: string;
  recipient?: string;
  content: Sendable;
  callback?: string;
}

export interface ReadRequest {
  is: "read";
  wamid: string;
  typing: boolean;
}

/**
 * Checks the body of `POST /:number/messages` against Meta's limits (Cloud API, messages reference).
 * @param body whatever JSON arrived; undefined if it was none
 */
export function readSend(body: unknown): SendRequest | ReadRequest | GraphError {
  const request = fields(body);
  if (!request) return graphError(100, "The request body is not a JSON object.");
  if (request["messaging_product"] !== "whatsapp")
    return graphError(100, "The parameter messaging_product is required and must be whatsapp.");
  return request["status"] === undefined ? readMessage(request) : readReceipt(request);
}

function readReceipt(request: Fields): ReadRequest | GraphError {
  if (request["status"] !== "read") return graphError(131009, "status must be read.");
  const wamid = request["message_id"];
  if (typeof wamid !== "string") return graphError(131008, "message_id is required.");
  const indicator = request["typing_indicator"];
  if (indicator !== undefined && fields(indicator)?.["type"] !== "text")
    return graphError(131009, "typing_indicator['type'] must be text.");
  return { is: "read", wamid, typing: indicator !== undefined };
}

function readMessage(request: Fields): SendRequest | GraphError {
  const { to, recipient, biz_opaque_callback_data: callback } = request;
  if (to === undefined && recipient === undefined) return graphError(131008, "The parameter to is required.");
  if (to !== undefined && !isPhone(to)) return graphError(100, "Param to is not a valid WhatsApp number.");
  if (recipient !== undefined && !isUserId(recipient))
    return graphError(100, "Param recipient is not a valid user id.");
  if (has(request, "recipient_type") && request["recipient_type"] !== "individual")
    return graphError(131009, "recipient_type must be individual.");
  if (callback !== undefined && (typeof callback !== "string" || callback.length > 512))
    return graphError(131009, "biz_opaque_callback_data must be a text of at most 512 characters.");
  const content = readContent(request);
  if (isGraphError(content)) return content;
  return {
    is: "send",
    content,
    ...(typeof to === "string" && { to }),
    ...(typeof recipient === "string" && { recipient }),
    ...(callback !== undefined && { callback }),
  };
}

function readContent(request: Fields): Sendable | GraphError {
  const type = request["type"] ?? "text";
  if (typeof type !== "string" || !["text", "image", "interactive", "template"].includes(type)) {
    return graphError(131051, "This look-alike knows the types text, image, interactive and template.");
  }
  const node = fields(request[type]);
  if (!node) return graphError(131008, `The parameter ${type} is required.`);
  if (type === "text") return readText(node);
  if (type === "image") return readImage(node);
  return type === "template" ? readTemplate(node) : readInteractive(node);
}

function readText(node: Fields): Sendable | GraphError {
  const text = textOf(node, "body", "text['body']", 4096);
  return isGraphError(text) ? text : { kind: "text", text: text.value };
}

function readImage(node: Fields): Sendable | GraphError {
  const { id, link } = node;
  if ((id === undefined) === (link === undefined)) return graphError(131008, "image wants either an id or a link.");
  if (link !== undefined && !isWebAddress(link)) return graphError(131009, "image['link'] is not a web address.");
  if (id !== undefined && (typeof id !== "string" || !/^\d{1,40}$/.test(id)))
    return graphError(131009, "image['id'] is not a media id.");
  const source = typeof id === "string" ? { id } : { link: String(link) };
  if (!has(node, "caption")) return { kind: "image", source };
  const caption = textOf(node, "caption", "image['caption']", 1024);
  return isGraphError(caption) ? caption : { kind: "image", source, caption: caption.value };
}

function isPhone(to: unknown): boolean {
  return typeof to === "string" && /^\+?[\d\s().-]{1,30}$/.test(to) && /^\d{6,15}$/.test(to.replace(/\D/g, ""));
}

function isUserId(recipient: unknown): boolean {
  return typeof recipient === "string" && /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(recipient);
}

function isWebAddress(link: unknown): boolean {
  return typeof link === "string" && /^https?:\/\//.test(link) && URL.canParse(link);
}
