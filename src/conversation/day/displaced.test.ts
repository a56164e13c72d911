import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { officeOf } from "../../../test/arrivals.ts";
import { day } from "../../../test/town.ts";
import { fitSeats, type SeatsOfDay, type Why } from "../../booking/index.ts";
import { slotsOf } from "../../office/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";

// Whoever loses a seat to the office hears where the new one is, and answers with one tap or one word; what we say of it is always true.

let bogor: DayAtBogor;
beforeAll(async () => {
  bogor = await aDayAtBogor();
});
beforeEach(async () => {
  await bogor.empty();
  await opens(await laterDays());
});
afterAll(() => bogor.town.close());

const phone = "+62811000111";
const why: Why = { because: "closure", reason: "pindah gedung", actor: "staff test", source: "desk" };

function makes(wanted: readonly SeatsOfDay[], when: string) {
  return bogor.act(
    async (tx, _ask: object, context) => {
      const done = await fitSeats(tx, officeOf(bogor.town), wanted, why, context);
      context.events.push(...done.events);
      return done;
    },
    {},
    when,
  );
}
const closes = (on: string, when: string) => makes([{ day: day(on), slots: [] }], when);
const opens = (days: readonly string[], when = "2017-08-07 08:00") =>
  makes(
    days.map((on) => ({ day: day(on), slots: slotsOf(officeOf(bogor.town), day(on)) })),
    when,
  );
async function laterDays(): Promise<string[]> {
  const { rows } = await bogor.town.database.pool.query<{ day: string }>(
    "select distinct day::text as day from slot where office_id = $1 and day > '2017-08-08' order by 1",
    [bogor.town.office("bogor")],
  );
  return rows.map((row) => row.day);
}
const tap = async (title: RegExp, when: string) => {
  const last = (await bogor.letters(phone)).at(-1);
  const button = last?.content.buttons?.find((one) => title.test(one.title));
  if (!button) throw new Error("no such button");
  return bogor.says(phone, { kind: "choice", ...button }, when);
};
const seat = async () =>
  (
    await bogor.town.database.pool.query(
      "select day::text as day, displaced_at is not null as waits, cancelled_at is not null as cancelled, moves from booking",
    )
  ).rows[0];
const answers = async () =>
  (await bogor.town.database.pool.query("select answer from displaced order by placed_at desc nulls last limit 1"))
    .rows[0]?.answer;

test("moved by the office: the letter says from where, why and to where; a tap keeps it, and CEK says the new day", async () => {
  const { code } = await bogor.books(phone, "#Rani Wulandari#14031990#14082017");
  await closes("2017-08-14", "2017-08-08 10:00");
  const [letter] = await bogor.letters(phone, "displaced");
  expect(letter?.content.text).toContain("Senin 14 Agustus, 08.00 tidak jadi");
  expect(letter?.content.text).toContain("kantor tutup pada hari itu (pindah gedung)");
  expect(letter?.content.text).toMatch(/\*Selasa 15 Agustus, 08\.00\*/);
  expect(letter?.content.text).toContain(code.slice(0, 4));
  expect(letter?.content.template?.name).toMatch(/^displaced/);
  expect(await bogor.says(phone, "ya", "2017-08-08 10:01")).not.toMatch(/batal/i);
  await closes("2017-08-15", "2017-08-08 10:02");
  expect(await tap(/Cocok/, "2017-08-08 10:03")).toContain("Rabu 16 Agustus");
  expect(await answers()).toBe("kept");
  expect(await bogor.says(phone, "cek", "2017-08-08 10:04")).toContain("Rabu 16 Agustus");
  expect(await seat()).toMatchObject({ day: "2017-08-16", waits: false, moves: 0 });
});

test("the tap that gives back asks first; PINDAH from a seat that the office chose costs no move", async () => {
  await bogor.books(phone, "#Rani Wulandari#14031990#14082017");
  await closes("2017-08-14", "2017-08-08 10:00");
  expect(await tap(/Tidak jadi/, "2017-08-08 10:01")).toMatch(/BATAL|batal/);
  expect(await seat()).toMatchObject({ cancelled: false });
  await bogor.says(phone, "pindah ke 16 agustus 2017 jam 09.00", "2017-08-08 10:02");
  if ((await seat()).day !== "2017-08-16") await bogor.says(phone, "ya", "2017-08-08 10:03");
  expect(await seat()).toMatchObject({ day: "2017-08-16", moves: 0 });
  expect(await answers()).toBe("moved");
});

test("nothing free: no hour is promised, CEK says that they wait and come first, and the next seat is theirs", async () => {
  await bogor.books(phone, "#Rani Wulandari#14031990#14082017");
  await makes(
    (await laterDays()).map((on) => ({ day: day(on), slots: [] })),
    "2017-08-08 10:00",
  );
  expect(await seat()).toMatchObject({ waits: true });
  const [waits] = await bogor.letters(phone, "displaced-waits");
  expect(waits?.content.text).toContain("didahulukan");
  const said = await bogor.says(phone, "cek", "2017-08-08 10:01");
  expect(said).toContain("menunggu tempat pengganti");
  expect(said).not.toMatch(/08\.00|Hati-hati/);
  await opens(["2017-08-21"], "2017-08-08 10:02");
  const [placed] = await bogor.letters(phone, "displaced-placed");
  expect(placed?.content.text).toContain("Senin 21 Agustus, 08.00");
  expect(await seat()).toMatchObject({ day: "2017-08-21", waits: false });
  await closes("2017-08-21", "2017-08-08 10:03");
  await bogor.says(phone, "batal", "2017-08-08 10:04");
  if (!(await seat()).cancelled) await bogor.says(phone, "BATAL", "2017-08-08 10:05");
  expect(await seat()).toMatchObject({ cancelled: true });
});
