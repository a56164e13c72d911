import type { Log } from "../log/index.ts";
import type { SendOutcome } from "./after-outcome.ts";

const repeatAfterMs = 60_000;

/** Warns the operator, at most once a minute for each warning; never about a person. */
export function operatorWarnings(log: Log, now: () => number) {
  const warnedAt = new Map<string, number>();
  return (letter: { number: string; kind: string }, outcome: SendOutcome) => {
    const sentence = sentenceFor(letter, outcome);
    if (!sentence || now() - (warnedAt.get(sentence) ?? -Infinity) < repeatAfterMs) return;
    warnedAt.set(sentence, now());
    log.warn(sentence);
  };
}

function sentenceFor({ number, kind }: { number: string; kind: string }, outcome: SendOutcome): string | undefined {
  if (outcome.is === "stop-number")
    return `Number ${number} was stopped by the channel (error ${outcome.code}): its letters wait until it is resumed.`;
  if (outcome.is === "stop-all")
    return `The channel stopped all numbers (error ${outcome.code}): letters wait until they are resumed.`;
  if (outcome.is === "never" && outcome.why === "our-mistake")
    return `The channel finds letters of kind ${kind} wrong (error ${outcome.code}).`;
  if (outcome.is === "never" && outcome.why === "template")
    return `The channel refuses the template for letters of kind ${kind} (error ${outcome.code}).`;
  return undefined;
}
