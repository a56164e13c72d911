/** What the outbox knows of a letter's way. All moments are real time, rounded to milliseconds. */
export interface LetterState {
  letterId: string;
  number: string;
  kind: string;
  hasTemplate: boolean;
  /** Free text is not allowed (any more). */
  templateOnly: boolean;
  /** The content is to be blanked. */
  blank: boolean;
  notBefore: Temporal.Instant | null;
  /** The end of quiet hours that it waits for. Domain time, unlike all others. */
  dueAt: Temporal.Instant | null;
  claimedBy: string | null;
  claimedAt: Temporal.Instant | null;
  /** Attempts that the channel refused for the moment. */
  tries: number;
  /** Attempts whose answer was lost. */
  unknowns: number;
  /** Attempts that probably never left: the server died, or the channel was in trouble. */
  abandoned: number;
  /** Times the channel found us too fast for this citizen. */
  pauses: number;
  pictureFaults: number;
  mediaId: string | null;
  wamid: string | null;
  /** Attempts that the channel had accepted and that failed later. */
  earlierWamids: string[];
  acceptedAt: Temporal.Instant | null;
  /** Set while we wait for a receipt of an attempt whose answer was lost. */
  unknownAt: Temporal.Instant | null;
  sentAt: Temporal.Instant | null;
  deliveredAt: Temporal.Instant | null;
  readAt: Temporal.Instant | null;
  failedAt: Temporal.Instant | null;
  droppedAt: Temporal.Instant | null;
  errorCode: number | null;
  fault: Fault | null;
}

/**
 * Why a letter ended. window: the 24 hours are over and no template says the same; muted: only a template would go and
 * the citizen wants none; erased: nobody to send to; tired: refused for the moment too often; unknown: no answer, too
 * often; unfamiliar: the channel gave an error that we do not know; operator: dropped by hand; over: it made no sense any more when it could leave; the others as the channel said.
 */
export type Fault =
  | "window"
  | "muted"
  | "erased"
  | "tired"
  | "unknown"
  | "unreachable"
  | "refused"
  | "our-mistake"
  | "template"
  | "operator"
  | "over"
  | "unfamiliar";

/** Nothing is owed any more unless a receipt says otherwise. */
export function isSettled(letter: LetterState): boolean {
  return letter.acceptedAt !== null || letter.failedAt !== null || letter.droppedAt !== null;
}

/** Waiting to be sent; not before the given moment. */
export function requeue(letter: LetterState, notBefore: Temporal.Instant | null): LetterState {
  return { ...released(letter), notBefore, unknownAt: null };
}

export function released(letter: LetterState): LetterState {
  return { ...letter, claimedBy: null, claimedAt: null };
}

/**
 * Failed for good. The content goes at once where nobody could ever do better; else it stays a week, so that an
 * operator can send the letter again.
 */
export function fail(letter: LetterState, fault: Fault, code: number | undefined, now: Temporal.Instant): LetterState {
  const hopeless = fault === "unreachable" || fault === "refused";
  const free = released(letter);
  return {
    ...free,
    failedAt: now,
    unknownAt: null,
    notBefore: null,
    fault,
    errorCode: code ?? null,
    blank: letter.blank || hopeless,
  };
}

/** Not to be sent, and its content gone. */
export function drop(letter: LetterState, fault: Fault, code: number | undefined, now: Temporal.Instant): LetterState {
  const free = released(letter);
  return { ...free, droppedAt: now, unknownAt: null, notBefore: null, fault, errorCode: code ?? null, blank: true };
}
