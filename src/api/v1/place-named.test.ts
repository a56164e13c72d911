import { expect, test } from "vitest";
import type { Floor } from "../../office/index.ts";
import { placeNamed } from "./place-named.ts";

const floor = {
  counters: ["1", "2", "12"].map((code) => ({ code, name: `Loket ${code}` })),
  desks: [
    { code: "berkas-1", name: "Meja berkas 1" },
    { code: "depan", name: "Meja depan" },
  ],
} as unknown as Floor;

test.each([
  ["2", "2"],
  ["02", "2"],
  ["loket-2", "2"],
  ["Loket 2", "2"],
  ["counter_12", "12"],
  ["berkas 1", "berkas-1"],
  ["Meja Berkas 1", "berkas-1"],
  ["depan", "depan"],
  ["3", undefined],
  ["loket", undefined],
  ["Bu Wati", undefined],
])("%s is %s", (said, code) => {
  expect(placeNamed(floor, said)).toBe(code);
});

test("what two places could be called is neither", () => {
  const twice = { ...floor, desks: [{ code: "meja-2", name: "Meja 2" }] } as unknown as Floor;
  expect(placeNamed(twice, "02")).toBeUndefined();
  expect(placeNamed(twice, "2")).toBe("2");
});
