import { type Offices, servedNow } from "../office/index.ts";
import { weigh } from "./classify/index.ts";
import { readIntentContext } from "./decide/intent-context.ts";
import { meaningOf } from "./decide/meanings.ts";
import { decideBy } from "./decide/policy.ts";
import type { DialogueContext } from "./dialogue-context.ts";
import { newDialogueState } from "./dialogue-state.ts";
import { inWords } from "./recognise/in-words.ts";
import { amongTowns } from "./recognise/index.ts";

/**
 * How a message is read, step by step, in lines for a terminal: what was recognised, the first three meanings with the words that weighed most,
 * and the rule of the policy that decided, for somebody who writes for the first time to a number of ours.
 * @param number Meta's `phone_number_id` of the number written to
 */
export function explainMessage(text: string, offices: Offices, number: string, now: Temporal.Instant): string[] {
  return amongTowns(offices.country, () => explained(text, offices, number, now));
}

function explained(text: string, offices: Offices, number: string, now: Temporal.Instant): string[] {
  const h = readIntentContext(text, firstMessage(offices, number, now));
  const { reading } = h;
  const { rule, intent } = decideBy(h);
  const { first, unsure } = meaningOf(h);
  return [
    "1. Recognised",
    ...Object.entries(inWords(reading)).map(([what, value]) => `   ${what}: ${said(value)}`),
    ...reading.spans.map(({ is, from, to }) => `   ${is.padEnd(8)} "${reading.text.slice(from, to)}"`),
    "2. Meanings",
    ...weigh(reading.masked).map(
      ({ intent: name, p, words }) =>
        `   ${name.padEnd(18)} ${p.toFixed(2)}   ${words.map(({ word, weight }) => `${word} ${signed(weight)}`).join(", ")}`,
    ),
    `   ${first ? `sure enough: ${first}` : unsure.length > 0 ? `not sure, asks: ${unsure.join(", ")}` : "no guess"}`,
    "3. Decided",
    `   rule: ${rule}`,
    `   about: ${intent.topic.on}${"fact" in intent.topic ? ` ${intent.topic.fact}` : ""}`,
    ...intent.wishes.map(({ act }) => `   wish: ${act}`),
    `   answered in: ${intent.topic.language === "en" ? "English" : "Indonesian"}`,
  ];
}

function firstMessage(offices: Offices, number: string, now: Temporal.Instant): DialogueContext {
  return {
    now,
    saidAt: now,
    offices,
    served: servedNow(offices, number, now).map(({ id }) => id),
    number,
    state: newDialogueState(offices.country.languages[0]),
    bookings: [],
    resting: [],
    waiting: [],
    lots: [],
    moves: 0,
    muted: false,
    known: false,
    freshId: "00000000-0000-0000-0000-000000000000",
  };
}

function said(value: unknown): string {
  return Array.isArray(value) ? value.join("; ") : typeof value === "string" ? value : JSON.stringify(value);
}

function signed(weight: number): string {
  return `${weight < 0 ? "" : "+"}${weight.toFixed(1)}`;
}
