import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { arrive } from "../../../test/looked.ts";
import {
  declareDisturbance,
  disturbanceTimedActs,
  endDisturbance,
  forfeitNoShows,
  isRefused,
  noteAct,
  shortenDisturbance,
  withdrawDisturbance,
} from "../../queue/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";
import { writeDayLetters } from "./write-day-letters.ts";

const budi = "+6281200000001";
const siti = "+6281200000002";

let office: DayAtBogor;
beforeAll(async () => {
  office = await aDayAtBogor();
});
afterAll(() => office.town.close());
beforeEach(() => office.empty());

async function at(hour: string, phone: string, text: string) {
  const one = await office.books(phone, text);
  await office.town.database.pool.query("update booking set starts = $2 where booking_id = $1", [one.booking, hour]);
  return one;
}
const budiAt = (hour: string) => at(hour, budi, "#Budi Santoso#25011987#08082017");
const sitiAt = (hour: string) => at(hour, siti, "#Siti Aminah#26021990#08082017");

async function declared(when: string, until?: string) {
  const ended = until ? { ended: office.now(until) } : {};
  const one = await office.act(
    declareDisturbance,
    { began: office.now(when), reason: "listrik padam", ...ended },
    when,
  );
  if (isRefused(one)) throw new Error(one.refused);
  return one.id;
}

/** What the clock does at a moment of the day about disturbances. */
async function clockAt(when: string) {
  const { town } = office;
  const acts = disturbanceTimedActs(
    town.offices,
    (now) => town.world(now),
    async (tx, events, now) => {
      for (const { office: id, event } of events)
        await writeDayLetters(tx, town.offices.byId.get(id)!, [event], town.world(now));
    },
  );
  const near = acts.find(({ name }) => name === "disturbances-near")!;
  await town.database.transaction((tx) => near.run(tx, office.now(when)));
}

async function noShowsAt(when: string) {
  const { town } = office;
  await town.database.transaction((tx) => forfeitNoShows(tx, town.offices, town.world(office.now(when))));
  const { rows } = await town.database.pool.query<{ booking: string }>(
    "select booking_id as booking from booking where forfeited_at is not null",
  );
  return rows.map(({ booking }) => booking);
}

const toldAt = async (phone: string) =>
  (await office.letters(phone, "office-late")).map(({ createdAt }) =>
    createdAt.toZonedDateTimeISO("Asia/Jakarta").toPlainTime().toString({ smallestUnit: "minute" }),
  );

test("what goes on is told to each hour as it comes near, once, also when it is over", async () => {
  await budiAt("09:00");
  await sitiAt("11:00");
  const one = await declared("07:35");
  expect([await toldAt(budi), await toldAt(siti)]).toEqual([[], []]);
  for (const hour of ["08:00", "09:00", "10:00", "10:30"]) await clockAt(hour);
  expect([await toldAt(budi), await toldAt(siti)]).toEqual([["08:00"], ["10:00"]]);
  await office.act(endDisturbance, { disturbance: one }, "11:30");
  await clockAt("12:00");
  expect([await toldAt(budi), await toldAt(siti)]).toEqual([["08:00"], ["10:00"]]);
});

test("16.00 was typed instead of 10.00: shortened, and only whom nobody told is judged as usual", async () => {
  const told = await budiAt("11:00");
  await office.act((tx, _ask, context) => noteAct(tx, context), {}, "07:30", "pintu");
  const one = await declared("07:35", "16:00");
  const untold = await sitiAt("13:30");
  const answer = await office.act(
    shortenDisturbance,
    { disturbance: one, ended: office.now("10:00"), reason: "salah ketik" },
    "08:10",
  );
  expect(answer).toMatchObject({ ended: office.now("10:00"), withdrawn: undefined });
  expect(await toldAt(budi)).toEqual(["07:35"]);
  expect(await noShowsAt("14:30")).toEqual([untold.booking]);
  expect((await office.act(arrive, { typed: told.code }, "14:35", "pintu")).is).toBe("recorded");
});

test("withdrawn: it protects nobody but whom it was told to; a second time it is not there any more", async () => {
  const told = await budiAt("08:00");
  const later = await sitiAt("10:00");
  await office.act((tx, _ask, context) => noteAct(tx, context), {}, "07:30", "pintu");
  const one = await declared("07:40");
  const ask = { disturbance: one, reason: "listrik tidak padam" };
  expect(await office.act(withdrawDisturbance, { ...ask, reason: " " }, "08:05")).toEqual({ refused: "reason-wanted" });
  await office.act(withdrawDisturbance, ask, "08:05");
  await clockAt("09:00");
  expect([await toldAt(budi), await toldAt(siti)]).toEqual([["07:40"], []]);
  expect(await office.act(withdrawDisturbance, ask, "08:06")).toMatchObject({ refused: "wrong-state" });
  expect(await office.act(endDisturbance, { disturbance: one }, "08:06")).toMatchObject({ refused: "wrong-state" });
  expect(await noShowsAt("11:00")).toEqual([later.booking]);
  expect(await office.says(budi, "cek", "11:05")).toContain("tidak hangus");
  expect((await office.act(arrive, { typed: told.code }, "11:10", "pintu")).is).toBe("recorded");
});

test("one with a typed end can be ended before it; what was never declared cannot be changed", async () => {
  const one = await declared("07:35", "16:00");
  expect(await office.act(endDisturbance, { disturbance: one }, "10:00")).toMatchObject({ ended: office.now("10:00") });
  const late = { disturbance: one, ended: office.now("11:00"), reason: "lagi" };
  expect(await office.act(shortenDisturbance, late, "10:05")).toEqual({ refused: "unreadable" });
  const none = { disturbance: crypto.randomUUID(), reason: "tidak ada" };
  expect(await office.act(withdrawDisturbance, none, "10:06")).toMatchObject({ refused: "wrong-state" });
});
