import { agree } from "./decide/agree.ts";
import { onTheWay, pictureToday } from "./decide/at-office.ts";
import { tapped } from "./decide/choice.ts";
import { factOf } from "./decide/fact.ts";
import type { About, Intent } from "./decide/intent.ts";
import { type IntentContext, intent, openHolds, readIntentContext } from "./decide/intent-context.ts";
import { decide } from "./decide/policy.ts";
import type { DialogueContext } from "./dialogue-context.ts";
import type { Said } from "./incoming-message.ts";
import { amongTowns, isKin } from "./recognise/index.ts";

/** What this person, at this point of the dialogue, means. Pure; never throws for anything a person can send. */
export function interpret(said: Said, dialogue: DialogueContext): Intent {
  return amongTowns(dialogue.offices.country, () => meaning(said, dialogue));
}

function meaning(said: Said, dialogue: DialogueContext): Intent {
  switch (said.kind) {
    case "text":
      return decide(readIntentContext(said.text, dialogue, { forwarded: said.forwarded === true }));
    case "edited":
      return edited(readIntentContext(said.text, dialogue));
    case "choice":
      return tapped(readIntentContext("", dialogue), said.id);
    case "media":
      return media(said, dialogue);
    case "location":
      // Whoever is on the way shows where they are.
      return onTheWay(readIntentContext("", dialogue)) ?? about(dialogue, { on: "small", what: "location" });
    case "call":
      return about(dialogue, { on: "small", what: "call" });
    case "contact":
    case "order":
    case "unreadable":
      return about(dialogue, { on: "small", what: "unreadable" });
    case "reaction":
      return reaction(said, dialogue);
    case "deleted":
      return about(dialogue, { on: "silence" });
  }
}

/**
 * A message changed after it was sent replaces what still waits: a new request for the same person takes the place of the hold, and for a
 * booking the move is offered. What it no longer says is not undone.
 */
function edited(h: IntentContext): Intent {
  return h.reading.people.length > 0 || h.dialogue.bookings.length === 0 ? decide(h) : intent(h, { on: "silence" });
}

/** A picture is not kept; what stands under it counts as written. */
function media(said: Extract<Said, { kind: "media" }>, dialogue: DialogueContext): Intent {
  if (said.caption?.trim()) {
    const captioned = readIntentContext(said.caption, dialogue, {
      photo: said.media === "image" || said.media === "document",
    });
    return captioned.photo && namesPaper(captioned) ? factOf(captioned, "send-docs") : decide(captioned);
  }
  if (said.media === "sticker") return sticker(readIntentContext("", dialogue));
  if (said.media === "voice" || said.media === "audio") return about(dialogue, { on: "small", what: "voice" });
  return pictureToday(readIntentContext("", dialogue)) ?? about(dialogue, { on: "small", what: "picture" });
}

/** "Ktp istri" beneath a picture says what the picture shows, and that it was sent. */
function namesPaper({ reading: { text } }: IntentContext): boolean {
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return (
    words.some((word) => papers.has(word)) && words.every((word) => papers.has(word) || whose.has(word) || isKin(word))
  );
}
const papers = new Set(
  "ktp e-ktp ektp kk kartu keluarga akta akte paspor passport ijazah kia family card certificate id".split(" "),
);
const whose = new Set(
  "ini itu lama baru foto scan fotokopi saya sy aku lahir asli punya my our the of copy photo birth dan and sama this is here please register tolong tlg mohon minta didaftarkan didaftarin daftarkan daftarin daftar dicatat ya yah pak bu min kak mas mbak".split(
    " ",
  ),
);

/** A thumb on the newest echo is a yes to it; any other sign says nothing. */
function reaction({ emoji = "" }: Extract<Said, { kind: "reaction" }>, dialogue: DialogueContext): Intent {
  const h = readIntentContext("", dialogue);
  const held = dialogue.bookings.find(({ id, state }) => id === dialogue.reactedTo && state === "held");
  const agrees = held !== undefined && /👍|👌|✅|🆗|💯|❤|🙏/u.test(emoji);
  return (agrees ? agree(h) : undefined) ?? intent(h, { on: "silence" });
}

/** A sticker says nothing: whoever owes us an answer hears until when, whoever is new what can be done here. */
function sticker(h: IntentContext): Intent {
  if (openHolds(h).length > 0 || h.state.offer) return intent(h, { on: "not-yet" });
  return h.dialogue.known ? intent(h, { on: "silence" }) : intent(h, { on: "menu", why: "hello" });
}

function about(dialogue: DialogueContext, what: About): Intent {
  return intent(readIntentContext("", dialogue), what);
}
