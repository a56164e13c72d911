import { expect, test } from "vitest";
import { storable, storableId } from "./storable.ts";

const at = Temporal.Instant.from("2017-08-08T09:00:00+07:00");

test("what PostgreSQL refuses is taken out, what people type stays", () => {
  expect(storable("Bu\0di\ud800 #1\n\t＃ 👨‍👩‍👧", at)).toBe("Budi\ufffd #1\n\t＃ 👨‍👩‍👧");
});

test("a control character hides no identity number", () => {
  expect(storable("32010125\x0001870001", at)).toBe("[16 angka]");
});

test("a giant is cut to 4,096 without cutting a letter or an identity number in two", () => {
  expect(storable("a".repeat(4_095) + "👍".repeat(9), at)).toBe(`${"a".repeat(4_095)}\ufffd`);
  const cut = storable(`${"a".repeat(4_090)}3201012501870001`, at);
  expect(cut).toBe(`${"a".repeat(4_090)}[16 an`);
});

test("what is no text is none", () => {
  for (const value of [undefined, null, 1, {}, ["a"]]) expect(storable(value, at)).toBeUndefined();
});

test("the id of a button stays as we gave it, digits and all", () => {
  expect(storableId("move:1234567890123456")).toBe("move:1234567890123456");
  expect(storableId("x".repeat(999))).toHaveLength(256);
  expect(storableId("")).toBeUndefined();
});
