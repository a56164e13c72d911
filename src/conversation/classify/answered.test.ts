import { expect, test } from "vitest";
import { type FactName, phrasesOf } from "../../phrasebook/index.ts";
import { type ActName, acts, questions } from "./intents.ts";

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
] as const satisfies readonly (ActName & FactName)[];

test("every answer is there in both languages, and those of acts are the ones that need words", () => {
  const [id, en] = [phrasesOf("id").facts, phrasesOf("en").facts].map((facts) => Object.keys(facts).toSorted());
  expect(en).toEqual(id);
  expect(id?.filter((name) => Object.hasOwn(acts, name))).toEqual(inWords.toSorted());
});

test("a question is whatever has an answer that nothing else leads to, and some remarks; who is lost is not sent on lightly", () => {
  expect(Object.keys(questions)).toEqual(expect.arrayContaining(["fee", "papers-child", "thanks", "unclear"]));
  expect(questions).not.toHaveProperty("ramadan");
  expect(questions).not.toHaveProperty("late");
  expect([questions["lost-passport"], questions.fee]).toEqual(["high", "low"]);
});
