import { expect, test } from "vitest";
import { loadPack, officesOfPack } from "../office/index.ts";
import { feesOn, rupiah, stampOn } from "./fees.ts";
import { type Confirmation, confirmedTemplate, limits, phrasesOf, templates } from "./index.ts";

const offices = officesOfPack(loadPack(new URL("../../packs/2017/", import.meta.url).pathname));
const bogor = offices.byCode.get("bogor") as NonNullable<ReturnType<typeof offices.byCode.get>>;
const visit = { office: bogor, day: Temporal.PlainDate.from("2017-08-14"), starts: Temporal.PlainTime.from("09:00") };
const languages = ["id", "en"] as const;

test("days and hours stand in words, with the office's own zone", () => {
  expect(phrasesOf("id").words.visit(visit)).toBe("Senin, 14 Agustus 2017, pukul 09.00 WIB");
  expect(phrasesOf("en").words.visit(visit)).toBe("Monday, 14 August 2017, at 09.00 WIB");
  const makassar = offices.byCode.get("makassar") as typeof bogor;
  expect(phrasesOf("id").words.visit({ ...visit, office: makassar })).toContain("WITA");
});

test("every month and weekday has its name", () => {
  const { words } = phrasesOf("id");
  const names = Array.from({ length: 365 }, (_, i) =>
    words.day(Temporal.PlainDate.from("2017-01-01").add({ days: i })),
  );
  expect(names.join(" ")).not.toMatch(/undefined/);
  expect(new Set(names).size).toBe(365);
});

test.each(languages)("every button fits its button, every row its row (%s)", (language) => {
  const { menu, papers, words } = phrasesOf(language);
  const buttons = [...Object.values(menu.buttons), ...Object.values(papers.buttons)];
  for (const title of buttons) expect(title.length).toBeLessThanOrEqual(limits.button);
  for (const title of menu.rows) expect(title.length).toBeLessThanOrEqual(limits.row - 3);
  for (const line of menu.items) expect(line.length).toBeLessThanOrEqual(limits.description);
  expect(menu.open.length).toBeLessThanOrEqual(limits.open);
  // "1. " and the longest day and hour.
  for (let i = 0; i < 365; i++) {
    const day = Temporal.PlainDate.from("2017-01-01").add({ days: i });
    expect(`1. ${words.shortDay(day)}, 09.00`.length).toBeLessThanOrEqual(limits.button);
  }
});

test.each(languages)("both languages say everything: no sentence of one is missing in the other (%s)", (language) => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, one]) =>
      typeof one === "object" ? keys(one).map((k) => `${key}.${k}`) : [key],
    );
  expect(keys(phrasesOf(language)).toSorted()).toEqual(keys(phrasesOf("id")).toSorted());
});

test.each(languages)("papers and privacy fit where they stand (%s)", (language) => {
  const say = phrasesOf(language);
  for (const office of offices.all) {
    expect(say.papers.overview(office.services).length).toBeLessThanOrEqual(limits.caption);
    for (const service of office.services) expect(say.papers.one(service).length).toBeLessThanOrEqual(limits.text);
  }
  expect(say.privacy.about(30, 2)).toContain("30");
});

test("an English letter has every line of the pack's papers in English", () => {
  const { line } = phrasesOf("en").papers;
  for (const { name, brief, papers, notes } of bogor.services)
    for (const one of [name, brief, ...papers, ...notes])
      expect({ one, line: line(one) }).not.toEqual({ one, line: one });
});

test.each(languages)("the booking letter is at most 400 letters, and says all that the day needs (%s)", (language) => {
  const say = phrasesOf(language);
  // The longest day of the year, a usual name of 30 letters.
  const sure: Confirmation = {
    office: bogor,
    day: Temporal.PlainDate.from("2017-09-26"),
    starts: Temporal.PlainTime.from("08:00"),
    come: Temporal.PlainTime.from("07:30"),
    last: Temporal.PlainTime.from("08:00"),
    opening: "booked",
    movesLeft: 2,
    name: "Muhammad Rizky Ramadhan Putera",
    code: "7KMX-4PTH",
    papers: undefined,
    hints: [],
  };
  expect(sure.name).toHaveLength(30);
  const paperOf = (code: "new" | "renewal" | "child") => ({
    name: say.papers.short[code],
    brief: say.papers.line(bogor.services.find((service) => service.code === code)?.brief ?? ""),
  });
  for (const papers of [undefined, paperOf("new"), paperOf("renewal")]) {
    const text = say.booking.confirmed({ ...sure, papers });
    expect(text.length).toBeLessThanOrEqual(400);
    for (const part of [sure.code, sure.name, say.words.visit(sure), bogor.name, "07.30", "08.00", "126 c", "A4"])
      expect(text).toContain(part);
    for (const word of [say.commands.change, say.commands.cancel, say.commands.privacy]) expect(text).toContain(word);
    expect(text.split("\n").slice(0, 2).join(" ")).toMatch(/7KMX-4PTH.*08\.00/);
  }
  // A child brings more papers and both parents, so the letter is a little longer.
  expect(say.booking.confirmed({ ...sure, papers: paperOf("child"), hints: ["child"] }).length).toBeLessThanOrEqual(
    470,
  );
  const party = [sure, { ...sure, code: "AAAA-BBBB" }, { ...sure, code: "CCCC-DDDD" }];
  expect(say.booking.confirmedParty(party).length).toBeLessThanOrEqual(560);
  expect(say.booking.confirmedParty(party).match(/2017/g)).toHaveLength(1);
});

test("fees are those of the law in force on the day, and nothing is claimed for years we have no table of", () => {
  const on = (day: string) => feesOn(Temporal.PlainDate.from(day));
  expect(on("2017-08-08")).toMatchObject({ ordinary: 355_000 });
  expect(on("2022-01-01")).toBeUndefined();
  expect(on("2024-12-16")).toBeUndefined();
  expect(on("2024-12-17")).toMatchObject({ ordinary: 350_000, lost: 1_000_000, damaged: 500_000, law: "PP 45/2024" });
  expect([stampOn(Temporal.PlainDate.from("2017-08-08")), stampOn(Temporal.PlainDate.from("2026-01-01"))]).toEqual([
    6_000, 10_000,
  ]);
  expect(rupiah(1_000_000)).toBe("Rp1.000.000");
});

test.each(Object.keys(phrasesOf("id").facts))(
  "the fact %s is one letter for the longest office, in 2017 and in 2026",
  (name) => {
    const fact = phrasesOf("id").facts[name as keyof ReturnType<typeof phrasesOf>["facts"]];
    for (const office of offices.all) {
      for (const day of ["2017-08-08", "2021-05-05", "2026-11-02"]) {
        const text = fact({ office, day: Temporal.PlainDate.from(day) });
        expect(text.length).toBeLessThanOrEqual(limits.caption);
        expect(text).not.toMatch(/undefined|Rp0\b/);
      }
    }
  },
);

test("a template begins and ends with words, and its parameters are one line each and never empty", () => {
  for (const { body } of templates) expect(body).not.toMatch(/^\{\{|\}\}$/);
  const { parameters } = confirmedTemplate("id", ["Budi\nSantoso", "7KMX-4PTH", "a", "\t", "c", "d"]);
  expect(parameters).toEqual(["Budi Santoso", "7KMX-4PTH", "a", "-", "c", "d"]);
});

test("a template has its places in order, the same in both languages", () => {
  const places = (body: string) => (body.match(/\{\{\d\}\}/g) ?? []).map((place) => Number(place.slice(2, -2)));
  for (const alike of Map.groupBy(templates, ({ name }) => name).values()) {
    const [first, second] = alike.map(({ body }) =>
      places(body).toSorted((a, b) => String(a).localeCompare(String(b))),
    );
    expect(alike.map(({ language }) => language)).toEqual(["id", "en"]);
    expect(second).toEqual(first);
    expect(first).toEqual(first?.map((_, i) => i + 1));
  }
});
