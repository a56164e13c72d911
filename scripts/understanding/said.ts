import type { Answer, Content } from "./town.ts";

/** A turn in Meta's shape. `[photo]`, `[voice]`, `[edited: ...]`, `[forwarded: ...]`, `[tap: 2]` and so on are not text. */
export function contentOf(says: string, last?: Answer): Content {
  const [, what = "", of] = /^\[(\w+)(?:: ([^]*))?\]$/.exec(says) ?? [];
  switch (what) {
    case "photo":
      return { type: "image", image: { id: "1", mime_type: "image/jpeg", sha256: "x", ...(of && { caption: of }) } };
    case "voice":
      return { type: "audio", audio: { id: "1", mime_type: "audio/ogg; codecs=opus", sha256: "x", voice: true } };
    case "sticker":
      return { type: "sticker", sticker: { id: "1", mime_type: "image/webp", sha256: "x" } };
    case "location":
      return { type: "location", location: { latitude: -6.59, longitude: 106.79 } };
    case "contact":
      return { type: "contacts", contacts: [{ name: { formatted_name: "Seseorang" } }] };
    case "deleted":
      return { type: "revoke", revoke: { original_message_id: "wamid.before" } };
    case "reaction":
      return { type: "reaction", reaction: { message_id: "wamid.before", emoji: of } };
    case "edited":
      return { type: "edit", edit: { original_message_id: "wamid.before", message: text(of ?? "") } };
    case "forwarded":
      return { ...text(of ?? ""), context: { forwarded: true } };
    case "tap":
      return tapOn(Number(of), last);
    default:
      return text(says);
  }
}

function text(body: string): Content {
  return { type: "text", text: { body } };
}

/** The so-manieth of what the last letters let him tap; where there is less, he writes the number. */
function tapOn(which: number, last?: Answer): Content {
  const tap = last?.letters.flatMap(({ taps }) => taps)[which - 1];
  if (!tap) return text(String(which));
  const reply = { id: tap.id, title: tap.title };
  const interactive = tap.row
    ? { type: "list_reply", list_reply: reply }
    : { type: "button_reply", button_reply: reply };
  return { type: "interactive", interactive };
}
