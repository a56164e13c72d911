import type { Tx } from "../../../database/index.ts";
import type { Keys } from "../../../keys/index.ts";
import { storable } from "../../whatsapp/storable.ts";
import { type BadAnswer, type BadDay, badDayOf, takeBadAnswer } from "../bad-day.sql.ts";
import { type Citizen, findCitizen } from "../citizen.sql.ts";
import { addressDigest } from "../citizen.ts";
import type { Content } from "../content.ts";
import { tellPages } from "../notice.sql.ts";
import { newMediaId, newWamid } from "../say.ts";
import { markTyping, noteRefusal, openTalk, type TalkId, talkState, writeMessage } from "../talk.sql.ts";
import { owe } from "../webhook/owe.ts";
import { statusValue, waId } from "../webhook/value.ts";
import { type GraphError, graphError, isGraphError } from "./errors.ts";
import { findMedia, keepMedia } from "./media.sql.ts";
import type { Pace } from "./pace.ts";
import type { SendRequest } from "./read-send.ts";
import { fillTemplate } from "./read-template.ts";
import { findTemplate } from "./template.sql.ts";

/** A picture fetched from a link before the send; `fault` if there was none to be had. */
export type Fetched = { bytes: Buffer; mimeType: string } | { fault: GraphError };

export interface Sent {
  /** The body of the answer. */
  answer: Record<string, unknown>;
  /** Accepted, and nobody shall hear of it. */
  silent: boolean;
}

export interface SendContext {
  number: string;
  now: Temporal.Instant;
  pace: Pace;
  keys: Keys;
  fetched?: Fetched;
}

const windowHours = 24;

/**
 * One send, as Meta would judge it: speed, receiver, window, template and picture, in this order, and whatever a bad day
 * does to it. An accepted letter stands in the talk and its receipts are owed, all in `tx`.
 */
export async function send(tx: Tx, request: SendRequest, context: SendContext): Promise<Sent | GraphError> {
  const receiver = await receiverOf(tx, request, context);
  const day = await badDayOf(tx, context.number);
  const bad = await takeBadAnswer(tx, context.number);
  if (bad === "500") return graphError(1);
  const judged = await judge(tx, request, context, receiver, bad);
  if (!receiver) return isGraphError(judged) ? judged : graphError(131026);
  const talk = { number: context.number, citizenId: receiver.citizenId };
  await openTalk(tx, talk);
  if (isGraphError(judged)) return refuse(tx, talk, receiver, request, judged, day, context);
  await accept(tx, talk, receiver, request, judged, day, context);
  return { answer: answerOf(request, receiver, judged.wamid), silent: bad === "no-answer" };
}

async function receiverOf(tx: Tx, { to, recipient }: SendRequest, { keys }: SendContext): Promise<Citizen | undefined> {
  // Both allowed, `to` wins.
  const who = to ? { phone: `+${to.replace(/\D/g, "")}` } : { userId: recipient ?? "" };
  return findCitizen(tx, keys, who, addressDigest(keys, who));
}

interface Judged {
  wamid: string;
  content: Content;
  /** A picture behind a link that could not be had: accepted, and failed a moment later. */
  fails?: GraphError;
}

async function judge(
  tx: Tx,
  request: SendRequest,
  context: SendContext,
  receiver: Citizen | undefined,
  bad: BadAnswer | null,
): Promise<Judged | GraphError> {
  if (bad === "130429" || bad === "131056" || bad === "131047") return graphError(Number(bad));
  const tooFast = context.pace.send(context.number, receiver?.citizenId ?? request.to ?? request.recipient ?? "");
  if (tooFast) return tooFast;
  if (!receiver) return graphError(131026);
  if (request.content.kind !== "template" && !(await windowIsOpen(tx, context, receiver))) return graphError(131047);
  const content = await contentOf(tx, request, context);
  if (isGraphError(content)) return content;
  return { wamid: newWamid(), ...content };
}

/** The citizen wrote to this number within 24 hours of domain time. */
async function windowIsOpen(tx: Tx, { number, now }: SendContext, { citizenId }: Citizen): Promise<boolean> {
  const { heardAt } = await talkState(tx, { number, citizenId });
  return heardAt !== null && Temporal.Instant.compare(now, heardAt.add({ hours: windowHours })) < 0;
}

async function contentOf(
  tx: Tx,
  { content }: SendRequest,
  context: SendContext,
): Promise<Omit<Judged, "wamid"> | GraphError> {
  if (content.kind === "image") return imageOf(tx, content, context);
  if (content.kind === "template") {
    const template = await findTemplate(tx, content.name, content.language);
    if (!template) return graphError(132001, `template name (${content.name}) does not exist in ${content.language}`);
    const text = fillTemplate(template.body, content.parameters);
    if (text === undefined) return graphError(132000, "The number of parameters does not match the template's body.");
    return { content: { kind: "template", name: content.name, text: masked(text, context) } };
  }
  return { content: { ...content, text: masked(content.text, context) } };
}

async function imageOf(
  tx: Tx,
  { source, caption }: Extract<SendRequest["content"], { kind: "image" }>,
  context: SendContext,
): Promise<Omit<Judged, "wamid"> | GraphError> {
  const words = caption === undefined ? {} : { caption: masked(caption, context) };
  if ("id" in source) {
    const media = await findMedia(tx, context.keys, source.id);
    if (media?.number !== context.number)
      return graphError(100, "Param image['id'] is not a valid WhatsApp Business Account media attachment ID.");
    return { content: { kind: "image", mediaId: source.id, ...words } };
  }
  const { fetched } = context;
  if (!fetched || "fault" in fetched) {
    return { content: { kind: "image", mediaId: "", ...words }, fails: fetched?.fault ?? graphError(131053) };
  }
  const media = await keepMedia(tx, context.keys, { mediaId: newMediaId(), number: context.number, ...fetched });
  return { content: { kind: "image", mediaId: media.mediaId, ...words } };
}

// The program never writes an identity number; if it once did, the emulator's tables still hold none.
function masked(text: string, { now }: SendContext): string {
  return storable(text, now) ?? "";
}

async function accept(
  tx: Tx,
  talk: TalkId,
  receiver: Citizen,
  request: SendRequest,
  { wamid, content, fails }: Judged,
  day: BadDay,
  { now, keys }: SendContext,
) {
  if (fails) return fail(tx, talk, receiver, { wamid, callback: request.callback, error: fails }, day, { now, keys });
  await writeMessage(tx, keys, talk, { wamid, author: "office", content, ...callbackOf(request) }, now);
  await markTyping(tx, talk, null);
  const category = content.kind === "template" ? "utility" : "service";
  for (const status of ["sent", "delivered"] as const) {
    const value = statusValue(receiver, day.onlyUserId, { wamid, status, at: now, ...callbackOf(request), category });
    await owe(tx, keys, { number: talk.number, kind: "status", value, wamid }, day);
  }
  await tellPages(tx, talk);
}

/** Says no at once; or, on a day like that, yes, and a `failed` status later. */
async function refuse(
  tx: Tx,
  talk: TalkId,
  receiver: Citizen,
  request: SendRequest,
  error: GraphError,
  day: BadDay,
  { now, keys }: SendContext,
): Promise<Sent | GraphError> {
  const wamid = newWamid();
  if (day.later && error.code >= 130_000) {
    await fail(tx, talk, receiver, { wamid, callback: request.callback, error }, day, { now, keys });
    return { answer: answerOf(request, receiver, wamid), silent: false };
  }
  await noteRefusal(tx, keys, talk, { code: error.code, wamid }, now);
  await tellPages(tx, talk);
  return error;
}

async function fail(
  tx: Tx,
  talk: TalkId,
  receiver: Citizen,
  { wamid, callback, error }: { wamid: string; callback: string | undefined; error: GraphError },
  day: BadDay,
  { now, keys }: Pick<SendContext, "now" | "keys">,
) {
  await noteRefusal(tx, keys, talk, { code: error.code, wamid }, now);
  const value = statusValue(receiver, day.onlyUserId, {
    wamid,
    status: "failed",
    at: now,
    callback: callback ?? null,
    error,
  });
  await owe(tx, keys, { number: talk.number, kind: "status", value, wamid }, day);
  await tellPages(tx, talk);
}

function answerOf({ to, recipient }: SendRequest, receiver: Citizen, wamid: string) {
  const contact = to
    ? { input: to, wa_id: receiver.phone ? waId(receiver) : to.replace(/\D/g, "") }
    : { input: recipient, user_id: recipient };
  return { messaging_product: "whatsapp", contacts: [contact], messages: [{ id: wamid }] };
}

function callbackOf({ callback }: SendRequest) {
  return callback === undefined ? {} : { callback };
}
