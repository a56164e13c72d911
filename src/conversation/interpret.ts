import { onTheWay, pictureToday } from "./interpret/at-office.ts";
import { tapped } from "./interpret/choice.ts";
import { type Hearing, hear, mean } from "./interpret/hearing.ts";
import { meantBy } from "./interpret/text.ts";
import type { About, Meant } from "./interpret/topic.ts";
import type { Said } from "./said.ts";
import type { Scene } from "./scene.ts";

/** What this person, at this point of the dialogue, means. Pure; never throws for anything a person can send. */
export function interpret(said: Said, scene: Scene): Meant {
  switch (said.kind) {
    case "text":
      return meantBy(hear(said.text, scene));
    case "edited":
      return edited(hear(said.text, scene));
    case "choice":
      return tapped(hear("", scene), said.id);
    case "media":
      return media(said, scene);
    case "location":
      // Whoever is on the way shows where they are.
      return onTheWay(hear("", scene)) ?? about(scene, { on: "small", what: "location" });
    case "call":
      return about(scene, { on: "small", what: "call" });
    case "contact":
    case "order":
    case "unreadable":
      return about(scene, { on: "small", what: "unreadable" });
    case "reaction":
    case "deleted":
      return about(scene, { on: "silence" });
  }
}

/**
 * A message changed after it was sent replaces what still waits: a new request for the same person takes the place of the hold, and for a
 * booking the move is offered. What it no longer says is not undone.
 */
function edited(h: Hearing): Meant {
  return h.reading.people.length > 0 || h.scene.bookings.length === 0 ? meantBy(h) : mean(h, { on: "silence" });
}

/** A picture is not kept; what stands under it counts as written. */
function media(said: Extract<Said, { kind: "media" }>, scene: Scene): Meant {
  if (said.caption?.trim())
    return meantBy(hear(said.caption, scene, said.media === "image" || said.media === "document"));
  if (said.media === "sticker") return about(scene, { on: "silence" });
  if (said.media === "voice" || said.media === "audio") return about(scene, { on: "small", what: "voice" });
  return pictureToday(hear("", scene)) ?? about(scene, { on: "small", what: "picture" });
}

function about(scene: Scene, what: About): Meant {
  return mean(hear("", scene), what);
}
