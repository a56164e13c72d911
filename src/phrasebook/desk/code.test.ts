import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { code } from "./code.ts";

// The names as they are written, because types are gone when a test runs.
const entry = readFileSync(new URL("../../journal/entry.ts", import.meta.url), "utf8");
const union = /export type JournalAct =([^;]+);/.exec(entry)?.[1] ?? "";
const acts = [...union.matchAll(/"([a-z-]+)"/g)].map(([, act]) => act as keyof typeof code.id.acts);
const nothing = { visit: "", from: "", number: "A001", counter: "", people: "" };

test("every act of the journal has a sentence in both languages, also where the line says little", () => {
  expect(acts.length).toBeGreaterThan(60);
  for (const words of [code.id, code.en]) {
    expect(Object.keys(words.acts).toSorted()).toEqual(acts.toSorted());
    for (const act of acts) expect(`${act}: ${words.acts[act](nothing)}`).toMatch(/: \S.*\.$/);
  }
});
