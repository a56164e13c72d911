import { expect, test } from "vitest";
import { newCallSign } from "./code.ts";

test("a call sign is four letters that nobody mistakes for a number of the board", () => {
  const signs = Array.from({ length: 5_000 }, newCallSign);
  for (const sign of signs) {
    expect(sign).toMatch(/^[34679ACDEFGHJKMNPRTVWXY]{4}$/);
    expect(sign).not.toMatch(/^[A-Z]\d{3}$/);
  }
});
