import { expect, test } from "vitest";
import { afterKey, grouped } from "./printed-code.ts";

/** What stands in the kiosk's box after some keys. */
const typed = (letters: string, ...keys: string[]) => [...Array.from(letters), ...keys].reduce(afterKey, "");

test("a code grows as it is printed: four letters, a hyphen, four letters, and not one more", () => {
  expect(typed("ABCD")).toBe("ABCD");
  expect(typed("ABCDE")).toBe("ABCD-E");
  expect(typed("ABCDEFGHJ")).toBe("ABCD-EFGH");
});

test("one key takes the last letter away, one all of them", () => {
  expect(typed("ABCDE", "erase")).toBe("ABCD-");
  expect(typed("ABCDE", "erase", "F")).toBe("ABCD-F");
  expect(typed("", "erase")).toBe("");
  expect(typed("ABC", "clear")).toBe("");
});

test("small letters, spaces and signs of a scanner are no trouble", () => {
  expect(grouped("ab cd-ef.gh")).toBe("ABCD-EFGH");
});
