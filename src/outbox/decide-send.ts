import { mostPictureFaults } from "./after-outcome.ts";
import type { Recipient } from "./carrier.ts";
import type { ContactKind } from "./contact-policy.ts";
import type { LetterContent } from "./letter.ts";
import type { Fault } from "./letter-state.ts";

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
  | { do: "give-up" };

// A send without an answer may have arrived: three such attempts are enough. A send during which the server died
// probably never left, so it gets more attempts; one that kills the server every time must end too.
const mostUnknowns = 3;
const mostAbandoned = 10;
const marginSeconds = 60;

/** What to do with a letter now; `now` is domain time, since Meta's 24 hours began with the citizen's message. */
export function decideSend(letter: TakenLetter, now: Temporal.Instant): SendStep {
  const { content, to, windowUntil, contactKind: by } = letter;
  if (!content || !by || (!to.phone && !to.userId)) return { do: "drop", fault: "erased" };
  if (letter.unknowns >= mostUnknowns || letter.abandoned >= mostAbandoned) return { do: "give-up" };
  if (windowUntil && Temporal.Instant.compare(now.add({ seconds: marginSeconds }), windowUntil) < 0) {
    const picture = content.qr !== undefined && letter.pictureFaults < mostPictureFaults;
    return { do: "send", by, content, asTemplate: false, picture };
  }
  if (!content.template) return { do: "drop", fault: "window" };
  if (letter.muted) return { do: "drop", fault: "muted" };
  return { do: "send", by, content, asTemplate: true, picture: false };
}
