import { mostPictureFaults } from "./after-verdict.ts";
import type { Recipient } from "./carrier.ts";
import type { LetterContent } from "./letter.ts";
import type { Fault } from "./letter-state.ts";

/** A letter in hand, with what is needed to send it. Texts and recipient live only as long as the attempt. */
export interface ClaimedLetter {
  letterId: string;
  number: string;
  citizenId: string;
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

export type Step =
  | { do: "send"; content: LetterContent; asTemplate: boolean; picture: boolean }
  | { do: "drop"; fault: Fault }
  | { do: "give-up" };

// A send without an answer may have arrived: after the third the citizen has had enough of it. A send in whose middle
// we died more likely never left, so it gets more chances; one that kills us every time must end all the same.
const mostUnknowns = 3;
const mostAbandoned = 10;
const marginSeconds = 60;

/** What to do with a letter now; `now` is domain time, since Meta's 24 hours began with the citizen's message. */
export function decide(letter: ClaimedLetter, now: Temporal.Instant): Step {
  const { content, to, windowUntil } = letter;
  if (!content || (!to.phone && !to.userId)) return { do: "drop", fault: "erased" };
  if (letter.unknowns >= mostUnknowns || letter.abandoned >= mostAbandoned) return { do: "give-up" };
  if (windowUntil && Temporal.Instant.compare(now.add({ seconds: marginSeconds }), windowUntil) < 0) {
    const picture = content.qr !== undefined && letter.pictureFaults < mostPictureFaults;
    return { do: "send", content, asTemplate: false, picture };
  }
  if (!content.template) return { do: "drop", fault: "window" };
  if (letter.muted) return { do: "drop", fault: "muted" };
  return { do: "send", content, asTemplate: true, picture: false };
}
