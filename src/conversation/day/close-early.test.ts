import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { officeOf } from "../../../test/arrivals.ts";
import { closeDay, forfeitNoShows, lineTimedActs, reopenDay } from "../../queue/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";
import { writeDayLetters } from "./write-day-letters.ts";

// A day that ends before its time: whoever was still to come has another seat and knows it, and nobody is punished for it.

let bogor: DayAtBogor;
beforeAll(async () => {
  bogor = await aDayAtBogor();
});
beforeEach(() => bogor.empty());
afterAll(() => bogor.town.close());

const phone = "+62811000222";
async function books() {
  await bogor.books(phone, "#Rani Wulandari#14031990#08082017 jam 13.30");
  await bogor.says(phone, "ya", "2017-08-07 09:01");
}
const seat = async () =>
  (
    await bogor.town.database.pool.query(
      "select day::text as day, to_char(starts, 'HH24.MI') as starts, forfeited_at as forfeited, displaced_at as waits from booking",
    )
  ).rows[0];

test("closing asks for those still to come, moves them with a letter, forfeits nobody, and is taken back within the hour", async () => {
  await books();
  expect(await seat()).toMatchObject({ day: "2017-08-08", starts: "13.30" });
  expect(await bogor.act(closeDay, {}, "09:00")).toEqual({ refused: "still-to-come", expected: 1 });
  expect(await bogor.act(closeDay, { expected: 1 }, "09:01")).toMatchObject({ expected: { moved: 1, waiting: 0 } });
  expect(await seat()).toMatchObject({ day: "2017-08-09", starts: "13.30", forfeited: null });
  const [letter] = await bogor.letters(phone, "displaced");
  expect(letter?.content.text).toContain("kantor tutup lebih awal");
  const { database, offices } = bogor.town;
  await database.transaction((tx) => forfeitNoShows(tx, offices, bogor.town.world(bogor.now("15:00"))));
  expect(await seat()).toMatchObject({ forfeited: null });
  expect(await bogor.act(closeDay, { expected: 0 }, "09:02")).toEqual({ refused: "day-closed" });

  expect(await bogor.act(reopenDay, {}, "09:30")).toEqual({ back: 1 });
  expect(await seat()).toMatchObject({ day: "2017-08-08", starts: "13.30" });
  expect(await bogor.letters(phone, "seat-back")).toHaveLength(1);
  expect(await bogor.act(reopenDay, {}, "09:31")).toEqual({ refused: "not-closed" });
  await bogor.act(closeDay, { expected: 1 }, "09:40");
  expect(await bogor.act(reopenDay, {}, "10:41")).toEqual({ refused: "too-late-to-reopen" });
});

/** An officer did something on this day. */
async function atWork(on: string) {
  await bogor.town.database.pool.query("insert into office_day (office_id, day, first_act_at) values ($1, $2, $3)", [
    officeOf(bogor.town).id,
    on,
    bogor.now(`${on} 07:00`).toString(),
  ]);
}
async function midnight(when: string) {
  const { offices, world, database } = bogor.town;
  const nights = lineTimedActs(offices, world, (tx, events, now) =>
    writeDayLetters(
      tx,
      officeOf(bogor.town),
      events.map(({ event }) => event),
      world(now),
    ),
  ).find(({ name }) => name === "nights")!;
  await database.transaction((tx) => nights.run(tx, bogor.now(when)));
}

test.each([
  [true, "pelayanan hari itu terganggu"],
  [false, "kantor tidak bisa buka hari itu"],
])(
  "whoever a day that is over still owes a seat is told and moved, never to the next morning (manned: %s)",
  async (manned, because) => {
    await books();
    if (manned) await atWork("2017-08-08");
    await midnight("2017-08-09 00:00");
    expect(await seat()).toMatchObject({ day: "2017-08-10", starts: "13.30", waits: null });
    expect((await bogor.letters(phone, "displaced"))[0]?.content.text).toContain(because);
  },
);

test("whom an office that nobody opens has moved twice is not written to a third time, and the night counts them", async () => {
  await books();
  await midnight("2017-08-09 00:00");
  expect(await seat()).toMatchObject({ day: "2017-08-10" });
  await midnight("2017-08-11 00:00");
  expect(await seat()).toMatchObject({ day: "2017-08-14" });
  await midnight("2017-08-15 00:00");
  expect(await seat()).toMatchObject({ day: "2017-08-14", waits: null });
  expect(await bogor.letters(phone, "displaced")).toHaveLength(2);
});
