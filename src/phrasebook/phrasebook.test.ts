import { expect, test } from "vitest";
import { factsOn, loadPack, moneyIn, officesOfPack, type Service, servicesOn } from "../office/index.ts";
import { type Confirmation, confirmedTemplate, limits, phrasesOf, templates } from "./index.ts";

const offices = officesOfPack(loadPack(new URL("../../packs/2017/", import.meta.url).pathname));
const bogor = offices.byCode.get("bogor") as NonNullable<ReturnType<typeof offices.byCode.get>>;
const visit = { office: bogor, day: Temporal.PlainDate.from("2017-08-14"), starts: Temporal.PlainTime.from("09:00") };
const languages = ["id", "en"] as const;
const ofPack = Temporal.PlainDate.from("2017-08-08");

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
    expect(say.papers.overview(servicesOn(office, ofPack)).length).toBeLessThanOrEqual(limits.caption);
    for (const service of servicesOn(office, ofPack))
      expect(say.papers.one(service, office).length).toBeLessThanOrEqual(limits.text);
  }
  expect(say.privacy.about(30, 2, bogor.country)).toContain("30");
});

test("an English letter has every line of the pack's papers in English", () => {
  for (const service of servicesOn(bogor, ofPack)) {
    const english = phrasesOf("en").papers.inLanguage(service);
    const pairs = [
      [service.name, english.name],
      [service.brief, english.brief],
      ...service.papers.map((line, i) => [line, english.papers[i]]),
    ];
    for (const [indonesian, said] of pairs) expect(said).not.toBe(indonesian);
    expect(english.notes).toHaveLength(service.notes.length);
  }
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
  const paperOf = (code: "new" | "renewal" | "child") => {
    const service = servicesOn(bogor, ofPack).find((one) => one.code === code) as Service;
    return { name: say.papers.inLanguage(service).short ?? "", brief: say.papers.inLanguage(service).brief };
  };
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
  const on = (day: string) => {
    const now = Temporal.Instant.from(`${day}T09:00:00+07:00`);
    return phrasesOf("en")
      .facts.fee({ office: bogor, day: Temporal.PlainDate.from(day), now })
      .split("\n\n")[0];
  };
  expect(on("2017-08-08")).toContain("(PP 45/2014, 2017):\n- Ordinary Rp355.000\n- Electronic Rp655.000");
  for (const day of ["2022-01-01", "2024-12-16"]) expect(on(day)).not.toMatch(/Rp|PP/);
  expect(on("2024-12-17")).toMatch(/PP 45\/2024[^]*Rp350\.000[^]*Rp1\.000\.000/);
  expect(moneyIn(bogor.country, 1_000_000)).toBe("Rp1.000.000");
});

/** The moments at which every answer is read: each has other fees, stamps or kinds of passport. */
const moments = ["2017-08-08T09:00:00+07:00", "2021-05-05T09:00:00+07:00", "2026-11-02T09:00:00+07:00"];
const answersOf = (language: (typeof languages)[number]) =>
  Object.entries(phrasesOf(language).facts).flatMap(([name, answer]) =>
    offices.all.flatMap((office) =>
      moments.map((moment) => {
        const now = Temporal.Instant.from(moment);
        const day = now.toZonedDateTimeISO(office.zone).toPlainDate();
        return { name, office, text: answer({ office, day, now, phone: "+62 811 1100 333" }) };
      }),
    ),
  );

/** Answers that break a rule, as they read: name, office, text. */
const faultsOf = (
  language: (typeof languages)[number],
  isFault: (one: ReturnType<typeof answersOf>[number]) => unknown,
) =>
  answersOf(language)
    .filter((one) => isFault(one))
    .map(({ name, office, text }) => `${name}, ${office.code}: ${text}`);

test.each(languages)("every answer is one letter, in every office and year, and short at Bogor (%s)", (language) => {
  const broken = /undefined|null|NaN|\[object|Rp0\b|\n{3}| {2}|^\s|\s$/;
  expect(faultsOf(language, ({ text }) => text.length > limits.caption || broken.test(text))).toEqual([]);
  expect(faultsOf(language, ({ office, text }) => office === bogor && text.length > shortEnough)).toEqual([]);
});
/** A screen and a half of a cheap phone. */
const shortEnough = 450;

test.each(languages)("no answer begins with a yes or a no: it may meet a neighbouring question (%s)", (language) => {
  const yesOrNo = /^(?:bisa|boleh|ya|tidak|belum|jangan|yes|no|not|you can|sure|of course)\b/i;
  expect(faultsOf(language, ({ text }) => yesOrNo.test(text))).toEqual([]);
});

test("an answer in English has no Indonesian words but names of papers and offices", () => {
  const words = `yang dan atau untuk dengan tidak bisa boleh kami anda balas tulis ini itu di ke dari sudah belum kalau
    petugas kantor paspor nama tanggal lahir surat dokumen biaya gratis orang jam hari pukul sampai istirahat meja loket
    anak ayah ibu buku nikah kartu keluarga`;
  const indonesian = new RegExp(`(?<![\\p{L}.])(?:${words.split(/\s+/).join("|")})(?![\\p{L}.])`, "iu");
  const faults = faultsOf("en", ({ name, office, text }) => {
    const rest = text.replaceAll(office.name, "").replaceAll(factsOn(office, ofPack).place?.address || office.name, "");
    // It says in Indonesian how to come back to Indonesian.
    return name !== "language" && indonesian.test(rest);
  });
  expect(faults).toEqual([]);
});

test("what we do not know is said, with who knows it", () => {
  const ask = (language: "id" | "en", name: keyof ReturnType<typeof phrasesOf>["facts"]) =>
    answersOf(language).find((one) => one.name === name && one.office === bogor)?.text;
  expect(ask("id", "address")).toContain("belum tercatat");
  expect(ask("id", "parking")).toContain("Yang tahu: petugas depan dan meja informasi");
  expect(ask("en", "address")).toContain("is not recorded here");
  expect(ask("en", "collection-ready")).toContain("ask at the collection counter of Kantor Imigrasi Bogor");
});

test("the answers have the office's own values, by the rules of the day", () => {
  const first = bogor.rules[0] as (typeof bogor.rules)[number];
  const office = { ...bogor, rules: [{ ...first, comeMinutes: 20, graceMinutes: 15, peopleLive: 3, releaseAt: noon }] };
  const now = Temporal.Instant.from("2017-08-08T09:00:00+07:00");
  const asked = { office, day: Temporal.PlainDate.from("2017-08-08"), now };
  const { id, en } = { id: phrasesOf("id").facts, en: phrasesOf("en").facts };
  expect(id["when-arrive"](asked)).toMatch(/^Datanglah 20 menit .*15 menit sesudah jam itu/);
  expect(en["when-arrive"](asked)).toMatch(/^Come 20 minutes .*15 minutes after that hour/);
  expect(id["book-for-other"](asked)).toContain("sampai 3 orang");
  expect(id["when-released"](asked)).toContain("Kamis 7 September, dibuka Selasa 8 Agustus pukul 12.00 WIB");
  expect(en["when-released"](asked)).toContain("Thursday 7 September, opens on Tuesday 8 August at 12.00 WIB");
  expect(id.quota(asked)).toContain("150 tempat");
});
const noon = Temporal.PlainTime.from("12:00");

test("papers are named in the language of the letter, and in Indonesian where the pack has no English", () => {
  const child = servicesOn(bogor, ofPack).find(({ code }) => code === "child") as Service;
  expect(phrasesOf("en").papers.one(child, bogor)).toContain("Birth certificate of the child");
  expect(phrasesOf("en").papers.one({ ...child, en: undefined }, bogor)).toContain("Akta kelahiran anak");
  expect(phrasesOf("id").papers.one(child, bogor)).toContain("Akta kelahiran anak");
});

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
