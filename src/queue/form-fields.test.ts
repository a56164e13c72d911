import { expect, test } from "vitest";
import { ownWords } from "./form-fields.ts";

test.each([
  ["kursi roda, pintu 2", "kursi roda, pintu 2"],
  ["  A014 dua kali dipanggil 08.05 dan 08.10  ", "A014 dua kali dipanggil 08.05 dan 08.10"],
  ["telepon 0812-3456-7890 saja", "telepon … saja"],
  ["NIK 3201 2345 6789 0001.", "NIK …."],
  ["listrik mati 10.05-10.45", "listrik mati 10.05-10.45"],
  ["lahir 25-01-1987", "lahir …"],
  ["no-show", "no-show"],
  ["", undefined],
  [undefined, undefined],
])("of the reason %j the journal keeps %j", (typed, kept) => {
  expect(ownWords(typed)).toBe(kept);
});

test("nobody fills the journal with one reason", () => {
  expect(ownWords("a".repeat(100_000))).toHaveLength(300);
});
