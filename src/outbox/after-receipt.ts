import { afterOutcome, type Circumstances, type SendOutcome } from "./after-outcome.ts";
import type { Receipt, Verdict } from "./carrier.ts";
import { isSettled, type LetterState } from "./letter-state.ts";

/**
 * What a receipt changes. Letters only move forward (sent, delivered, read); failed is the end unless the letter was
 * delivered after all; duplicates change nothing; the order in which receipts come makes no difference.
 */
export function afterReceipt(letter: LetterState, receipt: Receipt, about: Circumstances): LetterState {
  switch (receipt.status) {
    case "sent":
      return sent(letter, receipt, about);
    case "delivered":
      return arrived(letter, receipt, about, { deliveredAt: earlier(letter.deliveredAt, receipt.at) });
    case "read":
      return arrived(letter, receipt, about, { readAt: earlier(letter.readAt, receipt.at) });
    case "failed":
      return failed(letter, receipt, about);
    case "other":
      return letter;
    default:
      return receipt.status satisfies never;
  }
}

function sent(letter: LetterState, receipt: Receipt, about: Circumstances): LetterState {
  // The attempt failed later, whatever was heard first.
  if (letter.earlierWamids.includes(receipt.wamid)) return letter;
  return { ...known(letter, receipt, about), sentAt: earlier(letter.sentAt, receipt.at) };
}

function arrived(letter: LetterState, receipt: Receipt, about: Circumstances, fact: Partial<LetterState>): LetterState {
  const alive = { ...letter, failedAt: null, droppedAt: null, fault: null, errorCode: null };
  return { ...known(alive, receipt, about), ...fact, blank: true };
}

// The channel has it, though we may not have heard its answer, or never will.
function known(letter: LetterState, { wamid }: Receipt, { now }: Circumstances): LetterState {
  if (isSettled(letter)) return letter;
  return {
    ...letter,
    acceptedAt: now,
    wamid: letter.wamid ?? wamid,
    unknownAt: null,
    notBefore: null,
    errorCode: null,
  };
}

function failed(letter: LetterState, receipt: Receipt, about: Circumstances): LetterState {
  if (letter.deliveredAt || letter.readAt || letter.failedAt || letter.droppedAt) return letter;
  if (!isAboutThisAttempt(letter, receipt.wamid)) return letter;
  const open = { ...letter, wamid: receipt.wamid, acceptedAt: null };
  const next = afterOutcome(open, outcomeOf(receipt.verdict), about);
  if (next.failedAt || next.droppedAt) return { ...next, acceptedAt: letter.acceptedAt };
  return { ...next, wamid: null, sentAt: null, earlierWamids: [...letter.earlierWamids, receipt.wamid] };
}

function isAboutThisAttempt(letter: LetterState, wamid: string): boolean {
  if (letter.earlierWamids.includes(wamid)) return false;
  if (letter.wamid !== null) return letter.wamid === wamid;
  return letter.claimedAt !== null || letter.unknownAt !== null;
}

// A failure says at least that it failed.
function outcomeOf(verdict: Verdict | undefined): SendOutcome {
  if (!verdict || verdict.is === "accepted" || verdict.is === "unknown") return { is: "never", why: "refused" };
  return verdict;
}

function earlier(known: Temporal.Instant | null, told: Temporal.Instant): Temporal.Instant {
  return known && Temporal.Instant.compare(known, told) <= 0 ? known : told;
}
