import { expect, test } from "vitest";
import {
  comeTime,
  latestTime,
  loadPack,
  neighbours,
  type Office,
  officesOfPack,
  pools,
  rulesOn,
  servicesOn,
  slotsOf,
} from "./index.ts";

const pack = loadPack(new URL("../../packs/2017", import.meta.url).pathname);
const offices = officesOfPack(pack);
const bogor = offices.byCode.get("bogor")!;
const day = (text: string) => Temporal.PlainDate.from(text);
const week = ["2017-08-07", "2017-08-08", "2017-08-09", "2017-08-10", "2017-08-11"].map(day);
const seats = (office: Office, on: Temporal.PlainDate, pool: string) =>
  slotsOf(office, on)
    .filter((slot) => slot.pool === pool)
    .reduce((sum, slot) => sum + slot.seats, 0);

test("there are 31 offices: the 26 units of the pilot, four WhatsApp offices and an invented one in the east", () => {
  expect(offices.all).toHaveLength(31);
  expect(offices.all.filter((office) => office.zoneName === "WITA").map(({ code }) => code)).toEqual([
    "makassar",
    "makassar-ulp-1",
    "mataram",
  ]);
  expect(
    offices.all.filter((office) => office.zoneName === "WIT").map(({ code, real, zone }) => ({ code, real, zone })),
  ).toEqual([{ code: "contoh-timur", real: false, zone: "Asia/Jayapura" }]);
  expect(offices.all.filter((office) => !office.real)).toHaveLength(1);
  expect(offices.all.filter((office) => office.code.includes("-ulp-"))).toHaveLength(8);
});

test("Bogor is as the newspapers had it: its number, and 150 public seats on every working day, also on Fridays", () => {
  expect(offices.numbers.get("108111100333")).toMatchObject({
    phone: "+62 811 1100 333",
    documented: true,
    offices: [bogor],
  });
  expect(week.map((on) => seats(bogor, on, "public"))).toEqual([150, 150, 150, 150, 150]);
  expect(week.map((on) => [seats(bogor, on, "second"), seats(bogor, on, "desk")])).toEqual(Array(5).fill([10, 10]));
  expect(rulesOn(bogor, week[0]!)).toMatchObject({
    version: 1,
    graceMinutes: 0,
    releaseAt: undefined,
    horizonDays: 30,
    confirmation: "at-once",
  });
});

test("every office has the same seats in every pool on all five days", () => {
  for (const office of offices.all) {
    for (const on of week) {
      for (const pool of pools)
        expect(seats(office, on, pool), `${office.code} ${on} ${pool}`).toBe(seats(office, week[0]!, pool));
    }
  }
});

test("who comes when the letter says stands before open doors, and never in a break", () => {
  const before = (a: Temporal.PlainTime, b: Temporal.PlainTime) => Temporal.PlainTime.compare(a, b) < 0;
  for (const office of offices.all) {
    for (const on of week) {
      const { doorsOpen, weekdays } = office.hours[0]!;
      const { breaks, closes } = weekdays.get(on.dayOfWeek)!;
      for (const { starts } of slotsOf(office, on)) {
        const come = comeTime(rulesOn(office, on), starts);
        expect(before(come, doorsOpen)).toBe(false);
        expect(breaks.some(({ from, until }) => !before(come, from) && before(come, until))).toBe(false);
        expect(before(starts, closes)).toBe(true);
      }
    }
  }
});

test("on Fridays nothing is offered around the break of 11.30 to 13.00", () => {
  const hours = [...new Set(slotsOf(bogor, day("2017-08-18")).map(({ starts }) => starts.toString().slice(0, 5)))];
  expect(hours).toEqual(["08:00", "09:00", "10:00", "11:00", "13:30", "14:00"]);
});

test("the sentence of 2017: come 30 minutes before, and the hour itself is the last moment", () => {
  const nine = Temporal.PlainTime.from("09:00");
  expect(comeTime(rulesOn(bogor, week[0]!), nine).toString()).toBe("08:30:00");
  expect(latestTime(rulesOn(bogor, week[0]!), nine).toString()).toBe("09:00:00");
  expect(latestTime({ ...rulesOn(bogor, week[0]!), graceMinutes: 15 }, nine).toString()).toBe("09:15:00");
});

test("numbers and offices are many to many, and every office can be written to", () => {
  const served = new Set([...offices.numbers.values()].flatMap((number) => number.offices.map(({ code }) => code)));
  expect(served.size).toBe(31);
  const of = (code: string) =>
    [...offices.numbers.values()].filter((number) => number.offices.some((office) => office.code === code));
  expect(of("batam").map(({ phone }) => phone)).toEqual(["+62 822 8886 2017", "+62 822 8882 2017"]);
  expect(of("jakarta-selatan-ulp-2")[0]!.offices.map(({ code }) => code)).toEqual([
    "jakarta-selatan",
    "jakarta-selatan-ulp-1",
    "jakarta-selatan-ulp-2",
  ]);
});

test("no number of the pack can be a stranger's: published ones apart, none can be dialled", () => {
  const invented = [...offices.numbers.values()].filter((number) => !number.documented);
  expect(invented.map(({ phone }) => phone.startsWith("+62 0"))).toEqual(Array(20).fill(true));
  expect(offices.numbers.size - invented.length).toBe(4);
});

test("the public holidays of 2017 and 2026 have names and decrees", () => {
  const inYear = (year: number, kind: string) =>
    pack.holidays.filter((holiday) => holiday.day.startsWith(String(year)) && holiday.kind === kind);
  expect(inYear(2026, "holiday")).toHaveLength(17);
  expect(inYear(2026, "joint-leave")).toHaveLength(8);
  expect(inYear(2017, "holiday").filter(({ scope }) => scope === "nasional")).toHaveLength(17);
  expect(inYear(2017, "joint-leave")).toHaveLength(7);
  expect(pack.holidays.every(({ name, decree }) => name.length > 0 && /No\./.test(decree))).toBe(true);
  expect([...offices.decreedYears.keys()]).toEqual([2017, 2026]);
});

test("each service lists its papers, and its line fits the letter of confirmation", () => {
  expect(servicesOn(bogor, Temporal.PlainDate.from("2017-08-08")).map(({ code }) => code)).toEqual([
    "new",
    "renewal",
    "renewal-before-2009",
    "child",
  ]);
  for (const service of servicesOn(bogor, Temporal.PlainDate.from("2017-08-08"))) {
    expect(service.papers.length).toBeGreaterThan(1);
    expect(service.brief.length).toBeLessThanOrEqual(80);
  }
});

test("neighbours are near: in the same zone, and somebody else's neighbour too", () => {
  expect(neighbours(offices, bogor).map(({ code }) => code)).toEqual([
    "depok",
    "jakarta-selatan",
    "jakarta-timur",
    "tangerang",
  ]);
  for (const office of offices.all) {
    for (const near of neighbours(offices, office)) expect(near.zone, `${office.code} ${near.code}`).toBe(office.zone);
  }
});
