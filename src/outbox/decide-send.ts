import { mostPictureFaults } from "./after-outcome.ts";
import type { Recipient } from "./carrier.ts";
import type { ContactKind } from "./contact-policy.ts";
import type { LetterContent } from "./letter.ts";
import type { Fault } from "./letter-state.ts";
import { isOver } from "./letter-times.ts";

/** A letter in hand, with what is needed to send it. Texts and recipient live only as long as the attempt. */
export interface TakenLetter {
  letterId: string;
  number: string;
  citizenId: string;
  /** Of the contact it goes to; null: there is none any more. */
  contactKind: ContactKind | null;
  kind: string;
  content: LetterContent | null;
  /** Domain time. */
  windowUntil: Temporal.Instant | null;
  office: number | null;
  /** It answers a message, so it leaves at any hour. */
  isAnswer: boolean;
  /** From then on it makes no sense any more; domain time. */
  goodUntil: Temporal.Instant | null;
  atNight: boolean;
  mediaId: string | null;
  tries: number;
  unknowns: number;
  abandoned: number;
  pictureFaults: number;
  claimedAt: Temporal.Instant;
  to: Recipient;
  /** The citizen wants no letters that are not answers. */
  muted: boolean;
}

export type SendStep =
  | { do: "send"; by: ContactKind; content: LetterContent; asTemplate: boolean; picture: boolean }
  | { do: "drop"; fault: Fault }
  /** Quiet hours of its office until then; domain time. */
  | { do: "wait"; dueAt: Temporal.Instant }
  | { do: "give-up" };

// A send without an answer may have arrived: three such attempts are enough. A send during which the server died,
// or while the channel was in trouble, probably never left, so it gets more attempts; one that kills the server every time must end too.
const mostUnknowns = 3;
const mostAbandoned = 10;
const marginSeconds = 60;

/** When the quiet hours of an office are over that hold at a moment; undefined: none do. */
export type QuietUntil = (office: number, at: Temporal.Instant) => Temporal.Instant | undefined;

/**
 * What to do with a letter now; `now` is domain time, since Meta's 24 hours began with the citizen's message. The quiet hours are asked
 * again here: a letter may have waited long for its number, or for Meta.
 */
export function decideSend(letter: TakenLetter, now: Temporal.Instant, quietUntil: QuietUntil): SendStep {
  const { content, to, windowUntil, contactKind: by } = letter;
  if (!content || !by || (!to.phone && !to.userId)) return { do: "drop", fault: "erased" };
  if (isOver(letter.goodUntil, now)) return { do: "drop", fault: "over" };
  const dueAt =
    letter.isAnswer || letter.atNight || letter.office === null ? undefined : quietUntil(letter.office, now);
  if (dueAt) return { do: "wait", dueAt };
  if (letter.unknowns >= mostUnknowns || letter.abandoned >= mostAbandoned) return { do: "give-up" };
  if (windowUntil && Temporal.Instant.compare(now.add({ seconds: marginSeconds }), windowUntil) < 0) {
    const picture = content.qr !== undefined && letter.pictureFaults < mostPictureFaults;
    return { do: "send", by, content, asTemplate: false, picture };
  }
  if (!content.template) return { do: "drop", fault: "window" };
  if (letter.muted) return { do: "drop", fault: "muted" };
  return { do: "send", by, content, asTemplate: true, picture: false };
}
