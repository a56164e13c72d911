import { type FactName, type FactsAsked, type Phrases } from "../../phrasebook/index.ts";

/**
 * The answer to a second question, in short: its first paragraph, which answers; the others say what is good to know as well. Where the answer is
 * the whole, it is told whole.
 */
export function besideFact(say: Phrases, name: FactName, asked: FactsAsked): string {
  const whole = say.facts[name](asked);
  if (toldWhole.has(name)) return whole;
  return whole
    .split("\n\n")
    .slice(0, answersInTwo.has(name) ? 2 : 1)
    .join("\n\n");
}

/** What is kept, and until when. */
const answersInTwo: ReadonlySet<FactName> = new Set(["privacy"]);

const toldWhole: ReadonlySet<FactName> = new Set([
  "lost-passport",
  "damaged",
  "no-ktp",
  "copies-stamp",
  "clothes",
  "name-rules",
  "passport-kind",
  "papers-renew",
  "broker-report",
  "complaint",
  "walk-in",
]);
