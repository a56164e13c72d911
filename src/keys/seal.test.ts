import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openText, sealText } from "./seal.ts";

const key = randomBytes(32);

test("what was sealed opens as it was, with its key and as what it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const sealed = sealText(key, "dialogue 7", text);
      expect(openText(key, "dialogue 7", sealed)).toBe(text);
      expect(sealText(key, "dialogue 7", text)).not.toEqual(sealed);
    }),
  );
});

test("changed in any byte, with another key or as another's it does not open", () => {
  const sealed = sealText(key, "dialogue 7", "Budi Santoso");
  expect(sealed.includes("Budi")).toBe(false);
  for (let i = 0; i < sealed.length; i++) {
    const changed = Buffer.from(sealed);
    changed[i]! ^= 1;
    expect(() => openText(key, "dialogue 7", changed)).toThrow();
  }
  expect(() => openText(randomBytes(32), "dialogue 7", sealed)).toThrow();
  expect(() => openText(key, "dialogue 8", sealed)).toThrow();
  expect(() => openText(key, "dialogue 7", sealed.subarray(0, 20))).toThrow();
});
