import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { clipsFor } from "./clips-for.ts";

const to = (counter: string) => clipsFor("A001", counter).slice(6).join(" ");

test("the voice says: Nomor antrean A, nol, satu, empat, silakan ke loket tiga", () => {
  expect(clipsFor("A014", "3")).toEqual(["chime", "nomor-antrean", "huruf-a", "0", "1", "4", "silakan-ke-loket", "3"]);
});

test.each([
  ["1", "silakan-ke-loket 1"],
  ["10", "silakan-ke-loket sepuluh"],
  ["11", "silakan-ke-loket sebelas"],
  ["12", "silakan-ke-loket 2 belas"],
  ["19", "silakan-ke-loket 9 belas"],
  ["20", "silakan-ke-loket 2 puluh"],
  ["35", "silakan-ke-loket 3 puluh 5"],
  ["99", "silakan-ke-loket 9 puluh 9"],
  ["07", "silakan-ke-loket 0 7"],
  ["100", "silakan-ke-loket 1 0 0"],
  ["3B", "silakan-ke-loket 3 huruf-b"],
  ["berkas-1", "silakan-lihat-layar"],
])("counter %s is said %s", (counter, said) => {
  expect(to(counter)).toBe(said);
});

test("a party hears that all of them are meant", () => {
  expect(clipsFor("B900", "2", { party: true }).slice(2, -2)).toEqual(["huruf-b", "9", "0", "0", "rombongan"]);
});

test("every clip that can be asked for is there, and all of them together are small", () => {
  const there = new Set(readdirSync(new URL("./clips/", import.meta.url)));
  const numbers = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("").map((letter) => `${letter}123`);
  const counters = Array.from({ length: 99 }, (_, before) => String(before + 1));
  const asked = new Set([
    ...[...numbers, "A456", "A789", "A000"].flatMap((number) => clipsFor(number, "x-1", { party: true })),
    ...[...counters, "kasir"].flatMap((counter) => clipsFor("A000", counter)),
    "good",
    "warn",
    "bad",
  ]);
  expect([...asked].filter((name) => !there.has(`${name}.mp3`))).toEqual([]);
  expect(there.size).toBe(asked.size);
});
