import { randomBytes } from "node:crypto";
import type { Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import { storable } from "../whatsapp/storable.ts";
import { type BadDay, badDayOf } from "./bad-day.sql.ts";
import { type Citizen, citizensById } from "./citizen.sql.ts";
import type { Content } from "./content.ts";
import { keepMedia } from "./graph/media.sql.ts";
import { tellPages } from "./notice.sql.ts";
import { paintPhoto } from "./photo.ts";
import type { Message } from "./talk.sql.ts";
import {
  deleteMessage,
  editMessage,
  markHeard,
  messageByWamid,
  openTalk,
  type TalkId,
  writeMessage,
} from "./talk.sql.ts";
import { owe } from "./webhook/owe.ts";
import { messageValue } from "./webhook/value.ts";

/** What a citizen can do on the page. */
export type Act =
  | { kind: "text"; text: string }
  | { kind: "photo"; text: string }
  | { kind: "location" | "voice" | "call" }
  /** A button or row of the office's message `of`. */
  | { kind: "choice"; of: string; id: string };

/**
 * The citizen says something: it stands in the talk at once, and the program is owed a webhook about it. Both commit together.
 * False if there is nobody (any more) who could say it, or nothing was said.
 */
export async function say(tx: Tx, keys: Keys, talk: TalkId, act: Act, now: Temporal.Instant): Promise<boolean> {
  const speaker = await speakerOf(tx, keys, talk);
  const said = speaker && (await readAct(tx, keys, talk, act, now));
  if (!speaker || !said) return false;
  const wamid = newWamid();
  await openTalk(tx, talk);
  await markHeard(tx, talk, now);
  await writeMessage(tx, keys, talk, { wamid, author: "citizen", content: said.content }, now);
  await oweTo(
    tx,
    keys,
    talk,
    speaker,
    { wamid, about: wamid, kind: act.kind === "call" ? "call" : "message", parts: said.parts },
    now,
  );
  await tellPages(tx, talk);
  return true;
}

/** The citizen changes the words of an own text. False if it is not theirs, or gone. */
export async function edit(
  tx: Tx,
  keys: Keys,
  talk: TalkId,
  wamid: string,
  text: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const own = await ownMessage(tx, keys, talk, wamid);
  if (!own || !canEdit(own.message, now) || !text.trim()) return false;
  await editMessage(tx, keys, wamid, { kind: "text", text: shown(text, now) }, now);
  const edited = { original_message_id: wamid, message: { type: "text", text: { body: clean(text) } } };
  await oweTo(
    tx,
    keys,
    talk,
    own.speaker,
    { wamid: newWamid(), about: wamid, kind: "message", parts: { type: "edit", edit: edited } },
    now,
  );
  await tellPages(tx, talk);
  return true;
}

/** The citizen deletes an own message for everybody. */
export async function unsay(tx: Tx, keys: Keys, talk: TalkId, wamid: string, now: Temporal.Instant): Promise<boolean> {
  const own = await ownMessage(tx, keys, talk, wamid);
  if (!own || !canUnsay(own.message, now)) return false;
  await deleteMessage(tx, wamid, now);
  const revoke = { original_message_id: wamid };
  await oweTo(
    tx,
    keys,
    talk,
    own.speaker,
    { wamid: newWamid(), about: wamid, kind: "message", parts: { type: "revoke", revoke } },
    now,
  );
  await tellPages(tx, talk);
  return true;
}

/** WhatsApp lets people change a text for 15 minutes. */
export function canEdit({ content, sentAt }: Message, now: Temporal.Instant): boolean {
  return content.kind === "text" && isWithin(now, sentAt, 15 / 60);
}

/** And delete a message for everybody for two and a half days. */
export function canUnsay({ content, sentAt }: Message, now: Temporal.Instant): boolean {
  return content.kind !== "gone" && isWithin(now, sentAt, 60);
}

function isWithin(now: Temporal.Instant, since: Temporal.Instant, hours: number): boolean {
  return since.until(now).total("hours") <= hours;
}

/** An id like Meta's: opaque, and no phone number inside (Meta's have one). */
export function newWamid(): string {
  return `wamid.${randomBytes(24).toString("base64")}`;
}

interface Speaker {
  citizen: Citizen;
  day: BadDay;
}

async function speakerOf(tx: Tx, keys: Keys, talk: TalkId): Promise<Speaker | undefined> {
  const citizen = (await citizensById(tx, keys, [talk.citizenId])).get(talk.citizenId);
  if (!citizen || citizen.forgottenAt) return undefined;
  return { citizen, day: await badDayOf(tx, talk.number) };
}

async function ownMessage(
  tx: Tx,
  keys: Keys,
  talk: TalkId,
  wamid: string,
): Promise<{ speaker: Speaker; message: Message } | undefined> {
  const [speaker, message] = [await speakerOf(tx, keys, talk), await messageByWamid(tx, keys, wamid)];
  const own = message?.author === "citizen" && message.citizenId === talk.citizenId && message.number === talk.number;
  return speaker && own && message.content.kind !== "gone" ? { speaker, message } : undefined;
}

interface Said {
  content: Content;
  /** The node of Meta's type. */
  parts: Record<string, unknown>;
}

async function readAct(tx: Tx, keys: Keys, talk: TalkId, act: Act, now: Temporal.Instant): Promise<Said | undefined> {
  switch (act.kind) {
    case "text":
      if (!act.text.trim()) return undefined;
      return {
        content: { kind: "text", text: shown(act.text, now) },
        parts: { type: "text", text: { body: clean(act.text) } },
      };
    case "choice":
      return readChoice(tx, keys, talk, act);
    case "photo":
      return readPhoto(tx, keys, talk, act.text, now);
    case "location":
      return { content: { kind: "location" }, parts: { type: "location", location: botanicalGarden } };
    case "voice":
      return {
        content: { kind: "voice" },
        parts: { type: "audio", audio: { id: newMediaId(), mime_type: "audio/ogg; codecs=opus", voice: true } },
      };
    case "call":
      return { content: { kind: "call" }, parts: { event: "connect", direction: "USER_INITIATED" } };
  }
}

async function readChoice(
  tx: Tx,
  keys: Keys,
  talk: TalkId,
  { of, id }: { of: string; id: string },
): Promise<Said | undefined> {
  const message = await messageByWamid(tx, keys, of);
  if (!message || message.number !== talk.number || message.citizenId !== talk.citizenId) return undefined;
  const { content } = message;
  const button = content.kind === "buttons" && content.buttons.find((one) => one.id === id);
  const row =
    content.kind === "list" && content.sections.flatMap((section) => section.rows).find((one) => one.id === id);
  const context = { id: of };
  if (button) {
    const reply = { type: "button_reply", button_reply: { id, title: button.title } };
    return {
      content: { kind: "choice", of, id, title: button.title },
      parts: { context, type: "interactive", interactive: reply },
    };
  }
  if (!row) return undefined;
  return {
    content: { kind: "choice", of, ...row },
    parts: { context, type: "interactive", interactive: { type: "list_reply", list_reply: row } },
  };
}

async function readPhoto(tx: Tx, keys: Keys, talk: TalkId, text: string, now: Temporal.Instant): Promise<Said> {
  const mediaId = newMediaId();
  const bytes = paintPhoto();
  const kept = await keepMedia(tx, keys, { mediaId, number: talk.number, mimeType: "image/png", bytes });
  const caption = text.trim();
  const image = {
    id: mediaId,
    mime_type: "image/png",
    sha256: kept.sha256,
    ...(caption && { caption: clean(caption) }),
  };
  return {
    content: { kind: "photo", mediaId, ...(caption && { caption: shown(caption, now) }) },
    parts: { type: "image", image },
  };
}

async function oweTo(
  tx: Tx,
  keys: Keys,
  talk: TalkId,
  { citizen, day }: Speaker,
  {
    wamid,
    about,
    kind,
    parts,
  }: { wamid: string; about: string; kind: "message" | "call"; parts: Record<string, unknown> },
  now: Temporal.Instant,
) {
  const value = messageValue(citizen, day.onlyUserId, { id: wamid, at: now, parts });
  await owe(tx, keys, { number: talk.number, kind, value, wamid: about }, day);
}

/** What the chat keeps and shows: identity numbers masked, because no table of the demo holds one either. */
function shown(text: string, now: Temporal.Instant): string {
  return storable(text, now) ?? "";
}

/** What the webhook carries: as it was typed, but for what PostgreSQL cannot keep until it is delivered. */
function clean(text: string): string {
  return text.slice(0, 4096).replaceAll("\0", "").toWellFormed();
}

/** Meta's media ids are long numbers. */
export function newMediaId(): string {
  return (randomBytes(8).readBigUInt64BE() >> 4n).toString().padStart(15, "1");
}

const botanicalGarden = { latitude: -6.5976, longitude: 106.7996, name: "Kebun Raya Bogor" };
