import type { Verdict } from "./carrier.ts";
import { drop, type Fault, fail, isSettled, type LetterState, released, requeue } from "./letter-state.ts";
import { later } from "./real-time.ts";

/** A verdict of the channel, or what we decided ourselves: not to send, to give up, or to put the letter back. */
export type SendOutcome =
  | Verdict
  | { is: "drop"; fault: Fault }
  /** The answer was lost while the channel was in trouble anyway. */
  | { is: "lost-in-trouble" }
  | { is: "give-up" }
  /** Not in these quiet hours; domain time. */
  | { is: "wait"; dueAt: Temporal.Instant }
  | { is: "back"; notBefore: Temporal.Instant | null; textAlone?: boolean };

export interface Circumstances {
  /** Real time. */
  now: Temporal.Instant;
  unknownOutcomeWaitMs: number;
  /** 0 to 1, for the jitter. */
  random: () => number;
}

/** After so many refusals of the picture the text goes alone. */
export const mostPictureFaults = 2;
/** With the back-off below: about half an hour. */
const mostRetries = 9;
/** While the channel is in trouble a letter waits as long as it makes sense; so many tries of its own are more than a day. */
const mostTroubleTries = 400;
const longestBackOffMs = 600_000;
const longestTroubleWaitMs = 240_000;
const secondTryMs = 30_000;
/** What we begin rests so long where Meta holds it back: it says neither until when nor what would end it sooner. */
export const templatesPauseMs = 3_600_000;
const longestPairPauseMs = 3_600_000;

/** The letter's next state after an attempt. */
export function afterOutcome(letter: LetterState, outcome: SendOutcome, about: Circumstances): LetterState {
  if (isSettled(letter)) return outcome.is === "accepted" ? accepted(letter, outcome.wamid, about) : released(letter);
  switch (outcome.is) {
    case "accepted":
      return accepted(letter, outcome.wamid, about);
    case "unknown":
      return { ...waitForReceipt(letter, about), unknowns: letter.unknowns + 1 };
    case "lost-in-trouble":
      // Like one whose server died: it probably never left, so it gets more attempts; and it waits for its receipt, since it may have.
      return { ...waitForReceipt(letter, about), abandoned: letter.abandoned + 1 };
    case "again":
      return retryLater(letter, outcome, about);
    case "trouble":
      return waitForEnd(letter, outcome, about);
    case "pause-templates":
      return { ...requeue(letter, later(about.now, templatesPauseMs)), errorCode: outcome.code ?? null };
    case "pause-pair":
      return pauseCitizen(letter, outcome, about);
    case "pause-number":
    case "pause-account":
    case "stop-number":
    case "stop-all":
      // The number waits, not the letter: it is no try of the letter's.
      return { ...requeue(letter, null), errorCode: outcome.code ?? null };
    case "picture":
      return withoutThatPicture(letter, outcome.code, about);
    case "never":
      return failForGood(letter, outcome, about);
    case "drop":
      return drop(letter, outcome.fault, undefined, about.now);
    case "give-up":
      return fail(letter, "unknown", undefined, about.now);
    case "wait":
      return { ...requeue(letter, null), dueAt: outcome.dueAt };
    case "back":
      return { ...requeue(letter, outcome.notBefore), ...(outcome.textAlone && { pictureFaults: mostPictureFaults }) };
    default:
      return outcome satisfies never;
  }
}

function accepted(letter: LetterState, wamid: string, { now }: Circumstances): LetterState {
  const free = released(letter);
  // A receipt was quicker than the answer and led to another try: that attempt is over.
  if (letter.earlierWamids.includes(wamid) || letter.wamid === wamid) return free;
  // A second attempt whose first was not lost after all: either of them counts.
  if (letter.wamid !== null) return { ...free, earlierWamids: [...letter.earlierWamids, wamid] };
  return { ...free, wamid, acceptedAt: letter.acceptedAt ?? now, unknownAt: null, notBefore: null, errorCode: null };
}

function waitForReceipt(letter: LetterState, { now, unknownOutcomeWaitMs }: Circumstances): LetterState {
  const notBefore = later(now, unknownOutcomeWaitMs);
  return { ...released(letter), unknownAt: now, notBefore };
}

// Not this letter's fault, so it loses no try; but another one is sent to see first, in case it is.
function waitForEnd(letter: LetterState, { code }: { code?: number }, { now, random }: Circumstances): LetterState {
  const tries = letter.tries + 1;
  if (tries >= mostTroubleTries) return fail({ ...letter, tries }, "tired", code, now);
  const wait = Math.min(longestTroubleWaitMs, 5_000 * 2 ** Math.min(tries - 1, 10)) * (0.5 + random());
  return { ...requeue({ ...letter, tries }, later(now, wait)), errorCode: code ?? null };
}

function retryLater(letter: LetterState, { code, after = 0 }: { code?: number; after?: number }, about: Circumstances) {
  const tries = letter.tries + 1;
  const tried = { ...letter, tries };
  if (tries >= mostRetries) return fail(tried, "tired", code, about.now);
  const backOff = Math.min(longestBackOffMs, 2_000 * 3 ** (tries - 1)) * (0.5 + about.random());
  return { ...requeue(tried, later(about.now, Math.max(after * 1_000, backOff))), errorCode: code ?? null };
}

// Meta's own formula: 4^n seconds, n counting from 0.
function pauseCitizen(
  letter: LetterState,
  { code, after = 0 }: { code?: number; after?: number },
  { now }: Circumstances,
) {
  const pause = Math.min(longestPairPauseMs, 1_000 * 4 ** letter.pauses);
  const queued = requeue(letter, later(now, Math.max(after * 1_000, pause)));
  return { ...queued, pauses: letter.pauses + 1, errorCode: code ?? null };
}

function withoutThatPicture(letter: LetterState, code: number | undefined, { now }: Circumstances): LetterState {
  const pictureFaults = letter.pictureFaults + 1;
  // A text without a picture cannot have a bad picture: the channel's answer makes no sense, so we stop.
  if (pictureFaults > mostPictureFaults + 1) return fail(letter, "our-mistake", code, now);
  return { ...requeue(letter, null), pictureFaults, mediaId: null, errorCode: code ?? null };
}

function failForGood(
  letter: LetterState,
  { why, code }: Verdict & { is: "never" },
  { now }: Circumstances,
): LetterState {
  if (why !== "window") return fail(letter, why, code, now);
  // We counted the window as open, the channel does not: only a template can go now. Meta is wrong about it now and then, so what has no
  // template is tried once more.
  if (letter.hasTemplate && !letter.templateOnly) return { ...requeue(letter, null), templateOnly: true };
  if (letter.tries === 0 && !letter.templateOnly)
    return { ...requeue({ ...letter, tries: 1 }, later(now, secondTryMs)), errorCode: code ?? null };
  return drop(letter, "window", code, now);
}
