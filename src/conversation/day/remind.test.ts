import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { limits, reminderConsent } from "../../phrasebook/index.ts";
import { reminderFigures } from "../../report/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";
import { reminderTimedAct } from "./remind.ts";

const budi = "+6281200000001";
const siti = "+6281200000002";

let office: DayAtBogor;
beforeAll(async () => {
  office = await aDayAtBogor();
});
afterAll(() => office.town.close());
beforeEach(async () => {
  await office.empty();
  await office.town.database.pool.query("delete from reminder");
  rule("none");
});

function rule(reminder: "none" | "evening" | "evening-and-morning") {
  const bogor = office.town.offices.byCode.get("bogor")!;
  for (const rules of bogor.rules) (rules as { reminder: string }).reminder = reminder;
}

async function booksAndAgrees(phone: string, text: string) {
  const one = await office.books(phone, text);
  await office.town.database.pool.query("update booking set consent_version = $1", [reminderConsent]);
  return one;
}

/** What the clock does at a moment, until nothing is left to do. */
async function clockAt(when: string) {
  const { town } = office;
  const act = reminderTimedAct(town.offices, (now) => town.world(now));
  for (let left = 1, rounds = 0; left > 0 && rounds < 3; rounds++)
    left = (await town.database.transaction((tx) => act.run(tx, office.now(when)))) - 1;
}

const taps = async (phone: string, nth: number, when: string) => {
  const [letter] = (await office.letters(phone, "reminder")).slice(-1);
  const button = letter!.content.buttons![nth]!;
  return office.says(phone, { kind: "choice", ...button }, when);
};
const state = async () =>
  (await office.town.database.pool.query("select answer from reminder order by reminded_at desc")).rows;

test("nobody is reminded where the rule says so, nor who agreed to an older text, said STOP or has just booked", async () => {
  await booksAndAgrees(budi, "#Budi Santoso#25011987#08082017");
  await clockAt("2017-08-07 18:00");
  expect(await office.letters(budi, "reminder")).toEqual([]);
  rule("evening");
  await office.town.database.pool.query("update booking set consent_version = '2026-11-c'");
  await clockAt("2017-08-07 18:00");
  await office.town.database.pool.query("update booking set consent_version = $1", [reminderConsent]);
  await clockAt("2017-08-07 12:00");
  await office.says(budi, "STOP", "2017-08-07 12:30");
  await clockAt("2017-08-07 18:00");
  expect(await office.letters(budi, "reminder")).toEqual([]);
});

test("the evening before and the morning: once each, with the hour, the code and three buttons, good until the hour", async () => {
  rule("evening-and-morning");
  const { code } = await booksAndAgrees(budi, "#Budi Santoso#25011987#08082017");
  await office.town.database.pool.query("update booking set starts = '10:00'");
  for (const when of ["2017-08-07 18:00", "2017-08-07 18:01", "2017-08-08 07:00", "2017-08-08 07:01"])
    await clockAt(when);
  const letters = await office.letters(budi, "reminder");
  expect(letters).toHaveLength(2);
  const [{ content }] = letters as [(typeof letters)[0]];
  expect(content.text).toMatch(/Budi Santoso[^]*Selasa, 8 Agustus 2017, pukul 10\.00 WIB[^]*09\.30/);
  expect(content.text).toContain(`${code.slice(0, 4)}-${code.slice(4)}`);
  expect(content.buttons?.map(({ title }) => title)).toEqual(["Datang", "Pindah", "Tidak bisa"]);
  expect(content.text.length).toBeLessThanOrEqual(limits.caption);
  expect(content.buttons?.every(({ id, title }) => id.length <= 256 && title.length <= 20)).toBe(true);
  expect(content.template?.parameters).toHaveLength(4);
  const { rows } = await office.town.database.pool.query(
    "select due_at, good_until from letter where kind = 'reminder' order by seq",
  );
  expect(rows.map(({ due_at, good_until }) => [due_at, String(good_until)])).toEqual(
    Array(2).fill([null, office.now("10:00").toString()]),
  );
});

test("Datang thanks, Pindah shows days, Tidak bisa gives the seat back by its button; bare words destroy nothing; all of it is counted", async () => {
  rule("evening");
  const { booking } = await booksAndAgrees(budi, "#Budi Santoso#25011987#08082017");
  await clockAt("2017-08-07 18:00");
  expect(await taps(budi, 0, "2017-08-07 18:05")).toContain("sampai jumpa");
  expect(await state()).toEqual([{ answer: "coming" }]);
  expect(await taps(budi, 1, "2017-08-07 18:06")).toContain("Mau pindah ke mana");
  await office.says(budi, "tidak bisa", "2017-08-07 18:07");
  const live = () => office.town.database.pool.query("select from claim where booking_id = $1", [booking]);
  expect((await live()).rowCount).toBe(1);
  expect(await taps(budi, 2, "2017-08-07 18:08")).toMatch(/batal/i);
  expect((await live()).rowCount).toBe(0);
  expect(await state()).toEqual([{ answer: "cannot" }]);
  expect(await taps(budi, 0, "2017-08-07 18:09")).not.toContain("sampai jumpa");
  const day = Temporal.PlainDate.from("2017-08-08");
  const figures = await office.town.database.transaction((tx) =>
    reminderFigures(tx, office.town.office("bogor"), day, day.add({ days: 1 })),
  );
  expect(figures.answers).toEqual({ coming: 0, move: 0, cannot: 1 });
});

test("a family with one hour gets one letter, and Tidak bisa asks whose; after the 24 hours it is a template, which is counted", async () => {
  rule("evening");
  await booksAndAgrees(siti, "Siti Aminah 26-02-1990\nJoko Susilo 05-05-1980\nsemua tanggal 8 agustus 2017");
  await office.says(siti, "YA", "2017-08-07 09:01");
  await office.town.database.pool.query(
    "update booking set consent_version = $1, created_at = created_at - interval '2 days'",
    [reminderConsent],
  );
  await office.town.database.pool.query("update letter set window_until = window_until - interval '20 hours'");
  await clockAt("2017-08-07 18:00");
  const letters = await office.letters(siti, "reminder");
  expect(letters).toHaveLength(1);
  expect(letters[0]?.content.text).toMatch(/(Siti Aminah|Joko Susilo) dan 1 orang lain/);
  const { rows } = await office.town.database.pool.query(
    "select count(*) filter (where as_template)::int as paid, count(*)::int as people from reminder",
  );
  expect(rows).toEqual([{ paid: 1, people: 2 }]);
  await taps(siti, 2, "2017-08-07 18:10");
  expect((await office.town.database.pool.query("select from claim")).rowCount).toBe(2);
});
