import type { Said } from "../../conversation/index.ts";
import { type Loose, listIn, objectIn, wordIn } from "./loose-json.ts";
import { storable, storableId } from "./storable.ts";

/**
 * What a message says. Names, positions, files, contact cards and links are not carried over: only the kind is.
 * Total: a shape nobody knows becomes `unreadable` with Meta's word for it.
 * @param at the message's moment
 */
export function readSaid(message: Loose, at: Temporal.Instant): Said {
  const type = typeOf(message);
  switch (type) {
    case "text":
      return textIn(message, at);
    case "button":
      return choiceIn(objectIn(message.button), "payload", "text", at) ?? unreadable(type);
    case "interactive":
      return interactiveIn(message, at);
    case "image":
    case "video":
    case "document":
    case "sticker":
    case "voice":
      return mediaIn(type, objectIn(message[type]), at);
    case "audio":
      return mediaIn(objectIn(message.audio)?.voice === true ? "voice" : "audio", objectIn(message.audio), at);
    case "location":
      return { kind: "location" };
    case "contacts":
      return { kind: "contact" };
    case "reaction":
      return reactionIn(objectIn(message.reaction));
    case "order":
      return { kind: "order" };
    case "revoke":
      return { kind: "deleted" };
    case "edit":
      return editIn(message, at);
    default:
      return unreadable(wordIn(objectIn(message.unsupported)?.type) ?? type);
  }
}

const contents = [
  "text",
  "button",
  "interactive",
  "image",
  "video",
  "document",
  "sticker",
  "voice",
  "audio",
  "location",
  "contacts",
];
const contentsToo = ["reaction", "order", "revoke", "edit", "system"];

/** Meta's word for the kind; where it is missing, the content tells. */
export function typeOf(message: Loose): string {
  const named = wordIn(message.type);
  if (named !== undefined) return named;
  const found = [...contents, ...contentsToo].find(
    (name) => objectIn(message[name]) ?? listIn(message[name]).length > 0,
  );
  return found ?? "unknown";
}

function textIn(message: Loose, at: Temporal.Instant): Said {
  const text = storable(objectIn(message.text)?.body, at);
  if (text === undefined) return unreadable("text");
  const context = objectIn(message.context);
  const forwarded = context?.forwarded === true || context?.frequently_forwarded === true;
  return { kind: "text", text, ...(forwarded && { forwarded }) };
}

function choiceIn(
  reply: Loose | undefined,
  idField: string,
  titleField: string,
  at: Temporal.Instant,
): Said | undefined {
  const title = storable(reply?.[titleField], at) ?? "";
  const id = storableId(reply?.[idField]) ?? title;
  return id === "" ? undefined : { kind: "choice", id, title };
}

function interactiveIn(message: Loose, at: Temporal.Instant): Said {
  const interactive = objectIn(message.interactive);
  const reply = objectIn(interactive?.button_reply) ?? objectIn(interactive?.list_reply);
  if (reply) return choiceIn(reply, "id", "title", at) ?? unreadable("interactive");
  if (interactive && "call_permission_reply" in interactive) return { kind: "call" };
  // A finished Flow comes here as nfm_reply; we send none, so its answers are nobody's.
  return unreadable(wordIn(interactive?.type) ?? "interactive");
}

function reactionIn(reaction: Loose | undefined): Said {
  const emoji = wordIn(reaction?.emoji)?.slice(0, 20);
  const to = storableId(reaction?.message_id);
  return { kind: "reaction", ...(emoji && { emoji: emoji.toWellFormed() }), ...(to && { to }) };
}

type Media = Extract<Said, { kind: "media" }>["media"];

function mediaIn(media: Media, node: Loose | undefined, at: Temporal.Instant): Said {
  const caption = storable(node?.caption, at);
  return { kind: "media", media, ...(caption && { caption }) };
}

/** The new wording, of a text or of a picture's caption. */
function editIn(message: Loose, at: Temporal.Instant): Said {
  const now = objectIn(objectIn(message.edit)?.message);
  const captioned = ["image", "video", "document"].map((type) => objectIn(now?.[type])?.caption);
  const text = [objectIn(now?.text)?.body, ...captioned].map((words) => storable(words, at)).find((words) => words);
  return text ? { kind: "edited", text } : unreadable("edit");
}

// Only letters: what stands here is shown to operators.
function unreadable(type: string): Said {
  return {
    kind: "unreadable",
    type:
      type
        .slice(0, 400)
        .replace(/[^A-Za-z_]/g, "")
        .slice(0, 40) || "unknown",
  };
}
