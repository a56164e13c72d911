import type { ComponentChildren } from "preact";

/** WhatsApp's marks as a phone draws them: *bold*, _italic_, ~struck~, ```code```. Lines stay lines. */
export function formatted(text: string): ComponentChildren {
  // Splitting by a captured mark puts the marked parts at odd places.
  return text.split(marks).map((part, at) => (at % 2 === 1 ? drawn(part) : part));
}

// A mark opens after a blank or the beginning and closes before a blank, a stop or the end, as on the phone.
const marks =
  /(```[^`]+```|(?<![\w*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\w*])|(?<![\w_])_[^\s_](?:[^_\n]*[^\s_])?_(?![\w_])|(?<![\w~])~[^\s~](?:[^~\n]*[^\s~])?~(?![\w~]))/;

function drawn(part: string): ComponentChildren {
  if (part.startsWith("```")) return <code>{part.slice(3, -3)}</code>;
  const inner = part.slice(1, -1);
  if (part.startsWith("*")) return <strong>{formatted(inner)}</strong>;
  return part.startsWith("_") ? <em>{formatted(inner)}</em> : <s>{formatted(inner)}</s>;
}
