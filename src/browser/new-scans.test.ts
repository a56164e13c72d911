import { expect, test } from "vitest";
import { newScans } from "./new-scans.ts";

test("a code held before the camera is one scan, however long it is held; away for more than four seconds it is a new one", () => {
  const isNew = newScans();
  const seen: [code: string, at: number, counts: boolean][] = [
    ["ABCD", 10_000, true],
    ["ABCD", 10_180, false],
    ["ABCD", 14_000, false],
    ["ABCD", 18_000, false],
    ["ABCD", 22_001, true],
  ];
  for (const [code, at, counts] of seen) expect([at, isNew(code, at)]).toEqual([at, counts]);
});

test("another code counts at once, and the first one again after it", () => {
  const isNew = newScans();
  expect(isNew("ABCD", 10_000)).toBe(true);
  expect(isNew("EFGH", 10_180)).toBe(true);
  expect(isNew("ABCD", 10_360)).toBe(true);
});
