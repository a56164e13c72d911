import type { Log } from "../log/index.ts";
import type { Fate } from "./after-verdict.ts";

const quietMs = 60_000;

/** Tells the operator what somebody should look at: each thing once a minute, and of nobody. */
export function trouble(log: Log, now: () => number) {
  const told = new Map<string, number>();
  return (letter: { number: string; kind: string }, fate: Fate) => {
    const sentence = sentenceFor(letter, fate);
    if (!sentence || now() - (told.get(sentence) ?? -Infinity) < quietMs) return;
    told.set(sentence, now());
    log.warn(sentence);
  };
}

function sentenceFor({ number, kind }: { number: string; kind: string }, fate: Fate): string | undefined {
  if (fate.is === "stop-number")
    return `Number ${number} was stopped by the channel (error ${fate.code}): its letters wait until it is resumed.`;
  if (fate.is === "stop-all")
    return `The channel stopped all numbers (error ${fate.code}): letters wait until they are resumed.`;
  if (fate.is === "never" && fate.why === "our-mistake")
    return `The channel finds letters of kind ${kind} wrong (error ${fate.code}).`;
  if (fate.is === "never" && fate.why === "template")
    return `The channel refuses the template for letters of kind ${kind} (error ${fate.code}).`;
  return undefined;
}
