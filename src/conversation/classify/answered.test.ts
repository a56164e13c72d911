import { expect, test } from "vitest";
import { type FactName, phrasesOf } from "../../phrasebook/index.ts";
import { type ActName, acts, type QuestionName, questions } from "./intents.ts";

/** Acts of the dialogue, answered by what is open there. */
const ofDialogue = ["thanks", "greeting", "spam", "unclear"] as const;

/** Acts whose answer to somebody with nothing booked is words only. */
const inWords = [
  "where-in-line",
  "still-valid",
  "missing-papers",
  "change-phone",
  "waiting-list",
  "remind-me",
  "earlier-day",
  "language",
  "trouble",
  "missed-call",
  "step-out",
  "where-to",
  "ask-escort",
  "why-other-first",
  "late",
  "arrived",
  "human",
] as const satisfies readonly ActName[];

// A question without an answer in the phrasebook does not compile here.
const needed: Record<Exclude<QuestionName, (typeof ofDialogue)[number]> | (typeof inWords)[number], unknown> =
  phrasesOf("id").facts;

/** Answers that no intent asks for: today's rules lead there. */
const beside = ["application-number", "ramadan"] satisfies FactName[];

test("every question has an answer in both languages, and no answer is without its question", () => {
  const asked = [...Object.keys(questions), ...inWords].filter(
    (name) => !(ofDialogue as readonly string[]).includes(name),
  );
  for (const language of ["id", "en"] as const)
    expect(Object.keys(phrasesOf(language).facts).toSorted()).toEqual([...asked, ...beside].toSorted());
  expect(Object.keys(needed).length).toBe(asked.length + beside.length);
  expect(inWords.every((name) => name in acts)).toBe(true);
});
