import { expect, test } from "vitest";
import { href, nearestPage, routes } from "./addresses.ts";
import { pageBack } from "./language/back.ts";

test("an address is its route with everything in its place, and says when it is English", () => {
  const counter = { office: "bogor", counter: "2" };
  expect(href("counter", counter, "id")).toBe("/console/bogor/loket/2");
  expect(href("counter", counter, "en")).toBe("/console/bogor/loket/2?lang=en");
  expect(href("signIn", {}, "en", { ke: "/console/bogor/loket?x=1", cara: undefined })).toBe(
    "/console/masuk?ke=%2Fconsole%2Fbogor%2Floket%3Fx%3D1&lang=en",
  );
  expect(href("boardRoom", { office: "bogor", room: "lantai 2/a" }, "id")).toBe("/board/bogor/lantai%202%2Fa");
});

test("no two pages have one address", () => {
  expect(new Set(Object.values(routes)).size).toBe(Object.keys(routes).length);
});

test("of a button's address the page it stands on is found; of one that is none, the nearest", () => {
  expect(nearestPage("/console/bogor/loket/2/explain")).toBe("/console/bogor/loket/2");
  expect(nearestPage("/console/bogor/petugas/pin")).toBe("/console/bogor/petugas");
  expect(nearestPage("/console/akun/sandi")).toBe("/console/akun");
  expect(nearestPage("/console/masuk/contoh")).toBe("/console/masuk");
  expect(nearestPage("/kantor/bogor")).toBe("/kantor/bogor");
  expect(nearestPage("/nothing/of/ours")).toBe("/");
});

test("who chooses a language stays on the page, without the language its address had, and never goes to another site", () => {
  const back = (referer: string | undefined) => pageBack(referer, "antrean.test");
  expect(back("https://antrean.test/console/bogor/depan?do=find&lang=en")).toBe("/console/bogor/depan?do=find");
  expect(back("https://antrean.test/console/masuk?ke=%2Fconsole%2Fbogor%2Floket%3Flang%3Den")).toBe(
    "/console/masuk?ke=%2Fconsole%2Fbogor%2Floket",
  );
  expect(back("https://antrean.test/console/bogor/loket/2/explain?lang=en")).toBe("/console/bogor/loket/2");
  for (const foreign of ["https://evil.test/console", "https://antrean.test@evil.test/", "//evil.test", "", undefined])
    expect([foreign, back(foreign)]).toEqual([foreign, "/"]);
  expect(back("https://antrean.test//evil.test/")).toBe("/");
});
