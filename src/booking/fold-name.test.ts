import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName } from "./fold-name.ts";

test.each([
  ["Hj. Tuti Sriwati, S.E", "TUTI SRIWATI"],
  ["tuti  sriwati SE", "TUTI SRIWATI"],
  ["Ai'nun", "AINUN"],
  ["Nur ʼAini", "NUR AINI"],
  ["M. Firman", "M FIRMAN"],
  ["K.H. Ahmad Dahlan, Lc., M.Ag", "AHMAD DAHLAN"],
  ["KH Ahmad Dahlan", "AHMAD DAHLAN"],
  ["Prof. Dr. Ir. Budi Santoso, S.Kom., M.M.", "BUDI SANTOSO"],
  ["Siti Aminah binti Abdullah", "SITI AMINAH BINTI ABDULLAH"],
  ["I Wayan Sudarta", "I WAYAN SUDARTA"],
  ["Ibu Suminah", "SUMINAH"],
  ["RA Kartini", "RA KARTINI"],
  ["Al-Fatih d/h René", "AL FATIH D H RENE"],
  ["Suharto", "SUHARTO"],
  ["Dr", "DR"],
  ["Drs. S.E", "S E"],
])("%s is compared as %s", (typed, folded) => {
  expect(foldName(typed)).toBe(folded);
});

test("folding twice changes nothing, whatever was typed, and never leaves less than a word", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (name) => {
      const folded = foldName(name);
      expect(foldName(folded)).toBe(folded);
      if (/\p{L}/u.test(name.normalize("NFKD"))) expect(folded).not.toBe("");
    }),
    { numRuns: 2000 },
  );
});
