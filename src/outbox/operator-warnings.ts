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

/** What an operator is told when the channel stopped a number, or (null) all of them. */
export function stopSentence(number: string | null, code: number | null | undefined): string {
  if (number === null) return `The channel stopped all numbers (error ${code}): letters wait until they are resumed.`;
  return `Number ${number} was stopped by the channel (error ${code}): its letters wait until it is resumed.`;
}

function sentenceFor({ number, kind }: { number: string; kind: string }, outcome: SendOutcome): string | undefined {
  if (outcome.is === "stop-number") return stopSentence(number, outcome.code);
  if (outcome.is === "stop-all") return stopSentence(null, outcome.code);
  if (outcome.is === "never" && outcome.why === "our-mistake")
    return `The channel finds letters of kind ${kind} wrong (error ${outcome.code}).`;
  if (outcome.is === "never" && outcome.why === "template")
    return `The channel refuses the template for letters of kind ${kind} (error ${outcome.code}).`;
  if (outcome.is === "never" && outcome.why === "unfamiliar")
    return `The channel refused a letter of kind ${kind} with an error that this release does not know (${outcome.code ?? "without a number"}): it is kept, see npm run letters -- list.`;
  if (outcome.is === "pause-templates")
    return `The channel holds back what we begin on number ${number} (error ${outcome.code}): too many people blocked or reported it. Answers go on.`;
  return undefined;
}
