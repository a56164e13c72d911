import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, at } from "../../../test/arrivals.ts";
import { aBrowser } from "../../../test/browser.ts";
import { expectFair } from "../../../test/fair.ts";
import { inOneLine } from "../../../test/press.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { dayState, officesOf } from "../../office/index.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { calendarPage } from "./calendar-page.tsx";

let town: Town;
let pages: Pages;
beforeEach(async () => {
  const base = await aTown();
  const offices = await officesOf(base.database);
  town = { ...base, offices, world: (now) => ({ ...base.world(now), offices }) };
  pages = await pagesOn({ ...town, world: () => town.world(at(town, "08:05")) }, [calendarPage]);
  pages.signIn(await aColleague(town.database, "Sri Handayani", [{ office: 1, role: "head-of-office" }]));
});
afterEach(async () => {
  await pages?.close();
  await town?.close();
});

const bogor = () => town.offices.byCode.get("bogor")!;
const state = (day: string) => dayState(town.offices, bogor(), Temporal.PlainDate.from(day), at(town, "08:05"));
const headOffice = () => aColleague(town.database, "Laras", [{ office: null, role: "head-office" }]);
const booked = (day: string) =>
  town.database.transaction((tx) => aBookingAt(tx, town, { day, starts: "09:00", at: at(town, "08:05") }));
const changes = () =>
  town.database.pool
    .query("select kind, scope from calendar_change order by changed_at, change_id")
    .then(({ rows }) => rows);
const shown = (text: string) =>
  inOneLine(text.slice(text.indexOf("<main"), text.indexOf("</main>")).replace(/<[^>]+>/g, " "));

async function sent(form: Record<string, string>): Promise<string> {
  return shown((await pages.post("/console/bogor/kalender", form)).text);
}

const closure = { form: "closure", change: "closed", name: "Pindah gedung", firstDay: "2017-08-15", lastDay: "" };
const usual = "08.00 20 2 2\n09.00 10 0 1";
const special = {
  form: "special",
  change: "special-day",
  name: "Sabtu ekstra",
  day: "2017-08-19",
  doorsOpen: "07.30",
  opens: "8.00",
  closes: "12.00",
  breaks: "",
  seats: usual,
};

test("a closure is looked at with the people whom it touches, confirmed, told in the history, and taken back", async () => {
  const { id } = await booked("2017-08-15");
  const looked = await sent({ ...closure, do: "look" });
  expect(looked).toContain("Tutup: Pindah gedung, Selasa 15 Agustus 2017");
  expect(looked).toContain("1 orang punya tempat yang akan hilang.");
  expect(looked).toContain("09.00 (1)");
  expect(looked).toContain("Bisa, sampai Senin 14 Agustus 2017.");
  expect(await changes()).toEqual([]);

  expect(await sent({ ...closure, do: "change", seen: "1", reason: " " })).toContain("Tulis alasannya");
  const done = await sent({ ...closure, do: "change", seen: "1", reason: "Surat 12" });
  expect(done).toContain("1 orang mendapat tempat lain, 0 menunggu");
  expect(done).toMatch(/Sri Handayani, Selasa 8 Agustus pukul 08.05 WIB\s+Surat 12/);
  expect(state("2017-08-15")).toMatchObject({ state: "holiday", name: "Pindah gedung" });

  const { rows } = await town.database.pool.query("select change_id as id from calendar_change");
  const back = { change: "take-back", id: String(rows[0].id) };
  expect(await sent({ ...back, do: "look" })).toContain("1 orang yang dipindah karena ini dan belum menjawab");
  await sent({ ...back, do: "change", seen: "0", reason: "Batal" });
  expect(state("2017-08-15")).toMatchObject({ state: "open" });
  const { rows: seats } = await town.database.pool.query("select day::text as day from booking where booking_id = $1", [
    id,
  ]);
  expect(seats).toEqual([{ day: "2017-08-15" }]);
});

test("who books between the look and the yes is told of before anything is done", async () => {
  await sent({ ...closure, do: "look" });
  await booked("2017-08-15");
  expect(await sent({ ...closure, do: "change", seen: "0", reason: "Surat 12" })).toContain(
    "Tadi 0 orang, sekarang 1.",
  );
  expect(await changes()).toEqual([]);
});

const wrong: [string, Record<string, string>, string][] = [
  ["a day that is today", { ...closure, firstDay: "2017-08-08" }, "paling cepat besok"],
  ["a day that never comes", { ...closure, firstDay: "2017-02-30" }, "Tanggal itu tidak ada"],
  ["no name", { ...closure, name: "" }, "Tulis namanya"],
  ["an hour outside of the hours", { ...special, seats: "13.00 5" }, "13.00 di luar jam buka."],
  ["the same hour twice", { ...special, seats: "09.00 5\n9.00 6" }, "9.00 6"],
  ["a line that is none", { ...special, seats: "sembilan lima" }, "sembilan lima"],
  ["a holiday's own hours", { ...special, day: "2017-08-17" }, "Kantor tutup pada hari itu."],
  ["a change that is not there", { change: "take-back", id: "x" }, "Perubahan itu tidak ada."],
];

test("what cannot be is told in words, and nothing changes", async () => {
  for (const [what, form, sentence] of wrong)
    for (const press of ["look", "change"])
      expect(`${what}: ${await sent({ do: press, seen: "0", reason: "Surat", ...form })}`).toContain(sentence);
  expect(await changes()).toEqual([]);
});

test("a Saturday is opened with its own hours; hours of Ramadan begin and end by themselves", async () => {
  await sent({ ...special, do: "change", seen: "0", reason: "Program" });
  expect(state("2017-08-19")).toMatchObject({ state: "open" });
  const week = Object.fromEntries(
    [1, 2, 3, 4].flatMap((day) => [
      [`opens-${day}`, "08.00"],
      [`closes-${day}`, "14.00"],
      [`breaks-${day}`, "12.00-12.30"],
      [`seats-${day}`, "08.00 20 2 2\n13.00 10 1 1"],
    ]),
  );
  const hours = { form: "hours", change: "hours", doorsOpen: "07.30", firstDay: "2017-08-21", lastDay: "2017-08-24" };
  await booked("2017-08-22");
  expect(await sent({ ...hours, ...week, do: "look" })).toContain("1 orang punya tempat yang akan hilang.");
  const done = await sent({ ...hours, ...week, do: "change", seen: "1", reason: "Ramadan" });
  expect(done).toContain("Jam lain, Senin 21 Agustus 2017 sampai Kamis 24 Agustus 2017");
  const seats = async (day: string) =>
    (
      await town.database.pool.query(
        "select sum(opened)::integer as seats from slot where office_id = 1 and pool = 'public' and day = $1",
        [day],
      )
    ).rows[0].seats;
  expect(await seats("2017-08-22")).toBe(30);
  expect(await seats("2017-08-25")).toBeGreaterThan(30);
});

test("the head office enters a holiday once for a province and a year's decree; a head of office may not", async () => {
  const holiday = {
    form: "wide",
    change: "closed",
    scope: bogor().province,
    kind: "holiday",
    name: "Hari Jadi",
    decree: "Kepgub 1",
    firstDay: "2017-08-15",
    lastDay: "",
  };
  expect((await pages.post("/console/bogor/kalender", { ...holiday, do: "look" })).status).toBe(403);
  pages.signIn(await headOffice());
  expect(await sent({ ...holiday, do: "look" })).toMatch(/Jawa Barat, \d+ kantor/);
  expect(await sent({ ...holiday, do: "change", seen: "0", reason: "Kepgub 1" })).toContain("menyusul satu per satu");
  expect(state("2017-08-15")).toMatchObject({ state: "holiday", name: "Hari Jadi" });
  const opened = { change: "opened", scope: bogor().province, firstDay: "2017-08-15", lastDay: "2017-08-15" };
  await sent({ ...opened, do: "change", seen: "0", reason: "Dicabut" });
  expect(state("2017-08-15")).toMatchObject({ state: "open" });
  const year = { form: "year", change: "decreed-year", year: "2031", decree: "SKB 3 Menteri 2030" };
  expect(await sent({ ...year, do: "change", seen: "0", reason: "SKB" })).toContain("2031");
  expect((await changes()).map(({ kind }) => kind)).toEqual(["closed", "opened", "decreed-year"]);
});

test("the head office closes an office for good: looked at, told in the history and on the public days, taken back", async () => {
  await booked("2017-08-15");
  const end = { form: "end", change: "ended", lastDay: "2017-08-11", successor: "depok", name: "digabung ke Depok." };
  expect((await pages.post("/console/bogor/kalender", { ...end, do: "look" })).status).toBe(403);
  expect(await sent({})).not.toContain("tutup untuk seterusnya");
  pages.signIn(await headOffice());
  const looked = await sent({ ...end, do: "look" });
  expect(looked).toContain("Tutup untuk seterusnya: digabung ke Depok, sesudah Jumat 11 Agustus 2017");
  expect(looked).toContain("1 orang punya tempat yang akan hilang.");
  expect(looked).toContain("di kantor yang mengambil alih");
  expect(looked).toContain("Bisa, sampai Jumat 11 Agustus 2017.");
  expect(await sent({ ...end, do: "change", seen: "1", reason: "SK 5" })).toContain("1 orang dipindah ke kantor yang");
  expect(state("2017-08-15")).toMatchObject({ state: "holiday", name: "digabung ke Depok" });
  expect(state("2017-08-11")).toMatchObject({ state: "open" });
  const { rows } = await town.database.pool.query("select change_id as id from calendar_change");
  const back = { change: "take-back", id: String(rows[0].id) };
  expect(await sent({ ...back, do: "look" })).toContain("1 orang yang dipindah karena ini dan belum menjawab");
  await sent({ ...back, do: "change", seen: "0", reason: "Batal" });
  expect(state("2017-08-15")).toMatchObject({ state: "open" });
});

test("an auditor reads and has no form; a supervisor's form is refused; a guard does not see the page", async () => {
  pages.signIn(await aColleague(town.database, "Rudi Hartono", [{ office: null, role: "auditor" }]));
  const { status, text } = await pages.get("/console/bogor/kalender");
  expect(status).toBe(200);
  expect(text).toContain("Libur nasional: ");
  expect(text).not.toContain('action="/console/bogor/kalender"');
  pages.signIn(await aColleague(town.database, "Wati Lestari", [{ office: 1, role: "supervisor" }]));
  expect((await pages.post("/console/bogor/kalender", { ...closure, do: "change" })).status).toBe(403);
  pages.signIn(await aColleague(town.database, "Joko Susilo", [{ office: 1, role: "guard" }]));
  expect((await pages.get("/console/bogor/kalender")).status).toBe(403);
});

test("fair to everybody, by keyboard alone: the forms, what is wrong in one, the look and the yes", async () => {
  await booked("2017-08-15");
  pages.signIn(await headOffice());
  const browser = await aBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${pages.address}/console/bogor/kalender`);
  await expectFair(page);
  const form = page.getByRole("form", { name: "Tutup kantor sehari atau lebih" });
  await form.getByRole("textbox", { name: /Mengapa/ }).focus();
  await page.keyboard.type("Pindah gedung");
  await form.getByLabel(/Hari pertama/).fill("2017-08-15");
  await form.getByLabel(/Hari pertama/).press("Enter");
  await page.getByText("1 orang punya tempat yang akan hilang.").waitFor();
  await expectFair(page);
  await page.getByRole("textbox", { name: /Alasan/ }).focus();
  await page.keyboard.type("Surat 12");
  await page.keyboard.press("Enter");
  await page.getByText("1 orang mendapat tempat lain").waitFor();
  await expectFair(page);
  await page.getByRole("button", { name: /Tarik kembali/ }).press("Enter");
  await page.getByText("Ini menarik sebuah perubahan.").waitFor();
  await expectFair(page);
  await browser.close();
  expect(state("2017-08-15")).toMatchObject({ state: "holiday" });
});
