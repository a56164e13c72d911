import { expect, test } from "vitest";
import { openPace } from "./pace.ts";

test("one citizen gets 45 letters at once, then one every six seconds", () => {
  let seconds = 0;
  const pace = openPace(() => seconds);
  const sent = () => pace.send("nomor", "warga")?.code;
  expect(Array.from({ length: 45 }, sent)).toEqual(Array.from({ length: 45 }, () => undefined));
  expect(sent()).toBe(131056);
  seconds += 6;
  expect([sent(), sent()]).toEqual([undefined, 131056]);
});

test("a number sends and hears 80 a second together, to whomever", () => {
  let seconds = 0;
  const pace = openPace(() => seconds);
  for (let n = 0; n < 30; n++) pace.heard("nomor");
  const codes = Array.from({ length: 51 }, (_, n) => pace.send("nomor", `warga ${n}`)?.code);
  expect(codes.filter((code) => code === undefined)).toHaveLength(50);
  expect(codes.at(-1)).toBe(130429);
  seconds += 1;
  expect(pace.send("nomor", "warga 50")).toBeUndefined();
});

test("a refused letter costs its citizen nothing", () => {
  let seconds = 0;
  const pace = openPace(() => seconds);
  for (let n = 0; n < 80; n++) pace.heard("nomor");
  for (let n = 0; n < 60; n++) expect(pace.send("nomor", "warga")?.code).toBe(130429);
  seconds += 1;
  expect(pace.send("nomor", "warga")).toBeUndefined();
});
