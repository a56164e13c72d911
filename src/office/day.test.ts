import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayState,
  decreed,
  holidayOn,
  isWorkingDay,
  loadPack,
  nextRelease,
  type Office,
  officesOfPack,
  releaseMoment,
  rulesOfVersion,
  rulesOn,
  slotsOf,
  today,
  workingDays,
} from "./index.ts";

const offices = officesOfPack(loadPack(new URL("../../packs/2017", import.meta.url).pathname));
const office = (code: string) => offices.byCode.get(code)!;
const bogor = office("bogor");
const day = (text: string) => Temporal.PlainDate.from(text);
const moment = (text: string) => Temporal.Instant.from(text);
const stateOf = (text: string, now: string, where: Office = bogor) => dayState(offices, where, day(text), moment(now));
/** Tuesday 8 August 2017, 09.00 in Bogor. */
const tuesday = "2017-08-08T09:00:00+07:00";

/** An office like Bogor that opens a new day at noon of each working day. */
const atNoon: Office = { ...bogor, rules: [{ ...bogor.rules[0]!, releaseAt: Temporal.PlainTime.from("12:00") }] };

test.each([
  ["2017-08-07", { state: "past" }],
  ["2017-08-06", { state: "past" }],
  ["2017-08-08", { state: "open", decreed: true }],
  ["2017-08-12", { state: "weekend" }],
  ["2017-08-13", { state: "weekend" }],
  ["2017-08-17", { state: "holiday", name: "Hari Kemerdekaan RI", kind: "holiday" }],
  ["2017-08-18", { state: "open", decreed: true }],
  ["2017-09-01", { state: "holiday", name: "Hari Raya Idul Adha 1438 Hijriah", kind: "holiday" }],
  ["2017-09-07", { state: "open", decreed: true }],
])("on Tuesday 8 August 2017 the state of %s in Bogor is told by its first reason", (text, state) => {
  expect(stateOf(text, tuesday)).toEqual(state);
});

test("beyond the horizon the last day that may be asked for is named, and a holiday there stays a holiday", () => {
  expect(stateOf("2017-09-08", tuesday)).toEqual({
    state: "beyond-horizon",
    lastDay: day("2017-09-07"),
    opensAt: moment("2017-08-09T00:00:00+07:00"),
  });
  expect(stateOf("2017-12-25", tuesday)).toMatchObject({ state: "holiday", name: "Hari Raya Natal" });
  expect(stateOf("2017-12-26", tuesday)).toMatchObject({ state: "holiday", kind: "joint-leave" });
});

test("a holiday of one province closes its offices only", () => {
  expect(holidayOn(office("jakarta-pusat"), day("2017-04-19"))?.decree).toBe("Keppres No. 10 Tahun 2017");
  expect(holidayOn(bogor, day("2017-04-19"))).toBeUndefined();
});

test("a year without a decree is open but says that its holidays are not decreed yet; what the law fixes is a holiday", () => {
  const december = "2026-12-10T09:00:00+07:00";
  expect(decreed(offices, 2026)).toBe(true);
  expect(decreed(offices, 2027)).toBe(false);
  expect(stateOf("2027-01-04", december)).toEqual({ state: "open", decreed: false });
  expect(stateOf("2027-01-01", december)).toMatchObject({ state: "holiday", name: "Tahun Baru 2027 Masehi" });
});

test.each([
  ["bogor", "2017-08-08T16:59:59Z", "2017-08-08"],
  ["bogor", "2017-08-08T17:00:00Z", "2017-08-09"],
  ["makassar", "2017-08-08T15:59:59Z", "2017-08-08"],
  ["makassar", "2017-08-08T16:00:00Z", "2017-08-09"],
  ["contoh-timur", "2017-08-08T14:59:59Z", "2017-08-08"],
  ["contoh-timur", "2017-08-08T15:00:00Z", "2017-08-09"],
])("in %s the day turns at its own midnight (%s)", (code, now, expected) => {
  expect(today(office(code), moment(now)).toString()).toBe(expected);
  const yesterday = day(expected).subtract({ days: 1 });
  expect(dayState(offices, office(code), yesterday, moment(now)).state).toBe("past");
  expect(dayState(offices, office(code), day(expected), moment(now)).state).toBe("open");
});

test("at noon of each working day one more day opens; before noon it is not released yet", () => {
  const opensAt = moment("2017-08-08T12:00:00+07:00");
  expect(releaseMoment(atNoon, day("2017-09-07"))).toEqual(opensAt);
  expect(stateOf("2017-09-07", tuesday, atNoon)).toEqual({ state: "not-released", opensAt });
  expect(stateOf("2017-09-07", "2017-08-08T12:00:00+07:00", atNoon)).toMatchObject({ state: "open" });
  expect(nextRelease(atNoon, moment(tuesday))).toEqual({ day: day("2017-09-07"), at: opensAt });
  // In the afternoon the next one is Friday 8 September, tomorrow at noon.
  expect(nextRelease(atNoon, moment("2017-08-08T12:00:00+07:00"))).toEqual({
    day: day("2017-09-08"),
    at: moment("2017-08-09T12:00:00+07:00"),
  });
});

test("what comes into reach on a day off opens on the next working day", () => {
  // 19 August 2017 is a Saturday, so Monday 18 September opens on Monday 21 August, together with the days up to the 20th.
  for (const text of ["2017-09-18", "2017-09-19", "2017-09-20"]) {
    expect(releaseMoment(atNoon, day(text))).toEqual(moment("2017-08-21T12:00:00+07:00"));
  }
  // 17 August is a holiday: 16 September is a Saturday, but the rule is the same for any day.
  expect(releaseMoment(atNoon, day("2017-09-16"))).toEqual(moment("2017-08-18T12:00:00+07:00"));
});

test("on the first morning after Lebaran the next release is of all days that the holidays held up", () => {
  // The offices were closed from 23 June to 2 July 2017; Monday 24 July came into reach on Saturday 24 June.
  const next = { day: day("2017-07-24"), at: moment("2017-07-03T12:00:00+07:00") };
  expect(nextRelease(atNoon, moment("2017-07-03T09:00:00+07:00"))).toEqual(next);
  expect(nextRelease(atNoon, moment("2017-06-25T09:00:00+07:00"))).toEqual(next);
});

test("where all is open there is no release to wait for", () => {
  expect(nextRelease(bogor, moment(tuesday))).toBeUndefined();
});

test("rules change from their first day on, and a booking finds the ones it was given under", () => {
  const first = bogor.rules[0]!;
  const changed: Office = {
    ...bogor,
    rules: [first, { ...first, version: 2, firstDay: day("2017-09-01"), graceMinutes: 15 }],
  };
  expect(rulesOn(changed, day("2017-08-31")).graceMinutes).toBe(0);
  expect(rulesOn(changed, day("2017-09-01")).graceMinutes).toBe(15);
  expect(rulesOn(changed, day("2016-01-01")).version).toBe(1);
  expect(rulesOfVersion(changed, 1).graceMinutes).toBe(0);
  expect(() => rulesOfVersion(changed, 3)).toThrow(/never had rules of version 3/);
});

const someDay = fc.integer({ min: 0, max: 365 }).map((ahead) => day("2017-01-01").add({ days: ahead }));
const someOffice = fc.constantFrom(...offices.all, atNoon);
const someMoment = fc
  .integer({ min: 0, max: 365 * 24 * 60 })
  .map((minutes) => moment("2017-01-01T00:00:00Z").add({ minutes }));

test("seats stand on working days and only there", () => {
  fc.assert(
    fc.property(someOffice, someDay, (where, on) => {
      expect(slotsOf(where, on).length > 0).toBe(isWorkingDay(where, on));
      expect(isWorkingDay(where, on)).toBe(on.dayOfWeek < 6 && holidayOn(where, on) === undefined);
    }),
  );
});

test("the next working days are working days, in order, with none left out", () => {
  fc.assert(
    fc.property(someOffice, someDay, fc.integer({ min: 0, max: 12 }), (where, from, count) => {
      const found = workingDays(where, from, count);
      expect(found).toHaveLength(count);
      const last = found.at(-1);
      const all = last
        ? Array.from({ length: from.until(last).days + 1 }, (_, ahead) => from.add({ days: ahead }))
        : [];
      expect(found.map(String)).toEqual(all.filter((on) => isWorkingDay(where, on)).map(String));
    }),
  );
});

test("a day opens once and stays open until it is over; nothing opens before its release or beyond the horizon", () => {
  fc.assert(
    fc.property(someOffice, someDay, someMoment, (where, on, now) => {
      const { state } = dayState(offices, where, on, now);
      const released = Temporal.Instant.compare(releaseMoment(where, on), now) <= 0;
      const ahead = today(where, now).until(on).days;
      if (state === "open")
        expect([released, ahead >= 0, ahead <= 30, isWorkingDay(where, on)]).toEqual([true, true, true, true]);
      if (state === "not-released") expect(released).toBe(false);
      if (ahead >= 0 && ahead <= 30 && released && isWorkingDay(where, on)) expect(state).toBe("open");
      expect(state === "past").toBe(ahead < 0);
    }),
  );
});

test("the next release is the earliest that is still to come", () => {
  fc.assert(
    fc.property(someMoment, (now) => {
      const next = nextRelease(atNoon, now)!;
      expect(dayState(offices, atNoon, next.day, next.at).state).toBe("open");
      expect(["not-released", "beyond-horizon"]).toContain(dayState(offices, atNoon, next.day, now).state);
      const before = workingDays(atNoon, today(atNoon, now), 40).filter(
        (on) => Temporal.PlainDate.compare(on, next.day) < 0,
      );
      for (const on of before) expect(dayState(offices, atNoon, on, now).state).toBe("open");
    }),
  );
});
